package rules

import (
	"testing"

	"github.com/policylint/policylint/internal/growthtest"
)

// TestCompareGrows checks that wordings too long to be aligned are not searched
// for what they share either.
//
//nolint:paralleltest // it compares times
func TestCompareGrows(t *testing.T) {
	growthtest.Linear(t, "word ", func(s string) {
		a, b := wording{sums: make([]uint64, len(s))}, wording{sums: make([]uint64, len(s))}
		for i := range len(s) {
			a.sums[i], b.sums[i] = uint64(2*i), uint64(2*i+1)
		}
		if _, ok := a.compare(b, anchor); ok {
			t.Error("they have nothing in common")
		}
	})
}
