package acts

import (
	"strings"

	"github.com/policylint/policylint/internal/dates"
)

// chain is a run of pieces that together may cite an act: kind, issuer,
// country, date, number and title, in any order, with nothing but small words
// between them.
type chain struct {
	book       *Book
	text       string
	start, end int
	within     *Citation // the one before in a list, which has the kind in common

	countries, bodies, kinds []piece
	prefix                   piece
	number                   Part
	date                     dates.Date
	title                    Part
	code                     Part
	second                   bool // a joint act: another number was read
	bare                     bool // the number stands without a sign, as the kind has it
}

// piece is a phrase of the vocabulary in the text.
type piece struct {
	means      []meaning
	start, end int
}

// run takes pieces from i on as long as there are any.
func (c *chain) run(i int) {
	for at := i; at < len(c.text); {
		end, ok := c.take(at)
		if !ok {
			break
		}
		c.end = end
		if at, ok = c.glue(end); !ok {
			break
		}
	}
}

// take reads the piece at i.
func (c *chain) take(i int) (end int, ok bool) {
	s := c.text
	switch r, size := runeAt(s, i); {
	case isOpener(r):
		return c.takeTitle(i, size)
	case '0' <= r && r <= '9':
		if end, ok := c.takeDate(i); ok {
			return end, true
		}
		return c.takeBare(i)
	case !isWordRune(r) && r != '№' && r != '#':
		return 0, false
	}
	if at, ok := sign(s, i); ok {
		if c.number.Is() {
			return 0, false
		}
		end, ok := c.book.code(s, at)
		if !ok {
			end, ok = number(s, at)
		}
		if ok {
			c.number = Part{s[at:end], at, end}
			return c.joined(end), true
		}
		return 0, false
	}
	if end, ok := c.book.code(s, i); ok && !c.code.Is() {
		c.code = Part{s[i:end], i, end}
		return end, true
	}
	if end, ok := c.takePhrase(i); ok {
		return end, true
	}
	return c.takeDate(i)
}

func (c *chain) takeDate(i int) (int, bool) {
	d, ok := dateAt(c.text, i)
	if !ok || c.date.End > 0 || d.Start != i {
		return 0, false
	}
	if len(d.Readings) > 0 && d.Readings[0].Precision != dates.ToDay && !c.number.Is() && !c.kindsTaken() {
		return 0, false
	}
	if len(d.Readings) == 0 && d.Fault.Kind == dates.NoFault {
		return 0, false
	}
	c.date = d
	return d.End, true
}

func (c *chain) kindsTaken() bool { return len(c.kinds) > 0 || c.within != nil }

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
			if _, ok := m.kind.Number(c.text[i:end]); ok || len(m.kind.Numbers) == 0 && shortEnough(c.text[i:end]) {
				c.bare = true
				return end, true
			}
		}
	}
	return 0, false
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

// names reports whether the chain names a jurisdiction, or an issuer that only
// it has.
func (c *chain) names(id string) bool {
	for _, p := range c.countries {
		for _, m := range p.means {
			if m.of.ID == id {
				return true
			}
		}
	}
	for _, p := range c.bodies {
		if len(p.means) == 1 && p.means[0].of.ID == id {
			return true
		}
	}
	return false
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

// takeTitle reads a title in quotation marks.
func (c *chain) takeTitle(i, size int) (int, bool) {
	if c.title.Is() || !c.number.Is() && !c.kindsTaken() {
		return 0, false
	}
	end := quoteEnd(c.text, i)
	if end < 0 {
		return 0, false
	}
	inner := i + size
	_, last := lastRune(c.text[:end])
	text := c.text[inner : end-last]
	if strings.TrimSpace(text) == "" {
		return 0, false
	}
	c.title = Part{text, inner, end - last}
	return end, true
}

// takePhrase reads a phrase of the vocabulary.
func (c *chain) takePhrase(i int) (int, bool) {
	if !c.book.words.mayStart(c.text, i) {
		return 0, false
	}
	means, end := c.book.words.longest(c.text, i)
	p := piece{means, i, end}
	for _, r := range []role{prefix, kind, body, country} {
		if some := of(means, r); len(some) > 0 {
			p.means = some
			if end, ok := c.accept(r, p); ok {
				return end, true
			}
		}
	}
	return 0, false
}

// mostAlike bounds how many bodies or countries a citation names.
const mostAlike = 4

// accept files a phrase, unless the chain has one that it cannot go with.
func (c *chain) accept(r role, p piece) (int, bool) {
	switch r {
	case prefix:
		if c.number.Is() {
			return 0, false
		}
		end, ok := prefixed(c.text, p.start, p.end)
		if ok {
			c.prefix, c.number = p, Part{c.text[p.start:end], p.start, end}
		}
		return end, ok
	case kind:
		if c.kindsTaken() {
			return 0, false
		}
		c.kinds = append(c.kinds, p)
	case body:
		if len(c.bodies) == mostAlike || len(c.bodies) > 0 && len(common(c.bodies[len(c.bodies)-1].means, p.means)) == 0 {
			return 0, false
		}
		c.bodies = append(c.bodies, p)
		if p.means[0].issuer.Open {
			return c.openName(p.end), true
		}
	case country:
		if len(c.countries) == mostAlike || len(c.countries) > 0 && len(common(c.countries[len(c.countries)-1].means, p.means)) == 0 {
			return 0, false
		}
		c.countries = append(c.countries, p)
	}
	return p.end, true
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

func of(means []meaning, r role) []meaning {
	for i, m := range means {
		if m.role == r {
			continue
		}
		kept := append([]meaning(nil), means[:i]...)
		for _, m := range means[i:] {
			if m.role == r {
				kept = append(kept, m)
			}
		}
		return kept
	}
	return means
}

// common returns the meanings of a whose jurisdiction b has too.
func common(a, b []meaning) []meaning {
	var kept []meaning
	for _, m := range a {
		for _, n := range b {
			if m.of == n.of {
				kept = append(kept, m)
				break
			}
		}
	}
	return kept
}
