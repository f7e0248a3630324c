package acts

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/dates"
)

// takeBare reads a number without a sign.
func (c *chain) takeBare(i int) (int, bool) {
	if c.number.Is() {
		return 0, false
	}
	end, ok := bareNumber(c.text, i)
	if !ok {
		end, ok = c.bareOfKind(i)
	}
	if ok {
		c.number = Part{c.text[i:end], i, end}
	}
	return end, ok
}

// takeLettered reads a number that begins with letters and stands bare behind
// its kind, such as ES-11/1.
func (c *chain) takeLettered(i int) (int, bool) {
	if c.number.Is() || len(c.kinds) == 0 {
		return 0, false
	}
	end := token(c.text, i)
	if !hasDigit(c.text[i:end]) || !capitals(c.text[i:end]) || !slices.ContainsFunc(c.kinds[0].means, func(m meaning) bool { return len(m.kind.Numbers) > 0 }) {
		return 0, false
	}
	if end, ok := c.bareOfKind(i); ok {
		c.number = Part{c.text[i:end], i, end}
		return end, true
	}
	return 0, false
}

// bareOfKind reads a number that stands bare behind a kind which has such
// numbers, where the country or the issuer is named or the kind is no other's;
// one with a slash also where they may follow.
func (c *chain) bareOfKind(i int) (int, bool) {
	end := token(c.text, i)
	if end == i || !c.kindsTaken() || !clearAfter(c.text, end) {
		return 0, false
	}
	for _, p := range c.kinds {
		for _, m := range p.means {
			if !m.kind.Bare || !m.kind.Sole && !c.names(m.of.ID) && strings.IndexByte(c.text[i:end], '/') < 0 {
				continue
			}
			if longer := bracketed(c.text, end); longer > end {
				if _, ok := m.kind.Number(c.text[i:longer]); ok {
					c.bare, c.year = true, yearIn(c.text, longer)
					return longer, true
				}
			}
			if _, ok := m.kind.Number(c.text[i:end]); ok || len(m.kind.Numbers) == 0 && shortEnough(c.text[i:end]) {
				c.bare = true
				c.ownName(m, i, end)
				return end, true
			}
		}
	}
	return 0, false
}

// ownName files the letters behind the last slash of a number as the name of
// the jurisdiction, if they are one: 2000/60/EC.
func (c *chain) ownName(m meaning, i, end int) {
	from := i + strings.LastIndexByte(c.text[i:end], '/') + 1
	means, stop := c.book.words.longest(c.text, from)
	if stop != end || from == i {
		return
	}
	for _, own := range of(means, country) {
		if own.role == country && own.of == m.of {
			c.countries = append(c.countries, piece{[]meaning{own}, from, end})
			return
		}
	}
}

// bracketed returns the end of what stands in brackets behind a number, with a
// letter before it perhaps, as in 2254 (2015) and 217 A (III); i where there is
// nothing of the kind.
func bracketed(s string, i int) int {
	const longest = 10
	at := spaces(s, i)
	if at < len(s) && 'A' <= s[at] && s[at] <= 'Z' {
		at = spaces(s, at+1)
	}
	if at >= len(s) || s[at] != '(' {
		return i
	}
	if stop := strings.IndexByte(s[at:min(len(s), at+longest)], ')'); stop > 1 {
		return at + stop + 1
	}
	return i
}

// yearIn reads the year in the brackets that end at i.
func yearIn(s string, i int) dates.Date {
	const year = len("(2015)")
	if i < year || s[i-year] != '(' {
		return dates.Date{}
	}
	d, ok := dateAt(s, i-year+1)
	if !ok || d.End != i-1 {
		return dates.Date{}
	}
	return d
}

func shortEnough(s string) bool { return len(s) <= 9 }

func clearAfter(s string, i int) bool {
	r, size := runeAt(s, i)
	if r == '.' || r == ',' {
		next, _ := runeAt(s, i+size)
		return next < '0' || '9' < next
	}
	return r != '%' && r != '$' && r != '€'
}

// joined reads the second number of a joint act, “№ 758 и № 31”.
func (c *chain) joined(end int) int {
	at := spaces(c.text, end)
	for _, and := range []string{"и ", "and ", "және ", "/ "} {
		if !strings.HasPrefix(c.text[at:], and) {
			continue
		}
		next, ok := sign(c.text, spaces(c.text, at+len(and)-1))
		if !ok {
			continue
		}
		if e, ok := number(c.text, next); ok {
			if _, dated := dateAt(c.text, spaces(c.text, e)); dated && c.date.End == 0 {
				return end // two acts, each with a date
			}
			c.second = true
			return e
		}
	}
	return end
}

// prefixed reads the number behind a prefix such as УП.
func prefixed(s string, start, end int) (int, bool) {
	switch r, size := runeAt(s, end); {
	case r == '-' || r == '–' || r == '‑' || r == '‐':
		if at := spaces(s, end+size); at < len(s) && isDigit(s[at]) {
			return number(s, start)
		}
	case isSpace(r):
		if at, ok := sign(s, spaces(s, end)); ok && isDigit(s[at]) {
			return number(s, at)
		}
	}
	return 0, false
}
