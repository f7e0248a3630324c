package article

import (
	"github.com/policylint/policylint/internal/citation"
)

// Ibid is a place where a footnote says that it cites what the footnote before
// it cites: a cite of form ibid, or the word in a free text.
type Ibid struct {
	Index int   // of the footnote in Footnotes
	Place Place // the word itself
	Form  *Node // the form of a structured cite; nil for a free text
	Cite  *Node // the structured cite, if there is one

	// Asserted is the id of the source that the Ibid. is said to mean; nil for
	// a bare Ibid., which means whatever the note before happens to cite.
	Asserted *Node
}

// Cited is what a footnote cites, its Ibid. read as the note before.
type Cited struct {
	Sources   []string // ids, in order, each once
	Narrative bool     // the note also explains something in words of its own
}

// Ibids returns every Ibid. of the footnotes, in order. A note that is both
// structured and printed as Ibid. is one, at its structured form.
func (a *Article) Ibids() []Ibid {
	if a.ibids == nil {
		a.ibids = a.findIbids()
	}
	return a.ibids
}

func (a *Article) findIbids() []Ibid {
	list := []Ibid{}
	for i, fn := range a.Footnotes {
		structured := false
		for _, c := range fn.Cites {
			if c.Form.Text() == "ibid" {
				list = append(list, Ibid{Index: i, Place: c.Form.Content(), Form: c.Form, Cite: c.Node, Asserted: c.asserted()})
				structured = true
			}
		}
		if structured {
			continue
		}
		for _, n := range []*Node{fn.Printed, fn.TextNode()} {
			if at, ok := fn.leadingIbid(n); ok {
				ibid := Ibid{Index: i, Place: at}
				if len(fn.Cites) == 1 {
					ibid.Cite, ibid.Asserted = fn.Cites[0].Node, fn.Cites[0].Source
				}
				list = append(list, ibid)
				break
			}
		}
	}
	return list
}

// asserted returns the source that an ibid cite is said to mean.
func (c Cite) asserted() *Node {
	if c.Source != nil {
		return c.Source
	}
	return c.Of
}

// leadingIbid finds an Ibid. that opens one of the free texts of a footnote.
func (fn Footnote) leadingIbid(n *Node) (Place, bool) {
	for _, b := range fn.Backs(n) {
		if b.Kind == citation.Same && b.Start == 0 {
			return n.Range(b.Start, b.End), true
		}
	}
	return Place{}, false
}

// Backs returns the phrases that lead back to an earlier note in one of the
// free texts of a footnote, which is Printed or the node of Text.
func (fn Footnote) Backs(n *Node) []citation.Back {
	switch {
	case n == nil:
		return nil
	case n == fn.Printed:
		return fn.Note.Backs
	default:
		return citation.Parse(n.Text()).Backs
	}
}

// TextNode returns the free text of the footnote, nil where it has none.
func (fn Footnote) TextNode() *Node {
	if fn.Text == nil {
		return nil
	}
	return fn.Text.Node
}

// Cited tells for every footnote what it cites. An Ibid. stands for what it
// asserts, and a bare one for the only source of the note before; where there
// is no such source it stands for nothing.
func (a *Article) Cited() []Cited {
	if a.cited == nil {
		a.cited = a.resolve()
	}
	return a.cited
}

func (a *Article) resolve() []Cited {
	bare := map[int]bool{}
	for _, ibid := range a.Ibids() {
		bare[ibid.Index] = ibid.Asserted == nil
	}
	cited := make([]Cited, len(a.Footnotes))
	for i, fn := range a.Footnotes {
		for _, c := range fn.Cites {
			cited[i].add(c.asserted().Text())
		}
		if bare[i] && i > 0 && len(cited[i-1].Sources) == 1 {
			cited[i].add(cited[i-1].Sources[0])
		}
		_, isIbid := fn.leadingIbid(fn.TextNode())
		cited[i].Narrative = fn.Text != nil && !isIbid
	}
	return cited
}

func (c *Cited) add(source string) {
	if source == "" {
		return
	}
	for _, s := range c.Sources {
		if s == source {
			return
		}
	}
	c.Sources = append(c.Sources, source)
}
