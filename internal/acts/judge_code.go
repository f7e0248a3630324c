package acts

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// code judges the identifier: by its own form, and against all else.
func (j *judge) code() {
	c := j.claim.Code
	if c == nil || c.Identifier.Opaque || j.codeTold {
		return
	}
	name := c.Identifier.Names.Name("en")
	if c.Form == nil {
		what := "it has no form that is known"
		if n := len(c.Text); c.Identifier.Length > 0 && n != c.Identifier.Length {
			what = fmt.Sprintf("it has %d characters, not %d", n, c.Identifier.Length)
		}
		j.add(WrongCode, AboutCode, registry.Inferred, "%q is not a %s: %s", c.Text, name, what)
		return
	}
	if c.Letter != "" && len(c.Identifier.Letters) > 0 && c.Letters == nil {
		j.add(WrongCode, AboutCode, registry.Inferred, "no %s is known to begin with %q", name, c.Letter)
		return
	}
	if j.known != nil && strings.EqualFold(j.known.Code, c.Text) {
		return
	}
	before := len(j.faults)
	j.codeDate(c)
	j.codeNumber(c)
	j.codeKind(c)
	if all := j.faults[before:]; len(all) > 1 {
		one := slices.MinFunc(all, func(a, b Fault) int { return cmp.Compare(a.Certainty, b.Certainty) })
		one.Message = fmt.Sprintf("%q is the identifier of another act: %s", c.Text, c.Tells())
		j.faults = append(j.faults[:before], one)
	}
}

// codeDate judges the date that an identifier tells.
func (j *judge) codeDate(c *Code) {
	if c.Year == 0 {
		p := c.Of.Period(c.Form.Period)
		if what := j.outsidePeriod(p, c.Period, c.Form.Published); what != "" && !j.dateTold(max(c.Form.Certainty, p.Certainty)) {
			j.add(WrongCode, AboutCode, max(c.Form.Certainty, p.Certainty), "%q is %s, and the date is %s", c.Text, what, j.claim.spans())
		}
		return
	}
	if from, to := yearOf(c.Form.From), yearOf(c.Form.To); c.Year < from || to > 0 && c.Year > to {
		j.add(WrongCode, AboutCode, registry.Inferred, "%q has a form that acts of %d do not have", c.Text, c.Year).Help =
			fmt.Sprintf("the form of a %s changed between %d and %d", c.Identifier.Names.Name("en"), max(from, to+1)-1, max(from, to+1))
		return
	}
	if c.Form.Published {
		if day, ok := dates.NewDay(c.Year, c.Month, c.Day); ok && !j.claim.may(dates.DistantPast, day) {
			j.add(WrongCode, AboutCode, c.Form.Certainty, "%q was published on %s, before the date of the act", c.Text, day)
		} else if c.Month == 0 && !j.claim.mayPublish(c.Year) {
			j.add(WrongCode, AboutCode, c.Form.Certainty, "the code %q is that of an act of %d, not of %s", c.Text, c.Year, j.claim.years())
		}
		return
	}
	if !j.claim.mayYear(c.Year) && !j.dateTold(c.Form.Certainty) {
		j.add(WrongCode, AboutCode, c.Form.Certainty, "the code %q is that of an act of %d, not of %s", c.Text, c.Year, j.claim.years())
	}
}

// dateTold reports whether the registry has said that the date is wrong, and as
// surely.
func (j *judge) dateTold(certainty registry.Certainty) bool {
	return slices.ContainsFunc(j.faults, func(f Fault) bool {
		return f.Kind == UnlikeRegistry && f.About == AboutDate && f.Certainty <= certainty
	})
}

// codeTellsNumber reports whether the identifier shows that the number is
// wrong. It does not tell the convocation.
func (c *Claim) codeTellsNumber() bool {
	code := c.Code
	if code == nil || code.Form == nil || code.Exception || code.Form.Registration || code.Number+code.Serial == 0 {
		return false
	}
	n, ok := c.number()
	return code.Serial > 0 || ok && n.Count != code.Number
}

