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
	type pair struct{ a, b wording }
	made := map[int]pair{} // by length: only the comparison counts
	growthtest.Linear(t, "word ", func(s string) {
		p, ok := made[len(s)]
		if !ok {
			p.a.sums, p.b.sums = make([]uint64, len(s)), make([]uint64, len(s))
			for i := range len(s) {
				p.a.sums[i], p.b.sums[i] = uint64(2*i), uint64(2*i+1)
			}
			made[len(s)] = p
		}
		if _, ok := p.a.compare(p.b, anchor); ok {
			t.Error("they have nothing in common")
		}
	})
}
