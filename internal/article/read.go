package article

import (
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Read makes the typed view of a document and scans its prose.
func Read(doc *yamldoc.Document) *Article { return ReadInto(doc, &Memory{}) }

// ReadInto is [Read] with the memory to work in. An article that has been read
// into it before can no longer be used.
func ReadInto(doc *yamldoc.Document, m *Memory) *Article {
	m.words.Forget()
	root := doc.Root
	a := &Article{memory: m, Root: root, ID: scalar(root.Get("id")), Lang: scalar(root.Get("lang"))}
	a.Title = a.text(root.Get("title"), Title, -1)
	a.Lead = a.text(root.Get("lead"), Lead, -1)
	for i, item := range root.Get("body").Each() {
		if b, ok := a.block(item, i); ok {
			a.Body = append(a.Body, b)
		}
	}
	for _, item := range root.Get("footnotes").Each() {
		a.Footnotes = append(a.Footnotes, a.footnote(item))
	}
	for _, item := range root.Get("sources").Each() {
		a.Sources = append(a.Sources, Source{Node: item, ID: scalar(item.Get("id"))})
	}
	a.refer()
	return a
}

// text scans the prose of a node and files it in reading order.
func (a *Article) text(n *Node, kind Kind, block int) *Text {
	if !n.IsScalar() {
		return nil
	}
	t := &Text{Text: prose.Parse(n.Text()), Node: n, Kind: kind, Block: block, memory: a.memory}
	a.texts = append(a.texts, t)
	return t
}

// NewText scans the prose of a node that need be no part of the body.
func NewText(n *Node) *Text {
	return &Text{Text: prose.Parse(n.Text()), Node: n, Block: -1, memory: &Memory{}}
}

// block reads one item of the body. Its first known key decides what it is.
func (a *Article) block(item *Node, index int) (Block, bool) {
	b := Block{Node: item}
	add := func(n *Node, kind Kind) {
		if t := a.text(n, kind, index); t != nil {
			b.Texts = append(b.Texts, t)
		}
	}
	for _, e := range item.EntryList() {
		switch e.Name() {
		case "heading":
			b.Kind = Heading
		case "paragraph":
			b.Kind = Paragraph
		case "pullquote":
			b.Kind = PullQuote
		case "blockquote":
			b.Kind = BlockQuote
		case "list":
			b.Kind = ListItem
			for _, li := range e.Value.Each() {
				add(li, ListItem)
			}
			return b, true
		case "figure":
			b.Kind = Caption
			add(e.Value.Get("caption"), Caption)
			return b, true
		case "table":
			b.Kind = TableCell
			a.table(e.Value, add)
			return b, true
		default:
			continue
		}
		add(e.Value, b.Kind)
		return b, true
	}
	return b, false
}

func (a *Article) table(t *Node, add func(*Node, Kind)) {
	add(t.Get("caption"), Caption)
	for _, cell := range t.Get("header").Each() {
		add(cell, TableCell)
	}
	for _, row := range t.Get("rows").Each() {
		for _, cell := range row.Each() {
			add(cell, TableCell)
		}
	}
}

func (a *Article) footnote(item *Node) Footnote {
	fn := Footnote{Node: item, ID: scalar(item.Get("id")), Printed: scalar(item.Get("printed"))}
	if fn.Printed != nil {
		fn.Note = citation.Parse(fn.Printed.Text())
	}
	fn.Text = a.text(item.Get("text"), NoteText, -1)
	for _, c := range item.Get("cites").Each() {
		fn.Cites = append(fn.Cites, Cite{
			Node:    c,
			Source:  scalar(c.Get("source")),
			Locator: scalar(c.Get("locator")),
			Form:    scalar(c.Get("form")),
			Of:      scalar(c.Get("of")),
		})
	}
	return fn
}

// scalar returns the node if it holds a text, else nil.
func scalar(n *Node) *Node {
	if n.IsScalar() {
		return n
	}
	return nil
}
