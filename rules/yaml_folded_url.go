package rules

import (
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
	"github.com/policylint/policylint/internal/yamldoc"
)

var yamlFoldedURL = rule.Rule{
	ID:         "yaml-folded-url",
	Category:   rule.Encoding,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "a line break cuts an address or a footnote marker in two",
	Doc: `In a text that starts with ` + "`>`" + `, in quotes or without any sign, YAML turns a line
break into a space. That is right between two words. In the middle of an address the
space breaks the link, and ` + "`[^con cept]`" + ` is no footnote marker any more, but the file
looks well wrapped, so nobody sees it.

The line break with the indentation behind it is reported, and the fix joins the two
lines there. A text that starts with ` + "`|`" + ` keeps its line breaks.

An address may well end where the line ends, and the prose goes on in the next. So the
rule speaks only where the pieces prove that they belong together: the first ends in
the middle of a query or a name of several words, the second looks like a path, a file
or a query, or the whole value is an address.`,
	Ref:    "https://yaml.org/spec/1.2.2/#65-line-folding",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  checkYAMLFoldedURL,
}

func checkYAMLFoldedURL(p *rule.Pass) {
	rule.EachScalar(p.Doc.Root, func(n *yamldoc.Node) {
		if n.Style == yamldoc.Literal || !strings.Contains(n.Value, " ") {
			return
		}
		if strings.Contains(n.Value, "://") {
			reportCutAddresses(p, n)
		}
		if strings.Contains(n.Value, "^") {
			reportCutMarkers(p, n)
		}
	})
}

func reportCutAddresses(p *rule.Pass, n *yamldoc.Node) {
	if gaps := weburl.Gaps(n.Value); isAddressField(n) {
		for _, g := range gaps {
			reportCut(p, n, g.Start, g.End, "address", n.Value)
		}
		return
	}
	for _, b := range weburl.FindBroken(n.Value) {
		for _, g := range b.Gaps {
			reportCut(p, n, g.Start, g.End, "address", strings.TrimRight(b.Joined, "."))
		}
	}
}

// isAddressField reports whether the whole value can only be one address.
func isAddressField(n *yamldoc.Node) bool {
	key := n.Key()
	if key == nil || !strings.HasPrefix(n.Value, "http") {
		return false
	}
	switch key.Value {
	case "URL", "url", "archive-url", "address":
		return true
	}
	return false
}

// maxMarker is longer than a footnote's id would be.
const maxMarker = 64

// reportCutMarkers finds what would be a marker if one line break less stood
// in it.
func reportCutMarkers(p *rule.Pass, n *yamldoc.Node) {
	text := n.Value
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '[')
		if i < 0 {
			return
		}
		at += i + 1
		rest := text[at:min(len(text), at+maxMarker)]
		inner, _, closed := strings.Cut(rest, "]")
		gap := strings.IndexByte(inner, ' ')
		if !closed || gap < 0 {
			continue
		}
		joined := inner[:gap] + inner[gap+1:]
		if id, ok := strings.CutPrefix(joined, "^"); ok && isFootnoteID(id) && cutsMarker(p, inner, gap, id) {
			reportCut(p, n, at+gap, at+gap+1, "footnote marker", "["+joined+"]")
		}
	}
}

// cutsMarker reports whether the space surely does not belong into the
// brackets: it stands beside one of the signs of a marker or behind a hyphen,
// or there is a footnote of the joined name.
func cutsMarker(p *rule.Pass, inner string, gap int, id string) bool {
	if gap <= 1 || gap == len(inner)-1 || inner[gap-1] == '-' || inner[gap-1] == '_' {
		return true
	}
	if p.Article == nil {
		return false
	}
	for _, fn := range p.Article.Footnotes {
		if fn.ID.Text() == id {
			return true
		}
	}
	return false
}

func isFootnoteID(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.:", r)
	})
}

// reportCut reports a space of the text if it was written as a line break.
func reportCut(p *rule.Pass, n *yamldoc.Node, from, to int, what, whole string) {
	place := n.Range(from, to)
	if n.Value[from:to] != " " || !strings.ContainsAny(p.File().Text(place.Span), "\n\r") {
		return
	}
	p.Report(place, "the line break cuts the %s %q in two: YAML puts a space there", what, strings.Join(strings.Fields(whole), "")).
		SafeFix("join the two lines", rule.Replace(place.Span, ""))
}
