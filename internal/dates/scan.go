package dates

import (
	"strings"
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
		at := strings.Index(text[i:], "://")
		if at < 0 {
			return Append(found, text, i, len(text))
		}
		at += i
		found = Append(found, text, i, wordStart(text, at))
		i = addressEnd(text, at)
	}
	return found
}

// Append appends the dates that begin between start and end, and not before
// the end of those found already. Part of the text is enough: a date may end
// behind it.
func Append(found []Date, text string, start, end int) []Date {
	i := start
	if n := len(found); n > 0 {
		i = max(i, found[n-1].End)
	}
	for i < end {
		class := bytes[text[i]]
		if class&begins == 0 {
			i++
			continue
		}
		if d, ok := At(text, i); ok {
			found = append(found, d)
			i = d.End
			continue
		}
		for i++; i < end && bytes[text[i]]&class&^begins != 0; i++ {
		}
	}
	return found
}

// The classes of bytes. A byte goes on with what a byte of the same class
// began.
const (
	begins uint8 = 1 << iota // a word or a number may begin with it
	inWord
	inNumber
)

// bytes has the class of each byte. The punctuation outside ASCII that is
// common in prose begins with 0xC2 or 0xE2.
var bytes = func() (t [256]uint8) {
	for c := range t {
		switch b := byte(c); {
		case isDigit(b):
			t[c] = begins | inNumber
		case 'a' <= b|0x20 && b|0x20 <= 'z', b >= 0xC3 && b != 0xE2:
			t[c] = begins | inWord
		case 0x80 <= b && b < 0xC0:
			t[c] = inWord
		}
	}
	return t
}()

// wordStart returns the start of the ASCII letters that end at i.
func wordStart(text string, i int) int {
	for i > 0 && 'a' <= text[i-1]|0x20 && text[i-1]|0x20 <= 'z' {
		i--
	}
	return i
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
