package yamldoc

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/policylint/policylint/internal/source"
)

// Stream is all the YAML documents of one file, and what is wrong with its
// syntax. Documents before a fault are complete.
type Stream struct {
	File   *source.File
	Docs   []*Document
	Faults []Fault
	Broken bool // a fault left parts of the file unread: rules on content must not run
}

// Document is one YAML document of a file.
type Document struct {
	File  *source.File
	Index int   // 0-based position in its file
	Root  *Node // nil for a document without content
}

// Fault is a place where the text is not valid YAML.
type Fault struct {
	Span    source.Span
	Message string // what is wrong and what would be right
	Help    string // the likely cause, where it is not the message itself
}

// maxExpanded bounds how many nodes aliases may add to a file, so that a few
// lines cannot unfold into gigabytes.
const maxExpanded = 100_000

// Parse reads every document of a file. It never fails: what cannot be read
// is in Faults.
func Parse(f *source.File) *Stream {
	s := &Stream{File: f}
	dec := yaml.NewDecoder(bytes.NewReader(f.Bytes()))
	places := newMarks(f.Bytes())
	for {
		var root yaml.Node
		err := dec.Decode(&root)
		if errors.Is(err, io.EOF) {
			return s
		}
		if err != nil {
			s.Faults, s.Broken = diagnose(f, err), true
			return s
		}
		doc := &Document{File: f, Index: len(s.Docs)}
		b := &builder{doc: doc, marks: places, built: map[*yaml.Node]*Node{}}
		doc.Root = b.document(&root)
		s.Docs = append(s.Docs, doc)
		if b.fault != nil {
			s.Faults, s.Broken = append(s.Faults, *b.fault), true
			return s
		}
	}
}

// builder turns the library's nodes into ours.
type builder struct {
	doc      *Document
	marks    *marks
	built    map[*yaml.Node]*Node // anchored nodes by what they were made from
	open     []*yaml.Node         // anchored nodes now being built
	expanded int
	fault    *Fault
}

func (b *builder) document(n *yaml.Node) *Node {
	if len(n.Content) == 0 {
		return nil
	}
	root := n.Content[0]
	if root.Kind == yaml.ScalarNode && root.Tag == "!!null" && root.Value == "" {
		return nil
	}
	return b.node(root)
}

func (b *builder) node(y *yaml.Node) *Node {
	n := &Node{doc: b.doc, Anchor: y.Anchor, start: b.marks.offset(y.Line, y.Column)}
	if y.Kind == yaml.AliasNode {
		return b.alias(n, y)
	}
	if y.Anchor != "" {
		b.open = append(b.open, y)
		defer func() {
			b.open = b.open[:len(b.open)-1]
			b.built[y] = n
		}()
	}
	n.Tag = y.ShortTag()
	switch y.Kind {
	case yaml.MappingNode:
		n.Kind, n.Style = Mapping, collectionStyle(y)
		n.Entries = make([]Entry, 0, len(y.Content)/2)
		var merges []*Node
		for i := 0; i+1 < len(y.Content); i += 2 {
			key := b.node(y.Content[i])
			value := b.node(y.Content[i+1])
			key.parent, value.parent, value.key = n, n, key
			if key.Tag == "!!merge" {
				merges = append(merges, value)
				continue
			}
			n.Entries = append(n.Entries, Entry{key, value})
		}
		for _, m := range merges {
			n.merge(m)
		}
	case yaml.SequenceNode:
		n.Kind, n.Style = Sequence, collectionStyle(y)
		n.Items = make([]*Node, 0, len(y.Content))
		for i, c := range y.Content {
			item := b.node(c)
			item.parent, item.index = n, i
			n.Items = append(n.Items, item)
		}
	default:
		n.Value, n.Style = y.Value, scalarStyle(y)
	}
	return n
}

// merge adds the entries of "<<: *name" that the mapping does not have itself.
func (n *Node) merge(m *Node) {
	if m.Kind == Sequence {
		for _, item := range m.Items {
			n.merge(item)
		}
		return
	}
	for _, e := range m.Entries {
		if !n.Has(e.Key.Value) {
			e.Value.parent, e.Value.key = n, e.Key
			n.Entries = append(n.Entries, e)
		}
	}
}

// alias copies what the alias stands for, each copy remembering the alias.
func (b *builder) alias(use *Node, y *yaml.Node) *Node {
	use.Anchor = ""
	use.Value = y.Value
	use.lay = &layout{span: source.Span{Start: use.start, End: use.start + 1 + len(y.Value)}}
	target := b.built[y.Alias]
	if target == nil {
		b.fail(use, "the alias \"*"+y.Value+"\" stands inside its own anchor: it would contain itself")
		return use
	}
	c := b.copy(target, use)
	if b.fault != nil {
		return use
	}
	return c
}

func (b *builder) copy(n, use *Node) *Node {
	if b.expanded++; b.expanded > maxExpanded {
		b.fail(use, "the aliases unfold into too many values: write the repeated part out, or once only")
		return use
	}
	origin := n
	if n.origin != nil {
		origin = n.origin
	}
	c := &Node{Kind: n.Kind, Style: n.Style, Tag: n.Tag, Value: n.Value, doc: n.doc, start: n.start, use: use, origin: origin}
	for _, e := range n.Entries {
		if b.fault != nil {
			break
		}
		key, value := b.copy(e.Key, use), b.copy(e.Value, use)
		key.parent, value.parent, value.key = c, c, key
		c.Entries = append(c.Entries, Entry{key, value})
	}
	for i, item := range n.Items {
		if b.fault != nil {
			break
		}
		item := b.copy(item, use)
		item.parent, item.index = c, i
		c.Items = append(c.Items, item)
	}
	return c
}

func (b *builder) fail(at *Node, message string) {
	if b.fault == nil {
		b.fault = &Fault{Span: at.lay.span, Message: message}
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

// diagnose turns the library's error into places and words an editor knows.
func diagnose(f *source.File, err error) []Fault {
	return []Fault{{Span: source.Span{End: min(1, f.Len())}, Message: strings.TrimPrefix(err.Error(), "yaml: ")}}
}
