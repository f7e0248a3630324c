package rules

import (
	"slices"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/yamldoc"
)

// emptyValueOptions are the options of schema-empty-value.
type emptyValueOptions struct {
	Placeholders []string `option:"placeholders" doc:"texts that stand for a value still to be found; small and capital letters count alike"`
	Allow        []string `option:"allow" doc:"keys whose values may be empty or a placeholder"`
}

var schemaEmptyValue = rule.Rule{
	ID:         "schema-empty-value",
	Category:   rule.Schema,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a key has no value, a blank one or a placeholder",
	Doc: `A key without a value is a gap that looks filled: a form was copied and the line was
never written. The same goes for ` + "`TBD`" + `, ` + "`n/a`" + ` or ` + "`???`" + ` as the whole value. Fill the value in
or leave the key out; the fix removes a key that has no value.

Not reported: keys that must not be left out, which ` + "`schema-missing-key`" + ` tells of; cells of
tables, where nothing and a dash are answers; ids; lists that may well be empty, such as
` + "`footnotes: []`" + `; what stands under ` + "`custom`" + `, in notes and in quoted or printed texts; a
placeholder within a longer text; and one in the place of a date or number, which
` + "`schema-wrong-type`" + ` reports.`,
	Ref:    "https://en.wikipedia.org/wiki/Help:CS1_errors",
	Since:  "0.1.0",
	Target: rule.Documents,
	Options: emptyValueOptions{
		Placeholders: []string{"TBD", "TBC", "TBA", "TODO", "FIXME", "XXX", "n/a", "null", "undefined", "placeholder", "lorem ipsum", "?", "??", "???", "-", "–", "—", "…", "..."},
		Allow:        []string{},
	},
	Check: checkSchemaEmptyValue,
}

func checkSchemaEmptyValue(p *rule.Pass) {
	options := rule.OptionsOf[emptyValueOptions](p)
	faulty := map[*yamldoc.Node]bool{}
	for _, f := range p.Schema {
		faulty[f.Place.Node] = true
		if f.Kind == schema.EmptyValue && f.Rule == "" && !allowed(f.Place.Node, options) {
			reportEmpty(p, f)
		}
	}
	eachJudged(p.Doc.Root, func(n *yamldoc.Node) {
		if !faulty[n] && isPlaceholder(n, options) && !allowed(n, options) {
			p.Report(n.Place(), "%q is only a placeholder: fill the value in or leave the key out", n.Value)
		}
	})
}

// eachJudged calls f for every scalar value that says something about the
// document: not for ids, cells of tables and texts that are kept as found.
func eachJudged(n *yamldoc.Node, f func(*yamldoc.Node)) {
	if n.Aliased() {
		return
	}
	for _, e := range n.EntryList() {
		switch e.Key.Value {
		case "id", "header", "rows", "custom", "printed", "quotes", "note", "examples":
		default:
			eachJudged(e.Value, f)
		}
	}
	for _, item := range n.Each() {
		eachJudged(item, f)
	}
	if n.IsScalar() {
		f(n)
	}
}

func reportEmpty(p *rule.Pass, f schema.Fault) {
	r := reportSchemaFault(p, f)
	if cut, ok := f.Place.Node.Cut(); ok {
		r.SafeFix("remove what is empty", rule.Replace(cut, ""))
	}
}

// allowed reports whether the value, or the list it is an item of, stands
// under a key that may be empty.
func allowed(n *yamldoc.Node, options emptyValueOptions) bool {
	key := nearestKey(n)
	return key != nil && slices.Contains(options.Allow, key.Value)
}

// nearestKey returns the key of a value, or that of the list it is in.
func nearestKey(n *yamldoc.Node) *yamldoc.Node {
	for ; n != nil; n = n.Parent() {
		if n.Key() != nil {
			return n.Key()
		}
	}
	return nil
}

// longestPlaceholder bounds, in bytes, the texts that are compared.
const longestPlaceholder = 40

// isPlaceholder reports whether the text of a value is a placeholder. One
// without a letter counts only where no prose is expected, since an ellipsis
// or a dash can be all of a paragraph.
func isPlaceholder(n *yamldoc.Node, options emptyValueOptions) bool {
	if len(n.Value) > longestPlaceholder {
		return false
	}
	text := strings.TrimSpace(n.Value)
	if !slices.ContainsFunc(options.Placeholders, func(s string) bool { return strings.EqualFold(s, text) }) {
		return false
	}
	return strings.ContainsFunc(text, unicode.IsLetter) || !isProse(n)
}

// isProse reports whether a value is prose, or an item of a list of prose.
func isProse(n *yamldoc.Node) bool {
	key := nearestKey(n)
	if key == nil {
		return false
	}
	switch key.Value {
	case "lead", "heading", "paragraph", "pullquote", "blockquote", "list", "caption", "text", "prefix", "suffix":
		return true
	}
	return false
}
