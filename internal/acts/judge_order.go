package acts

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// order judges the number against the date within the series of the act.
func (j *judge) order() {
	c := j.claim
	k := c.kind()
	from, to, dated := c.days()
	n, ok := c.number()
	if k == nil || !dated || !ok || n.Count == 0 || c.Joint {
		return
	}
	s := c.series(k, n, from)
	if s == nil {
		return
	}
	at := entry{count: n.Count, suffix: n.Suffix, from: from, to: to, about: AboutNumber, text: c.Number}
	j.inSeries(s, at)
}

// registrationOrder judges the number in a register of acts against the date
// of the entry or, where it is not known, of the act.
func (j *judge) registrationOrder() {
	c := j.claim
	at := entry{about: AboutRegistration}
	id := ""
	switch {
	case c.Code != nil && c.Code.Form != nil && c.Code.Form.Series != "":
		id, at.count, at.about, at.text = c.Code.Form.Series, c.Code.Number, AboutCode, strconv.Itoa(c.Code.Number)
	case c.Registration != "":
		at.count, _ = strconv.Atoi(strings.TrimSpace(c.Registration))
		at.text = c.Registration
	}
	if at.count == 0 {
		return
	}
	for _, s := range c.Of.Series {
		if !s.Registered || id != "" && s.ID != id {
			continue
		}
		if id == "" && (c.Issuer == "" || !registry.SameIssuer(s.Issuers, c.Issuer)) {
			continue // perhaps a register of a region
		}
		var ok bool
		if len(c.Registered) == 1 && c.Registered[0].IsDay() {
			at.from, at.to, ok = c.Registered[0].From, c.Registered[0].To, true
		} else if at.from, at.to, ok = c.days(); ok {
			at.to += dates.Day(s.Tolerance)
		}
		if ok {
			j.inSeries(s, at)
		}
	}
}

// entry is a number in a series and the days on which it may have been given.
type entry struct {
	count    int
	suffix   string
	from, to dates.Day
	about    Field
	text     string
}

// inSeries holds a number and its days against the neighbours in the series.
func (j *judge) inSeries(s *registry.Series, e entry) {
	block, ok := blockOf(s, e.suffix, e.from, e.to)
	if !ok {
		return
	}
	if s.Restarts == registry.InBlocks && e.suffix != "" && !j.inBlock(s, block, e) {
		return
	}
	var below, above, wrong *point
	tolerance := dates.Day(0)
	if !s.Registered { // for those, the days are those of the entry
		tolerance = dates.Day(s.Tolerance)
	}
	for i := range j.book.points[s] {
		p := &j.book.points[s][i]
		if b, ok := blockOf(s, p.suffix, p.from, p.to); !ok || b != block || p.act != nil && p.act == j.known {
			continue
		}
		switch {
		case p.count < e.count:
			if below == nil || p.count >= below.count {
				below = p
			}
			if p.from > e.to+tolerance {
				wrong = p // the last is the nearest
			}
		case p.count > e.count:
			if above == nil {
				above = p
			}
			if p.to+tolerance < e.from && (wrong == nil || wrong.count < e.count) {
				wrong = p
			}
		case p.to < e.from || p.from > e.to:
			wrong = p
		}
	}
	if wrong != nil {
		j.outOfOrder(s, e, wrong, s.Certainty == registry.Seen && below != nil && above != nil && below.exact && above.exact)
	}
}

// outOfOrder reports a number that a known one of the series contradicts.
func (j *judge) outOfOrder(s *registry.Series, e entry, p *point, sure bool) {
	certainty := registry.Inferred
	if sure {
		certainty = registry.Seen
	}
	what := fmt.Sprintf("number %q", e.text)
	if s.Registered {
		what = "registration " + what
	}
	var f *Fault
	switch {
	case p.count == e.count:
		f = j.add(OutOfOrder, e.about, certainty, "%s is of %s, not of %s", what, p.when(), span(e.from, e.to))
	case p.count < e.count:
		f = j.add(OutOfOrder, e.about, certainty, "%s cannot be of %s: No. %d, a lower number, is of %s, which is later", what, span(e.from, e.to), p.count, p.when())
	default:
		f = j.add(OutOfOrder, e.about, certainty, "%s cannot be of %s: No. %d, a higher number, is of %s, which is earlier", what, span(e.from, e.to), p.count, p.when())
	}
	f.Act = p.act
	if s.Restarts == registry.Yearly {
		f.Help = "the numbers grow through the year and begin anew with the next"
	}
}

func (p *point) when() string { return span(p.from, p.to) }

// span writes a stretch of days, a whole year or month as such.
func span(from, to dates.Day) string {
	next := to + 1
	year, month, day := from.Date()
	endYear, endMonth, endDay := next.Date()
	switch {
	case from == to:
		return from.String()
	case day == 1 && endDay == 1 && month == 1 && endMonth == 1 && endYear == year+1:
		return strconv.Itoa(year)
	case day == 1 && endDay == 1 && (endYear == year && endMonth == month+1 || endYear == year+1 && month == 12 && endMonth == 1):
		return fmt.Sprintf("%d-%02d", year, month)
	}
	return fmt.Sprintf("%s to %s", from, to)
}

// blockOf returns a number for the stretch of a series that an entry belongs
// to; false where that is not certain.
func blockOf(s *registry.Series, suffix string, from, to dates.Day) (int, bool) {
	switch s.Restarts {
	case registry.Never:
		return 0, true
	case registry.Yearly:
		return from.Year(), from.Year() == to.Year()
	}
	for i, b := range s.Blocks {
		if suffix != "" {
			if b.Suffix == suffix {
				return i, true
			}
			continue
		}
		begun, _, ok := dayOf(b.Before)
		if ok && from < begun {
			continue
		}
		if i+1 < len(s.Blocks) {
			if _, ends, ok := dayOf(s.Blocks[i+1].After); !ok || to > ends {
				continue
			}
		}
		return i, true
	}
	return 0, false
}

// inBlock judges the date against the stretch that the suffix of a number
// names, and reports whether it may lie in it.
func (j *judge) inBlock(s *registry.Series, i int, e entry) bool {
	b := s.Blocks[i]
	if _, after, ok := dayOf(b.After); ok && e.to < after-dates.Day(b.Overlap) {
		j.add(OutOfOrder, e.about, registry.Inferred, "number %q cannot be of %s: the first acts with %s came after %s", e.text, span(e.from, e.to), b.Suffix, after)
		return false
	}
	if i+1 < len(s.Blocks) {
		next := s.Blocks[i+1]
		if before, _, ok := dayOf(next.Before); ok && e.from > before+dates.Day(b.Overlap) {
			j.add(OutOfOrder, e.about, registry.Inferred, "number %q cannot be of %s: acts had %s by %s", e.text, span(e.from, e.to), next.Suffix, before)
			return false
		}
	}
	return true
}
