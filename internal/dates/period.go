package dates

import "strings"

// yearBehind reads the year behind a word: “of 2019”, “2019 года”, “соли 2018”.
func yearBehind(s string, i int, l langs) (year, end int, ok bool) {
	p := piece{end: i, langs: l}.withYear(s)
	return p.year, p.end, p.year > 0 && !counted(s, p.end)
}

// seasonFirst reads spring of 2019, Spring/Summer 2019, весной 2019 года, and
// winter 2019–20.
func seasonFirst(s string, i int, w word, end int) (Date, bool) {
	c := before(s, i)
	if s[i]|0x20 == 'f' && c&(afterDeterminer|afterYearWord) == 0 {
		return Date{}, false // prices fall
	}
	last := w
	if strings.HasPrefix(s[end:], "/") {
		last, end = words.lookup(s, end+1)
	}
	year, after, ok := yearBehind(s, end, last.langs)
	if !ok || last.kind != seasonName {
		return Date{}, false
	}
	r := seasonOf(year, int(w.value))
	if last.value > w.value {
		r.To = seasonOf(year, int(last.value)).To
	}
	if w.value == winter {
		if last, ok := winterEnd(s, year, after, w.langs); ok {
			r.From, after = dayNumber(year, 12, 1), last
		}
	}
	return dateOf(i, after, PartOfYear, w.langs, r), true
}

// winterEnd reads the second year of a winter.
func winterEnd(s string, year, i int, l langs) (end int, ok bool) {
	at, tight, ok := dash(s, i)
	if !ok && i < len(s) && s[i] == '/' {
		at, tight, ok = i+1, true, true
	}
	n, digits, end := number(s, at)
	if !ok || !tight || n != year+1 && (digits != 2 || n != (year+1)%100) {
		return i, false
	}
	if word, ok := yearWordAfter(s, end, l); ok {
		end = word.end
	}
	return end, true
}

// hedgedDate reads early 2020, mid-March 2020, the end of the 1990s.
func hedgedDate(s string, i int, w word, end int) (Date, bool) {
	at := spaces(s, end)
	if at == end {
		if at == len(s) || s[at] != '-' {
			return Date{}, false
		}
		at++
	} else if w.kind == partOf && w.langs&english != 0 {
		if at = behindOf(s, end, w.langs); at == end {
			return Date{}, false
		}
	}
	d, ok := wide(s, at, w.langs)
	if !ok {
		return Date{}, false
	}
	d.Start, d.Approx = i, Approx(w.value)
	for k, r := range d.Readings {
		d.Readings[k] = r.hedged(d.Approx)
	}
	return d, true
}

var article = newWordSet("the")

// behindOf passes over “of” and “of the”; i if there is none.
func behindOf(s string, i int, l langs) int {
	at := spaces(s, i)
	w, end := words.lookup(s, at)
	if w.kind != ofWord || w.langs&l == 0 {
		return i
	}
	at = spaces(s, end)
	if end, ok := article.at(s, at); ok {
		return spaces(s, end)
	}
	return at
}

// wide reads a date that has parts: a month with its year, a season, a year, a
// decade or a century.
func wide(s string, i int, l langs) (d Date, ok bool) {
	if i >= len(s) {
		return d, false
	}
	if isDigit(s[i]) {
		return wideNumber(s, i, l)
	}
	w, end := words.lookup(s, i)
	switch {
	case w.kind == monthName:
		d, ok = monthFirst(s, i)
	case w.kind == seasonName && w.langs&l != 0:
		d, ok = seasonFirst(s, i, w, end)
	default:
		d, ok = codeFirst(s, i, end)
	}
	return d, ok && len(d.Readings) == 1 && d.Readings[0].Precision > ToDay && !d.Readings[0].Yearless
}

func wideNumber(s string, i int, l langs) (d Date, ok bool) {
	year, digits, end := number(s, i)
	if digits < 3 {
		return centuryNumber(s, i, year, end)
	}
	if _, _, ok = fullYear(s, i); !ok {
		return d, false
	}
	if d, ok = decade(s, i, year, end, afterDeterminer); ok {
		return d, true
	}
	if word, ok := yearWordAfter(s, end, l); ok {
		return plainYear(i, word.end, year, word.langs), true
	}
	if l&english == 0 || !clearAfter(s, end) || counted(s, end) {
		return d, false
	}
	return plainYear(i, end, year, english), true
}

// ordinalFirst reads first quarter of 2019, второе полугодие 2020 года, the
// first half of the 1990s, and twentieth century.
func ordinalFirst(s string, i int, w word, end int) (Date, bool) {
	at := spaces(s, end)
	if at == end {
		return Date{}, false
	}
	next, after := words.lookup(s, at)
	if next.langs&w.langs == 0 {
		return Date{}, false
	}
	if w.kind == century {
		return dateOf(i, after, YearOnly, english, centuryOf(int(w.value))), next.kind == centuryWord
	}
	return nthPart(s, i, int(w.value), next, after)
}

// nthPart reads what follows the word quarter or half.
func nthPart(s string, i, n int, w word, end int) (Date, bool) {
	if r, _ := runeAt(s, end); w.short && r == '.' {
		end++
	}
	if year, after, ok := yearBehind(s, end, w.langs); ok {
		return partOfYear(i, after, w.langs, year, n, w.kind)
	}
	if w.kind != halfWord || n > 2 {
		return Date{}, false
	}
	at := spaces(s, end)
	if w.langs&english != 0 {
		at = behindOf(s, end, w.langs)
	}
	d, ok := wide(s, at, w.langs)
	if !ok || at == end {
		return Date{}, false
	}
	d.Start = i
	d.Readings[0] = d.Readings[0].hedged([3]Approx{Exact, Early, Late}[n])
	return d, true
}

// partOfYear makes a date of the nth quarter or half of a year.
func partOfYear(start, end int, l langs, year, n int, k kind) (Date, bool) {
	switch {
	case k == quarterWord && 1 <= n && n <= 4:
		return dateOf(start, end, PartOfYear, l, monthsOf(year, 3*n-2, 3, ToQuarter)), true
	case k == halfWord && 1 <= n && n <= 2:
		return dateOf(start, end, PartOfYear, l, monthsOf(year, 6*n-5, 6, ToHalf)), true
	}
	return Date{}, false
}

// yearAfterWord reads соли 2018 and солҳои 2014–2020.
func yearAfterWord(s string, i int, w word, end int) (Date, bool) {
	at := spaces(s, end)
	year, after, ok := fullYear(s, at)
	if at == end || !ok {
		return Date{}, false
	}
	d, ok := years(s, at, year, after, afterYearWord)
	if !ok {
		if !clearAfter(s, after) {
			return d, false
		}
		d = plainYear(i, after, year, w.langs)
	}
	d.Start, d.langs = i, w.langs
	return d, true
}
