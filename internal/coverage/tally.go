package coverage

import (
	"fmt"

	"github.com/policylint/policylint/internal/claims"
)

// Count is how many claims there are and what answers for them.
type Count struct {
	Claims  int `json:"claims"`
	Cited   int `json:"cited"`
	Waived  int `json:"waived"`
	Uncited int `json:"uncited"`
}

// Add counts the claims of another count too.
func (c *Count) Add(o Count) {
	c.Claims += o.Claims
	c.Cited += o.Cited
	c.Waived += o.Waived
	c.Uncited += o.Uncited
}

// Covered returns how many claims a footnote or a waiver answers for.
func (c Count) Covered() int { return c.Cited + c.Waived }

// Percent returns the share of claims that are cited or waived, rounded down,
// so that only full coverage is 100. What claims nothing lacks nothing.
func (c Count) Percent() int {
	if c.Claims == 0 {
		return 100
	}
	return 100 * c.Covered() / c.Claims
}

// Less reports whether a smaller share of claims is covered than in another
// count.
func (c Count) Less(o Count) bool {
	if c.Claims == 0 || o.Claims == 0 {
		return c.Uncited > 0 && o.Claims == 0
	}
	return c.Covered()*o.Claims < o.Covered()*c.Claims
}

// Share returns the share of claims that are covered, with the numbers that it
// comes from.
func (c Count) Share() string {
	return fmt.Sprintf("%d%% (%d of %d)", c.Percent(), c.Covered(), c.Claims)
}

// Tally is the counts of a document or of a corpus.
type Tally struct {
	Count
	Kinds [claimKinds]Count // by kind of claim
}

const claimKinds = int(claims.Contested) + 1

// Add counts the claims of another tally too.
func (t *Tally) Add(o Tally) {
	t.Count.Add(o.Count)
	for k := range t.Kinds {
		t.Kinds[k].Add(o.Kinds[k])
	}
}

// TallyOf counts the claims of a list. A sentence that makes several claims
// counts for each of them.
func TallyOf(list []Entry) Tally {
	var t Tally
	for _, e := range list {
		one := Count{Claims: 1}
		switch e.Status {
		case Cited:
			one.Cited = 1
		case Waived:
			one.Waived = 1
		case Uncited:
			one.Uncited = 1
		}
		t.Count.Add(one)
		t.Kinds[e.Kind].Add(one)
	}
	return t
}
