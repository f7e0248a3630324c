package dates

import (
	"strconv"
	"strings"
)

// ParseEDTF reads the date of a structured field: the calendar dates, months,
// years and intervals of the Extended Date/Time Format (ISO 8601-2), with
// seasons, quarters, unspecified digits (201X) and the marks ~, ? and %. The
// error, if any, is a Fault.
func ParseEDTF(s string) (Date, error) {
	d := Date{End: len(s), Style: ISO}
	r, f := edtfInterval(s, &d)
	if f.Kind != NoFault {
		f.Want = wanted(s)
		d.Fault = f
		return d, f
	}
	d.Readings = []Reading{r}
	return d, nil
}

// ParseDay reads a day written as ISO 8601 writes it, such as 2020-03-06. It tells
// what [ParseEDTF] does, and takes less time.
func ParseDay(s string) (Day, bool) {
	if len(s) != len("2020-03-06") || s[4] != '-' || s[7] != '-' || !isDigits(s[:4]) || !isDigits(s[5:7]) || !isDigits(s[8:]) {
		return 0, false
	}
	year, _, _ := number(s, 0)
	month, _, _ := number(s, 5)
	day, _, _ := number(s, 8)
	return NewDay(year, month, day)
}

// edtfInterval reads one date, or two with a stroke between them; an end that
// is left out or written ".." is open.
func edtfInterval(s string, d *Date) (Reading, Fault) {
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		return edtfDate(s, d)
	}
	openStart, openEnd := from == "" || from == "..", to == "" || to == ".."
	if openStart && openEnd {
		return Reading{}, Fault{Kind: NotADate}
	}
	var start, end Reading
	var f Fault
	if !openStart {
		start, f = edtfDate(from, d)
	}
	if !openEnd && f.Kind == NoFault {
		end, f = edtfDate(to, d)
	}
	if openStart {
		start = Reading{From: DistantPast, Precision: end.Precision}
	}
	if openEnd {
		end = Reading{To: DistantFuture, Precision: start.Precision}
	}
	if f.Kind == NoFault && end.To < start.From {
		f = Fault{Kind: EndBeforeStart}
	}
	return Reading{From: start.From, To: end.To, Precision: max(start.Precision, end.Precision)}, f
}

// edtfDate reads a date that is no interval.
func edtfDate(s string, d *Date) (Reading, Fault) {
	notADate := Fault{Kind: NotADate}
	if marked := strings.Trim(s, "?~%"); marked != s {
		s, d.Approx = marked, Circa
	}
	s, ok := cutTime(s)
	if !ok {
		return Reading{}, notADate
	}
	year, rest, _ := strings.Cut(strings.TrimPrefix(s, "-"), "-")
	before := strings.HasPrefix(s, "-")
	if len(year) == 2 && isDigits(year) {
		return Reading{}, Fault{Kind: TwoDigitYear}
	}
	first, last, p, ok := edtfYear(year)
	if !ok || strings.HasSuffix(s, "-") {
		return Reading{}, notADate
	}
	if before {
		first, last = -last, -first
	}
	month, day, hasDay := strings.Cut(rest, "-")
	switch {
	case rest == "" || month == "XX" && (!hasDay || day == "XX"):
		return Reading{From: dayNumber(first, 1, 1), To: dayNumber(last, 12, 31), Precision: p}, Fault{}
	case first != last || !isDigits(month) || len(month) != 2:
		return Reading{}, notADate
	}
	m, _ := strconv.Atoi(month)
	if m > 20 && !hasDay {
		return edtfPartOfYear(first, m)
	}
	return edtfMonth(first, m, day, hasDay)
}

// edtfMonth reads a month of a year, or a day of it.
func edtfMonth(year, month int, day string, hasDay bool) (Reading, Fault) {
	p := point{year: year, month: month}
	switch {
	case month == 0:
		return Reading{}, Fault{Kind: NoSuchMonth}
	case !hasDay || day == "XX":
	case len(day) != 2 || !isDigits(day):
		return Reading{}, Fault{Kind: NotADate}
	case day == "00":
		return Reading{}, Fault{Kind: NoSuchDay}
	default:
		p.day, _ = strconv.Atoi(day)
	}
	r, f := p.reading(NoOrder)
	r.Yearless = false // the year 0 is a year here
	return r, f
}

// edtfYear reads a year of four digits, the last of which may be X.
func edtfYear(s string) (first, last int, p Precision, ok bool) {
	known := strings.TrimRight(s, "X")
	if len(s) != 4 || known == "" || !isDigits(known) {
		return 0, 0, 0, false
	}
	first, _ = strconv.Atoi(strings.ReplaceAll(s, "X", "0"))
	last, _ = strconv.Atoi(strings.ReplaceAll(s, "X", "9"))
	switch len(s) - len(known) {
	case 0:
		p = ToYear
	case 1:
		p = ToDecade
	default:
		p = ToCentury
	}
	return first, last, p, true
}

// edtfPartOfYear reads the numbers that stand for parts of a year in the place
// of the month: the seasons (21–24 anywhere, 25–28 in the northern
// hemisphere), the quarters (33–36) and the halves (40, 41).
func edtfPartOfYear(year, code int) (Reading, Fault) {
	switch {
	case code <= 24:
		return seasonOf(year, code-21), Fault{}
	case code <= 28:
		return seasonOf(year, code-25), Fault{}
	case 33 <= code && code <= 36:
		return monthsOf(year, 3*(code-33)+1, 3, ToQuarter), Fault{}
	case code == 40 || code == 41:
		return monthsOf(year, 6*(code-40)+1, 6, ToHalf), Fault{}
	}
	return Reading{}, Fault{Kind: NoSuchMonth, Month: code}
}

// cutTime drops the time of day from a date; false if what follows T is none.
func cutTime(s string) (string, bool) {
	date, time, found := strings.Cut(s, "T")
	if !found {
		return s, true
	}
	ok := strings.Count(date, "-") >= 2 && len(time) >= 5 && isDigits(time[:2]) && time[2] == ':' &&
		strings.Trim(time[3:], "0123456789:.,+-Z") == ""
	return date, ok
}

// wanted returns the date that a field holds when read as prose, as the field
// should have it; "" if it has several readings or none.
func wanted(field string) string {
	s := strings.TrimSpace(field)
	if s == "" {
		return ""
	}
	d, ok := Date{}, false
	if isDigit(s[0]) {
		d, ok = numeric(s, 0, afterDated)
	}
	if found := Scan(s); !ok && len(found) == 1 {
		d, ok = found[0], true
	}
	if !ok || d.Start > 0 || d.End < len(s) || len(d.Readings) != 1 || d.ShortYear {
		return ""
	}
	return d.Readings[0].EDTF()
}

func isDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}
