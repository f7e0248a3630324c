// Package prose reads the small Markdown subset that articles are written in.
// One pass over a text finds its footnote markers, spans, links, quotations,
// brackets, sentences and dates; rules read the result and never scan the text
// themselves.
//
// The markup is read as pandoc reads it (pandoc -f markdown): what is a
// footnote, a span or a link there is one here. Block syntax is the article
// format's business, so a text has only paragraphs, parted by blank lines,
// footnote definitions, and indented or fenced code.
package prose

import "github.com/policylint/policylint/internal/dates"

// Range is a half-open range of bytes in Text.Raw.
type Range struct {
	Start, End int
}

// Len returns the number of bytes in the range.
func (r Range) Len() int { return r.End - r.Start }

// Contains reports whether s lies within r.
func (r Range) Contains(s Range) bool { return r.Start <= s.Start && s.End <= r.End }

// Text is one piece of prose, scanned once. All ranges are in Raw, and every
// list is in the order of the text.
type Text struct {
	Raw         string
	Markers     []Marker
	InlineNotes []InlineNote
	Spans       []Span
	Links       []Link
	Quotes      []Quote
	Brackets    []Bracket
	Strays      []Stray
	Sentences   []Sentence
	Dates       []dates.Date
	Code        []Range // code spans and code blocks, where nothing else is read
	Foreign     []Range // HTML tags and comments, and TeX math: markup outside the subset
}

// Marker is a footnote reference, [^id].
type Marker struct {
	Range
	ID         Range // the id inside the brackets
	Definition bool  // "[^id]:" at the start of a block, which pandoc reads as the note itself
}

// InlineNote is a footnote written where it stands, ^[text].
type InlineNote struct {
	Range
	Inner Range // the text of the note
}

// Span is [text]{.class key="value"}.
type Span struct {
	Range
	Inner      Range // the text in the brackets
	ID         string
	Classes    []string
	Attributes []Attribute
}

// Attribute is one key="value" of a span.
type Attribute struct {
	Key, Value string
	Range      Range // key and value as written
}

// Link is [text](target), <target>, or a bare address in the text.
type Link struct {
	Range
	Text   Range // empty for <target> and bare addresses
	Target Range
	Kind   LinkKind
}

// LinkKind tells how a link is written.
type LinkKind uint8

// The ways to write a link.
const (
	InlineLink LinkKind = iota // [text](target)
	AutoLink                   // <target>
	BareLink                   // https://… in the running text
)

// Quote is a quotation with its marks: Range includes them, Inner does not.
// A quotation ends with its block, unless the next block opens with the same
// mark again, as each paragraph of a long quotation does.
type Quote struct {
	Range
	Inner Range
	Level int // 0 for an outermost quotation
	Open  string
	Close string
	// Shared is set when the closing mark is that of a quotation inside, as
	// in «Компания «Ромашка», where Russian prints the mark once.
	Shared bool
}

// Bracket is a pair of prose brackets, ( ), [ ] or { }; those of the markup
// are not listed.
type Bracket struct {
	Range
	Inner Range
}

// Stray is a quotation mark or bracket without its partner.
type Stray struct {
	Range
	Mark string
}

// Sentence is one sentence, without the white space around it. Markers that
// follow its final punctuation belong to it, and so does the whole of a
// quotation or parenthesis that stands within it.
type Sentence struct {
	Range
}
