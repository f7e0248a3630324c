package prose

import "strings"

// regionKind says what a pair of brackets encloses.
type regionKind uint8

const (
	plainRegion regionKind = iota // [text], brackets of the prose
	spanRegion                    // [text]{…}
	linkRegion                    // [text](…)
	imageRegion                   // ![text](…)
	noteRegion                    // ^[text]
	labelRegion                   // the second bracket of [text][label]
)

// region is a pair of brackets being read. Pandoc reads the text in it by
// itself, so nothing that begins inside reaches past its end.
type region struct {
	kind   regionKind
	resume int    // where the reading goes on behind it
	limit  int    // the end of the region around it
	ending ending // the sentence end under way before a note
}

// enter starts to read the region between the brackets at open and closing.
func (s *scanner) enter(kind regionKind, open, closing, resume int) {
	s.regions = append(s.regions, region{kind, resume, s.limit, s.sentence.ending})
	s.pos, s.limit = open+1, closing
	if kind == linkRegion {
		s.linked++
	}
	if kind == noteRegion {
		s.sentence.mute++
		s.sentence.ending = ending{}
	}
}

// leave ends the innermost region; it reports false when there is none.
func (s *scanner) leave() bool {
	last := len(s.regions) - 1
	if last < 0 {
		return false
	}
	r := s.regions[last]
	s.regions = s.regions[:last]
	closing := s.limit
	s.pos, s.limit = r.resume, r.limit
	switch r.kind {
	case plainRegion, labelRegion:
		s.pos = closing
		s.closePair()
		if r.kind == plainRegion {
			s.secondBracket()
		}
		return true
	case linkRegion:
		s.linked--
	case noteRegion:
		s.sentence.mute--
		s.sentence.ending = r.ending
	case spanRegion, imageRegion:
	}
	s.closer()
	return true
}

// bracketed is what a square bracket turns out to open.
type bracketed struct {
	kind       regionKind
	closing    int // its closing bracket
	end        int // the end of the construct
	target     Range
	attributes attributeSet
}

// bracketAt looks at the bracket at i: what it encloses, and what follows. It
// reports false for one that encloses nothing to be read by itself.
func (s *scanner) bracketAt(i int) (b bracketed, ok bool) {
	if b.closing, ok = s.reference(i); !ok {
		return b, false
	}
	if b.attributes, b.end, ok = attributes(s.raw, b.closing+1, s.limit); ok {
		b.kind = spanRegion
		return b, true
	}
	if s.linked > 0 { // a link holds no other
		return b, false
	}
	if b.target, b.end, ok = linkTarget(s.raw, b.closing+1, s.limit); ok {
		b.kind = linkRegion
		return b, true
	}
	b.kind, b.end = plainRegion, b.closing+1
	return b, true
}

// openBracket reads "[": a footnote marker, a span, a link, or a bracket of
// the prose.
func (s *scanner) openBracket() {
	at := s.pos
	if end, ok := noteMarker(s.raw, at, s.limit); ok {
		s.marker(end)
		return
	}
	b, ok := s.bracketAt(at)
	if !ok {
		s.openPair()
		return
	}
	whole, inner := Range{at, b.end}, Range{at + 1, b.closing}
	switch b.kind {
	case spanRegion:
		a := b.attributes
		s.text.Spans = append(s.text.Spans, Span{
			Range: whole, Inner: inner, ID: a.id, Classes: a.classes, Attributes: a.pairs,
		})
	case linkRegion:
		s.text.Links = append(s.text.Links, Link{Range: whole, Text: inner, Target: b.target, Kind: InlineLink})
	default:
		s.openPair()
	}
	s.enter(b.kind, at, b.closing, b.end)
}

// reference returns the bracket that closes the one at i. "[^" and "[@" open
// a note or a citation and enclose nothing else.
func (s *scanner) reference(i int) (int, bool) {
	if i+1 >= s.limit || s.raw[i+1] == '^' || s.raw[i+1] == '@' {
		return 0, false
	}
	closing := s.partners.of(s, i)
	return closing, closing >= 0 && closing < s.limit
}

// secondBracket reads the second half of [text][label]. Whatever follows it,
// pandoc looks no further: [text][label]{.class} is no span.
func (s *scanner) secondBracket() {
	if s.pos >= s.limit || s.raw[s.pos] != '[' {
		return
	}
	if closing, ok := s.reference(s.pos); ok {
		at := s.pos
		s.openPair()
		s.enter(labelRegion, at, closing, closing+1)
	}
}

// bang reads "!", and the image that may follow it.
func (s *scanner) bang() {
	s.stop(1)
	at := s.pos
	if at >= s.limit || s.raw[at] != '[' {
		return
	}
	closing, ok := s.reference(at)
	if !ok {
		return
	}
	if _, end, ok := linkTarget(s.raw, closing+1, s.limit); ok {
		s.enter(imageRegion, at, closing, end)
		return
	}
	s.openPair()
	s.enter(plainRegion, at, closing, closing+1)
}

// caret reads "^": a superscript or, before a bracket, an inline note.
func (s *scanner) caret() {
	at := s.pos
	s.pos++
	if at == s.superscript {
		return
	}
	if end, ok := s.superscriptEnd(s.pos); ok {
		s.superscript = end
		return
	}
	if s.pos >= s.limit || s.raw[s.pos] != '[' {
		return
	}
	if closing := s.partners.of(s, s.pos); closing >= 0 && closing < s.limit {
		s.text.InlineNotes = append(s.text.InlineNotes, InlineNote{
			Range: Range{at, closing + 1}, Inner: Range{at + 2, closing},
		})
		s.enter(noteRegion, at+1, closing, closing+1)
	}
}

// superscriptEnd returns the caret that closes the superscript whose text
// begins at i. White space stands in it only inside brackets and code.
func (s *scanner) superscriptEnd(i int) (int, bool) {
	for first := i; i < s.limit; {
		switch c := s.raw[i]; {
		case c == '^':
			return i, i > first
		case isBlank(c) || c == '\\' && strings.HasPrefix(s.raw[i+1:s.limit], "\n"):
			return 0, false
		case c == '[':
			if end, ok := noteMarker(s.raw, i, s.limit); ok {
				i = end
			} else if b, ok := s.bracketAt(i); ok {
				i = b.end
			} else {
				i++
			}
		default:
			i = max(i+1, s.verbatimEnd(i, s.limit))
		}
	}
	return 0, false
}

// marker records the footnote marker from the scanner's position to end.
func (s *scanner) marker(end int) {
	at := s.pos
	m := Marker{Range: Range{at, end}, ID: Range{at + 2, end - 1}}
	if s.block.kind == definitionBlock && at == skipIndent(s.raw, s.block.Start) {
		m.Definition = true
	}
	s.text.Markers = append(s.text.Markers, m)
	s.pos = end
	s.closer()
}

// longestID bounds a footnote's id, so that a text full of "[^" is read in
// time in proportion to its length.
const longestID = 256

// noteMarker returns the end of the [^id] that stands at i. Pandoc takes any
// id without white space.
func noteMarker(raw string, i, limit int) (int, bool) {
	if i+3 >= limit || raw[i] != '[' || raw[i+1] != '^' || raw[i+2] == ']' {
		return 0, false
	}
	for end := i + 2; end < min(limit, i+2+longestID); end++ {
		switch raw[end] {
		case ']':
			return end + 1, true
		case ' ', '\t', '\n', '\r':
			return 0, false
		}
	}
	return 0, false
}
