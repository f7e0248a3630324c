package dates

import (
	"fmt"
	"time"
)

// Day is a day of the Gregorian calendar, carried back before its
// introduction; the number counts days from 1 January 1970.
type Day int32

// The ends of an open interval.
const (
	DistantPast   Day = -1 << 30
	DistantFuture Day = 1 << 30
)

// NewDay returns the day of a year, month and day of the month; false if there
// is no such day. The year 0 is the one before the year 1.
func NewDay(year, month, day int) (Day, bool) {
	if month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, false
	}
	return dayNumber(year, month, day), true
}

// Years, as a cycle of 400 that begins in March, all have the same months up
// to the leap day at their end.
const (
	daysPerCycle = 146097
	cycleOffset  = 719468 // days from 1 March 0 to 1 January 1970
)

func dayNumber(year, month, day int) Day {
	if month <= 2 {
		year--
		month += 12
	}
	cycle := floorDiv(year, 400)
	inCycle := year - cycle*400
	ofYear := (153*(month-3)+2)/5 + day - 1
	return Day(cycle*daysPerCycle + inCycle*365 + inCycle/4 - inCycle/100 + ofYear - cycleOffset)
}

// Date returns the year, the month and the day of the month.
func (d Day) Date() (year int, month time.Month, day int) {
	n := int(d) + cycleOffset
	cycle := floorDiv(n, daysPerCycle)
	inCycle := n - cycle*daysPerCycle
	y := (inCycle - inCycle/1460 + inCycle/36524 - inCycle/146096) / 365
	ofYear := inCycle - (365*y + y/4 - y/100)
	m := (5*ofYear + 2) / 153
	day = ofYear - (153*m+2)/5 + 1
	year = y + cycle*400
	if m += 3; m > 12 {
		m -= 12
		year++
	}
	return year, time.Month(m), day
}

// Year returns the year the day lies in.
func (d Day) Year() int {
	y, _, _ := d.Date()
	return y
}

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday {
	const epoch = int(time.Thursday)
	return time.Weekday(((int(d)+epoch)%7 + 7) % 7)
}

// String returns the day as ISO 8601 writes it.
func (d Day) String() string {
	switch {
	case d <= DistantPast:
		return "the distant past"
	case d >= DistantFuture:
		return "the distant future"
	}
	return d.cut(ToDay)
}

// cut writes the day to the given precision: the year, the month or the day.
func (d Day) cut(p Precision) string {
	y, m, day := d.Date()
	year := fmt.Sprintf("%04d", y)
	if y < 0 {
		year = fmt.Sprintf("-%04d", -y)
	}
	switch {
	case p == ToDay:
		return fmt.Sprintf("%s-%02d-%02d", year, int(m), day)
	case p < ToYear:
		return fmt.Sprintf("%s-%02d", year, int(m))
	}
	return year
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysIn returns the number of days of a month from 1 to 12.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
