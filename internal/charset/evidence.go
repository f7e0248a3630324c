package charset

import (
	"slices"
	"strings"
	"unicode"
)

// evidence is how surely some characters are the bytes of another one.
type evidence uint8

const (
	unlikely evidence = iota // nobody would have written the other character
	weak                     // both make sense
	foreign                  // the characters make none, but the other is of a distant script
	strong                   // the characters make none
)

// closing are the signs that stand right behind a letter in good typography.
const closing = "’”“‘»›…–—™®°²³¹\u00a0\u00ad"

// evidence weighs a unit against the characters around it.
func (u unit) evidence(before, after rune) evidence {
	switch {
	case u.r == 0:
		return strong
	case !plausible(u.r):
		return unlikely
	case slices.ContainsFunc(u.was[:u.n], isC1):
		return strong
	case u.n > 2:
		return u.evidenceOfMany()
	}
	lead, later := u.was[0], u.was[1]
	switch {
	case !familiar(u.r) && u.odd():
		return foreign
	case !familiar(u.r) && unicode.IsLetter(later):
		return unlikely
	case !familiar(u.r):
		return weak
	case unicode.IsSymbol(lead) && !unicode.IsLetter(lead):
		return u.besideSymbol(before)
	case unicode.IsUpper(lead) && (unicode.IsLower(before) || unicode.IsDigit(before) && lead == 'Â'):
		return strong
	case unicode.Is(unicode.Cyrillic, lead) && unicode.IsLetter(later) && unicode.Is(unicode.Latin, u.r) && (isASCIILetter(before) || isASCIILetter(after)):
		return strong
	case strings.ContainsRune("ÃÄÅ", lead) && strings.ContainsRune("ŠŒŽšœžŸƒ", later):
		return strong // no language has both
	case unicode.IsLetter(later):
		return weak
	case !strings.ContainsRune(closing, later) && unicode.IsLetter(lead):
		return strong
	case unicode.IsLetter(after) && strings.ContainsRune("”»™®°²³¹“‘", later):
		return strong
	case lead == 'Â' && later == '\u00a0' && (before == ' ' || before == '\n') && (unicode.IsLetter(after) || unicode.IsDigit(after)):
		return strong
	}
	return weak
}

// besideSymbol weighs a letter that became a symbol and something. The root
// sign and the sign for "not" stand before numbers and letters of their own,
// and the lines of a box beside each other.
func (u unit) besideSymbol(before rune) evidence {
	switch lead, later := u.was[0], u.was[1]; {
	case lead == '√' && !unicode.IsLower(before),
		lead == '¬' && !strings.ContainsRune("«»§°©®\u00a0", u.r),
		isBox(lead) && isBox(later):
		return weak
	}
	return strong
}

// isBox reports whether a character is for drawing lines and boxes.
func isBox(r rune) bool { return r >= 0x2500 && r < 0x25A0 }

// evidenceOfMany weighs a character that became three or four.
func (u unit) evidenceOfMany() evidence {
	switch {
	case typographic(u.r) || isEmoji(u.r):
		return strong
	case !u.odd() || !unicode.IsLetter(u.r) && !unicode.IsMark(u.r):
		return unlikely
	case unicode.Is(unicode.Latin, u.r):
		return strong
	}
	return foreign
}

// odd reports whether a letter is followed by a sign that does not stand right
// behind one.
func (u unit) odd() bool {
	if !unicode.IsLetter(u.was[0]) {
		return false
	}
	return slices.ContainsFunc(u.was[1:u.n], func(r rune) bool {
		return !unicode.IsLetter(r) && !strings.ContainsRune(closing, r)
	})
}

// typographic reports whether a character is one of the signs of good
// typography that lie beyond the letters.
func typographic(r rune) bool {
	switch {
	case r >= 0x2010 && r <= 0x203A, r == 0xFEFF, r >= 0x20A0 && r <= 0x20C0, r == '№', r == '™':
		return true
	case r >= '←' && r <= '↓', r == '−', r == '≈', r == '≤', r == '≥':
		return true
	}
	return false
}

// plausible reports whether a character is one that people write.
func plausible(r rune) bool {
	switch {
	case r < 0xA0, unicode.Is(unicode.Co, r):
		return false
	case r == 0xFEFF, r == 0xFFFD, r == 0xA0, r == 0xAD, r == 0x2009, r == 0x202F:
		return true
	case r >= 0x250 && r < 0x2B0: // phonetic letters
		return r == 'ə'
	case unicode.Is(unicode.Cyrillic, r):
		return modernCyrillic(r)
	}
	return unicode.IsGraphic(r)
}

// modernCyrillic reports whether a letter is of an alphabet in use.
func modernCyrillic(r rune) bool {
	return r >= 0x401 && r <= 0x45F || r >= 0x490 && r <= 0x4F9
}

// familiar reports whether a single character of this kind is convincing.
func familiar(r rune) bool {
	return r < 0x250 || r == 'ə' || typographic(r) || isEmoji(r) || r == 0xFFFD ||
		unicode.In(r, unicode.Latin, unicode.Cyrillic) || unicode.Is(unicode.Greek, r) && r >= 0x384
}

func isASCIILetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isEmoji(r rune) bool { return r >= 0x1F000 && r < 0x1FB00 }
