package acts

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/registry"
)

// Understood is an act that a text, an identifier or an address names.
type Understood struct {
	Claim  Claim
	Start  int   // bytes of the text; 0 for an identifier or address
	End    int   // the length of the text for these
	Code   *Code // the identifier, also one that tells nothing of its act
	Known  []*registry.Act
	Faults []Fault
}

// Understand reads what names an act, be it a citation, an identifier or an
// address, and tells what the registries know of it and where it disagrees.
func (b *Book) Understand(text string) []Understood {
	trimmed := strings.TrimSpace(text)
	if a := b.ParseAddress(trimmed); a != nil {
		return []Understood{b.coded(a.Code, text)}
	}
	if c := b.ParseCode(trimmed); c != nil {
		return []Understood{b.coded(c, text)}
	}
	var list []Understood
	found := b.Scan(text, "")
	for i := range found {
		u := Understood{Claim: b.Claim(&found[i]), Start: found[i].Start, End: found[i].End}
		next := len(text)
		if i+1 < len(found) {
			next = found[i+1].Start
		}
		if at := strings.Index(text[u.End:next], "http"); at >= 0 {
			at += u.End
			if a := b.ParseAddress(strings.TrimRight(text[at:addressEnd(text, at)], ".,;)")); a != nil {
				u.Claim.SetCode(a.Code)
			}
		}
		u.Code = u.Claim.Code
		list = append(list, b.judged(u))
	}
	return list
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
	if a := b.Find(&u.Claim); a != nil {
		u.Known = append(u.Known, a)
	}
	if u.Code != nil {
		for _, a := range b.set.ActsCoded(u.Code.Text) {
			if !slices.Contains(u.Known, a) {
				u.Known = append(u.Known, a)
			}
		}
	}
	for _, f := range u.Faults {
		if f.Act != nil && !slices.Contains(u.Known, f.Act) {
			u.Known = append(u.Known, f.Act)
		}
	}
	return u
}
