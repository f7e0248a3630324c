package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// passages finds passages that say the same.
type passages struct {
	list     []passage
	byHash   map[uint64]int
	byGram   map[uint64]int // by a run of words: the first link, counted from 1
	links    []link
	compared []int // for each passage, the last search it was compared in
	searches int
}

// link is a passage that has a run of words, and the next one that has it.
type link struct{ passage, next int }

// newPassages makes room for the sentences of an article, if one is given.
func newPassages(a *article.Article) *passages {
	n := 0
	if a != nil {
		for _, t := range a.Texts() {
			n += len(t.Sentences)
		}
	}
	const runs = 4 // that a sentence has of those that are looked up
	return &passages{
		list: make([]passage, 0, n), links: make([]link, 0, runs*n), compared: make([]int, 0, n),
		byHash: make(map[uint64]int, n), byGram: make(map[uint64]int, runs*n),
	}
}

// gram is how many words in a row two passages that are nearly the same share.
const gram = 5

// mostAlike bounds how many passages are looked at for one run of words.
const mostAlike = 8

func (ps *passages) add(pa passage) {
	i := len(ps.list)
	ps.list = append(ps.list, pa)
	ps.compared = append(ps.compared, 0)
	ps.byHash[pa.hash] = i
	for _, h := range pa.grams {
		ps.file(h, i)
	}
}

// file notes that a passage has a run of words, behind those that have it too.
func (ps *passages) file(h uint64, i int) {
	own := link{passage: i}
	at := ps.byGram[h]
	if at == 0 {
		ps.links = append(ps.links, own)
		ps.byGram[h] = len(ps.links)
		return
	}
	for n := 1; ; n++ {
		last := &ps.links[at-1]
		if n == mostAlike {
			return
		}
		if at = last.next; at == 0 {
			last.next = len(ps.links) + 1
			ps.links = append(ps.links, own)
			return
		}
	}
}

// find returns a passage that says the same, nil if none does.
func (ps *passages) find(pa *passage) *passage {
	if i, ok := ps.byHash[pa.hash]; ok && slices.Equal(ps.list[i].lower(), pa.lower()) {
		return &ps.list[i]
	}
	ps.searches++
	for _, h := range pa.grams {
		for at := ps.byGram[h]; at > 0; at = ps.links[at-1].next {
			i := ps.links[at-1].passage
			if ps.compared[i] == ps.searches {
				continue
			}
			ps.compared[i] = ps.searches
			if nearlySame(&ps.list[i], pa) {
				return &ps.list[i]
			}
		}
	}
	return nil
}

// passageReader reads passages into memory that they share.
type passageReader struct {
	list  []passage
	sums  []uint64
	grams []uint64
}

// sentences lists the sentences of a text that have enough words and are not
// quoted. The list holds until the next one is read.
func (r *passageReader) sentences(t *article.Text, least int) []passage {
	r.list = r.list[:0]
	for _, s := range t.Sentences {
		if from, to := wordSpan(t, s.Range); to-from >= max(least, 1) && !isQuotation(t, s.Range) {
			r.list = append(r.list, r.read(t, s.Range, from, to))
		}
	}
	return r.list
}

// read reads the passage that has the words from … to of a text. It is looked
// up by the hashes of some runs of words, chosen by the words and not by where
// they stand.
func (r *passageReader) read(t *article.Text, at prose.Range, from, to int) passage {
	const oneOf = 4
	r.sums = r.sums[:0]
	for _, w := range t.Spelled().Lower[from:to] {
		r.sums = append(r.sums, hashOf(w))
	}
	first := len(r.grams)
	for i := 0; i+gram <= len(r.sums); i++ {
		if h := combine(r.sums[i : i+gram]); h%oneOf == 0 {
			r.grams = append(r.grams, h)
		}
	}
	return passage{t, at, from, to, r.grams[first:len(r.grams):len(r.grams)], combine(r.sums)}
}

// prime is that of the hash FNV-1a, and so is the first value below.
const prime = 1099511628211

// hashOf hashes a word.
func hashOf(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * prime
	}
	return h ^ h>>32
}

// combine makes one hash of those of words in a row.
func combine(sums []uint64) uint64 {
	h := uint64(0)
	for _, s := range sums {
		h = (h<<7|h>>57)*prime ^ s
	}
	return h ^ h>>29
}

// nearlySame reports whether two passages differ in so little that one was
// made from the other: a tenth of the words, and none that matters.
func nearlySame(a, b *passage) bool {
	const leastWords = 12
	longest, shortest := max(a.to-a.from, b.to-b.from), min(a.to-a.from, b.to-b.from)
	if longest-shortest > longest/10 || shortest < leastWords {
		return false
	}
	same, counts := commonWords(a.words(), b.words())
	if 10*same < 9*longest {
		return false
	}
	for w, n := range counts {
		if n != 0 && matters(w) {
			return false
		}
	}
	return true
}

// commonWords counts the words that two passages share, and how often each has
// more of a word than the other.
func commonWords(a, b []string) (int, map[string]int) {
	counts := map[string]int{}
	for _, w := range a {
		counts[w]++
	}
	same := 0
	for _, w := range b {
		if counts[w] > 0 {
			same++
		}
		counts[w]--
	}
	return same, counts
}

// matters reports whether a word makes another statement of a sentence: it is a
// negation, a number or a name, or simply no small word.
func matters(w string) bool {
	const small = 4
	switch strings.ToLower(w) {
	case "not", "no", "more", "less", "most", "few", "не", "ни", "нет", "без", "емес":
		return true
	}
	return utf8.RuneCountInString(w) > small || strings.ContainsFunc(w, unicode.IsDigit) || beginsUpper(w)
}
