package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/prose"
)

// wording is a stretch of text, word for word: a quotation, a pull quote, a
// paragraph or a stored excerpt.
type wording struct {
	raw   string
	words []prose.Range
	sums  []uint64 // of the words in the form in which they are compared
}

func newWording(raw string, words []prose.Range) wording {
	p := wording{raw, words, make([]uint64, len(words))}
	for i, w := range words {
		p.sums[i] = prose.Sum(stem(citation.Fold(raw[w.Start:w.End])))
	}
	return p
}

// stem cuts the ending of a Cyrillic word, which changes when its sentence
// does, so that a quotation need not keep it. The dots of ё may be left out.
func stem(w string) string {
	const shortest = 3 // letters
	if w == "" || w[0] < utf8.RuneSelf {
		return w
	}
	w = strings.ReplaceAll(w, "ё", "е")
	letters := utf8.RuneCountInString(w)
	for n := min(4, letters-shortest); n > 0; n-- {
		at := len(w)
		for range n {
			_, size := utf8.DecodeLastRuneInString(w[:at])
			at -= size
		}
		if isCaseEnding(w[at:]) {
			return w[:at]
		}
	}
	return w
}

// isCaseEnding reports whether letters are the ending of a Russian noun or
// adjective, or a Kazakh case.
func isCaseEnding(s string) bool {
	switch s {
	case "иями",
		"ями", "ами", "иях", "ией", "иям", "ием", "ого", "его", "ому", "ему", "ыми", "ими", "дің", "дың", "тің", "тың", "ның", "нің", "мен", "бен", "пен",
		"ов", "ев", "ие", "ье", "еи", "ии", "ей", "ой", "ий", "ям", "ем", "ам", "ом", "ах", "ях", "ию", "ью", "ия", "ья", "ый", "ая", "яя", "ое", "ее", "ые", "ых", "их", "ым", "им", "ую", "юю",
		"ға", "ге", "қа", "ке", "да", "де", "та", "те", "ды", "ді", "ты", "ті",
		"а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й":
		return true
	}
	return false
}

// wordingIn is the part of a text that lies in a range.
func wordingIn(t *article.Text, r prose.Range) wording {
	from, to := wordSpan(t, r)
	spelled := t.Spelled()
	p := wording{t.Raw, spelled.Words[from:to], spelled.Sums[from:to]}
	own := false
	for i := range p.sums {
		at := from + i
		if spelled.Looks[at]&(prose.Joined|prose.Rare) == 0 && spelled.Lower[at][0] < utf8.RuneSelf {
			continue // folding and stemming would leave it as it is
		}
		if !own {
			p.sums, own = slices.Clone(p.sums), true
		}
		p.sums[i] = prose.Sum(stem(t.Folded(at)))
	}
	return p
}

// wordSpan returns which words of a text lie in a range.
func wordSpan(t *article.Text, r prose.Range) (from, to int) {
	start := func(w prose.Range, at int) int { return w.Start - at }
	from, _ = slices.BinarySearchFunc(t.Words(), r.Start, start)
	to, _ = slices.BinarySearchFunc(t.Words(), r.End, start)
	return from, max(from, to)
}

// within reports whether the words of the wording stand in another, in order
// and without others between them.
func (p wording) within(other wording) bool { return p.find(other.sums) >= 0 }

// find returns behind which of the sums the words of the wording end, or -1.
func (p wording) find(sums []uint64) int {
	n := len(p.sums)
	for i := 0; i+n <= len(sums); i++ {
		if n == 0 || sums[i] == p.sums[0] && slices.Equal(sums[i:i+n], p.sums) {
			return i + n
		}
	}
	return -1
}

// variant is how a wording differs from another that is meant to be the same.
type variant struct {
	here, there prose.Range // the words that differ, in the one text and in the other
	alike       float64     // the share of words that are equal
}

// anchor is how many equal words in a row show that two passages are one, at
// either end of what differs.
const anchor = 3

