// Package yamldoc turns YAML into a tree in which every key and value knows
// the bytes it was written with. yaml.v3 parses; the places are ours.
package yamldoc

import (
	"cmp"
	"strconv"
	"strings"
)

// Kind tells the three shapes of a node apart. Aliases are resolved: a node
// reached through one has the kind of what it stands for.
type Kind uint8

// The kinds of node.
const (
	Scalar Kind = iota
	Mapping
	Sequence
)

// Style is how a node was written.
type Style uint8

// The styles: the first five are for scalars, the last two for collections.
const (
	Plain Style = iota
	SingleQuoted
	DoubleQuoted
	Literal
	Folded
	Block
	Flow
)

// Folds reports whether a line break in a scalar of the style becomes a space.
func (s Style) Folds() bool { return s != Literal && s < Block }

// Node is a key or a value. A nil *Node stands for something absent, and all
// methods accept it, so that a caller need not check before each step. Places
// are worked out when they are asked for, so a tree must not be used by several
// goroutines at once.
type Node struct {
	Kind    Kind
	Style   Style
	tagged  bool    // has a tag of its own
	slips   bool    // has a key that was meant to be another
	Tag     string  // resolved, in short form: "!!str", "!!int", "!!null", …
	Value   string  // decoded text of a scalar
	Anchor  string  // name after "&", if any
	Entries []Entry // of a mapping, in source order, duplicates kept, merges applied
	Items   []*Node // of a sequence

	doc    *Document
	parent *Node
	key    *Node // the key under which parent holds this node, if it is a mapping
	index  int   // the index at which parent holds this node, if it is a sequence
	start  int   // byte offset of the first byte, node properties included

	meant string // the key that this one was meant to be, "" where it is right

	use *Node // the "*name" through which this copy was reached
	lay *layout
}

// Entry is one key with its value.
type Entry struct {
	Key, Value *Node
}

// Get returns the value of the last entry with the key, or nil.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for i := len(n.Entries) - 1; i >= 0; i-- {
		if e := n.Entries[i]; e.Key.Value == key && e.Key.Kind == Scalar {
			return e.Value
		}
	}
	if n.slips {
		for _, e := range n.Entries {
			if e.Key.meant == key {
				return e.Value
			}
		}
	}
	return nil
}

// TakeFor says that a key, which its mapping cannot have, was meant to be
// another. From then on the value is found under that one too, so that a slip
// which has been told makes nothing else look amiss.
func (n *Node) TakeFor(key string) {
	n.meant = key
	if n.parent != nil {
		n.parent.slips = true
	}
}

// Name returns the key of an entry, or what it was meant to be.
func (e Entry) Name() string { return cmp.Or(e.Key.meant, e.Key.Value) }

// Has reports whether a mapping has the key.
func (n *Node) Has(key string) bool { return n.Get(key) != nil }

// Text returns the decoded text of a scalar, and "" for anything else,
// including a null.
func (n *Node) Text() string {
	if n == nil || n.Kind != Scalar || n.IsNull() {
		return ""
	}
	return n.Value
}

// IsNull reports whether the node is a YAML null, written or left empty.
func (n *Node) IsNull() bool { return n != nil && n.Kind == Scalar && n.Tag == "!!null" }

// IsScalar reports whether the node is a scalar other than null.
func (n *Node) IsScalar() bool { return n != nil && n.Kind == Scalar && n.Tag != "!!null" }

// Each returns the items of a sequence; nil for anything else.
func (n *Node) Each() []*Node {
	if n == nil {
		return nil
	}
	return n.Items
}

// Describe says in the words of a message what a value is: its text in quotes,
// cut where it is long, "a list", "keys with values", or "nothing".
func (n *Node) Describe() string {
	const most = 40 // characters
	switch {
	case n == nil || n.IsNull():
		return "nothing"
	case n.Kind == Sequence:
		return "a list"
	case n.Kind == Mapping:
		return "keys with values"
	}
	text := []rune(n.Value)
	if len(text) > most {
		return strconv.Quote(string(text[:most-1]) + "…")
	}
	return strconv.Quote(n.Value)
}

// Parent returns the collection that holds the node, nil for a root.
func (n *Node) Parent() *Node {
	if n == nil {
		return nil
	}
	return n.parent
}

// Key returns the key under which the node stands in its mapping, or nil.
func (n *Node) Key() *Node {
	if n == nil {
		return nil
	}
	return n.key
}

// Doc returns the document the node belongs to.
func (n *Node) Doc() *Document {
	if n == nil {
		return nil
	}
	return n.doc
}

// original returns the anchored node of which the node is a copy, or the node
// itself where it was not reached through an alias.
func (n *Node) original() *Node {
	if n.use == nil {
		return n
	}
	return n.lay.origin
}

// Aliased reports whether the node was reached through an alias.
func (n *Node) Aliased() bool { return n != nil && n.use != nil }

// Pointer returns the JSON pointer of the node from the root of its document.
func (n *Node) Pointer() string {
	if n == nil || n.parent == nil {
		return ""
	}
	var parts []string
	for ; n.parent != nil; n = n.parent {
		if n.key != nil {
			parts = append(parts, pointerEscaper.Replace(n.key.Value))
		} else {
			parts = append(parts, strconv.Itoa(n.index))
		}
	}
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		b.WriteByte('/')
		b.WriteString(parts[i])
	}
	return b.String()
}

var pointerEscaper = strings.NewReplacer("~", "~0", "/", "~1")

// Walk calls f for the node and everything below it, keys before their
// values, in source order. It does not descend where f returns false.
func (n *Node) Walk(f func(*Node) bool) {
	if n == nil || !f(n) {
		return
	}
	for _, e := range n.Entries {
		e.Key.Walk(f)
		e.Value.Walk(f)
	}
	for _, item := range n.Items {
		item.Walk(f)
	}
}
