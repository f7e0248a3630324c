package claims_test

import (
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/claims"
)

// TestProposals tells what ought to be done, and what the author reckons, from
// the figures that somebody else has counted.
func TestProposals(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"The Government should set aside KGS 400 million a year.",
		"We recommend covering 120 villages.",
		"Правительству следует выделить 400 млн сомов.",
		"Необходимо направить 10 % бюджета на дороги.",
		"Следует также отменить комиссию в 1,5 %.",
		"Interest at 8.5% a year; own calculations.",
		"The share is 8.5% (authors’ calculations).",
		"Доля составила 8,5 % (расчёты автора).",
		"По нашим расчётам, доля составила 8,5 %.",
	} {
		if slices.Contains(kindsOf(text), claims.Figure) {
			t.Errorf("a figure in %q", text)
		}
	}
	for _, text := range []string{
		"The Government set aside KGS 400 million.",
		"The Government should invest in rail, which carries 80% of freight.",
		"The Government should note that 80% of freight goes by rail.",
		"GDP should grow by 4.5% this year.",
		"The ratio should be 8%.",
		"Of 120 villages, the fund should reach the poorest.",
		"Производство следует за спросом, доля составила 10 %.",
		"The bank’s own estimates fell by 10%; the calculation is known.",
		"Следует помнить, что доля составила 10 %.",
	} {
		if !slices.Contains(kindsOf(text), claims.Figure) && !slices.Contains(kindsOf(text), claims.Attribution) {
			t.Errorf("no figure in %q", text)
		}
	}
}
