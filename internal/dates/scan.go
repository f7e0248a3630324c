package dates

import (
	"strings"
)

// At reads the date that begins at byte i of the text, where a word or a number
// begins. It looks at what stands before i, which may show that a number is no
// date, but the date itself begins at i.
func At(text string, i int) (Date, bool) {
	if !isDigit(text[i]) && !mayStart(text, i) {
		return Date{}, false
	}
	return read(text, i)
}

// read reads the date at i, where one may begin.
func read(text string, i int) (d Date, ok bool) {
	switch {
	case !isDigit(text[i]):
		d, ok = fromWord(text, i)
	case clearBefore(text, i):
		d, ok = fromNumber(text, i)
	}
	if ok && d.Approx == Exact && before(text, i)&afterCirca != 0 {
		d.Approx = Circa
	}
	return d, ok
}

// mayStart reports whether a date may begin with the word at i.
func mayStart(text string, i int) bool {
	if h, ok := startOf(text, i); ok && words.starts.has(h) {
		return true
	}
	switch text[i] {
	case 'Q', 'H', 'F': // Q3 2019, FY2019
		return i+1 < len(text) && (isDigit(text[i+1]) || text[i+1] == 'Y')
	case 'I', 'V', 'X': // XX century
		_, end := roman(text, i)
		return end > i
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
	for part := text[:end]; i < len(part); {
		class := classes[part[i]]
		if class < begins {
			i++
			continue
		}
		if class == begins|inNumber || mayStart(text, i) {
			if d, ok := read(text, i); ok {
				found = append(found, d)
				i = d.End
				continue
			}
		}
		class &^= begins
		for i++; i < len(part) && classes[part[i]]&class != 0; i++ {
		}
	}
	return found
}

// The classes of bytes. A byte goes on with what a byte of the same class
// began.
const (
	inWord uint8 = 1 << iota
	inNumber
	begins // a word or a number may begin with it
)

// classes has the class of each byte. The punctuation outside ASCII that is
// common in prose begins with 0xC2 or 0xE2.
var classes = func() (t [256]uint8) {
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
	switch {
	case c&afterNumberSign != 0:
		return Date{}, false
	case c&afterNumberWord != 0:
		p, ok := dayPair(s, i, c)
		if !ok || p.from.year == 0 && p.to.year == 0 {
			return Date{}, false
		}
		return p.date(s, i, DayFirst, c)
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
	return counting(s, i)
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
	default:
		return codeFirst(s, i, end)
	}
}
