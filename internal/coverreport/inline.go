package coverreport

import (
	"cmp"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/prose"
)

// node is a piece of running text as the page shows it. What it needs beside
// its text depends on its kind.
type node struct {
	Kind     string // text, em, strong, span, link, code, ref, note, claim, mark, spot
	Class    string
	ID       string
	Href     string
	Text     string
	Children []node

	of *mark // that it is a piece of
}

// inline makes the nodes of one text.
type inline struct {
	raw      string
	elements []element
	marks    []*mark // by their beginning, the longest first
	linked   bool    // within a link, where no other may stand
	depth    int     // how many elements and marks hold what is being made
}

// deepest is how deep markup is shown within markup. What is deeper, which
// nobody writes, is shown as text.
const deepest = 16

// element is markup of a text: what is shown of it is inside, or its text.
type element struct {
	prose.Range
	inside prose.Range
	node
}

// newInline prepares a text. Refer gives the node of a footnote marker.
func newInline(t *article.Text, marks []*mark, refer func(id string) node) *inline {
	r := &inline{raw: t.Raw, marks: marks}
	byPlace := func(a, b prose.Range) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) }
	slices.SortStableFunc(r.marks, func(a, b *mark) int { return byPlace(a.Range, b.Range) })
	for _, s := range t.Spans {
		r.add(s.Range, s.Inner, node{Kind: "span", Class: spanClass(s)})
	}
	for _, l := range t.Links {
		n := node{Kind: "link", Href: webAddress(t.Slice(l.Target)), Text: t.Slice(l.Target)}
		r.add(l.Range, l.Text, n)
	}
	for _, n := range t.InlineNotes {
		r.add(n.Range, n.Inner, node{Kind: "note"})
	}
	for _, m := range t.Markers {
		if !m.Definition {
			r.add(m.Range, prose.Range{}, refer(t.Slice(m.ID)))
		}
	}
	for _, c := range t.Code {
		r.add(c, prose.Range{}, node{Kind: "code", Text: strings.Trim(t.Slice(c), "` \n")})
	}
	for _, f := range t.Foreign {
		r.add(f, prose.Range{}, node{Kind: "code", Text: t.Slice(f)})
	}
	slices.SortStableFunc(r.elements, func(a, b element) int { return byPlace(a.Range, b.Range) })
	return r
}

func (r *inline) add(whole, inside prose.Range, n node) {
	r.elements = append(r.elements, element{whole, inside, n})
}

// spanClass says which of the two kinds of spans that mean something a span is.
func spanClass(s prose.Span) string {
	switch {
	case slices.Contains(s.Classes, coverage.Waiver):
		return "waiver"
	case slices.Contains(s.Classes, coverage.Demand):
		return "demand"
	}
	return ""
}

// paragraphs returns the nodes of each paragraph of the text: blank lines part
// them, but for those in code.
func (r *inline) paragraphs() [][]node {
	var list [][]node
	elements, start := r.elements, 0
	flush := func(end int) {
		if strings.TrimSpace(r.raw[start:end]) != "" {
			list = append(list, r.build(prose.Range{Start: start, End: end}, &r.elements))
		}
		start = end
	}
	at, reach, next := 0, 0, 0 // reach is the end of the elements that have begun
	for line := range strings.Lines(r.raw) {
		at += len(line)
		for ; next < len(elements) && elements[next].Start < at; next++ {
			reach = max(reach, elements[next].End)
		}
		if strings.TrimSpace(line) == "" && reach <= at {
			flush(at)
		}
	}
	flush(len(r.raw))
	for _, nodes := range list {
		label(nodes)
	}
	return list
}

// build returns the nodes of a range. It takes the elements of the range from
// the front of the list.
func (r *inline) build(in prose.Range, elements *[]element) []node {
	e := emphasis{frames: make([]frame, 1)}
	at := in.Start
	for len(*elements) > 0 && (*elements)[0].Start < in.End {
		next := (*elements)[0]
		*elements = (*elements)[1:]
		if next.Start < at || next.End > in.End {
			continue // it lies across another, which no reader would see as both
		}
		r.run(&e, prose.Range{Start: at, End: next.Start})
		e.add(r.around(next, r.element(next, elements)))
		at = next.End
	}
	r.run(&e, prose.Range{Start: at, End: in.End})
	return e.finish()
}

func (r *inline) element(e element, elements *[]element) node {
	n := e.node
	switch {
	case e.inside.Len() == 0:
	case r.depth >= deepest:
		n.Text, n.Children = "", r.pieces(e.inside, nil)
	default:
		outer := r.linked
		r.linked = outer || n.Kind == "link"
		r.depth++
		n.Text, n.Children = "", r.build(e.inside, elements)
		r.depth--
		r.linked = outer
	}
	if n.Kind == "link" && (n.Href == "" || r.linked) {
		n.Kind, n.Class = "span", "address"
		if n.Children == nil {
			n.Children = []node{{Kind: "text", Text: n.Text}}
		}
	}
	return n
}

// run takes up text without elements: what stands between asterisks, and the
// asterisks.
func (r *inline) run(e *emphasis, in prose.Range) {
	for len(r.marks) > 0 && r.marks[0].End <= in.Start {
		r.marks = r.marks[1:]
	}
	at := in.Start
	for i := in.Start; i < in.End; i++ {
		switch r.raw[i] {
		case '\\':
			i++
		case '*':
			n := 1
			for i+n < in.End && r.raw[i+n] == '*' {
				n++
			}
			e.add(r.pieces(prose.Range{Start: at, End: i}, r.marks)...)
			stars := r.pieces(prose.Range{Start: i, End: i + n}, r.marks)
			before := i > 0 && !isBlank(r.raw[i-1])
			after := i+n < len(r.raw) && !isBlank(r.raw[i+n])
			e.stars(n, after, before, stars)
			at = i + n
			i = at - 1
		}
	}
	e.add(r.pieces(prose.Range{Start: at, End: in.End}, r.marks)...)
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }
