package instruments

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/prose"
)

// instrument keeps what can be compared of a name.
func (f *finder) instrument(k kind, r prose.Range) Instrument {
	i := Instrument{Range: r, kind: k}
	i.words, i.years = significant(f.text.Raw[r.Start:r.End])
	return i
}

// significant returns the words of a text that say something, and its years.
func significant(text string) (words, years []string) {
	const shortest = 4 // letters
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch {
		case isYear(w):
			years = append(years, w)
		case utf8.RuneCountInString(w) < shortest || small[w]:
		default:
			if _, ok := kinds[w]; !ok {
				words = append(words, w)
			}
		}
	}
	return words, years
}

// Same reports whether two names may be of one instrument.
func (i *Instrument) Same(other *Instrument) bool {
	return i.kind.name == other.kind.name && (within(i.words, other.words) && within(i.years, other.years) || within(other.words, i.words) && within(other.years, i.years))
}

// In reports whether a text, such as a note, may name the instrument. In a text
// of another script, whose words cannot be compared, its years or its kind
// will do.
func (i *Instrument) In(text string) bool {
	words, years := significant(text)
	const enough = 0.7
	fits := len(i.years) == 0 || len(years) == 0 || within(i.years, years)
	switch {
	case len(i.words) == 0:
		return len(years) > 0 && fits && mentions(text, i.kind)
	case fits && float64(shared(i.words, words)) >= enough*float64(len(i.words)):
		return true
	case !slices.ContainsFunc(words, func(w string) bool { return isLatin(w) != isLatin(i.words[0]) }):
		return false
	case len(i.years) > 0:
		return len(years) > 0 && fits
	}
	return mentions(text, i.kind)
}

// mentions reports whether a text has a word for a kind.
func mentions(text string, k kind) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool { return kinds[w] == k })
}

func within(some, all []string) bool { return shared(some, all) == len(some) }

// shared counts the words that a list has too, in whatever inflected form.
func shared(words, list []string) int {
	n := 0
	for _, w := range words {
		if slices.ContainsFunc(list, func(o string) bool { return alike(w, o) }) {
			n++
		}
	}
	return n
}

// alike reports whether two words differ in their endings alone.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	const ending, shortest = 3, 4 // letters
	x, y := []rune(a), []rune(b)
	need := max(shortest, max(len(x), len(y))-ending)
	if len(x) < need || len(y) < need {
		return false
	}
	return slices.Equal(x[:need], y[:need])
}

func isLatin(w string) bool { return w[0] < utf8.RuneSelf }
