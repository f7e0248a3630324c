package registry

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"A Legal Information Database “Әділет”": "a legal information database әділет",
		"  «ИПС\u00a0Әділет»\t":                 "ипс әділет",
		"Информационно-правовая":                "информационно правовая",
		"O‘zbekiston Respublikasi’ning":         "ozbekiston respublikasining",
		"Oʻzbekiston maʼlumotlari":              "ozbekiston malumotlari",
		"Учёт":                                  "учет",
		"Уче\u0308т":                            "учет",
		"Пре\u00adзидент":                       "президент",
		"zakon.kz":                              "zakon kz",
		"Institute for War & Peace":             "institute for war peace",
		"UN/ECE 2020":                           "un ece 2020",
		"ҚР НҚА":                                "қр нқа",
		"İstanbul":                              "istanbul",
		"—–-…":                                  "",
		"":                                      "",
		"Türkmenistanyň":                        "türkmenistanyň",
		"\xff\xfe":                              "",
		"“Giving Voice, Driving Change” – “Project”": "giving voice driving change project",
	} {
		if got := strings.Join(words(name), " "); got != want {
			t.Errorf("words(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"A Legal Information Database “ Әділет ”", "O‘zbekiston", "Уче\u0308т и ё", "a\u200bb\u00ad", "İ\u0307", "\xff", "ǅ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		list := words(s)
		for _, w := range list {
			if w == "" || strings.ContainsFunc(w, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }) {
				t.Errorf("words(%q) has %q", s, w)
			}
		}
		if again := words(strings.Join(list, " ")); !slices.Equal(again, list) {
			t.Errorf("words(%q) = %q, and the words of that are %q", s, list, again)
		}
		if nfd := words(norm.NFD.String(s)); !slices.Equal(nfd, list) {
			t.Errorf("words(%q) = %q, decomposed %q", s, list, nfd)
		}
		var p phrases
		p.add(0, s, false)
		if got := p.whole(s); len(list) > 0 && list[0] != "the" && !slices.Equal(got, []int{0}) {
			t.Errorf("%q is not found by itself", s)
		}
	})
}
