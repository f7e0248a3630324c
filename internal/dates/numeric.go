package dates

// figures are the three numbers of a numeric date.
type figures struct {
	n, digits [3]int
	separator byte
	end       int
}

// readFigures reads three numbers with the same separator between them.
func readFigures(s string, i int) (f figures, ok bool) {
	for k := range 3 {
		if k > 0 {
			if i >= len(s) || (s[i] != '.' && s[i] != '/' && s[i] != '-') || k == 2 && s[i] != f.separator {
				return f, false
			}
			f.separator = s[i]
			if i++; k == 2 && f.separator == '.' && i < len(s) && s[i] == ' ' {
				if _, end, year := fullYear(s, i+1); year && f.digits[0] < 3 && clearAfter(s, end) {
					i++ // 27.11. 2014
				}
			}
		}
		f.n[k], f.digits[k], f.end = number(s, i)
		if f.digits[k] == 0 {
			return f, false
		}
		i = f.end
	}
	return f, true
}

// numeric reads a date of three numbers.
func numeric(s string, i int, c context) (Date, bool) {
	f, ok := readFigures(s, i)
	if !ok || !clearAfter(s, f.end) && !timeAfter(s, f.end) {
		return Date{}, false
	}
	l, ok := f.layout()
	if !ok {
		return Date{}, false
	}
	d := Date{Start: i, End: f.end, Style: l.style, ShortYear: l.shortYear, langs: anyLang}
	word, dated := yearWordAfter(s, f.end, anyLang)
	if dated {
		d.End, d.langs = word.end, word.langs
	}
	certain := dated || c&afterDated != 0 || bracketed(s, i, f.end)
	first, fault := f.point(l.year, l.orders[0]).reading(l.orders[0])
	second, otherFault := f.point(l.year, l.orders[1]).reading(l.orders[1])
	switch {
	case !certain && (fault.Kind != NoFault && otherFault.Kind != NoFault || l.shortYear || l.bare):
		return Date{}, false
	case fault.Kind == NoFault && otherFault.Kind == NoFault && first.From != second.From && (l.orders[1] != MDY || !dayFirstOnly(d, c)):
		d.Readings = []Reading{first, second}
	case fault.Kind == NoFault:
		d.Readings = []Reading{first}
	case otherFault.Kind == NoFault:
		d.Readings = []Reading{second}
	case l.orders[1] == MDY && fault.Month > 12 && otherFault.Month <= 12 && otherFault.Month > 0:
		d.Fault = otherFault
	default:
		d.Fault = fault
	}
	return d.withWeekdayAfter(s, anyLang), true
}

// dayFirstOnly reports whether the words around a numeric date are in a
// language that never puts the month first.
func dayFirstOnly(d Date, c context) bool {
	return c&afterCyrillic != 0 || d.langs&english == 0
}

// layout is how the figures of a date are laid out.
type layout struct {
	style     Style
	orders    [2]Order // the likelier first
	year      int
	shortYear bool
	bare      bool // not enough to be a date by itself
}

// layout returns the layout that the lengths of the figures show.
func (f figures) layout() (l layout, ok bool) {
	l = layout{orders: [2]Order{DMY, MDY}, year: f.n[2]}
	switch f.separator {
	case '.':
		l.style = Dotted
	case '/':
		l.style = Slashed
	default:
		l.style = Hyphened
	}
	switch {
	case f.digits[0] == 4 && f.digits[1] <= 2 && f.digits[2] <= 2:
		l.yearFirst(f)
	case f.digits[0] <= 2 && f.digits[1] <= 2 && f.digits[2] == 4:
		l.bare = f.separator == '-' && f.digits != [3]int{2, 2, 4}
	case f.digits == [3]int{2, 2, 2} && f.separator != '-':
		l.shortYear, l.year = true, fullCentury(l.year)
	default:
		return l, false
	}
	return l, 1000 <= l.year && l.year < 3000
}

// yearFirst sets the layout of a date that begins with the year. Only with
// full stops does the day ever come second.
func (l *layout) yearFirst(f figures) {
	l.year, l.orders = f.n[0], [2]Order{YMD, YMD}
	switch l.style {
	case Dotted:
		l.style, l.orders[1] = YearDotted, YDM
		return
	case Slashed:
		l.style = YearSlashed
	default:
		l.style = ISO
	}
	// 2020-3-6 and 2020/3/6 may be numbers of papers.
	l.bare = f.digits[1] == 1 || f.digits[2] == 1
}

// point orders the figures.
func (f figures) point(year int, o Order) point {
	switch o {
	case MDY:
		return point{year, f.n[0], f.n[1]}.written()
	case YMD:
		return point{year, f.n[1], f.n[2]}.written()
	case YDM:
		return point{year, f.n[2], f.n[1]}.written()
	}
	return point{year, f.n[1], f.n[0]}.written()
}

// written turns a zero that is written into a number that no calendar has.
func (p point) written() point {
	if p.month == 0 {
		p.month = noMonth
	}
	if p.day == 0 {
		p.day = noDay
	}
	return p
}

// fullCentury guesses the century of a year of two digits.
func fullCentury(yy int) int {
	const pivot = 50
	if yy < pivot {
		return 2000 + yy
	}
	return 1900 + yy
}

// timeAfter reports whether a date is followed by the T of a time of day.
func timeAfter(s string, i int) bool {
	return i+2 < len(s) && s[i] == 'T' && isDigit(s[i+1]) && isDigit(s[i+2])
}

// bracketed reports whether brackets hold the range and nothing else.
func bracketed(s string, start, end int) bool {
	open, _ := runeBefore(s, start)
	closing, _ := runeAt(s, end)
	return open == '(' && closing == ')' || open == '[' && closing == ']'
}
