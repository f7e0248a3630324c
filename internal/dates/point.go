package dates

// point is a date as its numbers say it; a part that is not given is 0. The
// year 0 is a leap year, so 29 February is a day of one that names no year.
type point struct{ year, month, day int }

// Numbers that no calendar has, for a month or day that is written as 0.
const (
	noMonth = 100
	noDay   = 100
)

// fault reports what makes the point impossible.
func (p point) fault() Fault {
	switch {
	case p.month > 12:
		return Fault{Kind: NoSuchMonth, Month: p.month % noMonth}
	case p.day > 31:
		return Fault{Kind: NoSuchDay, Day: p.day % noDay}
	case p.day > 0 && p.day > daysIn(p.year, p.month):
		return Fault{Kind: NoSuchDay, Year: p.year, Month: p.month, Day: p.day}
	}
	return Fault{}
}

// bounds returns the first and the last day that the point may be.
func (p point) bounds() (from, to Day) {
	switch {
	case p.day > 0:
		d := dayNumber(p.year, p.month, p.day)
		return d, d
	case p.month > 0:
		return dayNumber(p.year, p.month, 1), dayNumber(p.year, p.month, daysIn(p.year, p.month))
	}
	return dayNumber(p.year, 1, 1), dayNumber(p.year, 12, 31)
}

func (p point) precision() Precision {
	switch {
	case p.day > 0:
		return ToDay
	case p.month > 0:
		return ToMonth
	}
	return ToYear
}

// reading returns what the point means.
func (p point) reading(o Order) (Reading, Fault) { return span(p, p, o) }

// span returns the reading from a to b. Where only one of them names the
// year, it is the year of both; a period that would end before it begins then
// runs over the end of a year.
func span(a, b point, o Order) (Reading, Fault) {
	yearless := a.year == 0 && b.year == 0
	guessed := a.year == 0 || b.year == 0
	switch {
	case yearless: // both in the leap year
	case a.year == 0:
		a.year = b.year
	case b.year == 0:
		b.year = a.year
	}
	for _, p := range [2]point{a, b} {
		if f := p.fault(); f.Kind != NoFault {
			return Reading{}, f
		}
	}
	from, _ := a.bounds()
	_, to := b.bounds()
	if to < from && guessed && a.month != b.month {
		if yearless {
			b.year++
			_, to = b.bounds()
		} else {
			a.year--
			if f := a.fault(); f.Kind != NoFault {
				return Reading{}, f
			}
			from, _ = a.bounds()
		}
	}
	if to < from {
		return Reading{}, Fault{Kind: EndBeforeStart}
	}
	return Reading{From: from, To: to, Precision: max(a.precision(), b.precision()), Order: o, Yearless: yearless}, Fault{}
}
