package coverreport

import (
	"strings"

	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/report"
)

// context is the sentence of a claim as readers see it, cut where the claim
// begins and ends.
type context struct{ before, claim, after string }

func contextOf(e coverage.Entry) context {
	r := newInline(e.Text, []*mark{{Range: e.Range, node: node{Kind: "mark"}}}, func(string) node { return node{} })
	var parts [3]strings.Builder
	nodes := r.build(e.Statement(), &r.elements)
	label(nodes)
	flatten(nodes, 0, &parts)
	return context{spaced(parts[0].String()), spaced(parts[1].String()), spaced(parts[2].String())}
}

// flatten writes the texts of nodes into the part before the mark, in it or
// behind it, and returns the part that it has come to.
func flatten(nodes []node, part int, parts *[3]strings.Builder) int {
	for _, n := range nodes {
		if n.of == nil {
			parts[part].WriteString(n.Text)
			part = flatten(n.Children, part, parts)
			continue
		}
		flatten(n.Children, 1, parts)
		if part = 1; !strings.HasSuffix(n.Class, unfinished) {
			part = 2
		}
	}
	return part
}

// spaced returns a text with single spaces, also at its ends, fit to be shown.
func spaced(s string) string {
	text := report.Printable(oneLine(s))
	if s != "" && isBlank(s[0]) {
		text = " " + text
	}
	if s != "" && isBlank(s[len(s)-1]) {
		text += " "
	}
	return text
}
