package rule

import "github.com/policylint/policylint/internal/dates"

// Today is the day of a run. It remembers what it was asked, since an answer may
// be another one tomorrow. Nil is a day after all others.
type Today struct {
	day   dates.Day
	ahead bool
}

// NewToday returns the day as rules may ask for it; [dates.DistantFuture] where
// none is known.
func NewToday(day dates.Day) *Today { return &Today{day: day} }

// Before reports whether a day is still to come.
func (t *Today) Before(day dates.Day) bool {
	if t == nil || day <= t.day {
		return false
	}
	t.ahead = true
	return true
}

// Passes reports whether some day was still to come, so that what was made of it
// holds for today only. What is over stays so.
func (t *Today) Passes() bool { return t.ahead }