// codeNumber judges the number that an identifier tells.
func (j *judge) codeNumber(c *Code) {
	if j.named {
		return
	}
	if c.Form.Registration {
		if text := j.claim.Registration; text != "" && c.Number > 0 && strings.TrimLeft(text, "0") != strconv.Itoa(c.Number) {
			j.add(WrongCode, AboutCode, c.Form.Certainty, "the code %q is that of the registration No. %d, not of No. %s", c.Text, c.Number, text)
		}
		return
	}
	if c.Serial > 0 {
		j.serial(c)
		return
	}
	n, ok := j.claim.number()
	same := n.Count == c.Number && (n.Period == 0 || c.Period == 0 || n.Period == c.Period)
	if !ok || c.Exception || c.Number == 0 || same || j.claim.Joint || j.claim.Of != c.Of {
		return
	}
	if c.Period > 0 {
		j.add(WrongCode, AboutCode, c.Form.Certainty, "%q is not the symbol of %s", c.Text, j.claim.Number)
		return
	}
	j.add(WrongCode, AboutCode, c.Form.Certainty, "the code %q is that of No. %d, not of No. %s", c.Text, c.Number, j.claim.Number)
}

// serial judges a number made of a year and a serial number, in either order.
func (j *judge) serial(c *Code) {
	var parts []int
	for _, part := range strings.FieldsFunc(j.claim.Number, func(r rune) bool { return r < '0' || '9' < r }) {
		if n, err := strconv.Atoi(part); err == nil {
			parts = append(parts, n)
		}
	}
	if len(parts) != 2 || slices.Contains(parts, c.Serial) && (slices.Contains(parts, c.Year) || slices.Contains(parts, c.Year%100)) {
		return
	}
	j.add(WrongCode, AboutCode, c.Form.Certainty, "%q is the identifier of No. %d of %d, not of %s", c.Text, c.Serial, c.Year, j.claim.Number)
}

// codeKind judges the kind and issuer that the letters of an identifier tell.
func (j *judge) codeKind(c *Code) {
	claim := j.claim
	if c.Letters == nil || claim.Of != c.Of || claim.Kind == "" && claim.Issuer == "" {
		return
	}
	certainty, known := registry.Seen, false
	var kinds []string
	for _, l := range c.Letters {
		if len(l.Kinds) == 0 {
			return
		}
		if c.Year > 0 && !withinYear(c.Year, l.From, l.To) {
			continue
		}
		certainty, known = max(certainty, l.Certainty), true
		kinds = append(kinds, l.Kinds...)
		if (claim.Issuer == "" || len(l.Issuers) == 0 || registry.SameIssuer(l.Issuers, claim.Issuer)) &&
			(claim.Kind == "" || slices.Contains(l.Kinds, claim.Kind) || slices.Contains(l.Kinds, claim.Else)) {
			return
		}
	}
	if !known {
		return
	}
	what := claim.Of.Kind(claim.Kind)
	if what == nil || slices.Contains(kinds, claim.Kind) {
		issuer := claim.Of.Issuer(claim.Issuer)
		if issuer == nil {
			return
		}
		j.add(WrongCode, AboutCode, certainty, "the code %q is not that of an act of the %s", c.Text, issuer.Names.Name("en")).Help = letterHelp(c)
		return
	}
	j.add(WrongCode, AboutCode, certainty, "the code %q is not that of a %s", c.Text, strings.ToLower(what.Names.Name("en"))).Help = letterHelp(c)
}

// letterHelp says what the letter of an identifier stands for.
func letterHelp(c *Code) string {
	return fmt.Sprintf("%s stands for: %s", c.Letter, strings.Join(c.kinds(false), ", "))
}

// years says which years the date of a claim names.
func (c *Claim) years() string {
	var list []string
	for _, r := range c.Dates {
		if y := strconv.Itoa(r.From.Year()); !slices.Contains(list, y) {
			list = append(list, y)
		}
	}
	return strings.Join(list, " or ")
}

// yearOf returns the year of a date as registries write it, 0 for none.
func yearOf(text string) int {
	from, _, ok := dayOf(text)
	if !ok {
		return 0
	}
	return from.Year()
}

func withinYear(year int, from, to string) bool {
	return (from == "" || year >= yearOf(from)) && (to == "" || year <= yearOf(to))
}
