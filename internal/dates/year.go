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
	if l, after := words.ordinal(s, end); after > end && l&russian != 0 && clearAfter(s, after) {
		return plainYear(i, after, year, russian), true
	}
	if !bareYear(s, year, i, end, c) {
		return Date{}, false
	}
	return plainYear(i, end, year, anyLang), true
}

func plainYear(start, end, year int, l langs) Date {
	return Date{Start: start, End: end, Style: YearOnly, langs: l, Readings: []Reading{yearOf(year)}}
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
	if p, ok = dayPair(s, at, 0); !ok {
		p.from, ok = monthAt(s, at)
	}
	if !ok || p.from.year > 0 || p.to.year > 0 || p.from.langs&l == 0 {
		return p, false
	}
	p.from.year, p.from.langs, p.from.doubt = year, p.from.langs&l, false
	if p.to.end > 0 {
		p.to.year, p.to.doubt = year, false
	}
	return p, true
}

// yearThenPart reads 2019 Q3 and 2019 Sep 2.
func yearThenPart(s string, i, year, end int) (Date, bool) {
	at := spaces(s, end)
	if at < len(s) && (s[at] == 'Q' || s[at] == 'H') {
		if r, after, ok := partCode(s, at, year); ok && clearAfter(s, after) {
			return Date{Start: i, End: after, Style: PartOfYear, langs: english, Readings: []Reading{r}}, true
		}
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

// longestPeriod is how many years a period of years may last, so that two
// numbers with a dash between them are one.
const longestPeriod = 300

// years reads 2014–2020, 2014–20, 2019/20 and 2014 to 2020.
func years(s string, i, first, end int, c context) (Date, bool) {
	if strings.HasPrefix(s[end:], "/") {
		return seasonYears(s, i, first, end+1, c)
	}
	at, tight, ok := join(s, end, anyLang, c)
	if !ok {
		return Date{}, false
	}
	dashed := joined(s, end)
	last, digits, after := number(s, at)
	if digits == 2 && tight && s[end] != '-' && last > first%100 {
		last, digits = first-first%100+last, 4
	}
	if digits != 4 || last > 2999 || !dashed && c&(afterFrom|afterBetween|afterYearWord) == 0 {
		return Date{}, false
	}
	d := Date{Start: i, End: after, Style: YearOnly}
	word, named := yearWordAfter(s, after, anyLang)
	if named {
		d.End, d.langs = word.end, word.langs
	}
	switch {
	case first >= 1500 && first < last && last-first <= longestPeriod && (named || clearAfter(s, after) && !counted(s, after)):
		r := yearOf(first)
		r.To = yearOf(last).To
		d.Readings = []Reading{r}
	case last < first && named && tight:
		d.Fault = Fault{Kind: EndBeforeStart}
	default:
		return Date{}, false
	}
	return d, true
}

// seasonYears reads 2019/20 and 2019/2020, which are also the way that acts
// and reports are numbered: only certain words show a period.
func seasonYears(s string, i, first, at int, c context) (Date, bool) {
	last, digits, end := number(s, at)
	if digits == 2 {
		last += first - first%100
	}
	if digits != 2 && digits != 4 || last != first+1 || !clearAfter(s, end) {
		return Date{}, false
	}
	if c&afterYearWord == 0 && !ofTwoYears(s, end) {
		return Date{}, false
	}
	r := yearOf(first)
	r.To = yearOf(last).To
	return Date{Start: i, End: end, Style: YearOnly, Readings: []Reading{r}}, true
}

// decade reads 1990s, 1990-х годов and 1990 жылдары.
func decade(s string, i, year, end int, c context) (Date, bool) {
	if year%10 != 0 {
		return Date{}, false
	}
	after, l := englishDecade(s, end, c), english
	if after == end {
		after, l = decadeWord(s, end)
	}
	if after == end {
		return Date{}, false
	}
	return Date{Start: i, End: after, Style: YearOnly, langs: l, Readings: []Reading{decadeOf(year)}}, true
}

// englishDecade returns the end of the s behind a decade; i if there is none.
// With an apostrophe, 2010’s may also be what belongs to a year.
func englishDecade(s string, i int, c context) int {
	for _, plural := range [...]string{"s", "’s", "'s"} {
		if end := i + len(plural); strings.HasPrefix(s[i:], plural) && !isWordAt(s, end) && (plural == "s" || c&afterThe != 0) {
			return end
		}
	}
	return i
}

// decadeWord returns the end of the endings and words that make a year a
// decade in the other languages; i if there are none.
func decadeWord(s string, i int) (int, langs) {
	if end, ok := pluralOrdinal(s, i); ok {
		if word, ok := yearWordAfter(s, end, russian); ok {
			end = word.end
		}
		return end, russian
	}
	if word, ok := yearWordAfter(s, i, anyLang&^russian); ok && word.plural {
		return word.end, word.langs
	}
	return i, 0
}

// pluralOrdinal reads the ending of a decade in Russian: 1990-х, 90-е.
func pluralOrdinal(s string, i int) (end int, ok bool) {
	l, end := words.ordinal(s, i)
	if end == i || l&russian == 0 {
		return i, false
	}
	switch strings.ToLower(s[i+1 : end]) {
	case "х", "е", "ых", "ые", "ми", "ыми":
		return end, true
	}
	return i, false
}
