package instruments_test

import (
	"testing"

	"github.com/policylint/policylint/internal/growthtest"
	"github.com/policylint/policylint/internal/instruments"
	"github.com/policylint/policylint/internal/prose"
)

// TestFindGrowsWithTheText checks that no text makes the search take time that
// grows with the square of its length.
//
//nolint:paralleltest // it compares times
func TestFindGrowsWithTheText(t *testing.T) {
	for _, text := range []string{
		"Strategy “A” ", "Strategy ", "Strategy 2050 ", "“Kazakhstan-2050” Strategy ", "Foreign Policy ", "Convention on the ", "Convention on the Legal Status of the Caspian Sea ",
		"Law of the Republic ", "Law of the Republic of Kazakhstan “On Languages” ", "Концепция внешней политики ", "Конвенция о правовом статусе моря ", "2018 ", "2018 Convention ", "“", "of ", "x",
	} {
		growthtest.Linear(t, text, func(s string) {
			p := prose.Parse(s)
			instruments.Find(p, p.Spell())
		})
	}
}
