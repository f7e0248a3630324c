package acts

import (
	"slices"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// SameNumber reports whether two claims may give one number; the convocation
// of a parliament may be left out.
func (c *Claim) SameNumber(d *Claim) bool {
	if c.Number == "" || d.Number == "" || c.Joint || d.Joint {
		return true
	}
	if c.Of == nil || d.Of == nil {
		return registry.NumberKey(c.Number) == registry.NumberKey(d.Number)
	}
	mine, _ := c.number()
	theirs, _ := d.number()
	return mine.Key == theirs.Key || mine.Suffix != theirs.Suffix && (mine.Key == before(theirs) || before(mine) == theirs.Key) ||
		registry.NumberKey(c.Number) == registry.NumberKey(d.Number)
}

// SameDate reports whether two claims may give one date.
func (c *Claim) SameDate(d *Claim) bool {
	return len(c.Dates) == 0 || len(d.Dates) == 0 || slices.ContainsFunc(c.Dates, func(r dates.Reading) bool {
		return slices.ContainsFunc(d.Dates, r.Overlaps)
	})
}

// SameKind reports whether two claims may name one kind of act.
func (c *Claim) SameKind(d *Claim) bool {
	a, b := c.Kind, d.Kind
	return a == "" || b == "" || a == b || alike(a, b) || alike(b, a) || c.Else == b || d.Else == a || c.Else != "" && c.Else == d.Else
}

// SameIssuer reports whether two claims may name one issuer.
func (c *Claim) SameIssuer(d *Claim) bool {
	return c.Issuer == "" || d.Issuer == "" || registry.SameIssuer([]string{c.Issuer}, d.Issuer)
}

// SameCountry reports whether two claims may name one jurisdiction.
func (c *Claim) SameCountry(d *Claim) bool { return c.Of == nil || d.Of == nil || c.Of == d.Of }

// SameAct reports whether two claims are of one act: nothing parts them, and
// they have the number or the date in common.
func (c *Claim) SameAct(d *Claim) bool {
	if c.Act != nil && c.Act == d.Act || c.Code != nil && d.Code != nil && c.Code.Same(d.Code) || c.codeMeans(d) || d.codeMeans(c) {
		return true
	}
	numbered, dated := c.Number != "" && d.Number != "", len(c.Dates) > 0 && len(d.Dates) > 0
	return (numbered || dated) && c.SameCountry(d) && c.SameKind(d) && c.SameIssuer(d) && c.SameNumber(d) && c.SameDate(d)
}

// codeMeans reports whether the identifier in a claim that gives no number tells
// all that another claim says: S/RES/1373 (2001) is resolution 1373 (2001).
func (c *Claim) codeMeans(d *Claim) bool {
	code := c.Code
	if c.Number != "" || d.Number == "" || !code.tellsNumber() || code.Year+code.Period == 0 || d.Of != code.Of || d.Joint {
		return false
	}
	n, ok := d.number()
	return ok && n.Count == code.Number && (code.Period == 0 || n.Period == code.Period) && (code.Year == 0 || len(d.Dates) > 0 && d.mayYear(code.Year)) &&
		slices.ContainsFunc(code.Letters, func(l registry.Letter) bool {
			return slices.Contains(l.Kinds, d.Kind) && (len(l.Issuers) == 0 || d.Issuer == "" || registry.SameIssuer(l.Issuers, d.Issuer))
		})
}

// SameRun reports whether two claims are of one series, and of a stretch of it
// in which no number comes twice.
func (c *Claim) SameRun(d *Claim) bool {
	from, to, ok := c.days()
	other, last, known := d.days()
	if !ok || !known || c.Of == nil || c.Of != d.Of {
		return false
	}
	k := c.kind()
	if k == nil || c.Number == "" || d.kind() != k {
		return false
	}
	mine, _ := c.number()
	theirs, _ := d.number()
	s := c.series(k, mine, from)
	if s == nil || s != d.series(k, theirs, other) {
		return false
	}
	a, known1 := blockOf(s, mine.Suffix, from, to)
	b, known2 := blockOf(s, theirs.Suffix, other, last)
	return known1 && known2 && a == b
}
