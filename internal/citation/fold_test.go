package citation_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/citation"
)

func TestFold(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"“On the  Concept”":        "on the concept",
		"Kazakhstan’s — 2020-2030": "kazakhstans 2020 2030",
		"« Әділет »":               "әділет",
		"Cafe\u0301 Й й":           "café й й",
		" No. 27,":                 "no 27",
		"…":                        "",
		"5 % + x":                  "5 + x",
		"bad \xff byte":            "bad \ufffd byte",
	} {
		if got := citation.Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFindFolded(t *testing.T) {
	t.Parallel()
	for _, c := range [][3]string{ // text, what is looked for, what is found
		{"Decree No. 280 “On the  Concept” // x", "on the concept", "On the  Concept"},
		{"Cafe\u0301 du Nord", "café", "Cafe\u0301"},
		{"country’s policy", "countrys", "country’s"},
		{"On the Concepts", "on the concept", ""},
		{"Upon the Concept", "on the concept", ""},
		{"anything", "", ""},
	} {
		from, to, ok := citation.FindFolded(c[0], c[1])
		if ok != (c[2] != "") || ok && c[0][from:to] != c[2] {
			t.Errorf("FindFolded(%q, %q) = %q, %v; want %q", c[0], c[1], c[0][from:to], ok, c[2])
		}
	}
}

// FuzzFold proves that folding twice is folding once, and that what is found
// folds to what was looked for.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"“On the  Concept”", "Cafe\u0301 й", "a\xffb", "İstanbul", "ﬁ ²"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return // bytes that are no text may become one when they are folded
		}
		folded := citation.Fold(s)
		if again := citation.Fold(folded); again != folded {
			t.Errorf("Fold(%q) = %q, and folded again %q", s, folded, again)
		}
		if folded == "" {
			return
		}
		from, to, ok := citation.FindFolded(s, folded)
		if !ok || from < 0 || to > len(s) || from >= to {
			t.Fatalf("%q does not hold %q: %d, %d, %v", s, folded, from, to, ok)
		}
		if got := citation.Fold(s[from:to]); got != folded && !strings.Contains(got, folded) {
			t.Errorf("%q found in %q folds to %q, want %q", s[from:to], s, got, folded)
		}
	})
}
