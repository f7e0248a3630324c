package article

import (
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Read makes the typed view of a document and scans its prose.
func Read(doc *yamldoc.Document) *Article { return ReadInto(doc, &Memory{}) }

// ReadInto is [Read] with the memory to work in. An article that has been read
// into it before can no longer be used.
func ReadInto(doc *yamldoc.Document, m *Memory) *Article {
	m.forget()
	root := doc.Root
	a := &Article{memory: m, Root: root, ID: scalar(root.Get("id")), Lang: scalar(root.Get("lang"))}
	body, footnotes, sources := root.Get("body").Each(), root.Get("footnotes").Each(), root.Get("sources").Each()
	a.texts, a.Body = make([]*Text, 0, len(body)+len(footnotes)+2), make([]Block, 0, len(body))
	a.Footnotes, a.Sources = make([]Footnote, 0, len(footnotes)), make([]Source, 0, len(sources))
	a.Title = a.text(root.Get("title"), Title, -1)
	a.Lead = a.text(root.Get("lead"), Lead, -1)
	for i, item := range body {
		first := len(a.texts)
		if b, ok := a.block(item, i); ok {
			b.Texts = a.texts[first:len(a.texts):len(a.texts)]
			a.Body = append(a.Body, b)
		}
	}
	for _, item := range footnotes {
		a.Footnotes = append(a.Footnotes, a.footnote(item))
	}
	for _, item := range sources {
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
	t := a.memory.text(n, kind, block)
	a.texts = append(a.texts, t)
	return t
}

// Aside scans the prose of a node that is none of the texts of the article.
func (a *Article) Aside(n *Node) *Text { return a.memory.text(n, Title, -1) }

// block reads one item of the body and files its texts. Its first known key
// decides what it is.
func (a *Article) block(item *Node, index int) (Block, bool) {
	b := Block{Node: item}
	add := func(n *Node, kind Kind) { a.text(n, kind, index) }
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
