package dates

import "fmt"

// Fault says why a date that is written cannot be, or cannot be read. The zero
// value means that nothing is wrong.
type Fault struct {
	Kind             FaultKind
	Year, Month, Day int    // the numbers at fault, where the kind has any
	Want             string // how to write the date instead, where that is known
}

// FaultKind classifies faults.
type FaultKind uint8

// The kinds of fault.
const (
	NoFault FaultKind = iota
	NoSuchDay
	NoSuchMonth
	EndBeforeStart
	TwoDigitYear
	NotADate
)

// monthNames are those of messages, which are in English.
var monthNames = [13]string{
	1: "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December",
}

// Error says in one phrase what is wrong.
func (f Fault) Error() string {
	s := f.phrase()
	if f.Want != "" {
		s += fmt.Sprintf("; write %q", f.Want)
	}
	return s
}

func (f Fault) phrase() string {
	switch f.Kind {
	case NoFault:
		return "nothing is wrong"
	case NoSuchDay:
		switch {
		case f.Month == 2 && f.Day == 29:
			return fmt.Sprintf("%d is no leap year, so February has 28 days", f.Year)
		case f.Month == 2:
			return "February has 28 or 29 days"
		case f.Month > 0 && f.Day > 0:
			return fmt.Sprintf("%s has %d days", monthNames[f.Month], daysIn(f.Year, f.Month))
		}
		return fmt.Sprintf("there is no day %d in a month", f.Day)
	case NoSuchMonth:
		return fmt.Sprintf("there is no month %d", f.Month)
	case EndBeforeStart:
		return "it ends before it begins"
	case TwoDigitYear:
		return "a year of two digits leaves the century open"
	case NotADate:
		return "this is no date as YYYY-MM-DD, YYYY-MM or YYYY"
	}
	return "this is no date"
}
