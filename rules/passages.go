package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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

func newPassages() *passages { return &passages{byHash: map[uint64]int{}, byGram: map[uint64]int{}} }

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
func (ps *passages) find(pa passage) *passage {
	if i, ok := ps.byHash[pa.hash]; ok && slices.EqualFunc(ps.list[i].words, pa.words, strings.EqualFold) {
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
			if nearlySame(ps.list[i].words, pa.words) {
				return &ps.list[i]
			}
		}
	}
	return nil
}

// gramsOf lists the hashes of the runs of words that a passage is looked up by:
// some of all, chosen by the words and not by where they stand.
func gramsOf(sums []uint64) []uint64 {
	const oneOf = 4
	list := make([]uint64, 0, len(sums)/oneOf+2)
	for i := 0; i+gram <= len(sums); i++ {
		if h := combine(sums[i : i+gram]); h%oneOf == 0 {
			list = append(list, h)
		}
	}
	return list
}

// prime is that of the hash FNV-1a, and so is the first value below.
const prime = 1099511628211

// hashOf hashes a word without its case.
func hashOf(word string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range word {
		if r < utf8.RuneSelf {
			r |= 0x20
		} else {
			r = unicode.ToLower(r)
		}
		h = (h ^ uint64(r)) * prime
	}
	return h
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
func nearlySame(a, b []string) bool {
	const leastWords = 12
	longest := max(len(a), len(b))
	if longest-min(len(a), len(b)) > longest/10 || min(len(a), len(b)) < leastWords {
		return false
	}
	same, counts := commonWords(a, b)
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
