package claims

import (
	"slices"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/prose"
)

// answer is what a question about a sentence was answered, if it was asked.
type answer uint8

const (
	no answer = 1 + iota
	yes
)

// ask asks a question that has one answer as long as the sentence is the same.
func (a *answer) ask(question func() bool) bool {
	if *a == 0 {
		if *a = no; question() {
			*a = yes
		}
	}
	return *a == yes
}

// dateFrom returns the first date that begins at an offset or behind it.
func (s *sentence) dateFrom(offset int) int {
	i, _ := slices.BinarySearchFunc(s.dates, offset, func(d dates.Date, at int) int { return d.Start - at })
	return i
}

// quoted reports whether a range lies in quotation marks.
func (s *sentence) quoted(r prose.Range) bool {
	i, _ := slices.BinarySearchFunc(s.quotes, r.Start+1, func(q prose.Quote, at int) int { return q.Start - at })
	return i > 0 && r.End <= s.quotes[i-1].End
}

// has reports whether the i-th word, if there is one, has any of the tags.
func (s *sentence) has(i int, t tag) bool {
	return i >= 0 && i < len(s.words) && s.words[i].tags&t != 0
}

// is reports whether the i-th word, if there is one, is one of the words.
func (s *sentence) is(i int, list ...string) bool {
	if i < 0 || i >= len(s.words) {
		return false
	}
	for _, w := range list {
		if s.words[i].lower == w {
			return true
		}
	}
	return false
}

// firstOf is the first word of a sentence that has any of the tags, or -1.
type firstOf struct {
	tags tag
	at   int
}

// earliest returns the first word that has any of the tags, or -1. It is asked for
// at every word, and a sentence may have a hundred thousand.
func (s *sentence) earliest(t tag) int {
	for _, f := range s.firsts {
		if f.tags == t {
			return f.at
		}
	}
	at := slices.IndexFunc(s.words, func(w word) bool { return w.tags&t != 0 })
	s.firsts = append(s.firsts, firstOf{t, at})
	return at
}

// any returns the first word from i to before end that has any of the tags,
// or -1.
func (s *sentence) any(t tag, i, end int) int {
	if s.all.tags&t == 0 {
		return -1
	}
	if i <= 0 {
		if at := s.earliest(t); at < end {
			return at
		}
		return -1
	}
	for ; i < min(end, len(s.words)); i++ {
		if s.words[i].tags&t != 0 {
			return i
		}
	}
	return -1
}

// span is the range from the i-th word to the j-th.
func (s *sentence) span(i, j int) prose.Range {
	return prose.Range{Start: s.words[i].Start, End: s.words[min(j, len(s.words)-1)].End}
}

// gap is what stands between the i-th word and the next.
func (s *sentence) gap(i int) string {
	if i < 0 {
		return ""
	}
	end := s.at.End
	if i+1 < len(s.words) {
		end = s.words[i+1].Start
	}
	return s.text.Raw[s.words[i].End:max(end, s.words[i].End)]
}

// infinitive reports whether the verb at i is no statement, but what may,
// must or will be.
func (s *sentence) infinitive(i int) bool {
	return s.has(i-1, modal) || s.has(i-2, modal) && (s.has(i-1, adverb) || s.is(i-1, "be", "have"))
}
