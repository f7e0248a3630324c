package yamldoc

import (
	"gopkg.in/yaml.v3"

	"github.com/policylint/policylint/internal/source"
)

// maxExpanded bounds how many nodes aliases may add to a file, so that a few
// lines cannot unfold into gigabytes.
const maxExpanded = 100_000

// maxDepth bounds how deep collections may nest.
const maxDepth = 200

const deepMessage = "nested too deep: more than 200 levels of lists and mappings"

// maxChunk is how many nodes are made at once: as many as fill 8 KB.
const maxChunk = 48

// builder turns the library's nodes into ours.
type builder struct {
	doc      *Document
	marks    *marks
	anchored map[*yaml.Node]*Node // of anchored nodes; nil while one is being built
	free     []Node               // nodes not yet handed out
	chunk    int                  // how many nodes were made last
	depth    int
	expanded int
	fault    *Fault
}

// document builds the tree of one document; nil where it has no content.
func (b *builder) document(n *yaml.Node) *Node {
	b.anchored = nil
	if len(n.Content) == 0 {
		return nil
	}
	root := n.Content[0]
	if root.Kind == yaml.ScalarNode && root.Tag == "!!null" && root.Value == "" {
		return nil
	}
	return b.node(root)
}

// newNode returns a zero node. Nodes are made several at a time, ever more up
// to a limit.
func (b *builder) newNode() *Node {
	if len(b.free) == 0 {
		b.chunk = min(2*b.chunk+4, maxChunk)
		b.free = make([]Node, b.chunk)
	}
	n := &b.free[0]
	b.free = b.free[1:]
	n.doc = b.doc
	return n
}

func (b *builder) node(y *yaml.Node) *Node {
	n := b.newNode()
	n.start = b.marks.offset(y.Line, y.Column)
	if y.Kind == yaml.AliasNode {
		return b.alias(n, y)
	}
	if y.Anchor != "" {
		if b.anchored == nil {
			b.anchored = map[*yaml.Node]*Node{}
		}
		b.anchored[y] = nil
	}
	n.Anchor, n.Tag, n.tagged = y.Anchor, y.ShortTag(), y.Style&yaml.TaggedStyle != 0
	if b.depth++; b.depth > maxDepth {
		b.fail(charSpan(b.doc.text, n.start), deepMessage)
	}
	switch {
	case b.fault != nil:
	case y.Kind == yaml.MappingNode:
		n.Kind, n.Style = Mapping, collectionStyle(y)
		b.mapping(n, y.Content)
	case y.Kind == yaml.SequenceNode:
		n.Kind, n.Style = Sequence, collectionStyle(y)
		b.sequence(n, y.Content)
	default:
		n.Value, n.Style = y.Value, scalarStyle(y)
	}
	b.depth--
	if y.Anchor != "" {
		b.anchored[y] = n
	}
	return n
}

func (b *builder) sequence(n *Node, content []*yaml.Node) {
	n.Items = make([]*Node, 0, len(content))
	for i, c := range content {
		item := b.node(c)
		item.parent, item.index = n, i
		n.Items = append(n.Items, item)
	}
}

func (b *builder) mapping(n *Node, content []*yaml.Node) {
	n.Entries = make([]Entry, 0, len(content)/2)
	var merges []*Node
	var ends [2]*Node
	for i := 0; i+1 < len(content); i += 2 {
		key := b.node(content[i])
		value := b.node(content[i+1])
		key.parent, value.parent, value.key = n, n, key
		if i == 0 {
			ends[0] = key
		}
		ends[1] = value
		if key.Tag == "!!merge" {
			merges = append(merges, value)
			continue
		}
		n.Entries = append(n.Entries, Entry{key, value})
	}
	if len(merges) == 0 {
		return
	}
	if b.doc.merged == nil {
		b.doc.merged = map[*Node][2]*Node{}
	}
	b.doc.merged[n] = ends
	has := make(map[string]bool, len(n.Entries))
	for _, e := range n.Entries {
		has[e.Key.Value] = true
	}
	for _, m := range merges {
		n.merge(m, has)
	}
}

// merge adds the entries of "<<: *name" and "<<: [*a, *b]" that the mapping
// does not have yet. What comes first wins.
func (n *Node) merge(m *Node, has map[string]bool) {
	for _, item := range m.Items {
		n.merge(item, has)
	}
	for _, e := range m.Entries {
		if !has[e.Key.Value] {
			has[e.Key.Value] = true
			e.Value.parent, e.Value.key = n, e.Key
			n.Entries = append(n.Entries, e)
		}
	}
}

// alias copies what the alias stands for, each copy remembering the alias.
func (b *builder) alias(use *Node, y *yaml.Node) *Node {
	span := source.Span{Start: use.start, End: use.start + 1 + len(y.Value)}
	use.Value = y.Value
	use.lay = &layout{span: span, exact: true}
	target, known := b.anchored[y.Alias]
	switch {
	case !known:
		b.fail(span, "the anchor \"&"+y.Value+"\" is in another document of the file: an alias reaches only its own document")
	case target == nil:
		b.fail(span, "the alias \"*"+y.Value+"\" stands inside its own anchor: it would contain itself")
	default:
		return b.copy(target, use)
	}
	return use
}

func (b *builder) copy(n, use *Node) *Node {
	if b.expanded++; b.expanded > maxExpanded {
		b.fail(use.lay.span, "the aliases unfold into too many values: write the repeated part out, or once only")
		return use
	}
	c := b.newNode()
	c.Kind, c.Style, c.Tag, c.tagged, c.Value = n.Kind, n.Style, n.Tag, n.tagged, n.Value
	c.start, c.use, c.lay = n.start, use, &layout{origin: n}
	if n.use != nil {
		c.lay = n.lay
	}
	if len(n.Entries) > 0 {
		c.Entries = make([]Entry, 0, len(n.Entries))
	}
	for _, e := range n.Entries {
		if b.fault != nil {
			return c
		}
		key, value := b.copy(e.Key, use), b.copy(e.Value, use)
		key.parent, value.parent, value.key = c, c, key
		c.Entries = append(c.Entries, Entry{key, value})
	}
	if len(n.Items) > 0 {
		c.Items = make([]*Node, 0, len(n.Items))
	}
	for i, item := range n.Items {
		if b.fault != nil {
			return c
		}
		item := b.copy(item, use)
		item.parent, item.index = c, i
		c.Items = append(c.Items, item)
	}
	return c
}

func (b *builder) fail(span source.Span, message string) {
	if b.fault == nil {
		b.fault = &Fault{Span: span, Message: message}
	}
}

func collectionStyle(y *yaml.Node) Style {
	if y.Style&yaml.FlowStyle != 0 {
		return Flow
	}
	return Block
}

func scalarStyle(y *yaml.Node) Style {
	switch {
	case y.Style&yaml.DoubleQuotedStyle != 0:
		return DoubleQuoted
	case y.Style&yaml.SingleQuotedStyle != 0:
		return SingleQuoted
	case y.Style&yaml.LiteralStyle != 0:
		return Literal
	case y.Style&yaml.FoldedStyle != 0:
		return Folded
	default:
		return Plain
	}
}
