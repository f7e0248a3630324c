package claims_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/claims"
)

// TestClaimsLabelled measures the detector on the sentences of
// testdata/claims. Of the held-back half only the figures are told.
func TestClaimsLabelled(t *testing.T) {
	t.Parallel()
	for _, half := range []string{"tuning", "tuning-2", "heldback", "heldback-2", "heldback-3"} {
		t.Run(half, func(t *testing.T) {
			t.Parallel()
			byKind := make([]score, len(claims.Kinds()))
			var all, total score
			for _, l := range read(t, half) {
				found := kindsOf(l.Text)
				all.count(len(l.Claims) > 0, len(found) > 0)
				for _, k := range claims.Kinds() {
					want, got := slices.Contains(l.Claims, k.String()), slices.Contains(found, k)
					byKind[k].count(want, got)
					if want != got && strings.HasPrefix(half, "tuning") {
						t.Logf("%s: want %v, got %v: %s", k, want, got, l.Text)
					}
				}
			}
			for _, k := range claims.Kinds() {
				t.Logf("%-12s %s", k, &byKind[k])
				total.add(byKind[k])
			}
			t.Logf("%-12s %s", "all kinds", &total)
			t.Logf("%-12s %s", "any claim", &all)
			if total.precision() < 0.9 || total.recall() < 0.8 {
				t.Errorf("%s is worse than precision 0.90 and recall 0.80", &total)
			}
		})
	}
}
