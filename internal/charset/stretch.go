package charset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unit is one character and the two to four characters that it became.
type unit struct {
	end int
	r   rune // the character; 0 for one that left nothing behind, U+FFFD for one that is lost
	was [utf8.UTFMax]rune
	n   int // how many of was there are
}

// stretch is units in a row, with no more than a little ASCII between them.
type stretch struct {
	start, end int
	last       rune // the character of the last unit
	row        int  // how many of the last units are of one script, with nothing between them
	weak       int  // the longest such row
	foreign    int  // the longest row of letters of a distant script
	strong     bool // a unit makes no sense as it stands
	lost       bool // a unit lacks its second half
}

// stretch reads units from start on, and a broken one just before it that is
// not before from. The repaired text goes to out, if given.
func (c *charset) stretch(text string, from, start int, out *strings.Builder) stretch {
	s := stretch{start: start, end: start}
	if before, size := utf8.DecodeLastRuneInString(text[from:start]); c.isHalf(before) {
		s.start, s.end = start-size, start-size
		s.add(text, s.start, unit{end: start, r: utf8.RuneError}, weak, out)
	} else if c.isSpacedEr(text[from:start]) {
		_, size := utf8.DecodeLastRuneInString(text[:start-1])
		s.start, s.end = start-1-size, start-1-size
		s.add(text, s.start, unit{end: start, r: 'Р'}, weak, out)
	}
	for at := start; ; {
		u, ok := c.unit(text, at)
		evidence := unlikely
		if ok {
			before, _ := utf8.DecodeLastRuneInString(text[:at])
			after, _ := utf8.DecodeRuneInString(text[u.end:])
			evidence = u.evidence(before, after)
			if evidence == unlikely && s.foreign >= 2 && s.end == at && sameScript(s.last, u.r) {
				evidence = weak
			}
		}
		switch r, size := utf8.DecodeRuneInString(text[at:]); {
		case evidence != unlikely:
			s.add(text, at, u, evidence, out)
		case s.end == at && s.end > s.start && c.isHalf(r):
			s.add(text, at, unit{end: at + size, r: utf8.RuneError}, weak, out)
		default:
			return s
		}
		at = s.end + bridge(text[s.end:])
	}
}

func (s *stretch) add(text string, at int, u unit, e evidence, out *strings.Builder) {
	if s.end != at || !sameScript(s.last, u.r) {
		s.row = 0
	}
	s.row++
	s.last = u.r
	switch e {
	case strong:
		s.strong = true
	case foreign:
		s.foreign = max(s.foreign, s.row)
	default:
		s.weak = max(s.weak, s.row)
	}
	s.lost = s.lost || u.r == utf8.RuneError
	if out != nil {
		out.WriteString(text[s.end:at])
		if u.r != 0 {
			out.WriteRune(u.r)
		}
	}
	s.end = u.end
}

// garbled reports whether the stretch is beyond doubt: one unit that makes no
// sense, two of a distant script, or so many that could be letters by right
// that it is no coincidence.
func (s stretch) garbled() bool {
	return s.strong || s.foreign >= 2 || s.weak >= 4
}

// sameScript reports whether two letters are of one script.
func sameScript(a, b rune) bool {
	for _, script := range []*unicode.RangeTable{unicode.Cyrillic, unicode.Latin, unicode.Greek} {
		if unicode.Is(script, a) || unicode.Is(script, b) {
			return unicode.Is(script, a) && unicode.Is(script, b)
		}
	}
	return a/0x100 == b/0x100 || a >= 0x3000 && b >= 0x3000
}

// isHalf reports whether a character may be the first half of a Cyrillic
// letter whose second half was dropped, as one that the set does not have.
func (c *charset) isHalf(r rune) bool {
	b := c.byteOf(r)
	return b >= 0xD0 && b <= 0xD3 && c.isLead(b)
}

// isSpacedEr reports whether a text ends in a capital Er whose second half, a
// no-break space, was made a plain one.
func (c *charset) isSpacedEr(text string) bool {
	text, spaced := strings.CutSuffix(text, " ")
	lead, size := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-size])
	return spaced && c.byteOf(lead) == 0xD0 && !unicode.IsLetter(before)
}

// maxBridge is how much ASCII may stand between two units of a stretch.
const maxBridge = 24

// bridge returns the length of the ASCII before the next other character, 0
// where it parts two stretches: letters and spaces both.
func bridge(rest string) int {
	letters, spaces := false, false
	for i := range min(len(rest), maxBridge) {
		switch c := rest[i]; {
		case c >= utf8.RuneSelf:
			return i
		case isASCIILetter(rune(c)):
			letters = true
		case c <= ' ':
			spaces = true
		}
		if letters && spaces {
			return 0
		}
	}
	return 0
}

// unit reads the characters at an offset as the bytes of one character.
func (c *charset) unit(text string, at int) (unit, bool) {
	if c == charsets()[0] {
		if u, ok := remains(text, at); ok {
			return u, true
		}
	}
	var buf [utf8.UTFMax]byte
	u := unit{end: at}
	for need := 1; u.n < need; u.n++ {
		r, size := utf8.DecodeRuneInString(text[u.end:])
		b := c.byteOf(r)
		switch {
		case b == 0 || (b < 0xC0) != (u.n > 0) || u.n == 0 && !c.isLead(b):
			return unit{}, false
		case u.n > 0:
		case b >= 0xF0:
			need = 4
		case b >= 0xE0:
			need = 3
		default:
			need = 2
		}
		buf[u.n] = b
		u.was[u.n] = r
		u.end += size
	}
	var size int
	u.r, size = utf8.DecodeRune(buf[:u.n])
	return u, size == u.n
}

// remains reads what is left of a unit of Windows-1252 when programs dropped
// or replaced a byte that the set does not have, or a no-break space.
func remains(text string, at int) (unit, bool) {
	rest := text[at:]
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	switch inWord := unicode.IsLower(before) || unicode.IsDigit(before); {
	case strings.HasPrefix(rest, "â€") && endsWord(rest[len("â€"):]):
		return unit{end: at + len("â€"), r: '”', was: [4]rune{'â', '€'}, n: 2}, true
	case strings.HasPrefix(rest, "Â ") && (inWord || before < utf8.RuneSelf && unicode.IsPunct(before)):
		return unit{end: at + len("Â")}, true
	case strings.HasPrefix(rest, "Ã ") && unicode.IsLower(before):
		return unit{end: at + len("Ã "), r: 'à', was: [4]rune{'Ã', ' '}, n: 2}, true
	}
	return unit{}, false
}

// endsWord reports whether no letter, digit or symbol follows.
func endsWord(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsSpace(r) || r < utf8.RuneSelf && unicode.IsPunct(r)
}
