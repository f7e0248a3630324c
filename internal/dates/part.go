package dates

import "fmt"

// monthsOf returns the reading of n months of a year from the given one on.
func monthsOf(year, first, n int, p Precision) Reading {
	last := first + n - 1
	return Reading{From: dayNumber(year, first, 1), To: dayNumber(year, last, daysIn(year, last)), Precision: p}
}

// The seasons, in the order of the northern year.
const (
	spring = iota
	summer
	autumn
	winter
)

// seasonOf returns the reading of a season. The winter of a year may be the
// one it begins or the one it ends with, so the reading spans both.
func seasonOf(year, season int) Reading {
	if season != winter {
		return monthsOf(year, 3+3*season, 3, ToSeason)
	}
	return Reading{From: dayNumber(year-1, 12, 1), To: dayNumber(year+1, 2, daysIn(year+1, 2)), Precision: ToSeason}
}

// decadeOf returns the reading of the ten years from the given one on.
func decadeOf(year int) Reading {
	return Reading{From: dayNumber(year, 1, 1), To: dayNumber(year+9, 12, 31), Precision: ToDecade}
}

// centuryOf returns the reading of a century: the 20th ran from 1901 to 2000,
// though many count from 1900.
func centuryOf(n int) Reading {
	return Reading{From: dayNumber(100*(n-1), 1, 1), To: dayNumber(100*n, 12, 31), Precision: ToCentury}
}

// hedged narrows a reading to its early, middle or late part. The parts are
// half of the whole, so that they overlap: nobody counts the days of “early”.
func (r Reading) hedged(a Approx) Reading {
	n := r.To - r.From + 1
	switch a {
	case Early:
		r.To -= n / 2
	case Middle:
		r.From, r.To = r.From+n/4, r.To-n/4
	case Late:
		r.From += n / 2
	default: // all of it
	}
	return r
}

// EDTF returns the reading as a structured field writes it; "" if it has no
// year.
func (r Reading) EDTF() string {
	if r.Yearless {
		return ""
	}
	if p, ok := r.single(); ok {
		return p
	}
	from, to := "..", ".."
	if r.From > DistantPast {
		from = r.From.cut(r.Precision)
	}
	if r.To < DistantFuture {
		to = r.To.cut(r.Precision)
	}
	if from == to {
		return from
	}
	return from + "/" + to
}

// single returns a reading that is one unit of its precision.
func (r Reading) single() (string, bool) {
	y, m, _ := r.From.Date()
	switch {
	case r.IsDay():
		return r.From.String(), true
	case r.Precision == ToMonth && r == monthsOf(y, int(m), 1, ToMonth),
		r.Precision == ToYear && r == monthsOf(y, 1, 12, ToYear):
		return r.From.cut(r.Precision), true
	case r.Precision == ToSeason:
		for season := range 4 {
			for year := y; year <= y+1; year++ {
				if r == seasonOf(year, season) {
					return fmt.Sprintf("%04d-%d", year, 21+season), true
				}
			}
		}
	case r.Precision == ToQuarter && m%3 == 1 && r == monthsOf(y, int(m), 3, ToQuarter):
		return fmt.Sprintf("%04d-%d", y, 33+int(m)/3), true
	case r.Precision == ToHalf && m%6 == 1 && r == monthsOf(y, int(m), 6, ToHalf):
		return fmt.Sprintf("%04d-%d", y, 40+int(m)/6), true
	case r.Precision == ToDecade && y%10 == 0 && r == decadeOf(y):
		return fmt.Sprintf("%03dX", y/10), true
	}
	return "", false
}
