package dates

// piece is a part of a date that has been read: a day, a month, a year or
// several of them.
type piece struct {
	point
	end       int
	quote     int // the length of the quotation mark before the day
	langs     langs
	short     bool // with an abbreviation
	hyphen    bool // a hyphen joins day and month, and may join the year
	shortYear bool // the year has two digits
	doubt     bool // it is a date only between a day and a year: 6 march 2020
}

// dayAt reads a day of the month, which may be an ordinal.
func dayAt(s string, i int) (p piece, ok bool) {
	n, digits, end := number(s, i)
	if digits < 1 || digits > 2 || n < 1 {
		return p, false
	}
	p = piece{point: point{day: n}, end: end, langs: anyLang}
	if l, after := words.ordinal(s, end); after > end {
		p.langs, p.end = l, after
	}
	return p, true
}

// monthAt reads the name of a month. English writes it with a capital letter.
func monthAt(s string, i int) (p piece, ok bool) {
	w, end := words.lookup(s, i)
	if w.kind != monthName || !clearAfterWord(s, end) {
		return p, false
	}
	p = piece{point: point{month: int(w.value)}, end: end, langs: w.langs, short: w.short}
	p.doubt = w.langs&english != 0 && !upperAt(s, i)
	if r, _ := runeAt(s, end); w.short && r == '.' {
		p.end++
	} else if w.short && w.langs&english == 0 {
		p.doubt = true // 6 мар 2020
	}
	return p, true
}

// clearAfterWord reports whether the word that ends at i is whole.
func clearAfterWord(s string, i int) bool {
	r, _ := runeAt(s, i)
	return r != '_' && r != '@' && r != '=' && (r < '0' || '9' < r)
}

// dayMonthAt reads a day and its month: 6 March, 6th of March, 6-марта, and
// «6» марта, as forms have it.
func dayMonthAt(s string, i int) (p piece, ok bool) {
	d, ok := dayAt(s, i)
	if !ok {
		return p, false
	}
	quote, end := quoted(s, i, d.end)
	d.end = end
	at, hyphen := spaces(s, d.end), false
	if at == d.end {
		if at == len(s) || s[at] != '-' {
			return p, false
		}
		at, hyphen = at+1, true
	} else if w, end := words.lookup(s, at); w.kind == ofWord {
		at = spaces(s, end)
	}
	p, ok = monthAt(s, at)
	p.day, p.quote, p.hyphen, p.langs = d.day, quote, hyphen, p.langs&d.langs
	p.doubt = p.doubt && !hyphen
	return p, ok && p.langs != 0
}

// quoted takes the quotation marks around s[start:end] to what they enclose: it
// returns the length of the first and the end of the second.
func quoted(s string, start, end int) (length, newEnd int) {
	opening, length := runeBefore(s, start)
	r, size := runeAt(s, end)
	switch {
	case opening == '«' && r == '»', opening == '“' && r == '”', opening == '"' && r == '"', opening == '„' && r == '“':
		return length, end + size
	}
	return 0, end
}

// withYear adds the year that follows, if one does.
func (p piece) withYear(s string) piece {
	at, l := p.beforeYear(s)
	if at == p.end {
		return p
	}
	year, end, ok := fullYear(s, at)
	if !ok {
		if p.hyphen && p.short && s[at-1] == '-' {
			return p.withShortYear(s, at)
		}
		return p
	}
	if t, ok := yearWordAfter(s, end, l); ok && !t.plural {
		end, l = t.end, t.langs
	} else if ol, after := words.ordinal(s, end); after > end && ol&l != 0 {
		end, l = after, l&ol
	} else if !clearAfter(s, end) && !joined(s, end) && !nextYear(s, end, year) {
		return p
	} else if counted(s, end) && (year%100 == 0 || year < 1800 || year > 2100) {
		return p
	}
	p.year, p.end, p.langs, p.doubt = year, end, l, p.doubt && p.day == 0
	return p
}

// beforeYear returns where the year would stand, and the languages that what
// stands before it leaves.
func (p piece) beforeYear(s string) (at int, l langs) {
	at, l = p.end, p.langs
	switch r, _ := runeAt(s, at); {
	case r == ',':
		at = spaces(s, at+1)
	case r == '-' && p.hyphen:
		return at + 1, l
	default:
		at = spaces(s, at)
	}
	switch w, end := words.lookup(s, at); {
	case at == p.end:
	case w.kind == ofWord && w.langs&l != 0:
		at = spaces(s, end)
	case w.kind == yearBefore && w.value == 1 && w.langs&l != 0:
		at, l = spaces(s, end), l&w.langs
	}
	return at, l
}

// withShortYear adds the year of two digits in 02-Jan-06.
func (p piece) withShortYear(s string, at int) piece {
	if n, digits, end := number(s, at); digits == 2 && clearAfter(s, end) {
		p.year, p.end, p.shortYear = fullCentury(n), end, true
	}
	return p
}

// joined reports whether a dash stands at i: 2019 in 6 March 2019–2 May 2020.
func joined(s string, i int) bool {
	_, _, ok := dash(s, i)
	return ok
}

// nextYear reports whether a stroke and the next year follow: 2019/20.
func nextYear(s string, i, year int) bool {
	if i == len(s) || s[i] != '/' {
		return false
	}
	n, digits, _ := number(s, i+1)
	return digits == 4 && n == year+1 || digits == 2 && n == (year+1)%100
}

// yearTail is the word for year behind a year, or for years.
type yearTail struct {
	end    int
	langs  langs
	plural bool
}

// yearWordAfter reads the word that stands behind a year or behind several:
// 2020 года, 2020-жылдын, 2014-nji ýylyň, 2014–2020 годы.
func yearWordAfter(s string, i int, l langs) (t yearTail, ok bool) {
	at := i
	if ol, after := words.ordinal(s, i); after > i && ol&l != 0 {
		at, l = after, l&ol
	}
	if at < len(s) && s[at] == '-' {
		at++
	} else {
		at = spaces(s, at)
	}
	w, end := words.lookup(s, at)
	if w.kind != yearWord || w.langs&l == 0 || !clearAfterWord(s, end) {
		return t, false
	}
	r, _ := runeAt(s, end)
	switch {
	case !w.short:
	case r == '.':
		end++
	case w.langs&russian == 0: // one letter is too little; Russian texts do write 2020 г
		return t, false
	}
	return yearTail{end, w.langs & l, w.value > 1}, true
}

// join reads what may stand between the ends of a period.
func join(s string, i int, l langs, c context) (end int, tight, ok bool) {
	if end, tight, ok = dash(s, i); ok {
		return end, tight, true
	}
	at := spaces(s, i)
	w, end := words.lookup(s, at)
	if at == i || w.langs&l == 0 || w.kind != throughWord && (w.kind != andWord || c&afterBetween == 0) {
		return i, false, false
	}
	return spaces(s, end), false, true
}
