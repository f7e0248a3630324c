package acts

import (
	"fmt"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/registry"
)

// Understood is an act that a text, an identifier or an address names.
type Understood struct {
	Claim      Claim
	Start, End int             // bytes of the text; the whole of it for an identifier or address
	Words      string          // what the text calls the kind of act, "" where it does not
	Code       *Code           // the identifier, also one that tells nothing of its act
	Known      []*registry.Act // the acts of the registry that are meant
	Perhaps    []*registry.Act // those that may be meant, where too little is said to be sure
	Faults     []Fault
}

// Understand reads what names an act, be it a citation, an identifier or an
// address, and tells what the registries know of it and where it disagrees.
func (b *Book) Understand(text string) []Understood {
	trimmed := strings.TrimSpace(text)
	if !strings.ContainsAny(trimmed, " \t\n") {
		if c := b.named(trimmed); c != nil {
			return []Understood{b.coded(c, text)}
		}
	} else if c := b.ParseCode(trimmed); c != nil {
		return []Understood{b.coded(c, text)}
	}
	var list []Understood
	found := b.Scan(text, "")
	for i := range found {
		c := &found[i]
		u := Understood{Claim: b.Claim(c), Start: c.Start, End: c.End, Words: text[c.Kind.Start:c.Kind.End]}
		if c.Code.Is() {
			u.Code = b.ParseCode(c.Code.ID)
		}
		next, from := len(text), c.End
		if i+1 < len(found) {
			next = found[i+1].Start
		}
		if len(found) == 1 {
			from = 0
		}
		if a := b.addressIn(text, from, next); a != nil && u.Code == nil {
			u.Code = a.Code
			u.Claim.SetCode(a.Code)
		}
		list = append(list, b.judged(u))
		if d := c.Date; d.End > 0 && len(d.Readings) == 0 {
			last := &list[len(list)-1]
			last.Faults = append(last.Faults, Fault{Kind: WrongDate, About: AboutDate, Message: fmt.Sprintf("%q is not a date: %v", text[d.Start:d.End], d.Fault)})
		}
	}
	return list
}

// named reads an address, with or without its scheme, or an identifier, also
// one in small letters or of a wrong length.
func (b *Book) named(text string) *Code {
	if a := b.ParseAddress(text); a != nil {
		return a.Code
	}
	if host, _, ok := strings.Cut(text, "/"); ok && strings.Contains(host, ".") && !strings.Contains(text, "://") {
		if a := b.ParseAddress("https://" + text); a != nil {
			return a.Code
		}
	}
	for _, s := range []string{text, strings.ToUpper(text)} {
		if c := b.ParseCode(s); c != nil {
			return c
		}
	}
	for _, g := range b.grams {
		if c := g.parse(strings.ToUpper(text)); g.nearly(c) {
			return c
		}
	}
	return nil
}

// nearly reports whether an identifier that has no form of the grammar was
// surely meant for one: it begins as those do, and is a little too short or
// too long.
func (g grammar) nearly(c *Code) bool {
	const off, head = 2, 3 // characters
	if g.id.Length == 0 || c.Form != nil || len(c.Text) < g.id.Length-off || len(c.Text) > g.id.Length+off || strings.Trim(c.Text[1:], "0123456789_") != "" {
		return false
	}
	return slices.ContainsFunc(g.id.Letters, func(l registry.Letter) bool { return l.Letter == c.Text[:1] }) && strings.Trim(c.Text[1:head], "0123456789") == ""
}

// addressIn returns the first address of an act in a part of a text.
func (b *Book) addressIn(text string, from, to int) *Address {
	for _, f := range citation.Parse(text).Fields {
		if f.Kind == citation.Address && f.Start >= from && f.Start < to {
			if a := b.ParseAddress(text[f.Start:f.End]); a != nil {
				return a
			}
		}
	}
	return nil
}

// coded is what an identifier alone tells.
func (b *Book) coded(c *Code, text string) Understood {
	u := Understood{Code: c, End: len(text)}
	u.Claim.Of = c.Of
	u.Claim.SetCode(c)
	return b.judged(u)
}

func (b *Book) judged(u Understood) Understood {
	claim := u.Claim
	u.Faults = b.Judge(&claim)
	add := func(a *registry.Act) {
		if a != nil && !slices.Contains(u.Known, a) {
			u.Known = append(u.Known, a)
		}
	}
	add(b.Find(&u.Claim))
	if u.Code != nil {
		for _, a := range b.withCode(u.Code) {
			add(a)
		}
	}
	for _, f := range u.Faults {
		if f.Kind == UnlikeRegistry {
			add(f.Act)
		}
	}
	if len(u.Known) == 0 {
		u.Perhaps = b.perhaps(&u.Claim)
		if k := u.Claim.Of.Kind(u.Claim.Kind); k != nil && k.Sole && len(u.Perhaps) == 1 {
			u.Known, u.Perhaps = u.Perhaps, nil
		}
	}
	return u
}

// perhaps returns the acts of the registry that a claim without a full date or
// a country may mean; nil where there are too many to be of use.
func (b *Book) perhaps(c *Claim) []*registry.Act {
	const useful = 5
	if c.Kind == "" || c.Number == "" {
		return nil
	}
	var list []*registry.Act
	for _, a := range b.set.Acts() {
		of := *c
		if of.Of == nil {
			of.Of = b.set.Jurisdiction(a.Jurisdiction)
		}
		if of.Of == nil || !of.about(a) || !of.sameNumber(a) || !of.sameDate(a) {
			continue
		}
		if list = append(list, a); len(list) > useful {
			return nil
		}
	}
	return list
}
