// Package prose reads the small Markdown subset that articles are written in.
// One pass over a text finds its footnote markers, spans, links, quotations
// and sentences; rules read the result and never scan the text themselves.
package prose

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
	Raw       string
	Markers   []Marker
	Spans     []Span
	Links     []Link
	Quotes    []Quote
	Strays    []Stray
	Sentences []Sentence
	Code      []Range // code spans, where nothing else is read
}

// Marker is a footnote reference, [^id].
type Marker struct {
	Range
	ID         Range // the id inside the brackets
	Definition bool  // "[^id]:" at the start of a block, which pandoc reads as the note itself
}

// Span is [text]{.class key="value"}.
type Span struct {
	Range
	Inner      Range // the text in the brackets
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
type Quote struct {
	Range
	Inner Range
	Level int // 0 for an outermost quotation
	Open  string
	Close string
}

// Stray is a quotation mark or bracket without its partner.
type Stray struct {
	Range
	Mark string
}

// Sentence is one sentence, without the white space around it. Markers that
// follow its final punctuation belong to it.
type Sentence struct {
	Range
}
