package prose

import (
	"unicode"
	"unicode/utf8"
)

// class says what a byte may begin. The scanner skips plain bytes without
// looking further, so a construct costs time only where its first byte stands.
type class uint8

const (
	plain class = iota
	newline
	backslash
	backtick
	openBracket
	closeBracket
	caret
	bang
	less
	dollar
	openPair  // ( {
	closePair // ) }
	straight  // " '
	stop      // . ?
	colon
	wide // the first byte of a rune that may be punctuation
)

var classes = [256]class{
	'\n': newline, '\\': backslash, '`': backtick, '[': openBracket, ']': closeBracket,
	'^': caret, '!': bang, '<': less, '$': dollar, '(': openPair, '{': openPair,
	')': closePair, '}': closePair, '"': straight, '\'': straight, '.': stop, '?': stop,
	':': colon, 0xC2: wide, 0xE2: wide, 0xE3: wide,
}

// part says what a byte is in a word.
type part uint8

const (
	noPart part = iota
	smallLetter
	capitalLetter
	digit
	maybePart // as the whole rune and what follows tell
)

var parts = func() (t [256]part) {
	for i := range t {
		switch c := byte(i); {
		case 'a' <= c && c <= 'z':
			t[i] = smallLetter
		case 'A' <= c && c <= 'Z':
			t[i] = capitalLetter
		case isDigit(c):
			t[i] = digit
		case c >= utf8.RuneSelf, joinsWord(rune(c)):
			t[i] = maybePart
		}
	}
	return t
}()

// runeAt decodes the rune at i, or returns 0 at the end of the text.
func runeAt(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// runeBefore decodes the rune that ends at i, or returns 0 at the start.
func runeBefore(s string, i int) (rune, int) {
	if i <= 0 {
		return 0, 0
	}
	if c := s[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(s[:i])
}

func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r)
}

// isBlank is isSpace for a byte of ASCII.
func isBlank(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

// isWord reports whether r is part of a word or number; combining marks are.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return isLetter(r) || '0' <= r && r <= '9'
	}
	if 'Ѐ' <= r && r <= 'ҁ' {
		return true // most letters of Cyrillic texts
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// isOpening reports whether r stands before a word without a space: what
// follows it is at the start of something.
func isOpening(r rune) bool {
	switch r {
	case '(', '[', '{', '<', '*', '_', '/', '-', '–', '—', '=', '“', '„', '«', '‘', '‚', '‹', '"', '\'', '~', '+', '#', '@', '&', '|':
		return true
	}
	return false
}

// isClosing reports whether r stands after a word without a space.
func isClosing(r rune) bool {
	switch r {
	case ')', ']', '}', '>', '*', '_', '/', '-', '–', '—', '”', '»', '’', '›', '"', '\'', '.', ',', ';', ':', '!', '?', '…', '[', '^', '%', '|':
		return true
	}
	return false
}

// skipBlank returns the first position from i on, before limit, that is no
// white space.
func skipBlank(s string, i, limit int) int {
	for i < limit {
		r, n := runeAt(s, i)
		if !isSpace(r) {
			break
		}
		i += n
	}
	return min(i, limit)
}

// trimBlank returns the end of the text before i, without white space, and
// not before floor.
func trimBlank(s string, floor, i int) int {
	for i > floor {
		r, n := runeBefore(s, i)
		if !isSpace(r) {
			break
		}
		i -= n
	}
	return max(i, floor)
}
