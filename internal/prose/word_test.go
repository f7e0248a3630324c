package prose_test

import (
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/prose"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"":                               nil,
		"A multi-vector policy.":         {"A", "multi-vector", "policy"},
		"the country’s own, 'quoted'":    {"the", "country’s", "own", "quoted"},
		"2020-2030 and 2020–2030":        {"2020-2030", "and", "2020", "2030"},
		"policy[^1], then":               {"policy", "then"},
		"see https://a.kz/b-c d":         {"see", "d"},
		"[a link](https://a.kz) b":       {"a", "link", "b"},
		`[span]{.uncited reason="no"} b`: {"span", "b"},
		"`code` word <b>bold</b>":        {"word", "bold"},
		"Әділет «Тоқаев» oʻzbek":         {"Әділет", "Тоқаев", "oʻzbek"},
		"end- of -line":                  {"end", "of", "line"},
		"multi-\nvector":                 {"multi", "vector"},
		"[[a](b)](c) d":                  {"a", "b", "d"},
		"e\u0301t\u00adat":               {"e\u0301t\u00adat"},
	} {
		parsed := prose.Parse(text)
		var got []string
		for _, w := range parsed.Words() {
			got = append(got, text[w.Start:w.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestWordsInOrder checks that words follow each other and lie in the text.
func TestWordsInOrder(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"a `b` [c](d \"e\"){.f} <g h='i'> ^[j `k`] $l$ m", "[^1]a[^2]: b", "\xff\xfea\xffb", "]{.a}[b]{.c}"} {
		last := 0
		for _, w := range prose.Parse(text).Words() {
			if w.Start < last || w.End <= w.Start || w.End > len(text) {
				t.Errorf("%q: word %v after %d", text, w, last)
			}
			last = w.End
		}
	}
}
