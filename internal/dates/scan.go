package dates

import (
	"strings"
	"unicode/utf8"
)

// At reads the date that begins at byte i of the text, where a word or a number
// begins. It looks at what stands before i, which may show that a number is no
// date, but the date itself begins at i.
func At(text string, i int) (d Date, ok bool) {
	switch c := text[i]; {
	case isDigit(c):
		if clearBefore(text, i) {
			d, ok = fromNumber(text, i)
		}
	case mayStart(text, i, c):
		d, ok = fromWord(text, i)
	}
	if ok && d.Approx == Exact && before(text, i)&afterCirca != 0 {
		d.Approx = Circa
	}
	return d, ok
}

// mayStart reports whether a date may begin with the word at i.
func mayStart(text string, i int, c byte) bool {
	if h, ok := startOf(text, i); ok && words.starts[h/64]&(1<<(h%64)) != 0 {
		return true
	}
	switch c {
	case 'Q', 'H', 'F', 'I', 'V', 'X': // Q3 2019, FY2019, XX century
		return true
	case 0xD0: // the Cyrillic letters that Roman numerals are typed with
		return strings.HasPrefix(text[i:], "Х") || strings.HasPrefix(text[i:], "І")
	}
	return false
}

// Scan returns the dates of a text in their order. It passes over web
// addresses.
func Scan(text string) []Date {
	var found []Date
	for i := 0; i < len(text); {
		c := text[i]
		if !wordByte(c) {
			i++
			continue
		}
		if c == 'h' && (strings.HasPrefix(text[i:], "http://") || strings.HasPrefix(text[i:], "https://")) {
			i = addressEnd(text, i)
			continue
		}
		if d, ok := At(text, i); ok {
			found = append(found, d)
			i = d.End
			continue
		}
		number := isDigit(c)
		for i++; i < len(text) && (wordByte(text[i]) || text[i]&0xC0 == 0x80) && isDigit(text[i]) == number; i++ {
		}
	}
	return found
}

// wordByte reports whether a letter or digit may begin with the byte. The
// punctuation outside ASCII that is common in prose begins with 0xC2 or 0xE2.
func wordByte(c byte) bool {
	switch {
	case c < utf8.RuneSelf:
		return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return c >= 0xC3 && c != 0xE2
}

// addressEnd returns the end of the web address at i.
func addressEnd(text string, i int) int {
	for i < len(text) {
		r, size := runeAt(text, i)
		if isSpace(r) || strings.ContainsRune("<>\"“”«»)", r) {
			break
		}
		i += size
	}
	return i
}

// fromNumber reads a date that begins with the number at i.
func fromNumber(s string, i int) (Date, bool) {
	_, digits, end := number(s, i)
	if digits != 4 && digits > 2 {
		return Date{}, false
	}
	c := before(s, i)
	if c&afterNumberSign != 0 {
		return Date{}, false
	}
	if d, ok := numeric(s, i, c); ok {
		return d, true
	}
	if digits == 4 {
		return fromYear(s, i, end, c)
	}
	if d, ok := dayFirst(s, i, c); ok {
		return d, true
	}
	return counting(s, i, c)
}

// fromWord reads a date that begins with the word at i.
func fromWord(s string, i int) (Date, bool) {
	w, end := words.lookup(s, i)
	switch w.kind {
	case monthName:
		return monthFirst(s, i)
	case weekdayName:
		return weekdayFirst(s, i, w, end)
	case seasonName:
		return seasonFirst(s, i, w, end)
	case partWord, partOf:
		return hedgedDate(s, i, w, end)
	case ordinalWord, century:
		return ordinalFirst(s, i, w, end)
	case yearBefore:
		return yearAfterWord(s, i, w, end)
	}
	return codeFirst(s, i, end)
}
