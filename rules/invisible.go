package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mayBeInvisible reports whether a character shows nothing of its own in any
// text. Characters that no text has are enc-invalid-utf8's.
func mayBeInvisible(r rune) bool {
	switch {
	case r == 0xA0, r == 0xAD, r == 0x34F, r == 0x61C, r == 0x115F, r == 0x1160, r == 0x1680, r == 0x17B4, r == 0x17B5:
		return true
	case r < 0x180B:
		return false
	case r <= 0x180F, r >= 0x2000 && r <= 0x200F, r >= 0x2028 && r <= 0x202F, r >= 0x205F && r <= 0x206F:
		return true
	case r == 0x2800, r == 0x3000, r == 0x3164, r == 0xFFA0, r >= 0xFFF9 && r <= 0xFFFC, r >= 0xFE00 && r <= 0xFE0F:
		return true
	}
	return r >= 0x1D173 && r <= 0x1D17A || r >= 0xE0000 && r <= 0xE01EF
}

// invisibleName names a character in the words of Unicode.
func invisibleName(r rune) string {
	switch {
	case r >= 0x180B && r <= 0x180D || r == 0x180F:
		return "Mongolian variation selector"
	case r >= 0x2061 && r <= 0x2064:
		return "invisible mathematical operator"
	case r >= 0x206A && r <= 0x206F:
		return "deprecated formatting character"
	case r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100:
		return "variation selector"
	case r >= 0xFFF9 && r <= 0xFFFB:
		return "interlinear annotation mark"
	case r >= 0x1D173 && r <= 0x1D17A:
		return "musical formatting character"
	case r >= 0xE0000:
		return "tag character"
	}
	return map[rune]string{
		0xA0: "no-break space", 0xAD: "soft hyphen", 0x34F: "combining grapheme joiner", 0x61C: "Arabic letter mark",
		0x115F: "Hangul filler", 0x1160: "Hangul filler", 0x1680: "Ogham space", 0x17B4: "Khmer inherent vowel", 0x17B5: "Khmer inherent vowel",
		0x180E: "Mongolian vowel separator", 0x2000: "en quad", 0x2001: "em quad", 0x2002: "en space", 0x2003: "em space",
		0x2004: "three-per-em space", 0x2005: "four-per-em space", 0x2006: "six-per-em space", 0x2007: "figure space",
		0x2008: "punctuation space", 0x2009: "thin space", 0x200A: "hair space", 0x200B: "zero-width space",
		0x200C: "zero-width non-joiner", 0x200D: "zero-width joiner", 0x200E: "left-to-right mark", 0x200F: "right-to-left mark",
		0x2028: "line separator", 0x2029: "paragraph separator", 0x202A: "left-to-right embedding", 0x202B: "right-to-left embedding",
		0x202C: "pop direction mark", 0x202D: "left-to-right override", 0x202E: "right-to-left override", 0x202F: "narrow no-break space",
		0x205F: "mathematical space", 0x2060: "word joiner", 0x2065: "reserved character", 0x2066: "left-to-right isolate", 0x2067: "right-to-left isolate",
		0x2068: "first strong isolate", 0x2069: "pop isolate mark", 0x2800: "blank Braille pattern", 0x3000: "ideographic space",
		0x3164: "Hangul filler", 0xFFA0: "halfwidth Hangul filler", 0xFFFC: "object replacement character",
	}[r]
}

// isSpace reports whether a character is a space that has width and does not
// end a line.
func isSpace(r rune) bool {
	return r == ' ' || r == 0xA0 || r == 0x1680 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F || r == 0x3000
}

// isBinding reports whether a space holds two words together, or is a narrow
// one that good typography has.
func isBinding(r rune) bool {
	return r == 0xA0 || r == 0x202F || r == 0x2006 || r == 0x2007 || r == 0x2009 || r == 0x200A
}

// isNeeded reports whether a character between two others is there by right.
func isNeeded(r, before, after rune, text string, at int) bool {
	switch {
	case r == 0x200B: // between words of scripts without spaces
		return isSpaceless(before) || isSpaceless(after)
	case r == 0x200C, r == 0x34F, r == 0x17B4, r == 0x17B5:
		return isShaping(before) || isShaping(after)
	case r == 0x200D:
		return isShaping(before) || isShaping(after) || isPicture(before) && isPicture(after)
	case r == 0x61C, r == 0x200E, r == 0x200F, r >= 0x202A && r <= 0x202C, r >= 0x2066 && r <= 0x2069:
		return strings.ContainsFunc(text, isRightToLeft)
	case r >= 0xFE00 && r <= 0xFE0F:
		return isPicture(before) || unicode.IsSymbol(before) || strings.ContainsRune("‼⁉ℹ〰〽", before) || isEastAsian(before) || isShaping(before) ||
			after == 0x20E3 && strings.ContainsRune("0123456789#*", before)
	case r >= 0x180B && r <= 0x180F:
		return unicode.In(before, unicode.Mongolian) || unicode.In(after, unicode.Mongolian)
	case r == 0x115F, r == 0x1160:
		return unicode.In(before, unicode.Hangul) || unicode.In(after, unicode.Hangul)
	case r == 0x2800:
		return unicode.In(before, unicode.Braille) || unicode.In(after, unicode.Braille)
	case r >= 0xE0100:
		return isEastAsian(before)
	case r >= 0xE0020: // the flags of parts of a country
		base, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text[:at], func(t rune) bool { return t >= 0xE0020 && t < 0xE0080 }))
		return base == 0x1F3F4
	}
	return false
}

// isSpaceless reports whether a letter is of a script that writes words
// without spaces between them.
func isSpaceless(r rune) bool {
	return isEastAsian(r) || unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Javanese, unicode.Balinese)
}

// isShaping reports whether a letter is of a script whose letters change with
// their neighbours.
func isShaping(r rune) bool {
	if r < 0x590 || !unicode.IsLetter(r) && !unicode.IsMark(r) {
		return false
	}
	return !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Georgian, unicode.Han, unicode.Inherited)
}

// isPicture reports whether a character is an emoji or a part of one.
func isPicture(r rune) bool {
	return r >= 0x1F000 && r < 0x1FB00 || r >= 0x2190 && r < 0x2C00 && unicode.IsSymbol(r) || r == 0xFE0F || r == '©' || r == '®'
}

// isEastAsian reports whether a character is Chinese, Japanese or Korean.
func isEastAsian(r rune) bool {
	return r >= 0x3001 && r < 0x3040 || r >= 0xFF01 && r < 0xFFA0 || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo)
}

// isRightToLeft reports whether a letter is written from right to left.
func isRightToLeft(r rune) bool {
	return r >= 0x590 && r < 0x900 && unicode.IsLetter(r) || r >= 0xFB1D && r < 0xFDFE || r >= 0xFE70 && r < 0xFEFD || r >= 0x10800 && r < 0x11000 || r >= 0x1E800 && r < 0x1F000
}
