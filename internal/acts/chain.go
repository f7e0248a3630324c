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
	second                   bool       // a joint act: another number was read
	year                     dates.Date // in brackets behind the number
	bare                     bool       // the number stands without a sign, as the kind has it
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
			if at, ok = c.overTitle(at); !ok {
				break
			}
			if end, ok = c.take(at); !ok {
				break
			}
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
		if end, ok := c.book.code(s, i); ok && !c.code.Is() {
			c.code = Part{s[i:end], i, end}
			return end, true
		}
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
	if end, ok := c.takeLettered(i); ok {
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

// goesWith reports whether a phrase may be of the jurisdiction that those
// before it are of.
func (c *chain) goesWith(p piece) bool {
	for _, list := range [][]piece{c.kinds, c.bodies, c.countries} {
		for _, q := range list {
			if len(common(q.means, p.means)) == 0 {
				return false
			}
		}
	}
	return len(c.prefix.means) == 0 || len(common(c.prefix.means, p.means)) > 0
}

// newClause reports whether a name behind a number and a comma begins what the
// sentence goes on to say: “No. 280, the President said”.
func (c *chain) newClause(p piece) bool {
	if !c.number.Is() {
		return false
	}
	before := strings.TrimRight(c.text[c.start:p.start], " \n\u00a0")
	before = strings.TrimRight(strings.TrimSuffix(before, "the"), " \n\u00a0")
	at := spaces(c.text, p.end)
	r, _ := runeAt(c.text, at)
	return strings.HasSuffix(before, ",") && isWordRune(r) && !isDigit(c.text[at])
}

// accept files a phrase, unless the chain has one that it cannot go with.
func (c *chain) accept(r role, p piece) (int, bool) {
	if !c.goesWith(p) || (r == body || r == country) && c.newClause(p) {
		return 0, false
	}
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
		if len(c.bodies) == mostAlike {
			return 0, false
		}
		c.bodies = append(c.bodies, p)
		if p.means[0].issuer.Open {
			return c.openName(p.end), true
		}
	case country:
		if len(c.countries) == mostAlike {
			return 0, false
		}
		c.countries = append(c.countries, p)
	}
	return p.end, true
}
