package dates

import "time"

// date makes a date of the pieces, unless they are too little to be one.
func (p pair) date(s string, start int, style Style, c context) (Date, bool) {
	last := p.from
	if p.to.end > 0 {
		last = p.to
	}
	if last.doubt && last.year == 0 || p.from.year == 0 && last.year == 0 && !p.yearless(s, style, c) {
		return Date{}, false
	}
	d := Date{
		Start: start - p.from.quote, End: last.end, Style: style, langs: p.from.langs & last.langs,
		Abbreviated: p.from.short || last.short, ShortYear: p.from.shortYear || last.shortYear,
	}
	r, f := span(p.from.point, last.point, NoOrder)
	switch {
	case f.Kind == NoFault:
		d.Readings = []Reading{r}
	case f.Kind == EndBeforeStart && !p.tight && c&afterFrom == 0:
		return pair{from: p.from}.date(s, start, style, c)
	case f.Day > 31 && c&afterDated == 0:
		return Date{}, false
	default:
		d.Fault = f
	}
	return d.withWeekdayAfter(s, p.from.langs&last.langs), true
}

// yearless reports whether a day and a month without a year are surely a date.
// March 6 and May 6 may be a verb and a number.
func (p pair) yearless(s string, style Style, c context) bool {
	last := p.from
	if p.to.end > 0 {
		last = p.to
	}
	switch {
	case p.from.day == 0 || last.day == 0 || counted(s, last.end):
		return false
	case style == DayFirst:
		return true
	case c&(afterDated|afterFrom|afterYearWord|afterOpening|afterDeterminer|afterBetween|afterLooseWord|afterComma) != 0 || ends(s, last.end):
		return true
	}
	return !last.short && last.month != 3 && last.month != 5
}

// ends reports whether a phrase may end at i: punctuation or the end of the
// text follows.
func ends(s string, i int) bool {
	r, _ := runeAt(s, i)
	if isSpace(r) {
		r, _ = runeAt(s, spaces(s, i))
		return r == 0 || r == '–' || r == '—' || r == '(' || r == '/'
	}
	return !isWordRune(r)
}

// withWeekdayAfter adds the weekday behind a date: 6 March 2020 (Friday).
func (d Date) withWeekdayAfter(s string, l langs) Date {
	r, _ := runeAt(s, d.End)
	at := d.End
	switch open := spaces(s, at); {
	case r == ',':
		at = spaces(s, at+1)
	case open > at && open < len(s) && s[open] == '(':
		at = open + 1
	default:
		return d
	}
	if end, ok := weekdayLead.at(s, at); ok { // , a Monday, and «, в понедельник,»
		at = spaces(s, end)
	}
	w, end := words.lookup(s, at)
	if w.kind != weekdayName || w.langs&l == 0 || w.langs&english != 0 && !upperAt(s, at) || !ends(s, end) && !weekdayTail.after(s, end) {
		return d
	}
	return d.withWeekday(at, end, w)
}

// Words before a weekday that is set off by commas, and the Kazakh word for day
// behind one.
var (
	weekdayLead = newWordSet("a в во")
	weekdayTail = newWordSet("күні")
)

// withWeekday adds the weekday and puts the readings that it fits first.
func (d Date) withWeekday(start, end int, w word) Date {
	if len(d.Readings) == 0 || !d.Readings[0].IsDay() {
		return d
	}
	d.Weekday = Weekday{start, end, time.Weekday(w.value)}
	d.Abbreviated = d.Abbreviated || w.short
	for i, r := range d.Readings {
		if i > 0 && r.From.Weekday() == d.Weekday.Day {
			d.Readings[0], d.Readings[i] = d.Readings[i], d.Readings[0]
		}
	}
	return d
}

// weekdayFirst reads Monday, 2 September 2019. An abbreviation behind “the”
// is the name of a newspaper.
func weekdayFirst(s string, i int, w word, end int) (Date, bool) {
	if w.langs&english != 0 && !upperAt(s, i) || w.short && before(s, i)&afterDeterminer != 0 {
		return Date{}, false
	}
	at := end
	if r, _ := runeAt(s, at); r == '.' && w.short {
		at++
	}
	if r, _ := runeAt(s, at); r == ',' {
		at++
	}
	at = spaces(s, at)
	if at == end || at == len(s) {
		return Date{}, false
	}
	d, ok := weekdayDate(s, at)
	if !ok || d.HasWeekday() || d.langs&w.langs == 0 || d.langs == anyLang && w.langs&^(uzbek|turkmen) == 0 {
		return Date{}, false
	}
	d = d.withWeekday(i, end, w)
	d.Start = i
	return d, d.HasWeekday() || len(d.Readings) == 0
}

// weekdayDate reads the date behind a weekday.
func weekdayDate(s string, i int) (d Date, ok bool) {
	if !isDigit(s[i]) {
		if d, ok = monthFirst(s, i); ok && len(d.Readings) > 0 && d.Readings[0].Precision != ToDay {
			return d, false
		}
		return d, ok
	}
	if d, ok = numeric(s, i, afterDated); ok {
		return d, true
	}
	if d, ok = dayFirst(s, i, afterDated); ok {
		return d, true
	}
	_, digits, end := number(s, i)
	if digits != 4 {
		return d, false
	}
	d, ok = fromYear(s, i, end, afterDated)
	return d, ok && (len(d.Readings) == 0 || d.Readings[0].Precision == ToDay)
}
