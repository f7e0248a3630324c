// Package article is the typed view of a document: what an article's keys
// mean. Every value remembers the YAML node it was written as, so that a
// check cannot lose its place.
package article

import (
	"reflect"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Node is a YAML key or value; nil where the document has none.
type Node = yamldoc.Node

// Place is a spot that a finding can point at.
type Place = yamldoc.Place

// Article is one document of kind article/v1. Fields are nil where the
// document lacks them or has something else in their stead: the schema rules
// report that, other rules stay silent.
type Article struct {
	Root      *Node
	ID        *Node
	Lang      *Node
	Title     *Text
	Lead      *Text
	Body      []Block
	Footnotes []Footnote
	Sources   []Source

	memory *Memory

	// What follows is worked out on first use and then kept; an article is
	// read by one goroutine.
	ibids  []Ibid
	spoken turns
	cited  []Cited

	texts      []*Text
	asides     map[*Node]*prose.Text
	derived    map[reflect.Type]any
	references []Reference
	byID       map[string]*Footnote
}

// Texts returns all prose of the article in reading order: title, lead, body,
// and the explanatory texts of footnotes.
func (a *Article) Texts() []*Text { return a.texts }

// Prose is the text of a node outside the prose of the article, such as a printed
// footnote or a title, scanned as prose is. It is scanned once.
func (a *Article) Prose(n *Node) *prose.Text {
	t := a.asides[n]
	if t == nil {
		if a.asides == nil {
			a.asides = map[*Node]*prose.Text{}
		}
		t = a.memory.prose.Parse(n.Text())
		a.asides[n] = t
	}
	return t
}

// Kind is what part of an article a text is.
type Kind uint8

// The kinds of text.
const (
	Title Kind = iota
	Lead
	Heading
	Paragraph
	PullQuote
	BlockQuote
	ListItem
	Caption
	TableCell
	NoteText
)

// String returns the kind in an editor's words.
func (k Kind) String() string {
	return [...]string{"title", "lead", "heading", "paragraph", "pull quote", "block quote", "list item", "caption", "table cell", "footnote"}[k]
}

// Text is a piece of prose and the node it was written as.
type Text struct {
	*prose.Text
	Kind  Kind
	Node  *Node
	Block int // index in Body; -1 outside it

	// What follows is worked out on first use.
	spelled *prose.Spelled
	firsts  []firstClaim // by sentence
	memory  *Memory
}

// Words lists the words of the text; see [prose.Text.Words].
func (t *Text) Words() []prose.Range { return t.Spelled().Words }

// Spelled is the words of the text and what can be seen of them; see
// [prose.Text.Spell]. They are looked at once, when they are first asked for.
func (t *Text) Spelled() *prose.Spelled {
	if t.spelled == nil {
		t.spelled = t.SpellInto(&t.memory.prose)
	}
	return t.spelled
}

// Folded is the i-th word of the text in the form in which words are compared; see
// [citation.Fold].
func (t *Text) Folded(i int) string {
	spelled := t.Spelled()
	if spelled.Looks[i]&(prose.Joined|prose.Rare) == 0 {
		return spelled.Lower[i] // folding would leave it as it is
	}
	return citation.Fold(t.Slice(spelled.Words[i]))
}

// Quotations lists what the i-th sentence of the text quotes of somebody's words.
func (t *Text) Quotations(i int) []claims.Claim {
	if t.firsts != nil && t.firsts[i].sought > claims.Quotation && (!t.firsts[i].found || t.firsts[i].Kind != claims.Quotation) {
		return nil // the first claim of the sentence is known, and a quotation would be that
	}
	return t.memory.finder.Quotations(t.Text, t.Spelled(), i)
}

// Claims lists what all sentences of the text claim.
func (t *Text) Claims() []claims.Claim { return t.memory.finder.Find(t.Text, t.Spelled()) }

// FirstClaim returns the first claim of the i-th sentence of the text if it is of
// a kind up to the last one that is asked for. It is looked for once.
func (t *Text) FirstClaim(i int, last claims.Kind) (claims.Claim, bool) {
	if t.firsts == nil {
		t.firsts = t.memory.firstClaims(len(t.Sentences))
	}
	first := &t.firsts[i]
	if !first.found && first.sought <= last {
		first.Claim, first.found = t.memory.finder.First(t.Text, t.Spelled(), i, last)
		first.sought = last + 1
	}
	return first.Claim, first.found && first.Kind <= last
}

// At returns the place of a range of the text in the file.
func (t *Text) At(r prose.Range) Place { return t.Node.Range(r.Start, r.End) }

// Slice returns the text of a range.
func (t *Text) Slice(r prose.Range) string { return t.Raw[r.Start:r.End] }

// Block is one item of the body.
type Block struct {
	Node  *Node // the item
	Kind  Kind
	Texts []*Text // one for a paragraph; several for a list, a figure or a table
}

// Footnote is one entry of the footnotes list.
type Footnote struct {
	Node    *Node
	ID      *Node
	Cites   []Cite
	Text    *Text // explanatory note
	Printed *Node // the note exactly as the page showed it

	// Note is Printed taken apart; nil where the note has none.
	Note *citation.Note
}

// Place is the footnote's id, or all of it where it has none.
func (fn Footnote) Place() Place {
	if fn.ID != nil {
		return fn.ID.Content()
	}
	return fn.Node.Place()
}

// Cite is one source a footnote cites.
type Cite struct {
	Node    *Node
	Source  *Node // id of a source
	Locator *Node
	Form    *Node // full, short or ibid
	Of      *Node
}

// Source is one cited work, a CSL-JSON item.
type Source struct {
	Node *Node
	ID   *Node
}

// Get returns a field of the source, nil where absent.
func (s Source) Get(field string) *Node { return s.Node.Get(field) }
