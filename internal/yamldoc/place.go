package yamldoc

import (
	"strings"

	"github.com/policylint/policylint/internal/source"
)

// Place is a spot a finding can point at: a span, the node it lies in, and,
// where the node was reached through an alias, the text the alias stands for.
type Place struct {
	Node   *Node // nil for a place outside the tree
	Span   source.Span
	Origin source.Span // the anchored text; empty unless reached through an alias
}

// At returns a place that is only a span.
func At(span source.Span) Place { return Place{Span: span} }

// Place returns the whole node, without its anchor and tag. For a node
// reached through an alias that is the alias, with the anchored text as origin.
func (n *Node) Place() Place {
	if n == nil {
		return Place{}
	}
	if n.use != nil {
		return Place{Node: n, Span: n.use.layout().span, Origin: n.original().layout().span}
	}
	return Place{Node: n, Span: n.layout().span}
}

// Content returns the text of a scalar without its quotes, block indicator and
// final line break; for anything else and an empty scalar it is the place.
func (n *Node) Content() Place {
	if n.IsScalar() && strings.TrimRight(n.Value, "\n") != "" {
		return n.Range(0, len(strings.TrimRight(n.Value, "\n")))
	}
	return n.Place()
}

// KeyPlace returns the key under which the node stands, and the node itself
// where it has none.
func (n *Node) KeyPlace() Place {
	if n == nil || n.key == nil {
		return n.Place()
	}
	p := n.key.Place()
	p.Node = n
	return p
}

// Range returns the place of Value[from:to] in the source. It covers exactly
// the bytes that decode to that text; an empty range lies before the byte at
// from, or inside the quotes of an empty value. For a node reached through an
// alias it is the alias, with the range in the anchored text as origin. For a
// collection it is the whole of it.
func (n *Node) Range(from, to int) Place {
	switch {
	case n == nil:
		return Place{}
	case n.Kind != Scalar:
		return n.Place()
	case n.use != nil:
		return Place{Node: n, Span: n.use.layout().span, Origin: n.original().layout().rangeOf(from, to)}
	}
	return Place{Node: n, Span: n.layout().rangeOf(from, to)}
}

// LocalTag returns the place of a tag such as "!word", whose meaning only one
// program knows, and reports whether the node has one. Words of a text that
// begins with "!" look the same.
func (n *Node) LocalTag() (Place, bool) {
	if n == nil || n.use != nil || !strings.HasPrefix(n.Tag, "!") || strings.HasPrefix(n.Tag, "!!") || len(n.Tag) == 1 {
		return Place{}, false
	}
	text := n.doc.text
	at := n.start
	if text[at] == '&' {
		at = skipBetween(text, propertyEnd(text, at), len(text))
	}
	return Place{Node: n, Span: source.Span{Start: at, End: propertyEnd(text, at)}}, text[at] == '!'
}

// Offset returns where in the file a text belongs that is to be inserted before
// Value[at]. For a node reached through an alias it lies in the anchored text.
func (n *Node) Offset(at int) int {
	p := n.Range(at, at)
	if n.Aliased() {
		return p.Origin.Start
	}
	return p.Span.Start
}

// Raw returns the node as written, without its anchor and tag.
func (n *Node) Raw() string {
	if n == nil {
		return ""
	}
	return n.doc.File.Text(n.Place().Span)
}

// EntryList returns the entries of a mapping; nil for anything else.
func (n *Node) EntryList() []Entry {
	if n == nil {
		return nil
	}
	return n.Entries
}
