package acts

import "github.com/policylint/policylint/internal/registry"

// Book is the registries as this package looks into them. It never changes.
type Book struct {
	set    *registry.Set
	words  *vocabulary
	points map[*registry.Series][]point
	grams  []grammar
}

// BookOf returns the book of a set of registries; a set has one.
func BookOf(s *registry.Set) *Book {
	return registry.Derive(s, func(s *registry.Set) *Book {
		return &Book{set: s, words: newVocabulary(s), points: seriesPoints(s), grams: grammars(s)}
	})
}
