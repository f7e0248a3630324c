package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

var yamlImplicitType = rule.Rule{
	ID:         "yaml-implicit-type",
	Category:   rule.Encoding,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "a text without quotes that other programs take for a number, a yes or a no",
	Doc: `To us every value of an article is the text that was written. Other programs guess
a type for what stands without quotes: of an issue number ` + "`012`" + ` one makes 10 and
another 12, the country code ` + "`NO`" + ` becomes false, a locator ` + "`2.10`" + ` becomes 2.1, a time
` + "`12:30`" + ` becomes 750. Quotes end the guessing, and the fix sets them.

Programs that read YAML 1.1, such as PyYAML and Ruby, and those that read YAML 1.2,
such as most of JavaScript, differ in what they take for a number; the message says
who would misread the value, and as what. Keys are looked at like values.

A word that begins with "!" at the start of a text is a type in YAML: it is lost from
the text, and programs that do not know the type refuse the file.

Not reported: whatever stands in quotes, in a block of text or behind a tag such as
` + "`!!str`" + `; numbers that every program writes back as they stand (` + "`280`, `2020`, `1.5`" + `);
plain dates; ` + "`true`, `false`" + ` and nulls, which nobody misreads; and the keys that want a
number or a yes or no, such as the level of a heading.`,
	Ref:    "https://yaml.org/spec/1.2.2/#103-core-schema",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  checkYAMLImplicitType,
}

func checkYAMLImplicitType(p *rule.Pass) {
	rule.EachScalar(p.Doc.Root, func(n *yamldoc.Node) {
		if tag, ok := n.LocalTag(); ok {
			reportLocalTag(p, n, tag)
		}
		if n.Style != yamldoc.Plain || n.Tagged() {
			return
		}
		m, misread := yamldoc.Misread(n.Value)
		if !misread || isTyped(n.Key()) {
			return
		}
		r := p.Report(n.Place(), "%q without quotes %s", n.Value, misreading(m)).
			SafeFix("set the text in quotes", rule.Replace(n.Place().Span, `"`+n.Value+`"`))
		if len(n.Value) == 1 && n.Value != "=" {
			r.AtMost(finding.Warning) // few programs take y and n for more than letters
		}
	})
}

// reportLocalTag is about a text whose first word is taken for its type.
func reportLocalTag(p *rule.Pass, n *yamldoc.Node, tag yamldoc.Place) {
	r := p.Report(tag, "%q names a type to YAML and is lost from the text: put the value in quotes", p.Doc.File.Text(tag.Span))
	whole := tag.Span
	whole.End = n.Place().Span.End
	if text := p.Doc.File.Text(whole); n.Style == yamldoc.Plain && n.Value != "" && n.Anchor == "" && !strings.ContainsAny(text, "\"\\\r\n") {
		r.UnsafeFix("set the text in quotes", rule.Replace(whole, `"`+text+`"`))
	}
}

// misreading says what becomes of a value, and in which programs.
func misreading(m yamldoc.Misreading) string {
	const v11, v12 = " in programs that read YAML 1.1", " in programs that read YAML 1.2"
	switch {
	case m.YAML11 == "refused":
		return "is refused by programs that read YAML 1.1"
	case m.YAML11 == m.YAML12:
		return "becomes " + m.YAML11 + " in other programs"
	case m.YAML12 == "":
		return "becomes " + m.YAML11 + v11
	case m.YAML11 == "":
		return "becomes " + m.YAML12 + v12
	default:
		return "becomes " + m.YAML11 + v11 + " and " + m.YAML12 + v12
	}
}

// isTyped reports whether a key wants a number, or a yes or no, and never a
// text. The schemas say so too, which a test makes sure of.
func isTyped(key *yamldoc.Node) bool {
	if key == nil {
		return false
	}
	switch key.Value {
	case "level", "ordered", // of an article's headings and lists
		"circa", "comma-suffix", "static-ordering", "parse-names", // of CSL's dates and names
		"tolerance-days", "overlap-days", "known-number", "months", "address-only", "exact", "length", "opaque", "open", "bare-number", "sole", "exclusive", "with-country", // of a jurisdiction
		"https", "official", "subdomains", // of a site
		"match-case": // of a term
		return true
	}
	return false
}
