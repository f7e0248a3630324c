package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/prose"
)

// figure finds a quantity: a number with its unit or with what it counts, a
// share, a rank, a change.
func (s *sentence) figure() (prose.Range, bool) {
	if s.all.tags&(number|tens|ranking|superlative|ordinal) == 0 && !s.digits && !s.mayHave(s.book.shares) || s.hypothetical() || s.reckoned() {
		return prose.Range{}, false
	}
	for _, read := range [...]func(*sentence, int) (int, bool){(*sentence).quantity, (*sentence).rank, (*sentence).share} {
		for i := range s.words {
			if j, ok := read(s, i); ok && !s.proposed(i) {
				return s.withSigns(s.span(i, j)), true
			}
		}
	}
	return prose.Range{}, false
}

// share reads parts of a whole and bare counts.
func (s *sentence) share(i int) (int, bool) { return s.book.shares.find(s, i) }

// withSigns widens the range of a number to its unit, if that is a sign: $165
// billion, 40%.
func (s *sentence) withSigns(r prose.Range) prose.Range {
	before := strings.TrimRight(s.text.Raw[s.at.Start:r.Start], " \u00a0")
	if c, size := utf8.DecodeLastRuneInString(before); unicode.Is(unicode.Sc, c) {
		r.Start = s.at.Start + len(before) - size
	}
	rest := s.text.Raw[r.End:s.at.End]
	after := strings.TrimLeft(rest, " \u00a0\u202f")
	if strings.HasPrefix(after, "%") {
		r.End += len(rest) - len(after) + 1
	}
	if i := s.first(r.End); s.has(i, scale|unit) && strings.HasPrefix(after, s.text.Raw[s.words[i].Start:s.words[i].End]) {
		r.End = s.words[i].End
	}
	return r
}

// first returns the first word from an offset on, or -1.
func (s *sentence) first(offset int) int {
	i, _ := slices.BinarySearchFunc(s.words, offset, func(w word, at int) int { return w.Start - at })
	if i == len(s.words) {
		return -1
	}
	return i
}

// rank reads “ranks second”, “94th place”, “the largest … in the world” from i
// on and returns the last word.
func (s *sentence) rank(i int) (int, bool) {
	place := s.has(i, ordinal) || s.words[i].digit && !s.dated(i)
	switch {
	case s.has(i, ranking) && s.place(i+1):
		return i + 1, true
	case place && s.is(i+1, "place", "месте", "место", "rank"):
		return i + 1, !s.is(i-1, "the") || !s.is(i-2, "in")
	case !s.has(i, superlative), strings.HasPrefix(s.words[i].lower, "сам") && !s.has(i+1, measured):
		return 0, false
	}
	last, ok := 0, false
	for j := i + 1; j < min(i+8, len(s.words)) && !s.words[j].breaks && !s.words[j].comma; j++ {
		if s.has(j, rival) && !ok || s.has(j, world) && s.is(j-1, "the", "in", "в", "во") {
			last, ok = j, true
		}
		if k, found := s.book.fields.find(s, j); found {
			return k, true
		}
	}
	return last, ok
}

// place reports whether the word at i is the place in a ranking.
func (s *sentence) place(i int) bool {
	return i < len(s.words) && (s.has(i, ordinal) || s.is(i, "last", "bottom", "near", "among", "lowest", "highest") && s.has(i-1, ranking) && !s.is(i-1, "rank") || s.words[i].digit && !s.dated(i))
}

