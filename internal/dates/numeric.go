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

// numericDate is three numbers with what they mean in the orders of their
// layout.
type numericDate struct {
	figures
	layout
	readings [2]Reading
	faults   [2]Fault
}

// numericAt reads three numbers that are laid out as a date.
func numericAt(s string, i int) (n numericDate, ok bool) {
	if n.figures, ok = readFigures(s, i); !ok {
		return n, false
	}
	if n.layout, ok = n.figures.layout(); !ok {
		return n, false
	}
	for k, o := range n.orders {
		n.readings[k], n.faults[k] = n.point(n.year, o).reading(o)
	}
	return n, true
}

// numeric reads a date of three numbers, or a period from one to another.
func numeric(s string, i int, c context) (Date, bool) {
	n, ok := numericAt(s, i)
	if !ok {
		return Date{}, false
	}
	d := Date{Start: i, End: n.end, Style: n.style, ShortYear: n.shortYear, langs: anyLang}
	word, dated := yearWordAfter(s, n.end, anyLang)
	if dated {
		d.End, d.langs = word.end, word.langs
	}
	last, ok := numericEnd(s, d.End, n, c)
	switch {
	case ok:
		n, d.End = last, last.end
	case !dated && !clearAfter(s, n.end) && !timeAfter(s, n.end):
		return Date{}, false
	}
	if c&afterCyrillic != 0 || d.langs&english == 0 {
		n.dropMonthFirst()
	}
	certain := dated || c&afterDated != 0 || bracketed(s, i, d.End)
	if !certain && (n.shortYear || n.bare || n.impossible()) {
		return Date{}, false
	}
	d.Readings, d.Fault = n.meaning()
	return d.withWeekdayAfter(s, anyLang), true
}

// numericEnd reads the second date of a period and joins it to the first.
func numericEnd(s string, i int, first numericDate, c context) (numericDate, bool) {
	at, _, ok := join(s, i, anyLang, c)
	if !ok {
		return first, false
	}
	last, ok := numericAt(s, at)
	if !ok || last.style != first.style || !clearAfter(s, last.end) {
		return first, false
	}
	for k := range last.readings {
		from, to := first.readings[k], last.readings[k]
		switch {
		case first.faults[k].Kind != NoFault:
			last.faults[k] = first.faults[k]
		case last.faults[k].Kind == NoFault && to.To < from.From:
			last.faults[k] = Fault{Kind: EndBeforeStart}
		}
		last.readings[k].From = from.From
	}
	last.bare = last.bare || first.bare
	return last, !last.impossible()
}

// impossible reports whether no order gives a date.
func (n *numericDate) impossible() bool {
	return n.faults[0].Kind != NoFault && n.faults[1].Kind != NoFault
}

// dropMonthFirst drops the reading with the month before the day, unless it is
// the only one.
func (n *numericDate) dropMonthFirst() {
	if n.orders[1] == MDY && n.faults[0].Kind == NoFault {
		n.readings[1] = n.readings[0]
	}
}

// meaning returns the readings that differ, or the fault of the likeliest.
func (n *numericDate) meaning() ([]Reading, Fault) {
	first, second := n.readings[0], n.readings[1]
	switch {
	case n.impossible():
		if f := n.faults[1]; n.orders[1] == MDY && n.faults[0].Month > 12 && 0 < f.Month && f.Month <= 12 {
			return nil, f // 02.30.2019 has no other reading than 30 February
		}
		return nil, n.faults[0]
	case n.faults[1].Kind != NoFault || n.faults[0].Kind == NoFault && first.From == second.From && first.To == second.To:
		return []Reading{first}, Fault{}
	case n.faults[0].Kind != NoFault:
		return []Reading{second}, Fault{}
	}
	return []Reading{first, second}, Fault{}
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
	default:
		return point{year, f.n[1], f.n[0]}.written()
	}
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
