package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/growthtest"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// TestDriftReadsPassagesOnce checks that a passage of which an article has many
// pull quotes is not read again for each.
func TestDriftReadsPassagesOnce(t *testing.T) {
	t.Parallel()
	const quotes, length = 40, 12
	var words []string
	for i := range 200 {
		words = append(words, fmt.Sprintf("слово%d", i))
	}
	file := "schema: article/v1\nlang: ru\nbody:\n  - paragraph: " + strings.Join(words, " ") + "\n"
	for i := range quotes {
		quote := strings.Join(words[i:i+length], " ")
		file += "  - pullquote: " + strings.Replace(quote, words[i+length/2], "другое", 1) + "\n"
	}
	a := article.Read(yamldoc.Parse(source.NewFile("a.yaml", []byte(file))).Docs[0])
	found := 0
	rule.NewPass(rule.Setting{Rule: &quoteDrift, Options: quoteDrift.Options}, rule.Input{Article: a}, func(*rule.Report) { found++ }).Run()
	if found != quotes {
		t.Errorf("%d findings, want %d", found, quotes)
	}
	if n, most := len(article.Scratch[drift](a).sums), len(words)+quotes*length; n > most {
		t.Errorf("%d words have been read, of %d", n, most)
	}
}

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
