package acts

import (
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
}

// BookOf returns the book of a set of registries; a set has one.
func BookOf(s *registry.Set) *Book {
	return registry.Derive(s, func(s *registry.Set) *Book {
		b := &Book{
			set: s, words: newVocabulary(s), points: seriesPoints(s), grams: grammars(s),
			issued: map[dates.Day][]*registry.Act{}, titled: map[string][]*registry.Act{},
		}
		for _, a := range s.Acts() {
			if from, to, ok := dayOf(a.Issued); ok && from == to {
				b.issued[from] = append(b.issued[from], a)
			}
			for _, title := range a.Titles {
				key := citation.Fold(title)
				b.titled[key] = append(b.titled[key], a)
			}
		}
		return b
	})
}
