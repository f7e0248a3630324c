package dates

// Overlaps reports whether some day belongs to both readings. A reading
// without a year overlaps another if it does so in some year.
func (r Reading) Overlaps(s Reading) bool {
	return someYear(r, s, func(r, s Reading) bool { return r.From <= s.To && s.From <= r.To })
}

// Contains reports whether every day of s belongs to r; where one of them
// names no year, in some year.
func (r Reading) Contains(s Reading) bool {
	return someYear(r, s, func(r, s Reading) bool { return r.From <= s.From && s.To <= r.To })
}

// In returns the reading with the year filled in; a reading that has a year
// stays as it is.
func (r Reading) In(year int) Reading {
	if !r.Yearless {
		return r
	}
	r.Yearless = false
	r.From, r.To = inYear(r.From, year), inYear(r.To, year)
	return r
}

// inYear moves a day to the given year, counted from where the year 0 of a
// reading without a year begins; 29 February becomes the day before 1 March.
func inYear(d Day, year int) Day {
	y, m, day := d.Date()
	y += year
	return dayNumber(y, int(m), min(day, daysIn(y, int(m))))
}

// someYear reports whether the test holds for the readings in some year, where
// they name none.
func someYear(r, s Reading, test func(r, s Reading) bool) bool {
	if !r.Yearless && !s.Yearless {
		return test(r, s)
	}
	dated := s
	if s.Yearless {
		dated = r
	}
	first, last := dated.years()
	for y := first - 1; y <= last; y++ {
		if r.Yearless && someYear(r.In(y), s, test) || !r.Yearless && test(r, s.In(y)) {
			return true
		}
	}
	return false
}

// years returns the first and the last year of the reading, or of three years
// of it where it is longer: what holds in a year holds in one of these.
func (r Reading) years() (first, last int) {
	if r.From <= DistantPast {
		last = r.To.Year()
		return last - 2, last
	}
	first = r.From.Year()
	if r.To >= DistantFuture {
		return first, first + 2
	}
	return first, min(r.To.Year(), first+2)
}

// Compatible reports whether two dates may name the same time: some reading of
// one overlaps some reading of the other, as 6 March does March. A date
// without a reading contradicts nothing.
func Compatible(a, b Date) bool {
	return len(a.Readings) == 0 || len(b.Readings) == 0 || anyPair(a, b, Reading.Overlaps)
}

// Contains reports whether a may enclose b: every day of some reading of b
// belongs to some reading of a.
func Contains(a, b Date) bool { return anyPair(a, b, Reading.Contains) }

// Before reports whether a is certain to lie before b: in every reading, all
// of a is over when b begins. Without a year nothing is certain.
func Before(a, b Date) bool {
	return len(a.Readings) > 0 && len(b.Readings) > 0 && !anyPair(a, b, func(r, s Reading) bool { return !r.endsBefore(s) })
}

// MayPrecede reports whether a may lie before b: in some reading, a may have
// begun on an earlier day than the last of b.
func MayPrecede(a, b Date) bool {
	return anyPair(a, b, func(r, s Reading) bool { return r.Yearless || s.Yearless || r.From < s.To })
}

func (r Reading) endsBefore(s Reading) bool { return !r.Yearless && !s.Yearless && r.To < s.From }

func anyPair(a, b Date, holds func(r, s Reading) bool) bool {
	for _, r := range a.Readings {
		for _, s := range b.Readings {
			if holds(r, s) {
				return true
			}
		}
	}
	return false
}
