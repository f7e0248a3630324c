// Package instruments finds the strategies, concepts and treaties that a text
// names: by a title, by the years they are for, or by both. The concept, a
// treaty and any convention are none: what may be something else is no name.
package instruments

import (
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/prose"
)

// Instrument is a named instrument in a text.
type Instrument struct {
	prose.Range
	kind  kind
	words []string // of its name, in small letters: those that say something
	years []string
}

// Find lists the instruments that a text names, in its order. Spelled is the
// words of the text.
func Find(t *prose.Text, spelled *prose.Spelled) []Instrument {
	if !mayName(spelled) {
		return nil
	}
	f := finder{text: t, words: make([]word, 0, len(spelled.Words))}
	for i, r := range spelled.Words {
		f.words = append(f.words, word{Range: r, lower: spelled.Lower[i], capital: spelled.Looks[i]&prose.Capital != 0, latin: t.Raw[r.Start] < utf8.RuneSelf})
	}
	sentence := 0
	for i := range f.words {
		for sentence < len(t.Sentences) && t.Sentences[sentence].End <= f.words[i].Start {
			sentence++
		}
		f.words[i].first = sentence < len(t.Sentences) && (i == 0 || f.words[i-1].Start < t.Sentences[sentence].Start)
	}
	var found []Instrument
	for i := range f.words {
		k, dated, ok := kindOf(f.words[i].lower)
		if f.words[i].year = dated && k.group == plan; !ok || len(found) > 0 && f.words[i].Start < found[len(found)-1].End {
			continue
		}
		if r, ok := f.named(i, k); ok {
			found = append(found, f.instrument(k, r))
		}
	}
	return found
}

// finder looks for the instruments of one text.
type finder struct {
	text  *prose.Text
	words []word
}

type word struct {
	prose.Range
	lower   string
	capital bool
	first   bool // of its sentence
	latin   bool
	year    bool // whether it has a year of its own: Strategy-2050
}

// kindOf returns the kind that a word is one for, and whether it has a year of its
// own.
func kindOf(lower string) (k kind, dated, ok bool) {
	if stem, year, found := strings.Cut(lower, "-"); found && isYear(year) { // Strategy-2050
		k, ok = kinds[stem]
		return k, ok, ok
	}
	k, ok = kinds[lower]
	return k, false, ok
}

// mayName reports whether any of the words is one for a kind.
func mayName(spelled *prose.Spelled) bool {
	for i, sum := range spelled.Sums {
		if kindSums.Passes(sum) || spelled.Looks[i]&prose.Joined != 0 {
			if _, _, ok := kindOf(spelled.Lower[i]); ok {
				return true
			}
		}
	}
	return false
}

// kindSums lets the words for a kind pass, by their sums.
var kindSums = func() prose.Sieve {
	s := prose.NewSieve(len(kinds))
	for w := range kinds {
		s.Open(prose.Sum(w))
	}
	return s
}()

// named returns the range of the name that the word for a kind at i is part of.
func (f *finder) named(i int, k kind) (prose.Range, bool) {
	if r, ok := f.quoted(i, k); ok {
		return r, true
	}
	w := f.words[i]
	if k.group == law || !w.capital {
		return prose.Range{}, false
	}
	from := f.modifiers(i)
	if w.year {
		return prose.Range{Start: f.words[from].Start, End: w.End}, true
	}
	if own := f.ownYear(i, from, k); own >= 0 {
		return prose.Range{Start: f.words[own].Start, End: w.End}, true
	}
	if w.latin && w.first && f.gap(i) == " " && f.is(i+1, "of", "for") && from == i && k.group == plan {
		return prose.Range{}, false // Plan for the worst
	}
	end, capitals := f.title(i)
	last := end
	if year := f.yearsBehind(i, end, k, i-from); year >= 0 {
		return prose.Range{Start: f.words[from].Start, End: f.closed(year)}, true
	}
	if year := f.yearBefore(from, i, k); year >= 0 {
		if k.group == plan || !f.is(i+1, "on", "о", "об") {
			last = i
		}
		return prose.Range{Start: f.words[year].Start, End: f.words[last].End}, true
	}
	if k.group == treaty && end > i && f.entitled(i, end, capitals) {
		return prose.Range{Start: f.words[from].Start, End: f.words[end].End}, true
	}
	return prose.Range{}, false
}

// entitled reports whether the words behind a treaty are its title: in English
// several of them have capitals; in Russian the word for the treaty has one.
func (f *finder) entitled(i, end, capitals int) bool {
	if !subjects[f.words[i+1].lower] {
		return f.words[i].latin && f.is(i+1, "of") && capitals > 2
	}
	if f.words[i].latin {
		return capitals > 1
	}
	return capitals > 0 || !f.words[i].first && end-i > 2
}

// title returns the last word of the title that follows the word at i, i if
// none does, and how many words of it have capitals.
func (f *finder) title(i int) (end, capitals int) {
	const most = 16 // words
	end = i
	if !f.words[i].latin {
		return f.russianTitle(i)
	}
	for j := i + 1; j < min(len(f.words), i+most) && f.joined(j-1); j++ {
		switch {
		case f.words[j].capital:
			end = j
			capitals++
		case !small[f.words[j].lower]:
			return end, capitals
		}
	}
	return end, capitals
}

func (f *finder) russianTitle(i int) (end, capitals int) {
	const most = 10 // words
	end = i
	if !f.is(i+1, "о", "об", "по") {
		return end, 0
	}
	for j := i + 1; j < min(len(f.words), i+most) && f.joined(j-1); j++ {
		w := f.words[j].lower
		if stops[w] || isVerb(w) || j > i+1 && isYear(w) || w == "на" {
			break
		}
		end = j
		if f.words[j].capital {
			capitals++
		}
	}
	return end, capitals
}

// isVerb reports whether a Russian word looks like a verb or participle that
// no title has.
func isVerb(w string) bool {
	for _, end := range []string{"ет", "ит", "ют", "ают", "л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ются", "ется", "ена", "ено", "ены", "ана", "ано", "аны"} {
		if strings.HasSuffix(w, end) && utf8.RuneCountInString(w) > 4 {
			return true
		}
	}
	return false
}

// modifiers returns the first of the capitalised words before the word at i
// that belong to the name: Foreign Policy Concept.
func (f *finder) modifiers(i int) int {
	const most = 7
	from := i
	for j := i - 1; j >= max(0, i-most) && f.joined(j); j-- {
		w := f.words[j]
		if w.lower == "of" && j > 0 && f.joined(j-1) && f.words[j-1].capital && !opening[f.words[j-1].lower] && possessive(f.words[j+1].lower) {
			continue // Republic of Kazakhstan’s
		}
		if !w.capital || !w.latin || opening[w.lower] || isYear(w.lower) {
			break
		}
		from = j
	}
	return from
}

func possessive(w string) bool { return strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "'s") }

// joined reports whether nothing but a space stands behind the word at i.
func (f *finder) joined(i int) bool {
	return i+1 < len(f.words) && strings.Trim(f.gap(i), " \u00a0\n") == "" && strings.Count(f.gap(i), "\n") < 2
}

func (f *finder) gap(i int) string {
	if i+1 >= len(f.words) {
		return f.text.Raw[f.words[i].End:]
	}
	return f.text.Raw[f.words[i].End:f.words[i+1].Start]
}

func (f *finder) is(i int, list ...string) bool {
	if i < 0 || i >= len(f.words) {
		return false
	}
	for _, w := range list {
		if f.words[i].lower == w {
			return true
		}
	}
	return false
}
