package coverreport

import "github.com/policylint/policylint/internal/prose"

// mark is a stretch of a text that is marked on the page: a claim, or what a
// finding points at. It may cross the markup, and then is shown in pieces.
type mark struct {
	prose.Range
	node
	last *node // its last piece; nil where nothing is shown of it
}

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

// piece returns a piece of the mark without its content.
func (m *mark) piece() node {
	n := m.node
	n.ID, n.of = "", m
	return n
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
