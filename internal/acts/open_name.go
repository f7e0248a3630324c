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
