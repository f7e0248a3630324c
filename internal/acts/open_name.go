package acts

import "strings"

// openName goes over the rest of an open name, up to the country, the date or
// the number: “Minister of Justice of the Republic of Kazakhstan dated”. Where
// none of these follows, the name ends at once.
func (c *chain) openName(end int) int {
	const most = 14 // words
	at := end
	for range most {
		next := spaces(c.text, at)
		if strings.HasPrefix(c.text[next:], ",") {
			next = spaces(c.text, next+1)
		}
		r, _ := runeAt(c.text, next)
		if next == at || !isWordRune(r) && r != '№' && r != '(' {
			return end
		}
		if _, ok := sign(c.text, next); ok || r == '(' {
			return at
		}
		if d, ok := dateAt(c.text, next); ok && len(d.Readings) > 0 && d.Readings[0].IsDay() {
			return at
		}
		if '0' <= r && r <= '9' {
			return end
		}
		if means, stop := c.book.words.longest(c.text, next); len(of(means, country)) > 0 {
			return at
		} else if stop > 0 && len(of(means, kind)) > 0 {
			if len(c.kinds) > 0 {
				return end
			}
			return at
		}
		if _, small := smallWord(c.text, next); small && datedNext(c.text, next) {
			return at
		}
		at = next
		for r, size := runeAt(c.text, at); isWordRune(r) || r == '-' || isApostrophe(r); r, size = runeAt(c.text, at) {
			at += size
		}
	}
	return end
}

// titled is the words that open a title without quotation marks.
var titled = map[string]bool{"on": true, "о": true, "об": true}

// overTitle goes over a title without quotation marks between a kind and its
// number or date: “Law on Pensions No. 105-V”. It returns where these begin.
func (c *chain) overTitle(i int) (int, bool) {
	if len(c.kinds) == 0 || c.number.Is() || c.date.End > 0 || c.title.Is() {
		return i, false
	}
	var buf [longestWord]byte
	n, end := fold(c.text, i, &buf)
	if on := strings.TrimRight(c.text[c.end:i], " \n\u00a0"); !titled[string(buf[:n])] && !strings.HasSuffix(on, " on") {
		return i, false
	}
	const most = 12 // words
	for range most {
		for r, size := runeAt(c.text, end); isWordRune(r) || r == '-' || isApostrophe(r); r, size = runeAt(c.text, end) {
			end += size
		}
		next := spaces(c.text, end)
		if next == end || next == len(c.text) {
			break
		}
		if at, sure, ok := c.numberNext(next); ok {
			return at, sure
		}
		if r, _ := runeAt(c.text, next); !isWordRune(r) || isDigit(c.text[next]) {
			break
		}
		_, end = fold(c.text, next, &buf)
	}
	return i, false
}

// numberNext returns where a number with its sign, or a day with one behind it,
// begins at i, perhaps behind a small word, and whether it surely is that of an
// act with a title.
func (c *chain) numberNext(i int) (at int, sure, ok bool) {
	at = i
	if end, small := smallWord(c.text, i); small {
		at = spaces(c.text, end)
	}
	after := at
	if d, dated := dateAt(c.text, at); dated && len(d.Readings) > 0 && d.Readings[0].IsDay() {
		after = spaces(c.text, d.End)
	}
	if after == len(c.text) {
		return at, false, false
	}
	start, ok := sign(c.text, after)
	if !ok {
		return at, false, false
	}
	end, ok := number(c.text, start)
	return at, ok && (len(c.countries) > 0 || isSuffixed(c.text[start:end])), ok
}

// datedNext reports whether a date or number follows the small word at i.
func datedNext(s string, i int) bool {
	end, _ := smallWord(s, i)
	at := spaces(s, end)
	if at >= len(s) {
		return false
	}
	if _, ok := sign(s, at); ok {
		return true
	}
	d, ok := dateAt(s, at)
	return ok && len(d.Readings) > 0 && d.Readings[0].IsDay()
}
