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
	var ends [4]int // where the last letters begin, of which an ending may have all
	at := len(w)
	for i := range ends {
		_, size := utf8.DecodeLastRuneInString(w[:at])
		at -= size
		ends[i] = at
	}
	for n := min(len(ends), letters-shortest); n > 0; n-- {
		if at := ends[n-1]; isCaseEnding(w[at:]) {
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
	var room []uint64
	return wordingInto(t, r, &room)
}

// wordingInto is wordingIn with room for the sums, of which it takes some where
// they are others than the text has.
func wordingInto(t *article.Text, r prose.Range, room *[]uint64) wording {
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
			taken := len(*room)
			*room = append(*room, p.sums...)
			p.sums, own = (*room)[taken:], true
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

// quotesSomebody reports whether what stands in a pair of quotation marks is a
// quotation of somebody's words.
func quotesSomebody(t *article.Text, r prose.Range) bool {
	i, _ := slices.BinarySearchFunc(t.Sentences, r.End, func(s prose.Sentence, end int) int { return s.End - end })
	if i == len(t.Sentences) {
		return false
	}
	first, ok := t.FirstClaim(i, claims.Quotation) // which other rules ask for too
	return ok && (first.Range == r || slices.ContainsFunc(t.Quotations(i), func(c claims.Claim) bool { return c.Range == r }))
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
