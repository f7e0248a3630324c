package acts

import (
	"slices"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// Claim is what is said of one act, in whatever form it was said.
type Claim struct {
	Of           *registry.Jurisdiction // nil where not known
	Issuer, Kind string                 // ids of the registry, "" where not known
	Else         string                 // another kind that the word for Kind stands for in translations
	Number       string                 // as written
	Dates        []dates.Reading        // what the date may mean; empty where none is given
	Title        string
	Translation  string // of the title, where the original is given too
	Lang         string // of the title, "" where not known
	Code         *Code  // the identifier of the act; nil where none is given
	Registration string // the number in a register of acts, as written
	Registered   []dates.Reading
	Act          *registry.Act // the act of the registry that is said to be meant
	Joint        bool
}

// Claim returns what a citation says.
func (b *Book) Claim(c *Citation) Claim {
	claim := Claim{
		Of: b.set.Jurisdiction(c.Jurisdiction.ID), Issuer: c.Issuer.ID, Kind: c.Kind.ID, Else: c.Else,
		Number: c.Number.ID, Dates: c.Date.Readings, Title: c.Title.ID,
		Registration: c.Registration.Number.ID, Registered: c.Registration.Date.Readings, Joint: c.Joint,
	}
	if c.Code.Is() {
		claim.SetCode(b.ParseCode(c.Code.ID))
	}
	return claim
}

// SetCode adds an identifier. It also tells whose act it is, where nothing
// else does.
func (c *Claim) SetCode(code *Code) {
	if code == nil {
		return
	}
	c.Code = code
	if c.Of == nil && c.Kind == "" {
		c.Of = code.Of
	}
}

// kind returns the kind of act that is meant: where the issuer adopts none of
// the kind that is named, but one that translations call so, the latter.
func (c *Claim) kind() *registry.ActKind {
	k := c.Of.Kind(c.Kind)
	if k == nil || c.Else == "" || c.Issuer == "" || registry.SameIssuer(k.Issuers, c.Issuer) {
		return k
	}
	if other := c.Of.Kind(c.Else); other != nil && registry.SameIssuer(other.Issuers, c.Issuer) {
		return other
	}
	return k
}

// number takes the number apart, by the rules of the kind where it is known.
func (c *Claim) number() (registry.ActNumber, bool) {
	if c.Number == "" {
		return registry.ActNumber{}, false
	}
	if k := c.kind(); k != nil && len(k.Numbers) > 0 {
		return k.NumberBy(c.Issuer, c.Number)
	}
	key := registry.NumberKey(c.Number)
	start := strings.IndexAny(key, "0123456789")
	if start < 0 {
		return registry.ActNumber{}, false
	}
	end := start
	for end < len(key) && isDigit(key[end]) {
		end++
	}
	n, err := strconv.Atoi(key[start:end])
	return registry.ActNumber{Key: key, Count: n}, err == nil
}

// days returns the days that the date may mean, from the first to the last; false
// where there is none, or several readings differ.
func (c *Claim) days() (from, to dates.Day, ok bool) {
	if len(c.Dates) != 1 || c.Dates[0].Yearless || c.Dates[0].From < dates.DistantPast/2 || c.Dates[0].To > dates.DistantFuture/2 {
		return 0, 0, false
	}
	return c.Dates[0].From, c.Dates[0].To, true
}

// may reports whether the date may fall into a stretch of days; true without a
// date.
func (c *Claim) may(from, to dates.Day) bool {
	return len(c.Dates) == 0 || slices.ContainsFunc(c.Dates, func(r dates.Reading) bool {
		return r.Yearless || r.From <= to && from <= r.To
	})
}

// mayYear reports whether the date may fall into a year; true without a date.
func (c *Claim) mayYear(year int) bool {
	from, _ := dates.NewDay(year, 1, 1)
	to, _ := dates.NewDay(year, 12, 31)
	return c.may(from, to)
}

// mayPublish reports whether an act of the date may have been published in a
// year; true without a date.
func (c *Claim) mayPublish(year int) bool { return c.mayYear(year) || c.mayYear(year-1) }
