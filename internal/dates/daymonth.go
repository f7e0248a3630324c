package dates

import "strings"

// pair is a date, or a period when to is set.
type pair struct {
	from, to piece
	tight    bool // nothing but a dash parts the ends
}

// dayFirst reads a date that begins with a day of the month, or with several.
func dayFirst(s string, i int, c context) (Date, bool) {
	p, ok := dayPair(s, i, c)
	if !ok {
		return Date{}, false
	}
	return p.date(s, i, DayFirst, c)
}

// dayPair reads 6 March, 6 March – 2 May, 6–8 March, or 6, 7 and 8 March, with
// the years that follow.
func dayPair(s string, i int, c context) (p pair, ok bool) {
	first, ok := dayMonthAt(s, i)
	if !ok {
		return days(s, i, c)
	}
	p.from = first.withYear(s)
	if at, tight, ok := join(s, p.from.end, p.from.langs, c); ok {
		if to, ok := dayMonthAt(s, at); ok && to.langs&p.from.langs != 0 {
			p.to, p.tight = to.withYear(s), tight
		}
	}
	return p, true
}

// days reads several days of one month.
func days(s string, i int, c context) (p pair, ok bool) {
	first, ok := dayAt(s, i)
	if !ok {
		return p, false
	}
	for last := first; ; {
		at, tight, ok := join(s, last.end, first.langs, c)
		comma := false
		if !ok {
			at, comma, ok = listed(s, last.end, first.langs)
		}
		if !ok {
			return p, false
		}
		if to, ok := dayMonthAt(s, at); ok {
			to = to.withYear(s)
			first.month, first.langs = to.month, to.langs
			// 8–6 March 2020 is a slip, 8 – 6 March 2020 something else.
			slip := to.day < last.day && tight && to.year > 0
			return pair{first, to, tight}, slip || to.day == last.day+1 || to.day > last.day && !comma
		}
		next, ok := dayAt(s, at)
		if !ok || next.day <= last.day {
			return p, false
		}
		last = next
	}
}

// monthFirst reads a date that begins with the name of a month.
func monthFirst(s string, i int) (Date, bool) {
	m, ok := monthAt(s, i)
	if !ok || m.doubt {
		return Date{}, false
	}
	c := before(s, i)
	p, ok := monthDayPair(s, m, c)
	if !ok {
		p, ok = monthPair(s, m, c)
	}
	if !ok {
		return Date{}, false
	}
	return p.date(s, i, MonthFirst, c)
}

// monthDayAt reads the day that English puts behind the month.
func monthDayAt(s string, m piece) (p piece, ok bool) {
	at := spaces(s, m.end)
	if at == m.end || m.langs&english == 0 {
		return p, false
	}
	d, ok := dayAt(s, at)
	if !ok || d.langs&english == 0 || !clearAfter(s, d.end) && !joined(s, d.end) {
		return p, false
	}
	m.day, m.end, m.langs = d.day, d.end, english
	return m, true
}

// monthDayPair reads March 6, March 6–8, March 6 – May 2, or March 6, 7 and 8,
// with the years that follow.
func monthDayPair(s string, m piece, c context) (p pair, ok bool) {
	first, ok := monthDayAt(s, m)
	if !ok {
		return p, false
	}
	p.from = first.withYear(s)
	if p.from.year == 0 {
		p = p.moreDays(s, c)
	}
	at, tight, ok := join(s, p.from.end, english, c)
	if p.to.end > 0 || !ok {
		return p, true
	}
	if next, ok := monthAt(s, at); ok {
		if to, ok := monthDayAt(s, next); ok {
			p.to, p.tight = to.withYear(s), tight
		}
	}
	return p, true
}

// moreDays reads on behind March 6 while there are days of the same month. A
// comma alone does not make the next number a day: a dash, “and” or a year has
// to follow.
func (p pair) moreDays(s string, c context) pair {
	more := p
	for last := p.from; ; {
		at, tight, ok := join(s, last.end, english, c)
		comma := false
		if !ok {
			at, comma, ok = listed(s, last.end, english)
		}
		next, isDay := dayAt(s, at)
		if !ok || !isDay || next.langs&english == 0 || next.day > 31 || !clearAfter(s, next.end) && !joined(s, next.end) {
			return p
		}
		if _, ok := dayMonthAt(s, at); ok || counted(s, next.end) || next.day <= last.day && !tight {
			return p
		}
		next.month, next.langs = p.from.month, english
		last = next
		more.to, more.tight = next.withYear(s), tight
		if !comma || more.to.year > 0 {
			p = more
		}
		if more.to.year > 0 {
			return p
		}
	}
}

// monthPair reads March 2020, March–May 2020, March/April 2020, or March 2020 –
// May 2021.
func monthPair(s string, m piece, c context) (p pair, ok bool) {
	p.from = m.withYear(s)
	at, tight, ok := join(s, p.from.end, p.from.langs, c)
	switch {
	case ok || p.from.year > 0:
	case strings.HasPrefix(s[m.end:], "/"):
		at, ok = m.end+1, true
	default:
		var comma bool
		at, comma, ok = listed(s, m.end, m.langs)
		ok = ok && !comma
	}
	if ok {
		if to, ok := monthAt(s, at); ok && to.langs&p.from.langs != 0 {
			if to = to.withYear(s); to.year > 0 {
				p.to, p.tight = to, tight
			}
		}
	}
	return p, p.from.year > 0 || p.to.year > 0
}

// listed reads what parts the members of a list: a comma, “and”, or both.
func listed(s string, i int, l langs) (end int, comma, ok bool) {
	at := i
	if r, _ := runeAt(s, i); r == ',' {
		at, comma = i+1, true
	}
	at = spaces(s, at)
	if w, end := words.lookup(s, at); w.kind == andWord && w.langs&l != 0 && at > i {
		return spaces(s, end), false, true
	}
	return at, comma, comma && at > i+1
}
