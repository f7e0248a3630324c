package dates

import "unicode"

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', '\u202f', '\u2009', '\u2007':
		return true
	}
	return false
}

func isWordRune(r rune) bool {
	return isLetter(r) || '0' <= r && r <= '9' || r == '_' || r > 0x7f && (unicode.IsNumber(r) || unicode.IsMark(r))
}

// widestGap is how many characters of white space may part two parts of a date.
const widestGap = 3

// spaces returns the end of the white space at i; i where there is none, and
// where it ends a paragraph.
func spaces(s string, i int) int {
	at, lines := i, 0
	for range widestGap {
		r, size := runeAt(s, at)
		if !isSpace(r) {
			break
		}
		if r == '\n' {
			lines++
		}
		at += size
	}
	if lines > 1 {
		return i
	}
	return at
}

// spacesBefore returns the start of the white space that ends at i.
func spacesBefore(s string, i int) int {
	for range widestGap {
		r, size := runeBefore(s, i)
		if !isSpace(r) {
			break
		}
		i -= size
	}
	return i
}

// number reads up to nine digits.
func number(s string, i int) (n, digits, end int) {
	for end = i; end < len(s) && isDigit(s[end]) && end-i < 9; end++ {
		n = n*10 + int(s[end]-'0')
	}
	return n, end - i, end
}

// dash reads a dash with or without space around it.
func dash(s string, i int) (end int, tight, ok bool) {
	at := spaces(s, i)
	r, size := runeAt(s, at)
	switch r {
	case '-', '–', '—', '‒', '‐', '‑', '−':
		end = spaces(s, at+size)
		return end, at == i && end == at+size, true
	}
	return i, false, false
}

// upperAt reports whether an upper-case letter stands at i.
func upperAt(s string, i int) bool {
	r, _ := runeAt(s, i)
	return isUpper(r)
}

// fullYear reads a year of four digits.
func fullYear(s string, i int) (year, end int, ok bool) {
	year, digits, end := number(s, i)
	return year, end, digits == 4 && 1000 <= year && year < 3000
}