// quantity reads a number with its unit, or with what it counts, from i on.
func (s *sentence) quantity(i int) (int, bool) {
	w := &s.words[i]
	if !w.digit {
		if w.tags&(number|tens) == 0 {
			return 0, false
		}
		j := i + 1
		for s.has(j, number|tens) {
			j++
		}
		if s.has(j, unit|scale) {
			return j, true
		}
		if s.has(j+1, unit) && s.words[j].capital {
			return j + 1, true
		}
		return j, w.tags&tens != 0 && s.countable(j)
	}
	if s.dated(i) || s.has(i-1, heading|lawful) || s.joined(w.Start) || s.ordinary(i) || strings.Contains(s.gapBefore(i), "№") {
		return 0, false
	}
	digits, j, grouped := s.numeral(i)
	after := strings.TrimLeft(s.text.Raw[s.words[j].End:s.at.End], " \u00a0\u202f")
	switch {
	case strings.HasPrefix(after, "%"), strings.HasPrefix(after, "‰"), s.money(w.Start):
		return j, true
	case s.is(j+1, "per") && s.is(j+2, "cent"):
		return j + 2, true
	case s.has(j+1, unit|scale) && !s.words[j+1].breaks:
		return j + 1, true
	case strings.HasPrefix(after, "+"), strings.HasPrefix(after, "/"):
		return 0, false
	case s.is(j+1, "to", "до") && s.is(i-1, "from", "с", "со") && j+2 < len(s.words) && s.words[j+2].digit && !s.dated(j+2):
		return j + 2, true
	case grouped:
		return j, j+1 < len(s.words) && !s.has(j+1, timeNoun)
	}
	return j + 1, digits >= 2 && s.countable(j+1)
}

// yearly reports whether the number at i may be a year.
func (s *sentence) yearly(i int) bool {
	w := s.words[i].lower
	return len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20"))
}

// numeral reads the rest of a number such as 1,240 or 9.6 that begins at i. It
// returns how many digits it has, its last word, and whether it has several.
func (s *sentence) numeral(i int) (digits, last int, grouped bool) {
	digits, last = s.words[i].Len(), i
	for last+1 < len(s.words) && s.words[last+1].digit {
		switch gap := s.gap(last); {
		case gap == "," || gap == ".":
		case (gap == " " || gap == "\u00a0" || gap == "\u202f") && s.words[last+1].Len() == 3:
		default:
			return digits, last, grouped
		}
		last++
		digits += s.words[last].Len()
		grouped = true
	}
	return digits, last, grouped
}

// countable reports whether the word at i, or the one it describes, is what a
// number counts, and no span of time.
func (s *sentence) countable(i int) bool {
	for j := i; j < min(i+2, len(s.words)); j++ {
		w := s.words[j]
		if w.capital || w.digit || w.breaks || w.tags&(timeNoun|noNoun|modal) != 0 || s.gap(j-1) != " " && s.gap(j-1) != "\u00a0" {
			return false
		}
		if w.lower[0] >= 0x80 || isPlural(w.lower) || s.is(j, "people", "men", "women", "children") {
			return true
		}
	}
	return false
}

// dated reports whether the word at i belongs to a date.
func (s *sentence) dated(i int) bool {
	k := s.dateFrom(s.words[i].Start + 1)
	return k > 0 && s.words[i].End <= s.dates[k-1].End || s.acted.Contains(s.words[i].Range)
}

// joined reports whether a sign such as the + of 5+1 or a letter stands right
// before the offset.
func (s *sentence) joined(at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text.Raw[s.at.Start:at])
	return r == '+' || r == '/' || r == '#' || unicode.IsLetter(r)
}

// ordinary reports whether the number at i is part of a word that counts
// nothing: 1990-х, 23-летний, 5-й.
func (s *sentence) ordinary(i int) bool {
	_, rest, ok := strings.Cut(s.words[i].lower, "-")
	return ok && unicode.IsLetter(firstLetter(rest)) && s.book.look(rest, prose.Sum(rest), 0).tags&unit == 0
}

// money reports whether a sign of a currency stands before the offset.
func (s *sentence) money(at int) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s.text.Raw[s.at.Start:at], " \u00a0"))
	return unicode.Is(unicode.Sc, r)
}

func (s *sentence) gapBefore(i int) string {
	if i == 0 {
		return ""
	}
	return s.gap(i - 1)
}
