package prose

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestSpell(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]Spelling{
		"law": 0, "закон": 0, "ещё": 0, "Law": Capital | Upper, "Закон": Capital | Upper, "Ёж": Capital | Upper,
		"USA": Capital | Capitals | Upper, "США": Capital | Capitals | Upper, "McKinsey": Capital | Upper, "iPhone": Upper,
		"2019": Digit, "5th": Digit, "C5": Capital | Upper, "multi-vector": Joined, "it’s": Joined, "it's": Joined,
		"Әділет": Capital | Upper | Rare, "қала": Rare, "naïve": Rare, "ЕАЭС-2": Capital | Capitals | Upper | Joined,
	} {
		s := Parse(word).Spell()
		if s.Looks[0] != want || s.Lower[0] != strings.ToLower(word) {
			t.Errorf("%s: %b %q, want %b", word, s.Looks[0], s.Lower[0], want)
		}
	}
}

// FuzzSpell holds the words of a text against the slow way.
func FuzzSpell(f *testing.F) {
	f.Add("The USA, С. Ёж и İstanbul’s Ǆ 5-й ½ \xff word")
	f.Fuzz(func(t *testing.T, raw string) {
		s := Parse(raw).Spell()
		for i, w := range s.Words {
			word := raw[w.Start:w.End]
			if want := strings.ToLower(word); s.Lower[i] != want || s.Sums[i] != Sum(want) {
				t.Errorf("%q: got %q, want %q", word, s.Lower[i], want)
			}
			if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) != (s.Looks[i]&Capital != 0) {
				t.Errorf("%q: the first letter is a capital or not", word)
			}
			if has := strings.ContainsFunc(word, func(r rune) bool { return unicode.IsUpper(r) || unicode.ToLower(r) != r }); has != (s.Looks[i]&Upper != 0) {
				t.Errorf("%q: has a capital or not", word)
			}
		}
	})
}
