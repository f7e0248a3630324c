package coverage_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/coverage"
)

func TestMatch(t *testing.T) {
	t.Parallel()
	const base = "Exports grew by 12%. In 2017 the bank closed[^1]."
	for _, tt := range []struct{ name, then, now, want string }{
		{"the same", base, base, "0 1"},
		{"moved and marked otherwise", "Exports grew by 12%. So it is.\n\nTrade fell by 3%[^1].", "Trade  fell by *3%*. So it is[^2]. [Exports grew by 12%.]{.uncited reason=x}", "1 0"},
		{"a new claim in front", base, "Imports fell by 3%. " + base, "- 0 1"},
		{"a figure changed", "Exports grew by 12%.", "Exports grew by 13%.", "-"},
		{"a word of the sentence changed", "Exports grew by 12%.", "Exports to Asia grew by 12%.", "0"},
		{"another claim by the same words is gone", "Exports grew by 12%. Imports grew by 12%.", "Imports grew by 12%.", "1"},
		{"the footnote of one of two equal claims lost", "Trade fell by 3%[^1].\n\nTrade fell by 3%.", "Trade fell by 3%.\n\nTrade fell by 3%.", "1 0"},
		{"nothing before", "So it is.", base, "- -"},
		{"nothing after", base, "So it is.", ""},
	} {
		then, now := claimsOf(tt.then), claimsOf(tt.now)
		var got []string
		for _, i := range coverage.Match(then, now) {
			got = append(got, strings.Replace(fmt.Sprint(i), "-1", "-", 1))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, s, tt.want)
		}
	}
}

// claimsOf reads an article of paragraphs.
func claimsOf(paragraphs string) []coverage.Entry {
	var b strings.Builder
	b.WriteString("schema: article/v1\nbody:\n")
	for p := range strings.SplitSeq(paragraphs, "\n\n") {
		b.WriteString("  - paragraph: |\n      " + p + "\n")
	}
	return entriesOf(b.String(), nil)
}
