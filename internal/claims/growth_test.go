package claims_test

import (
	"testing"

	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/growthtest"
	"github.com/policylint/policylint/internal/prose"
)

// TestGrowth repeats words that make the detector look far, in one sentence
// without end.
//
//nolint:paralleltest // it compares times
func TestGrowth(t *testing.T) {
	for _, text := range []string{
		"in Kazakhstan activists are arrested and ", "в Казахстане активистов преследуют и ", "arrested ", "arrested in ", "activists arrested in ",
		"“they say so” ", "says “no one” ", "who says that ", "the police of Tajikistan ", "without ", "reports in ", "cut off the ", "a hundred of ",
		"signed in 2019 ", "in 2019 was ", "law no ", "treaty on ", "is said to ", "as they say, ", "claims to ", "largest ", "12 of the ", "put ",
		"expressed ", "carried out ", "сообщения о ", "по ", "по мнению ", "говорят, что ", "не ", "закон о ", "провел ", "самый ", "в 2019 году ", "1 ", "1,000 ",
	} {
		growthtest.Linear(t, text, func(s string) {
			parsed := prose.Parse(s)
			new(claims.Finder).Find(parsed, parsed.Spell())
		})
	}
}
