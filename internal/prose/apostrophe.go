package prose

import (
	"strings"
	"unicode"
)

// around returns the runes before and behind the mark at the scanner's
// position, 0 at the ends of the block.
func (s *scanner) around(width int) (before, behind rune) {
	return s.aroundAt(s.pos, width)
}

func (s *scanner) aroundAt(at, width int) (before, behind rune) {
	if at > s.block.Start {
		before, _ = runeBefore(s.raw, at)
	}
	if at+width < s.block.End {
		behind, _ = runeAt(s.raw, at+width)
	}
	return before, behind
}

// opensWord reports whether the mark at the scanner's position stands where
// only an opening mark can: behind a blank and before a word.
func (s *scanner) opensWord(width int) bool {
	before, behind := s.around(width)
	return opensWord(before, behind)
}

func opensWord(before, behind rune) bool {
	return (before == 0 || isSpace(before) || isOpening(before)) && behind != 0 && !isSpace(behind) && (isWord(behind) || !isClosing(behind))
}

// closesWord reports whether the mark stands where only a closing one can.
func (s *scanner) closesWord(width int) bool {
	before, behind := s.around(width)
	return closesWord(before, behind)
}

func closesWord(before, behind rune) bool {
	return before != 0 && !isSpace(before) && (behind == 0 || isSpace(behind) || isClosing(behind))
}

// nextDouble returns the next of “ and ” in the block.
func (s *scanner) nextDouble(width int) rune {
	rest := s.raw[s.pos+width : s.block.End]
	for {
		n := strings.Index(rest, "\u201C"[:2])
		if n < 0 {
			return 0
		}
		r, size := runeAt(rest, n)
		if r == '“' || r == '”' {
			return r
		}
		rest = rest[n+size:]
	}
}

// leftSingle reads ‘, which opens, closes ‚, or stands for the apostrophe: in
// Uzbek (o‘zbek, tog‘) and, mistyped, before a word cut short (‘90s).
func (s *scanner) leftSingle(r rune, width int) {
	before, behind := s.around(width)
	switch k := s.openFor(r); {
	case k >= 0 && !isWord(behind) && !isSpace(before):
		s.closeQuote(k, width)
	case isWord(before) && (isWord(behind) || strings.ContainsRune("gGoO", before)), isElision(s.raw[s.pos+width : s.block.End]):
		s.pos += width
	default:
		s.openQuote(r, width, false)
	}
}

// rightSingle reads ’, which closes ‘ or ‚ and is otherwise an apostrophe.
func (s *scanner) rightSingle(width int) {
	if k := s.openFor('’'); k >= 0 && !s.apostrophe(width) {
		s.closeQuote(k, width)
		return
	}
	s.pos += width
	s.closer()
}

// apostrophe reports whether the single mark at the scanner's position is an
// apostrophe although a single quotation is open: inside a word, before a
// word cut short, in rock ’n’ roll, and in states’ rights if another mark
// follows that closes for certain.
func (s *scanner) apostrophe(width int) bool {
	before, behind := s.around(width)
	switch {
	case isWord(before) && isWord(behind):
		return true
	case isWord(behind) && (before == 0 || isSpace(before) || isOpening(before)):
		return true
	case before == 'n' && s.pos >= s.block.Start+1+width && s.raw[s.pos-1-width:s.pos-1] == s.raw[s.pos:s.pos+width]:
		return true
	}
	return s.isPlural(s.pos, width) && s.closesLater(s.raw[s.pos:s.pos+width], true)
}

// isPlural reports whether the mark may be the apostrophe of states’ rights.
func (s *scanner) isPlural(at, width int) bool {
	before, behind := s.aroundAt(at, width)
	if before != 's' || !isSpace(behind) {
		return false
	}
	next, _ := runeAt(s.raw, skipBlank(s.raw, at+width, s.block.End))
	return unicode.IsLower(next)
}

// closesLater reports whether another such single mark in the block can close
// a quotation before the next one opens, or does so for certain.
func (s *scanner) closesLater(mark string, certain bool) bool {
	width := len(mark)
	for at := s.pos + width; at < s.block.End; {
		n := strings.Index(s.raw[at:s.block.End], mark)
		if n < 0 || strings.Contains(s.raw[at:at+n], "‘") {
			return false
		}
		at += n
		if before, behind := s.aroundAt(at, width); !isWord(behind) && !isSpace(before) && !(certain && s.isPlural(at, width)) {
			return true
		}
		at += width
	}
	return false
}

// isElision reports whether a text, behind an apostrophe, begins with a word
// cut short at its start.
func isElision(text string) bool {
	if len(text) >= 3 && isDigit(text[0]) && isDigit(text[1]) && text[2]|0x20 == 's' {
		return true
	}
	end := 0
	for end < len(text) && isASCIILetter(text[end]) && end < 6 {
		end++
	}
	switch strings.ToLower(text[:end]) {
	case "n", "em", "tis", "twas", "til", "till", "cause", "bout", "round":
		return true
	}
	return false
}

// straight reads " and ', which open and close alike; where they stand tells
// which.
func (s *scanner) straight() {
	if s.raw[s.pos] == '\'' {
		s.straightSingle()
		return
	}
	before, behind := s.around(1)
	left := s.straightsLeft()
	k := s.openFor('"')
	switch {
	case isPrime(s.raw[s.block.Start:s.pos]), before >= '0' && before <= '9' && !isWord(behind) && (k < 0 || left%2 == 1):
		s.pos++ // inches or seconds
	case k >= 0 && !opensWord(before, behind):
		s.closeQuote(k, 1)
	default:
		s.openQuote('"', 1, false)
	}
}

// straightsLeft returns how many straight marks follow in the block.
func (s *scanner) straightsLeft() int {
	if s.quotes.straights < 0 {
		s.quotes.straights = strings.Count(s.raw[s.pos:s.block.End], `"`)
	}
	s.quotes.straights--
	return s.quotes.straights
}

// isPrime reports whether a text ends in feet or minutes and a number, so
// that a mark behind it means inches or seconds: 5'10".
func isPrime(text string) bool {
	i := len(text)
	for i > 0 && isDigit(text[i-1]) {
		i--
	}
	if i == len(text) {
		return false
	}
	text = strings.TrimRight(text[:i], " ")
	for _, prime := range [...]string{"'", "’", "′"} {
		if rest, ok := strings.CutSuffix(text, prime); ok && rest != "" && isDigit(rest[len(rest)-1]) {
			return true
		}
	}
	return false
}

func (s *scanner) straightSingle() {
	before, behind := s.around(1)
	if k := s.openFor('\''); k >= 0 {
		if s.apostrophe(1) {
			s.pos++
			return
		}
		s.closeQuote(k, 1)
		return
	}
	if opensWord(before, behind) && !s.quotes.noSingle && !isElision(s.raw[s.pos+1:s.block.End]) {
		if s.closesLater("'", false) {
			s.openQuote('\'', 1, true)
			return
		}
		s.quotes.noSingle = true
	}
	s.pos++
	s.closer()
}
