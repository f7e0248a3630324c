package coverreport

import (
	"cmp"
	"html"
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

// mark is a stretch of a text that is marked on the page: a claim, or what a
// finding points at. It may cross the markup, and then is shown in pieces.
type mark struct {
	prose.Range
	node
	last *node // its last piece; nil where nothing is shown of it
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

// unfinished is the class of a piece of a mark of which more follows.
const unfinished = " on"

// label tells the pieces of a mark apart: the first has the id, and all but the
// last say that they are not the end.
func label(nodes []node) {
	for i := range nodes {
		n := &nodes[i]
		if m := n.of; m != nil {
			if m.last == nil {
				n.ID = m.ID
			} else {
				m.last.Class += unfinished
			}
			m.last = n
		}
		label(n.Children)
	}
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

// around marks an element whose markup a mark is about: an address that is not
// shown, a footnote marker.
func (r *inline) around(e element, n node) node {
	for _, m := range r.marks {
		if m.Start >= e.End {
			break
		}
		if !e.Contains(m.Range) || m.Start < e.inside.End && e.inside.Start < m.End {
			continue
		}
		outer := m.piece()
		if outer.Kind == "claim" {
			outer.Kind = "mark"
		}
		outer.Children = []node{n}
		n = outer
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

// pieces returns plain text with its marks.
func (r *inline) pieces(in prose.Range, marks []*mark) []node {
	var list []node
	text := func(to int) {
		if to > in.Start {
			list = append(list, node{Kind: "text", Text: literal(r.raw[in.Start:to])})
			in.Start = to
		}
	}
	for i, m := range marks {
		if max(m.Start, in.Start) >= in.End || r.depth > 2*deepest {
			break
		}
		if m.End <= in.Start || m.Len() == 0 {
			continue
		}
		text(max(m.Start, in.Start))
		end := min(m.End, in.End)
		list = append(list, r.piece(m, prose.Range{Start: in.Start, End: end}, marks[i+1:]))
		in.Start = end
	}
	text(in.End)
	return list
}

func (r *inline) piece(m *mark, in prose.Range, within []*mark) node {
	n := m.piece()
	if n.Kind == "claim" && (r.linked || n.Href == "") {
		n.Kind = "mark"
	}
	if n.Kind == "claim" {
		outer := r.linked
		r.linked = true
		defer func() { r.linked = outer }()
	}
	r.depth++
	n.Children = r.pieces(in, within)
	r.depth--
	return n
}

// piece returns a piece of the mark without its content.
func (m *mark) piece() node {
	n := m.node
	n.ID, n.of = "", m
	return n
}

// literal returns a text as readers see it: without the backslashes that take
// their meaning from characters, and with the characters that references mean.
func literal(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n", s[i+1]) >= 0:
			i++
			b.WriteByte(s[i])
		case s[i] == '&':
			meant, n := reference(s[i:])
			b.WriteString(meant)
			i += n - 1
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// reference returns what a character reference such as &amp; means, and its
// length; an & that begins none means itself.
func reference(s string) (string, int) {
	const longest = 32
	if n := strings.IndexByte(s[:min(len(s), longest)], ';'); n > 0 {
		if meant := html.UnescapeString(s[:n+1]); !strings.HasSuffix(meant, ";") {
			return meant, n + 1
		}
	}
	return "&", 1
}
