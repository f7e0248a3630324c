package claims_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/prose"
)

type labelled struct {
	Claims []string
	Text   string
}

func read(t *testing.T, half string) []labelled {
	t.Helper()
	data, err := os.ReadFile("../../testdata/claims/" + half + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var set struct{ En, Ru []labelled }
	if err := yaml.Unmarshal(data, &set); err != nil {
		t.Fatal(err)
	}
	return slices.Concat(set.En, set.Ru)
}

func kindsOf(text string) []claims.Kind {
	t := prose.Parse(text)
	var kinds []claims.Kind
	for _, c := range new(claims.Finder).Find(t, t.Spell()) {
		if !slices.Contains(kinds, c.Kind) {
			kinds = append(kinds, c.Kind)
		}
	}
	return kinds
}

// score counts sentences by whether they have a label and whether it was found.
type score struct{ hits, false, missed int }

func (s *score) add(o score) {
	s.hits += o.hits
	s.false += o.false
	s.missed += o.missed
}

func (s *score) precision() float64 { return float64(s.hits) / float64(max(s.hits+s.false, 1)) }
func (s *score) recall() float64    { return float64(s.hits) / float64(max(s.hits+s.missed, 1)) }

func (s *score) String() string {
	return fmt.Sprintf("precision %.2f (%d/%d)  recall %.2f (%d/%d)",
		s.precision(), s.hits, s.hits+s.false, s.recall(), s.hits, s.hits+s.missed)
}

func (s *score) count(want, got bool) {
	switch {
	case want && got:
		s.hits++
	case got:
		s.false++
	case want:
		s.missed++
	}
}
