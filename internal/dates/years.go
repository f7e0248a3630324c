package dates

import "strings"

// longestPeriod is how many years a period may last, so that two numbers with
// a dash between them are one.
const longestPeriod = 300

// yearContext is what shows that years follow.
const yearContext = afterYearWord | afterLooseWord | afterDeterminer | afterFrom | afterDated | afterBetween | afterOpening

// years reads 2014–2020, 2014–20, 2019/20, 1920–1930-х and 2014 to 2020.
func years(s string, i, first, end int, c context) (Date, bool) {
	if strings.HasPrefix(s[end:], "/") {
		return seasonYears(s, i, first, end+1, c)
	}
	at, tight, ok := join(s, end, anyLang, c)
	if !ok || !joined(s, end) && c&(afterFrom|afterBetween|afterYearWord) == 0 {
		return Date{}, false
	}
	last, after, ok := lastYear(s, at, first, tight, s[end] != '-' || c&yearContext != 0)
	if !ok || first < 1500 || last-first > longestPeriod {
		return Date{}, false
	}
	d := Date{Start: i, End: after, Style: YearOnly, langs: anyLang}
	r := Reading{From: yearOf(first).From, To: yearOf(last).To, Precision: ToYear}
	decades, plural := pluralOrdinal(s, after)
	if plural && last%10 == 0 {
		r.To, r.Precision, d.End, d.langs = yearOf(last+9).To, ToDecade, decades, russian
	}
	word, named := yearWordAfter(s, d.End, d.langs)
	if named {
		d.End, d.langs = word.end, word.langs
	}
	switch {
	case last > first && (named || plural || clearAfter(s, after) && yearsMeant(s, first, last, after, c)):
		d.Readings = []Reading{r}
	case last < first && tight && (named || c&afterYearWord != 0 && last >= 1900 && first < 2100 && clearAfter(s, after) && !counted(s, after)):
		d.Fault = Fault{Kind: EndBeforeStart}
	default:
		return Date{}, false
	}
	return d, true
}

// lastYear reads the year that ends a period. Of a year in the same century
// the last two digits are enough; but 2010-12 may also be a month.
func lastYear(s string, i, first int, tight, sure bool) (year, end int, ok bool) {
	n, digits, end := number(s, i)
	switch {
	case digits == 4:
		return n, end, n < 3000
	case digits != 2 || !tight || n <= first%100:
		return 0, i, false
	}
	dash, _ := runeBefore(s, i)
	_, decade := pluralOrdinal(s, end)
	return first - first%100 + n, end, decade || sure && (n > 12 || dash != '-')
}

// yearsMeant reports whether two numbers with a dash between them are years,
// and not 1500–2000 of something.
func yearsMeant(s string, first, last, end int, c context) bool {
	if c&yearContext == 0 && first%50 == 0 && last%50 == 0 {
		return false
	}
	return manyYears.after(s, end) || !counted(s, end)
}

// manyYears is how “2020–2030 годы” is often translated.
var manyYears = newWordSet("years")

// twoYears are words for what takes two years: the 2019/20 season.
var twoYears = newWordSet("season academic school fiscal financial marketing учебный учебного учебном учебному " +
	"сезон сезона сезоне оқу окуу ўқув")

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
	if c&afterYearWord == 0 && !twoYears.after(s, end) {
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
	return dateOf(i, after, YearOnly, l, decadeOf(year)), true
}

// englishDecade returns the end of the s behind a decade; i if there is none.
// With an apostrophe, 2010’s may also be what belongs to a year.
func englishDecade(s string, i int, c context) int {
	for _, plural := range [...]string{"s", "’s", "'s"} {
		if end := i + len(plural); strings.HasPrefix(s[i:], plural) && !isWordAt(s, end) && (plural == "s" || c&afterDeterminer != 0) {
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
