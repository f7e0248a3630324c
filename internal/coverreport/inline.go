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
}

// mark is a stretch of a text that is marked on the page: a claim, or what a
// finding points at. It may cross the markup, and then is shown in pieces.
type mark struct {
	prose.Range
	node
	begun bool // its first piece is made, which has the id
}

// inline makes the nodes of one text.
type inline struct {
	raw      string
	elements []element
	marks    []*mark // by their beginning, the longest first
	linked   bool    // within a link, where no other may stand
}

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

// spanClass says which of the two classes of spans that mean something a span
// has.
func spanClass(s prose.Span) string {
	for _, class := range []string{coverage.Waiver, coverage.Demand} {
		if slices.Contains(s.Classes, class) {
			return class
		}
	}
	return ""
}

// paragraphs returns the nodes of each paragraph of the text: blank lines part
// them, but for those in code.
func (r *inline) paragraphs() [][]node {
	var list [][]node
	start := 0
	flush := func(end int) {
		if strings.TrimSpace(r.raw[start:end]) != "" {
			list = append(list, r.build(prose.Range{Start: start, End: end}, &r.elements))
		}
		start = end
	}
	at := 0
	for line := range strings.Lines(r.raw) {
		if at += len(line); strings.TrimSpace(line) == "" && !r.inElement(at) {
			flush(at)
		}
	}
	flush(len(r.raw))
	return list
}

func (r *inline) inElement(at int) bool {
	return slices.ContainsFunc(r.elements, func(e element) bool { return e.Start < at && at < e.End })
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
		e.add(r.element(next, elements))
		at = next.End
	}
	r.run(&e, prose.Range{Start: at, End: in.End})
	return e.finish()
}

func (r *inline) element(e element, elements *[]element) node {
	n := e.node
	if e.inside.Len() > 0 {
		outer := r.linked
		r.linked = outer || n.Kind == "link"
		n.Text, n.Children = "", r.build(e.inside, elements)
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
		if m.Start >= in.End {
			break
		}
		if m.End <= in.Start || m.Range.Len() == 0 {
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
	n := m.node
	if m.begun {
		n.ID = ""
	}
	m.begun = true
	if in.End < m.End {
		n.Class += unfinished
	}
	if n.Kind == "claim" && (r.linked || n.Href == "") {
		n.Kind = "mark"
	}
	if n.Kind == "claim" {
		outer := r.linked
		r.linked = true
		defer func() { r.linked = outer }()
	}
	n.Children = r.pieces(in, within)
	return n
}

// unfinished is the class of a piece of a mark of which more follows.
const unfinished = " on"

// literal returns a text as readers see it: without the backslashes that take
// their meaning from characters, and with the characters that references mean.
func literal(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return html.UnescapeString(b.String())
}
