package instruments

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/prose"
)

// quoted returns the range of a name with its title in quotation marks, behind
// the word for a kind at i or before it.
func (f *finder) quoted(i int, k kind) (prose.Range, bool) {
	const mostBetween = 6 // words: of the Republic of Kazakhstan
	w := f.words[i]
	quotes := f.text.Quotes
	next := sort.Search(len(quotes), func(n int) bool { return quotes[n].Start >= w.End })
	if next < len(quotes) {
		q := quotes[next]
		title := f.text.Raw[q.Inner.Start:q.Inner.End]
		switch {
		case strings.Trim(f.text.Raw[w.End:q.Start], " \u00a0") == "" && f.titled(i, k, title):
			return prose.Range{Start: f.words[f.modifiers(i)].Start, End: q.End}, true
		case q.Start > w.End && k.group == law && official(title) && f.country(i, q.Start, mostBetween):
			return prose.Range{Start: w.Start, End: q.End}, true
		}
	}
	if k.group != plan || !w.latin || !w.capital {
		return prose.Range{}, false
	}
	// A quotation before the word may hold others, which begin after it.
	const mostInside = 4
	for n := next - 1; n >= max(0, next-mostInside); n-- {
		q := quotes[n]
		if q.End <= w.Start && strings.Trim(f.text.Raw[q.End:w.Start], " \u00a0") == "" && dated(f.text.Raw[q.Inner.Start:q.Inner.End]) {
			return prose.Range{Start: q.Start, End: w.End}, true
		}
	}
	return prose.Range{}, false
}

// titled reports whether a quotation right behind the word for a kind is the
// title of one.
func (f *finder) titled(i int, k kind, title string) bool {
	c, _ := utf8.DecodeRuneInString(title)
	switch {
	case !unicode.IsUpper(c) && !unicode.IsDigit(c):
		return false
	case k.group == plan:
		return dated(title)
	}
	return official(title) && (!f.words[i].latin || f.words[i].capital)
}

// official reports whether a title is worded as those of acts are.
func official(title string) bool {
	for _, word := range []string{"On ", "О ", "Об "} {
		if strings.HasPrefix(title, word) {
			return true
		}
	}
	return false
}

// dated reports whether a title has a year: Kazakhstan-2050.
func dated(title string) bool {
	for i := 0; i+4 <= len(title); i++ {
		if isYear(title[i:i+4]) && (i == 0 || title[i-1] < '0' || '9' < title[i-1]) && (i+4 == len(title) || title[i+4] < '0' || '9' < title[i+4]) {
			return true
		}
	}
	return false
}

// country reports whether nothing but a few words in their place stand between
// a law and its title: of the Republic of Kazakhstan.
func (f *finder) country(i, until, most int) bool {
	words, capital := 0, false
	for j := i + 1; j < len(f.words) && f.words[j].Start < until; j++ {
		if words++; words > most || !f.words[j].capital && !f.is(j, "of", "the") || f.words[j].latin != f.words[i].latin {
			return false
		}
		capital = capital || f.words[j].capital
	}
	between := strings.TrimFunc(f.text.Raw[f.words[i].End:until], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsSpace(r) })
	return capital && between == ""
}
