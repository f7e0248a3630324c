package acts

import (
	"strings"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// Book is the registries as this package looks into them. It never changes.
type Book struct {
	set    *registry.Set
	words  *vocabulary
	points map[*registry.Series][]point
	grams  []grammar
	issued map[dates.Day][]*registry.Act // by the day of the act
	titled map[string][]*registry.Act    // by titles, as [citation.Fold] has them
	told   map[telling][]*registry.Act   // by what their codes tell
	pages  map[page][]*registry.Act      // by identifiers that tell nothing, from their addresses
}

// BookOf returns the book of a set of registries; a set has one.
func BookOf(s *registry.Set) *Book {
	return registry.Derive(s, func(s *registry.Set) *Book {
		b := &Book{
			set: s, words: newVocabulary(s), points: seriesPoints(s), grams: grammars(s),
			issued: map[dates.Day][]*registry.Act{}, titled: map[string][]*registry.Act{},
			told: map[telling][]*registry.Act{}, pages: map[page][]*registry.Act{},
		}
		for _, a := range s.Acts() {
			if from, to, ok := dayOf(a.Issued); ok && from == to {
				b.issued[from] = append(b.issued[from], a)
			}
			for _, code := range []string{a.Code, a.DerivedCode} {
				if c := b.ParseCode(code); c != nil && c.telling() != (telling{}) {
					b.told[c.telling()] = append(b.told[c.telling()], a)
				}
			}
			if found := b.ParseAddress(a.URL); found != nil && found.Code.Identifier.Opaque {
				b.pages[found.Code.page()] = append(b.pages[found.Code.page()], a)
			}
			for _, title := range a.Titles {
				key := citation.Fold(title)
				b.titled[key] = append(b.titled[key], a)
			}
		}
		return b
	})
}

// telling is what an identifier tells of its act. Identifiers of one act in
// two databases, or written in two ways, tell the same.
type telling struct {
	jurisdiction, kind           string
	year, period, number, serial int
	twin                         bool
}

// telling returns what the identifier tells, if it is enough to know the act.
func (c *Code) telling() telling {
	if c.Form == nil || c.Exception || c.Form.Published && c.Day > 0 || len(c.Letters) == 0 || len(c.Letters[0].Kinds) == 0 || c.Number == 0 && c.Serial == 0 || c.Year == 0 && c.Period == 0 {
		return telling{}
	}
	return telling{c.Of.ID, c.Letters[0].Kinds[0], c.Year, c.Period, c.Number, c.Serial, c.Twin}
}

// page is an identifier that tells nothing of its act. A sign before the digits
// makes no difference.
type page struct{ identifier, number string }

func (c *Code) page() page { return page{c.Identifier.ID, strings.TrimPrefix(c.Text, "-")} }

// withCode returns the acts of the registry that an identifier is of, however
// it is written.
func (b *Book) withCode(c *Code) []*registry.Act {
	if list := b.set.ActsCoded(c.Text); len(list) > 0 {
		return list
	}
	if c.Identifier.Opaque {
		return b.pages[c.page()]
	}
	if t := c.telling(); t != (telling{}) {
		return b.told[t]
	}
	return nil
}
