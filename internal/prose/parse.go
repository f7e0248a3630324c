package prose

import "github.com/policylint/policylint/internal/dates"

// Parse scans a text. It accepts any string, also one that is not UTF-8, and
// takes time in proportion to its length.
func Parse(raw string) *Text { return new(Memory).Parse(raw) }

// Parse is the function of that name with the memory to put the text into.
func (m *Memory) Parse(raw string) *Text {
	s := &m.scanner
	s.begin(m.text(raw))
	for b, ok := nextBlock(raw, block{}); ok; b, ok = nextBlock(raw, b) {
		s.readBlock(b)
	}
	s.endQuotes()
	return s.finish()
}

// begin forgets the text that has been scanned before.
func (s *scanner) begin(t *Text) {
	s.partners.reset()
	s.ticks.reset()
	*s = scanner{
		text: t, raw: t.Raw, regions: s.regions[:0], pairs: s.pairs[:0], partners: s.partners,
		ticks: ticks{last: s.ticks.last}, quotes: quoteStack{open: s.quotes.open[:0]},
	}
}

// scanner reads a text from left to right, one block at a time. Within a
// block, a bracket that encloses a span, a link or other brackets is a region:
// the scanner knows on entering it where it ends and what follows.
type scanner struct {
	text  *Text
	raw   string
	pos   int
	limit int // the end of the region being read
	block block

	regions  []region
	linked   int // how many links the scanner is in the text of
	partners partners

	superscript int  // the caret that closes a superscript
	noComment   bool // nothing in the rest of the block ends a comment
	ticks       ticks
	quotes      quoteStack
	pairs       []opener
	sentence    sentence
}

func (s *scanner) readBlock(b block) {
	s.block, s.pos, s.limit = b, b.Start, b.End
	s.partners.reset()
	s.superscript, s.noComment = -1, false
	s.ticks.reset()
	s.continueQuotes()
	s.sentence = sentence{start: skipBlank(s.raw, b.Start, b.End)}
	switch b.kind {
	case codeBlock:
		if code := (Range{s.sentence.start, b.End}); code.Len() > 0 {
			s.text.Code = append(s.text.Code, code)
		}
	case commentBlock, proseBlock, definitionBlock:
		s.sentence.list = isItem(s.raw, s.sentence.start, s.limit)
		s.read()
	}
	s.endSentence(s.block.End)
	s.endPairs()
}

// read scans the prose of the block.
func (s *scanner) read() {
	for {
		if s.sentence.ending.active && s.sentence.ending.last != s.pos {
			s.goOn()
		}
		if s.pos >= s.limit {
			if !s.leave() {
				return
			}
			continue
		}
		if s.sentence.ending.active && s.settle() {
			continue
		}
		i := s.pos
		for i < s.limit && classes[s.raw[i]] == plain {
			i++
		}
		s.text.Dates = dates.Append(s.text.Dates, s.raw, s.pos, i)
		if s.pos = i; i < s.limit {
			s.dispatch(classes[s.raw[i]])
		}
	}
}

// dispatch reads the construct that begins at the scanner's position, or
// passes over the one byte or rune that begins none.
func (s *scanner) dispatch(c class) {
	at := s.pos
	switch c {
	case newline:
		s.newline()
	case backslash:
		s.escape()
	case backtick:
		s.code()
	case openBracket:
		s.openBracket()
	case closeBracket, closePair:
		s.closePair()
	case openPair:
		s.openPair()
	case caret:
		s.caret()
	case bang:
		s.bang()
	case less:
		s.less()
	case dollar:
		s.math()
	case straight:
		s.straight()
	case stop:
		s.stop(1)
	case colon:
		s.bareLink()
	case wide:
		s.wide()
	case plain:
	}
	if s.pos == at {
		s.pos++
	}
}

// wide reads the punctuation outside ASCII.
func (s *scanner) wide() {
	r, n := runeAt(s.raw, s.pos)
	switch r {
	case '…':
		s.stop(n)
	case '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛', '‹', '›', '「', '」', '『', '』', '《', '》', '〈', '〉':
		s.mark(r, n)
	default:
		s.pos += n
	}
}
