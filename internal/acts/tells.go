package acts

import (
	"fmt"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/dates"
)

// Tells says in words what an identifier tells of its act.
func (c *Code) Tells() string {
	switch {
	case c.Identifier.Opaque:
		return "nothing of the act"
	case c.Form == nil:
		return ""
	case c.Exception:
		return "nothing sure: it is known to follow no rule"
	}
	var parts []string
	if kinds := c.kinds(true); len(kinds) > 0 {
		parts = append(parts, strings.Join(kinds, " or "))
	}
	if which := c.which(); which != "" {
		parts = append(parts, which)
	}
	if c.Twin {
		parts = append(parts, "a second act of that number")
	}
	if day, ok := dates.NewDay(c.Year, c.Month, c.Day); ok && c.Form.Published {
		parts = append(parts, "published on "+day.String())
	}
	return strings.Join(parts, ", ")
}

// which says the number and the time in an identifier.
func (c *Code) which() string {
	number := ""
	switch n := max(c.Number, c.Serial); {
	case n > 0 && c.Form.Registration:
		number = fmt.Sprintf("registered as No. %d", n)
	case n > 0:
		number = fmt.Sprintf("No. %d", n)
	}
	when := ""
	switch p := c.Of.Period(c.Form.Period); {
	case p != nil && c.Period > 0:
		when = "of " + periodName(p, c.Period)
		if from, to, ok := periodDays(p, c.Period); ok {
			when += ", " + periodYears(from, to)
		}
	case c.Year > 0 && c.Day == 0:
		when = fmt.Sprintf("of %d", c.Year)
	}
	return strings.TrimSpace(number + " " + when)
}

// kinds says what acts the letters of an identifier stand for: in its year, or
// ever.
func (c *Code) kinds(then bool) []string {
	var list []string
	for _, l := range c.Letters {
		if then && c.Year > 0 && !withinYear(c.Year, l.From, l.To) {
			continue
		}
		for _, id := range l.Kinds {
			text := strings.ToLower(c.Of.Kind(id).Names.Name("en"))
			if len(l.Issuers) == 1 {
				text += " of the " + c.Of.Issuer(l.Issuers[0]).Names.Name("en")
			}
			if l.To != "" && !then {
				text += fmt.Sprintf(" (to %d)", yearOf(l.To))
			}
			if !slices.Contains(list, text) {
				list = append(list, text)
			}
		}
	}
	return list
}
