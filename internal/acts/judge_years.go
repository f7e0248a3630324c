package acts

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/registry"
)

// titleYears reports the years in a title that is that of the act but for them,
// in any language: a title changed by hand to a period of its own. The order of
// the words does not count, since translations differ in it.
// It tells whether it has done so of the title itself, not of its translation.
func (j *judge) titleYears(a *registry.Act) bool {
	j.yearsIn(j.claim.Translation, AboutTranslation, a)
	return j.yearsIn(j.claim.Title, AboutTitle, a)
}

func (j *judge) yearsIn(title string, about Field, a *registry.Act) bool {
	mine := yearsOf(title)
	if len(mine.years) == 0 {
		return false
	}
	var right timed
	for _, name := range namesOf(a) {
		theirs := yearsOf(name)
		if !mine.sameWords(theirs) {
			continue
		}
		if len(mine.years) != len(theirs.years) || mine.sameYears(theirs) {
			return false // another edition, or nothing is wrong
		}
		right = theirs
	}
	if right.text == "" {
		return false
	}
	start, end := mine.unlike(right)
	wrong := mine.part(start, end)
	f := j.add(UnlikeRegistry, about, max(a.Certainty, registry.Inferred), "the title of the act has %q in the registry, not %q", right.part(start, end), wrong)
	f.Act, f.Right = a, right.part(start, end)
	f.Start, f.End = mine.years[start].Start, mine.years[end].End
	return true
}

// timed is a title, taken apart into its years and what tells it from others.
type timed struct {
	text  string
	words []string // sorted, without short ones
	years []citation.Word
}

func yearsOf(title string) timed {
	t := timed{text: title}
	const shortest = 4 // letters; shorter words are articles and the like
	for _, w := range citation.Words(title) {
		switch {
		case isYear(w.Text):
			t.years = append(t.years, w)
		case utf8.RuneCountInString(w.Text) >= shortest:
			t.words = append(t.words, strings.TrimSuffix(w.Text, "s")) // of a genitive
		}
	}
	slices.Sort(t.words)
	return t
}

func isYear(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && len(word) == 4 && 1900 <= n && n < 2100
}

// sameWords reports whether two titles are one but for their years. A title of
// one word is too little to tell.
func (t timed) sameWords(u timed) bool { return len(t.words) > 1 && slices.Equal(t.words, u.words) }

func (t timed) sameYears(u timed) bool {
	return slices.EqualFunc(t.years, u.years, func(a, b citation.Word) bool { return a.Text == b.Text })
}

// unlike returns the first and the last year that differ from those of another
// title, with the other end of their period.
func (t timed) unlike(u timed) (first, last int) {
	first = -1
	for i := range t.years {
		if t.years[i].Text == u.years[i].Text {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	if first > 0 && t.period(first-1) && u.period(first-1) {
		first--
	}
	if last+1 < len(t.years) && t.period(last) && u.period(last) {
		last++
	}
	return first, last
}

// period reports whether nothing but a dash stands between a year and the next.
func (t timed) period(i int) bool {
	return strings.Trim(t.text[t.years[i].End:t.years[i+1].Start], " \u00a0-‐‑‒–—") == ""
}

// part returns the text from a year to another.
func (t timed) part(first, last int) string {
	return t.text[t.years[first].Start:t.years[last].End]
}

// namesOf returns all that the registry calls an act, in an order that is
// always the same.
func namesOf(a *registry.Act) []string {
	var list []string
	for _, lang := range slices.Sorted(maps.Keys(a.Titles)) {
		list = append(list, a.Titles[lang])
	}
	for _, lang := range slices.Sorted(maps.Keys(a.Aliases)) {
		list = append(list, a.Aliases[lang]...)
	}
	return list
}
