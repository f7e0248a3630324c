package dates

import "strings"

// counting reads a date that begins with a number that counts parts of time:
// 20th century, 2-й квартал 2020, 90-х годов, 3Q 2019, 1H 2019.
func counting(s string, i int) (Date, bool) {
	n, digits, end := number(s, i)
	if digits == 2 && n%10 == 0 && n > 0 {
		if d, ok := shortDecade(s, i, n, end); ok {
			return d, true
		}
	}
	if d, ok := centuryNumber(s, i, n, end); ok {
		return d, true
	}
	l, after := words.ordinal(s, end)
	if after == end {
		l = anyLang &^ english
	}
	at := spaces(s, after)
	w, wordEnd := words.lookup(s, at)
	if at > after && w.langs&l != 0 && (w.kind == quarterWord || w.kind == halfWord) {
		return nthPart(s, i, n, w, wordEnd)
	}
	if digits > 1 || end == len(s) || codeKind(s[end]) == noKind {
		return Date{}, false
	}
	year, after, ok := yearBehind(s, end+1, english)
	if !ok {
		return Date{}, false
	}
	return partOfYear(i, after, english, year, n, codeKind(s[end]))
}

// shortDecade reads 90-х годов and 90-жылдары.
func shortDecade(s string, i, n, end int) (Date, bool) {
	l := anyLang &^ russian
	if after, ok := pluralOrdinal(s, end); ok {
		end, l = after, russian
	}
	word, ok := yearWordAfter(s, end, l)
	if !ok || !word.plural {
		return Date{}, false
	}
	d := Date{Start: i, End: word.end, Style: YearOnly, langs: word.langs, ShortYear: true}
	d.Readings = []Reading{decadeOf(1900 + n)}
	if n < 30 {
		d.Readings = []Reading{decadeOf(2000 + n), decadeOf(1900 + n)}
	}
	return d, true
}

const latestCentury = 25

// centuryNumber reads 20th century, 20-й век and 20 ғасыр.
func centuryNumber(s string, i, n, end int) (Date, bool) {
	l, after := words.ordinal(s, end)
	if after == end {
		l = anyLang &^ english
	}
	return centuryBehind(s, i, n, after, l)
}

// centuryBehind reads the word for century behind a number.
func centuryBehind(s string, i, n, end int, l langs) (Date, bool) {
	at := spaces(s, end)
	if at == end && at < len(s) && s[at] == '-' {
		at++ // 19th-century
	}
	w, after := words.lookup(s, at)
	if at == end || w.kind != centuryWord || w.langs&l == 0 || n < 1 || n > latestCentury {
		return Date{}, false
	}
	return dateOf(i, after, YearOnly, w.langs&l, centuryOf(n)), true
}

// codeFirst reads a date that begins with a code: Q3 2019, H1 2020, FY2019, or
// a Roman numeral: II квартал 2020, XX век.
func codeFirst(s string, i, end int) (Date, bool) {
	if strings.HasPrefix(s[i:], "FY") {
		at := spaces(s, i+2)
		if year, after, ok := fullYear(s, at); ok && clearAfter(s, after) {
			return plainYear(i, after, year, english), true
		}
		return Date{}, false
	}
	if r, _ := runeBefore(s, i); r == '-' || r == '–' {
		return Date{}, false // I–III quarters: all of them are not understood
	}
	if n, after := roman(s, i); n > 0 {
		return romanFirst(s, i, n, after)
	}
	if end != i+1 || end == len(s) || !isDigit(s[end]) {
		return Date{}, false
	}
	year, after, ok := yearBehindCode(s, end+1)
	if !ok {
		return Date{}, false
	}
	return partOfYear(i, after, english, year, int(s[end]-'0'), codeKind(s[i]))
}

// romanFirst reads what a Roman numeral counts.
func romanFirst(s string, i, n, end int) (Date, bool) {
	if d, ok := centuryBehind(s, i, n, end, anyLang); ok {
		return d, true
	}
	at := spaces(s, end)
	w, wordEnd := words.lookup(s, at)
	if at == end || w.kind != quarterWord && w.kind != halfWord || w.langs&english != 0 {
		return Date{}, false
	}
	return nthPart(s, i, n, w, wordEnd)
}

// codeKind returns what a letter before or behind a number stands for.
func codeKind(c byte) kind {
	switch c {
	case 'Q':
		return quarterWord
	case 'H':
		return halfWord
	}
	return noKind
}

// yearBehindCode reads the year in Q3 2019, Q3/2019 and Q3 of 2019.
func yearBehindCode(s string, i int) (year, end int, ok bool) {
	if i < len(s) && (s[i] == '/' || s[i] == '-') {
		year, end, ok = fullYear(s, i+1)
		return year, end, ok && clearAfter(s, end)
	}
	return yearBehind(s, i, english)
}

// roman reads a Roman numeral up to XXV, also in the Cyrillic letters that
// look like it.
func roman(s string, i int) (n, end int) {
	last := 0
	for end = i; end < len(s); {
		r, size := runeAt(s, end)
		var v int
		switch r {
		case 'I', 'І':
			v = 1
		case 'V':
			v = 5
		case 'X', 'Х':
			v = 10
		default:
			if isWordRune(r) {
				return 0, i
			}
			return n, end
		}
		if n += v; v > last {
			n -= 2 * last
		}
		last = v
		end += size
	}
	return n, end
}
