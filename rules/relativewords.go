package rules

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/prose"
)

// relative is an expression of time that means something else on another day.
type relative struct {
	words []string
	years int    // from the year of the article: -1 for last year
	vague bool   // recently: no year can be said
	write string // how to write the year instead, "" for no suggestion
}

// relatives are the expressions of each language, the longer before the shorter.
var relatives = map[string][]relative{
	"en": {
		rel("of last year", -1, "of %d"), rel("of this year", 0, "of %d"), rel("of next year", 1, "of %d"), rel("of the current year", 0, "of %d"),
		rel("since last year", -1, "since %d"), rel("by next year", 1, "by %d"), rel("until next year", 1, "until %d"), rel("from next year", 1, "from %d"),
		rel("in the current year", 0, "in %d"), rel("last year", -1, "in %d"), rel("this year", 0, "in %d"), rel("next year", 1, "in %d"),
		vague("last month"), vague("this month"), vague("next month"), vague("last week"), vague("this week"), vague("next week"), vague("yesterday"),
		vague("recently"),
	},
	"ru": {
		rel("в прошлом году", -1, "в %d году"), rel("в этом году", 0, "в %d году"), rel("в нынешнем году", 0, "в %d году"), rel("в текущем году", 0, "в %d году"),
		rel("в следующем году", 1, "в %d году"), rel("в будущем году", 1, "в %d году"), rel("прошлого года", -1, "%d года"), rel("нынешнего года", 0, "%d года"),
		rel("текущего года", 0, "%d года"), rel("этого года", 0, "%d года"), rel("следующего года", 1, "%d года"),
		vague("в прошлом месяце"), vague("в этом месяце"), vague("на прошлой неделе"), vague("на этой неделе"), vague("вчера"), vague("недавно"),
	},
	"kk": {
		rel("өткен жылы", -1, "%d жылы"), rel("былтыр", -1, "%d жылы"), rel("былтырғы", -1, "%d жылғы"), rel("биыл", 0, "%d жылы"), rel("биылғы", 0, "%d жылғы"),
		rel("осы жылы", 0, "%d жылы"), rel("келесі жылы", 1, "%d жылы"), rel("келер жылы", 1, "%d жылы"),
		vague("өткен айда"), vague("өткен аптада"), vague("кеше"), vague("жуырда"), vague("таяуда"),
	},
}

// relativeEnds are the last words of the expressions of each language.
var relativeEnds = func() map[string]map[string]bool {
	ends := map[string]map[string]bool{}
	for lang, list := range relatives {
		ends[lang] = map[string]bool{}
		for _, r := range list {
			ends[lang][r.words[len(r.words)-1]] = true
		}
	}
	return ends
}()

// relativeSentences lists the sentences of a text that have the last word of an
// expression, and so may have all of it.
func relativeSentences(t *article.Text, lang string) []prose.Sentence {
	ends := relativeEnds[lang]
	if len(ends) == 0 {
		return nil
	}
	var list []prose.Sentence
	next := 0 // the first sentence that is not looked at yet
	for i, w := range t.Words() {
		if !ends[t.Folded(i)] {
			continue
		}
		at := w.Start
		for next < len(t.Sentences) && t.Sentences[next].End <= at {
			next++
		}
		if next < len(t.Sentences) && t.Sentences[next].Start <= at {
			list = append(list, t.Sentences[next])
			next++
		}
	}
	return list
}

func rel(words string, years int, write string) relative {
	return relative{words: strings.Fields(words), years: years, write: write}
}

func vague(words string) relative { return relative{words: strings.Fields(words), vague: true} }

// said is a relative expression in a text.
type said struct {
	*relative
	from, to int
}

// relativesIn finds the relative expressions of a language in a text.
func relativesIn(text, lang string) []said {
	if !mayBeRelative(text, lang) {
		return nil
	}
	words := citation.Words(text)
	var list []said
	for i := 0; i < len(words); i++ {
		for k := range relatives[lang] {
			r := &relatives[lang][k]
			if n := len(r.words); isSaid(words[i:], r.words) && !isOther(text, words, i, n) {
				list = append(list, said{r, words[i].Start, words[i+n-1].End})
				i += n - 1
				break
			}
		}
	}
	return list
}

// relativeHints is the last words of the expressions of each language, without the
// letter that may be a capital one. Few sentences have any of them.
var relativeHints = sync.OnceValue(func() map[string][]string {
	hints := map[string][]string{}
	for lang, list := range relatives {
		for _, r := range list {
			last := r.words[len(r.words)-1]
			if len(r.words) == 1 {
				_, size := firstRune(last)
				last = last[size:]
			}
			if !slices.Contains(hints[lang], last) {
				hints[lang] = append(hints[lang], last)
			}
		}
	}
	return hints
})

// mayBeRelative reports whether a closer look at a sentence can find anything:
// it has one of the words, or is written in capitals or with hidden characters.
func mayBeRelative(text, lang string) bool {
	for _, hint := range relativeHints()[lang] {
		if strings.Contains(text, hint) {
			return true
		}
	}
	return !strings.ContainsFunc(text, unicode.IsLower) || strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r) })
}

func isSaid(words []citation.Word, want []string) bool {
	if len(words) < len(want) {
		return false
	}
	for i, w := range want {
		if words[i].Text != w {
			return false
		}
	}
	return true
}

// isOther reports whether words that look relative are not: “the last year of
// his term”, “this year group”, “next year-end”.
func isOther(text string, words []citation.Word, i, n int) bool {
	if strings.ContainsAny(text[words[i].Start:words[i+n-1].End], ".,;:()") {
		return true
	}
	if strings.HasPrefix(text[words[i+n-1].End:], "-") {
		return true
	}
	if i > 0 {
		switch words[i-1].Text {
		case "the", "his", "her", "its", "their", "every", "each", "most", "more", "до", "не":
			return true
		}
	}
	if i+n == len(words) {
		return false
	}
	switch words[i+n].Text {
	case "of", "group", "groups", "elected", "правления", "обучения":
		return true
	}
	return false
}

// inYear writes the expression with the year, as a sentence may begin with it.
func (s *said) inYear(text string, year int) string {
	if s.write == "" || strings.HasPrefix(text[s.to:], "’s") || strings.HasPrefix(text[s.to:], "'s") {
		return ""
	}
	written := fmt.Sprintf(s.write, year)
	first, size := firstRune(text[s.from:])
	if upper := strings.ToUpper(string(first)); upper == string(first) && size > 0 {
		lower, n := firstRune(written)
		written = strings.ToUpper(string(lower)) + written[n:]
	}
	return written
}
