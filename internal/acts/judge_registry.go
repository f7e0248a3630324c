package acts

import (
	"cmp"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// registry holds the claim against the acts of the registry.
func (j *judge) registry() {
	c := j.claim
	j.known = j.book.Find(c)
	switch {
	case j.known != nil:
		j.title(j.known)
		if a := j.coded(); a != nil && a != j.known && len(c.Dates) == 1 && !slices.Contains(j.book.withCode(c.Code), j.known) {
			j.anothers(a)
		}
	case c.Act != nil:
		j.differs(c.Act)
	default:
		if a := j.coded(); a != nil && c.Number != "" && len(c.Dates) > 0 && !c.sameNumber(a) && !c.sameDate(a) {
			j.anothers(a)
		} else if a != nil {
			j.differs(a)
		} else if a := j.titled(); a != nil {
			j.differs(a)
		}
	}
}

// Find returns the act of the registry that a claim is about: its number and
// its date, kind and issuer are those of the claim. It is nil where there is
// none, or the act that the claim names is another.
func (b *Book) Find(c *Claim) *registry.Act {
	if c.Of == nil || c.Kind == "" && c.Act == nil {
		return nil
	}
	if c.Act != nil && c.about(c.Act) && c.sameNumber(c.Act) && c.sameDate(c.Act) {
		return c.Act
	}
	if c.Act != nil {
		return nil
	}
	var found *registry.Act
	for _, r := range c.Dates {
		if !r.IsDay() || r.Yearless {
			return nil
		}
		for _, a := range b.issued[r.From] {
			if !c.about(a) || !c.sameNumber(a) {
				continue
			}
			if found != nil && found.Issued != a.Issued {
				return nil // both readings of the date fit
			}
			found = cmp.Or(found, a)
		}
	}
	return found
}

// about reports whether an act is of the jurisdiction, and may be of the kind
// and issuer, of a claim.
func (c *Claim) about(a *registry.Act) bool {
	return strings.EqualFold(a.Jurisdiction, c.Of.ID) &&
		(c.Kind == "" || a.Kind == c.Kind || a.Kind == c.Else || alike(a.Kind, c.Kind)) &&
		(c.Issuer == "" || registry.SameIssuer([]string{c.Issuer}, a.Issuer) || c.Issuer == "parliament" && (a.Kind == "law" || a.Kind == "code"))
}

// alike reports whether acts of a kind are also cited as the other: a code is
// adopted by a law.
func alike(a, b string) bool {
	return a == "code" && b == "law" || a == "normative-resolution" && b == "resolution"
}

func (c *Claim) sameNumber(a *registry.Act) bool {
	if c.Number == "" || a.Number == "" {
		return c.Number == a.Number
	}
	k := c.Of.Kind(a.Kind)
	if k == nil || len(k.Numbers) == 0 {
		return registry.NumberKey(c.Number) == registry.NumberKey(a.Number)
	}
	mine, _ := k.NumberBy(a.Issuer, c.Number)
	theirs, _ := k.NumberBy(a.Issuer, a.Number)
	return mine.Key == theirs.Key || c.Joint && strings.HasPrefix(theirs.Key, mine.Key) ||
		mine.Suffix != theirs.Suffix && (mine.Key == before(theirs) || before(mine) == theirs.Key)
}

// before is a number without the convocation, which is often left out.
func before(n registry.ActNumber) string { return strings.TrimSuffix(n.Key, "-"+n.Suffix) }

func (c *Claim) sameDate(a *registry.Act) bool {
	from, to, ok := dayOf(a.Issued)
	return ok && c.may(from, to)
}

// coded returns the one act of the registry that has the identifier.
func (j *judge) coded() *registry.Act {
	if j.claim.Code == nil || j.claim.Number == "" && len(j.claim.Dates) == 0 {
		return nil
	}
	for _, a := range j.book.withCode(j.claim.Code) {
		if a.Code != "" || j.claim.Code.Identifier.Opaque { // not one that was derived
			return a
		}
	}
	return nil
}

// anothers reports an identifier that the registry knows as that of another
// act than the claim is about.
func (j *judge) anothers(a *registry.Act) {
	f := j.add(WrongCode, AboutCode, a.Certainty, "%q is the identifier of another act, %s", j.claim.Code.Text, a.ID)
	f.Act, j.codeTold = a, true
}

// titled returns the act of the registry that has the title, and the date or
// the number; nil where there are several.
func (j *judge) titled() *registry.Act {
	c := j.claim
	title := citation.Fold(c.Title)
	const shortest = 12 // bytes; shorter titles belong to many acts
	if c.Of == nil || len(title) < shortest || c.Number == "" || len(c.Dates) == 0 {
		return nil
	}
	var found *registry.Act
	for _, a := range j.book.titled[title] {
		if c.about(a) && (c.sameNumber(a) || c.sameDate(a)) {
			if found != nil && found != a {
				return nil
			}
			found = a
		}
	}
	return found
}

// differs reports in what a claim differs from the act of the registry that it
// must be about.
func (j *judge) differs(a *registry.Act) {
	c := j.claim
	of := c.Of
	if of == nil {
		of = j.book.set.Jurisdiction(a.Jurisdiction)
		c.Of = of
	}
	if of == nil || !strings.EqualFold(a.Jurisdiction, of.ID) {
		return
	}
	before := len(j.faults)
	j.named = c.Act == a && c.Code != nil && slices.Contains(j.book.withCode(c.Code), a)
	if c.Number != "" && a.Number != "" && !c.sameNumber(a) && !c.Joint && (j.named || !c.codeTellsNumber()) {
		f := j.add(UnlikeRegistry, AboutNumber, a.Certainty, "the act has the number %q in the registry, not %q", a.Number, c.Number)
		f.Act, f.Right = a, a.Number
	}
	if len(c.Dates) > 0 && !c.sameDate(a) {
		f := j.add(UnlikeRegistry, AboutDate, a.DateCertainty, "the act is of %s in the registry, not of %s", a.Issued, c.spans())
		f.Act, f.Right = a, a.Issued
	}
	tells := c.Code != nil && c.Code.Form != nil && len(c.Code.Letters) > 0
	if !tells && c.Kind != "" && a.Kind != c.Kind && a.Kind != c.Else && !alike(a.Kind, c.Kind) && !alike(c.Kind, a.Kind) {
		if k := of.Kind(a.Kind); k != nil {
			j.add(UnlikeRegistry, AboutKind, a.Certainty, "the act is a %s in the registry", strings.ToLower(k.Names.Name("en"))).Act = a
		}
	}
	if len(j.faults) > before {
		j.unlike = a
		return
	}
	j.titleYears(a)
}

// spans says which days the date of a claim names.
func (c *Claim) spans() string {
	var list []string
	for _, r := range c.Dates {
		list = append(list, span(r.From, max(r.From, min(r.To, dates.DistantFuture))))
	}
	return strings.Join(list, " or ")
}