// compare looks for the part of another wording that differs from this one, or
// from a part of it, in a few words only. It returns false where there is none,
// or no difference; alike then says how much of the wording stands there word
// for word.
func (p wording) compare(other wording, least int) (variant, bool) {
	steps := citation.Fit(p.sums, other.sums)
	first, last, run := -1, -1, 0
	for i, s := range steps {
		if run++; !p.same(other, s) {
			run = 0
		}
		if run == anchor && first < 0 {
			first = i - anchor + 1
		}
		if run >= anchor {
			last = i
		}
	}
	if first < 0 {
		return variant{}, false
	}
	return p.difference(other, steps[first:last+1], least)
}

// compareWhole is compare for a wording all of which has to stand in the other.
func (p wording) compareWhole(other wording, least int) (variant, bool) {
	return p.difference(other, citation.Fit(p.sums, other.sums), least)
}

// compareThrough is compare for two wordings that are meant to be the same from
// end to end.
func (p wording) compareThrough(other wording, least int) (variant, bool) {
	return p.difference(other, citation.Align(p.sums, other.sums), least)
}

// same reports whether a step pairs two equal words.
func (p wording) same(other wording, s citation.Step) bool {
	return s.A >= 0 && s.B >= 0 && p.sums[s.A] == other.sums[s.B]
}

// difference tells how two passages differ along the steps.
func (p wording) difference(other wording, steps []citation.Step, least int) (variant, bool) {
	equal, from, to := 0, -1, -1
	for i, s := range steps {
		if p.same(other, s) {
			equal++
			continue
		}
		if to = i; from < 0 {
			from = i
		}
	}
	switch {
	case equal < max(least, 1):
		return variant{}, false
	case from < 0:
		return variant{alike: float64(equal) / float64(len(p.words))}, false
	}
	v := variant{alike: float64(equal) / float64(len(steps))}
	v.here, v.there = differing(p, other, steps, from, to)
	return v, true
}

// differing returns the places of the steps from … to in both passages, with a
// word more on either side where one of them has no word of its own.
func differing(p, other wording, steps []citation.Step, from, to int) (here, there prose.Range) {
	for {
		a, b := -1, -1
		for _, s := range steps[from : to+1] {
			if s.A >= 0 {
				if a < 0 {
					here.Start = p.words[s.A].Start
				}
				a = s.A
				here.End = p.words[s.A].End
			}
			if s.B >= 0 {
				if b < 0 {
					there.Start = other.words[s.B].Start
				}
				b = s.B
				there.End = other.words[s.B].End
			}
		}
		if a >= 0 && b >= 0 {
			return here, there
		}
		from, to = max(from-1, 0), min(to+1, len(steps)-1) // equal words stand at one end at least
	}
}

// runs lists the hashes of the runs of words that are as long as an anchor.
func (p wording) runs() []uint64 { return appendRuns(nil, p.sums, anchor) }

// quotationsIn lists the quotations of somebody's words in a text.
func quotationsIn(t *article.Text) []claims.Claim {
	var list []claims.Claim
	next := 0
	for i, s := range t.Sentences {
		for next < len(t.Quotes) && t.Quotes[next].End <= s.Start {
			next++
		}
		if next == len(t.Quotes) || t.Quotes[next].Start >= s.End {
			continue
		}
		list = append(list, t.Quotations(i)...)
	}
	return list
}

// noteIndex tells of each footnote where it stands in the article's list.
func noteIndex(a *article.Article) map[*article.Footnote]int {
	index := make(map[*article.Footnote]int, len(a.Footnotes))
	for i := range a.Footnotes {
		index[&a.Footnotes[i]] = i
	}
	return index
}

// markersOf lists the markers of a quotation: those that follow it in its
// sentence, before the next quotation, or stand within it.
func markersOf(t *article.Text, c claims.Claim) []prose.Marker {
	end := t.Sentences[c.Sentence].End
	i, _ := slices.BinarySearchFunc(t.Quotes, c.End, func(q prose.Quote, at int) int { return q.Start - at })
	if i < len(t.Quotes) {
		end = min(end, t.Quotes[i].Start)
	}
	from, _ := slices.BinarySearchFunc(t.Markers, c.Start, func(m prose.Marker, at int) int { return m.Start - at })
	to, _ := slices.BinarySearchFunc(t.Markers, max(end, c.Start), func(m prose.Marker, at int) int { return m.Start - at })
	return t.Markers[from:max(from, to)]
}
