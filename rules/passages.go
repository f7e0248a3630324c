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
	runs     runTable
	compared []int // for each passage, the last search it was compared in
	searches int
}

// empty forgets all passages.
func (ps *passages) empty() {
	clear(ps.list)
	ps.list, ps.compared, ps.searches = ps.list[:0], ps.compared[:0], 0
	ps.runs.empty()
}

// gram is how many words in a row two passages that are nearly the same share.
const gram = 5

func (ps *passages) add(pa passage) {
	i := len(ps.list)
	ps.list = append(ps.list, pa)
	ps.compared = append(ps.compared, 0)
	ps.runs.file(pa.hash, i)
	for _, h := range pa.grams {
		ps.runs.file(h, i)
	}
}

// find returns a passage that says the same, nil if none does.
func (ps *passages) find(pa *passage) *passage {
	for i := range ps.runs.filed(pa.hash) {
		if slices.Equal(ps.list[i].lower(), pa.lower()) {
			return &ps.list[i]
		}
	}
	ps.searches++
	for _, h := range pa.grams {
		for i := range ps.runs.filed(h) {
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

// passageReader reads the passages of an article.
type passageReader struct {
	list        []passage
	grams       []uint64
	once, twice prose.Sieve // for the hashes that have come up so often
}

// begin makes room for the sentences of an article.
func (r *passageReader) begin(a *article.Article) {
	sentences, words := 0, 0
	for _, t := range a.Texts() {
		sentences += len(t.Sentences)
		words += len(t.Words())
	}
	clear(r.list)
	r.list, r.grams = slices.Grow(r.list[:0], sentences), slices.Grow(r.grams[:0], words)
	r.once, r.twice = r.once.Renew(words), r.twice.Renew(words)
}

// sentences reads the sentences of a text that have enough words and are not
// quoted.
func (r *passageReader) sentences(t *article.Text, least int) {
	words, to := t.Words(), 0
	for _, s := range t.Sentences {
		for to < len(words) && words[to].Start < s.Start {
			to++
		}
		from := to
		for to < len(words) && words[to].Start < s.End {
			to++
		}
		if to-from < max(least, 1) || isQuotation(t, s.Range) {
			continue
		}
		pa := r.read(t, s.Range, from, to)
		r.once.Count(r.twice, pa.hash)
		for _, h := range pa.grams {
			r.once.Count(r.twice, h)
		}
		r.list = append(r.list, pa)
	}
}

// repeated leaves each passage those hashes only that stand in the article
// twice, nearly always: what is said once need not be looked up.
func (r *passageReader) repeated() {
	for i := range r.list {
		pa := &r.list[i]
		pa.grams = slices.DeleteFunc(pa.grams, func(h uint64) bool { return !r.twice.Passes(h) })
		pa.unique = len(pa.grams) == 0 && !r.twice.Passes(pa.hash)
	}
}

// read reads the passage that has the words from … to of a text.
func (r *passageReader) read(t *article.Text, at prose.Range, from, to int) passage {
	sums, first := t.Spelled().Sums[from:to], len(r.grams)
	r.grams = appendRuns(r.grams, sums, gram)
	return passage{text: t, at: at, from: from, to: to, grams: r.grams[first:len(r.grams):len(r.grams)], hash: runOf(sums)}
}

// nearlySame reports whether two passages differ in so little that one was
// made from the other: a tenth of the words, and none that matters.
func nearlySame(a, b *passage) bool {
	const leastWords = 12
	longest, shortest := max(a.to-a.from, b.to-b.from), min(a.to-a.from, b.to-b.from)
	if longest-shortest > longest/10 || shortest < leastWords {
		return false
	}
	if 10*mayShare(a.sums(), b.sums()) < 9*longest {
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

// mayShare returns how many words two passages may share: that many or fewer.
func mayShare(a, b []uint64) int {
	sieve := prose.NewSieve(len(a))
	for _, s := range a {
		sieve.Open(s)
	}
	same := 0
	for _, s := range b {
		if sieve.Passes(s) {
			same++
		}
	}
	return same
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
