// Package dates recognises dates in running text and in structured fields.
//
// A date in a text is kept with every reading it allows: 09.02.2019 is the
// ninth of February to most readers and the second of September to some.
// Precision comes first: a number that may be something else is no date.
package dates

import (
	"strings"
	"time"
)

// Date is a date as it is written somewhere.
type Date struct {
	// Start and End bound the date in bytes of the text, with the weekday
	// before it and the word for “year” that some languages put to it.
	Start, End int
	// Readings holds what the date may mean, the likeliest first. It is empty
	// when the date cannot be, and Fault says why.
	Readings    []Reading
	Style       Style
	Approx      Approx
	Abbreviated bool // a month or weekday is cut short
	ShortYear   bool // the year has two digits, so the century is a guess
	Weekday     Weekday
	Fault       Fault
	langs       langs
}

// Lang returns the language of the words of the date as a BCP 47 tag, the
// likeliest if several have them; "" if it has none.
func (d Date) Lang() string { return d.langs.tag() }

// Reading is one meaning of a date: the days from From to To, both included.
type Reading struct {
	From, To  Day
	Precision Precision // of both ends: 6–8 March is written to the day, 2014–2020 to the year
	Order     Order     // how the parts of a numeric date are read
	// Yearless is set when the text names no year. From then lies in the year 0.
	Yearless bool
}

// Weekday is the name of a weekday that stands before a date, or behind it and
// then outside its range; End is 0 where there is none.
type Weekday struct {
	Start, End int // in bytes of the text
	Day        time.Weekday
}

// Precision tells what the ends of a reading are known to.
type Precision uint8

// The precisions, the finest first.
const (
	ToDay Precision = iota
	ToMonth
	ToQuarter
	ToSeason
	ToHalf
	ToYear
	ToDecade
	ToCentury
)

// Order is the order in which a numeric date gives its parts.
type Order uint8

// The orders in use.
const (
	NoOrder Order = iota // nothing to choose: the month is a word, or there is only a year
	DMY
	MDY
	YMD
	YDM // in some Kazakh collections of acts: 2005.27.07
)

// Style is the way a date is written.
type Style uint8

// The styles.
const (
	ISO         Style = iota // 2020-03-06, 2020-03
	Dotted                   // 06.03.2020
	Slashed                  // 06/03/2020
	Hyphened                 // 06-03-2020
	YearDotted               // 2020.03.06
	YearSlashed              // 2020/03/06
	DayFirst                 // 6 March 2020, 6 марта 2020 года
	MonthFirst               // March 6, 2020; also a month with its year
	YearFirst                // 2020 жылғы 6 наурыз, 2020 Mar 6
	YearOnly                 // a year or years, a decade, a century
	PartOfYear               // a season, a quarter, half a year
)

// Approx tells how a date is hedged.
type Approx uint8

// The hedges.
const (
	Exact  Approx = iota
	Circa         // c. 2019, 2019~, 2019?
	Early         // early 2020
	Middle        // mid-2019
	Late          // the end of 2019
)

// For returns the date as readers of the language, a BCP 47 tag, understand
// it: only English puts the month before the day in numbers, most of all the
// English of the United States, and only Kazakh ever writes 2005.27.07.
func (d Date) For(lang string) Date {
	if len(d.Readings) != 2 {
		return d
	}
	base, _, _ := strings.Cut(lang, "-")
	usual, other := d.Readings[0], d.Readings[1]
	if usual.Order == MDY || usual.Order == YDM {
		usual, other = other, usual
	}
	switch {
	case d.HasWeekday() && base == "en":
	case other.Order == MDY && base == "en":
		if lang == "en-US" || lang == "en" && d.Style == Slashed {
			d.Readings = []Reading{other, usual}
		}
	case other.Order == MDY, other.Order == YDM && base != "kk":
		d.Readings = []Reading{usual}
	}
	return d
}

// IsDay reports whether the reading is one single day.
func (r Reading) IsDay() bool { return r.Precision == ToDay && r.From == r.To }

// Ambiguous reports whether the date has several readings.
func (d Date) Ambiguous() bool { return len(d.Readings) > 1 }

// HasWeekday reports whether a weekday stands with the date.
func (d Date) HasWeekday() bool { return d.Weekday.End > 0 }

// WeekdayFits reports whether the weekday that stands with the date is the
// right one in some reading. Without a weekday, a year or a single day, there
// is nothing to contradict.
func (d Date) WeekdayFits() bool {
	if !d.HasWeekday() || len(d.Readings) == 0 {
		return true
	}
	for _, r := range d.Readings {
		if !r.IsDay() || r.Yearless || r.From.Weekday() == d.Weekday.Day {
			return true
		}
	}
	return false
}
