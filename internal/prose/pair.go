package prose

import (
	"slices"
	"strings"
)

// opener is an opening quotation mark or bracket that waits for its partner.
type opener struct {
	mark rune
	Range
	slot  int  // the place kept in Text.Quotes or Text.Brackets
	weak  bool // an apostrophe just as well: no stray
	inner int  // the end of the last quotation inside with the same mark, or 0
	from  restart
}

// restart is where a quotation or parenthesis begins among the sentences. If
// it proves to stand within a sentence, the ends found inside are forgotten.
type restart struct {
	sentences int  // how many sentences ended before
	start     int  // where the sentence it stands in begins
	leads     bool // it opens the sentence
}

func (s *scanner) opener(mark rune, width int) opener {
	return opener{
		mark: mark, Range: Range{s.pos, s.pos + width},
		from: restart{len(s.text.Sentences), s.sentence.start, onlyOpening(s.raw[s.sentence.start:s.pos])},
	}
}

// deepest bounds how deep quotations and brackets nest. What opens deeper has
// no partner.
const deepest = 64

// openPair reads an opening bracket of the prose.
func (s *scanner) openPair() {
	if len(s.pairs) == deepest {
		s.pos++
		s.stray(Range{s.pos - 1, s.pos})
		return
	}
	o := s.opener(rune(s.raw[s.pos]), 1)
	o.slot = len(s.text.Brackets)
	s.text.Brackets = append(s.text.Brackets, Bracket{})
	s.pairs = append(s.pairs, o)
	s.pos++
}

// closePair reads a closing bracket of the prose.
func (s *scanner) closePair() {
	at := s.pos
	s.pos++
	var mark rune
	switch s.raw[at] {
	case ')':
		mark = '('
	case ']':
		mark = '['
	case '}':
		mark = '{'
	}
	k := len(s.pairs) - 1
	for k >= 0 && s.pairs[k].mark != mark {
		k--
	}
	if k < 0 {
		if mark != '(' || !isEnumerator(s.raw, s.block.Start, at) {
			s.stray(Range{at, s.pos})
		}
		s.closer()
		return
	}
	for _, o := range s.pairs[k+1:] {
		s.stray(o.Range)
	}
	o := s.pairs[k]
	s.pairs = s.pairs[:k]
	s.text.Brackets[o.slot] = Bracket{Range: Range{o.Start, s.pos}, Inner: Range{o.End, at}}
	s.rejoin(o.from)
	if o.from.leads {
		s.closer()
	}
}

// endPairs gives up the brackets that the block leaves open.
func (s *scanner) endPairs() {
	for _, o := range s.pairs {
		s.stray(o.Range)
	}
	s.pairs = s.pairs[:0]
}

func (s *scanner) stray(r Range) {
	s.text.Strays = append(s.text.Strays, Stray{Range: r, Mark: s.raw[r.Start:r.End]})
}

// finish drops the places kept for pairs that never closed and puts every
// list into the order of the text.
func (s *scanner) finish() *Text {
	t := s.text
	t.Quotes = slices.DeleteFunc(t.Quotes, func(q Quote) bool { return q.End == 0 })
	t.Brackets = slices.DeleteFunc(t.Brackets, func(b Bracket) bool { return b.End == 0 })
	slices.SortFunc(t.Strays, func(a, b Stray) int { return a.Start - b.Start })
	var around []int // the ends of the quotations that are open
	for i := range t.Quotes {
		q := &t.Quotes[i]
		for len(around) > 0 && around[len(around)-1] <= q.Start {
			around = around[:len(around)-1]
		}
		q.Level = len(around)
		around = append(around, q.End)
	}
	return t
}

// onlyOpening reports whether a text has nothing but a few marks that open.
func onlyOpening(text string) bool {
	if len(text) > 16 {
		return false
	}
	for _, r := range text {
		if !isOpening(r) {
			return false
		}
	}
	return true
}

// isEnumerator reports whether the parenthesis at i closes no other but a
// number, a letter or a Roman numeral that opens a list item, as in "1)" and
// "b)"; or a smiley.
func isEnumerator(raw string, floor, i int) bool {
	end := i
	if r, n := runeBefore(raw, i); isLetter(r) {
		i -= n
		for i > floor && strings.IndexByte("ivx", raw[i-1]) >= 0 && strings.IndexByte("ivx", raw[i]) >= 0 {
			i--
		}
	} else if r == ':' || r == ';' || r == '-' {
		return true
	}
	for i > floor && isDigit(raw[i-1]) && end-i < 3 {
		i--
	}
	before, _ := runeBefore(raw, i)
	return i < end && (i <= floor || isSpace(before) || isOpening(before))
}
