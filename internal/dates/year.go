package dates

import "strings"

// fromYear reads a date that begins with a year.
func fromYear(s string, i, end int, c context) (Date, bool) {
	year, _, ok := fullYear(s, i)
	if !ok {
		return Date{}, false
	}
	if d, ok := decade(s, i, year, end, c); ok {
		return d, true
	}
	if d, ok := years(s, i, year, end, c); ok {
		return d, true
	}
	if word, ok := yearWordAfter(s, end, anyLang); ok {
		if p, ok := yearPair(s, word.end, year, word.langs); ok {
			return p.date(s, i, YearFirst, c)
		}
		return plainYear(i, word.end, year, word.langs), true
	}
	if d, ok := yearThenPart(s, i, year, end); ok {
		return d, true
	}
	if l, after := words.ordinal(s, end); after > end && l&russian != 0 && (ends(s, after) || functionWords.after(s, after)) {
		return plainYear(i, after, year, russian), true
	}
	if !bareYear(s, year, i, end, c) {
		return Date{}, false
	}
	return plainYear(i, end, year, anyLang), true
}

// dateOf returns a date with one reading.
func dateOf(start, end int, s Style, l langs, r Reading) Date {
	return Date{Start: start, End: end, Style: s, langs: l, Readings: []Reading{r}}
}

func plainYear(start, end, year int, l langs) Date {
	return dateOf(start, end, YearOnly, l, yearOf(year))
}

func yearOf(year int) Reading { return monthsOf(year, 1, 12, ToYear) }

// yearPair reads the day or the month behind a year and its word, as in
// 2020 жылғы 6 наурыз.
func yearPair(s string, i, year int, l langs) (p pair, ok bool) {
	if r, _ := runeAt(s, i); r == ',' {
		i++
	}
	at := spaces(s, i)
	if at == i || l&^russian == 0 {
		return p, false
	}
	if r, size := runeAt(s, at); r == '«' || r == '“' || r == '"' {
		at += size
	}
	if p, ok = dayPair(s, at, 0); !ok {
		p.from, ok = monthAt(s, at)
	}
	if p.from.year > 0 || p.to.year > 0 { // that of the next date
		p = pair{}
		p.from, ok = dayMonthAt(s, at)
	}
	if !ok || p.from.langs&l == 0 {
		return p, false
	}
	p.from.year, p.from.quote, p.from.langs, p.from.doubt = year, 0, p.from.langs&l, false
	if p.to.end > 0 {
		p.to.year, p.to.doubt = year, false
	}
	return p, true
}

// yearThenPart reads 2019 Q3 and 2019 Sep 2.
func yearThenPart(s string, i, year, end int) (Date, bool) {
	at := spaces(s, end)
	if at+1 < len(s) && codeKind(s[at]) != noKind && isDigit(s[at+1]) && clearAfter(s, at+2) {
		return partOfYear(i, at+2, english, year, int(s[at+1]-'0'), codeKind(s[at]))
	}
	if at == end || !upperAt(s, at) {
		return Date{}, false
	}
	m, ok := monthAt(s, at)
	if !ok {
		return Date{}, false
	}
	p, ok := monthDayAt(s, m)
	if !ok || counted(s, p.end) || p.day > 31 || !m.short && !ends(s, p.end) {
		return Date{}, false
	}
	if _, _, ok := fullYear(s, spaces(s, strip(s, p.end))); ok {
		return Date{}, false // in 2019 March 2, 2020 was far away
	}
	p.year = year
	return pair{from: p}.date(s, i, YearFirst, 0)
}

// strip passes over a comma at i.
func strip(s string, i int) int {
	if strings.HasPrefix(s[i:], ",") {
		return i + 1
	}
	return i
}
