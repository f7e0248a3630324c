package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// phraseBook finds phrases in a text, word by word, whatever the case. Each
// phrase has an owner.
type phraseBook[T any] struct {
	byFirst map[string][]bookPhrase[T]
	firsts  prose.Sieve // lets the first words pass
}

type bookPhrase[T any] struct {
	words []string // in lower case
	owner T
}

// add makes a phrase of an owner known.
func (b *phraseBook[T]) add(phrase string, owner T) {
	words := foldedWords(phrase)
	if len(words) == 0 {
		return
	}
	if b.byFirst == nil {
		const firsts = 1000 // for many more of them it lets other words pass too
		b.byFirst, b.firsts = map[string][]bookPhrase[T]{}, prose.NewSieve(firsts)
	}
	first := words[0]
	b.byFirst[first] = append(b.byFirst[first], bookPhrase[T]{words, owner})
	b.firsts.Open(prose.Sum(first))
}

// at returns the owner of the longest phrase that begins with the i-th word of
// a text, and how many words it has; 0 where none does. A possessive ending
// does not count.
func (b *phraseBook[T]) at(t *article.Text, i int) (owner T, count int) {
	spelled := t.Spelled()
	first, sum := spelled.Lower[i], spelled.Sums[i]
	if spelled.Looks[i]&prose.Joined != 0 {
		first = withoutPossessive(first)
		sum = prose.Sum(first)
	}
	if b.byFirst == nil || !b.firsts.Passes(sum) {
		return owner, 0
	}
	words := spelled.Words
	for _, ph := range b.byFirst[first] {
		if n := len(ph.words); n > count && i+n <= len(words) && b.same(t, i, ph.words) {
			owner, count = ph.owner, n
		}
	}
	return owner, count
}

// same reports whether the words of a text from the i-th on are those of a
// phrase, with nothing but blanks and quotation marks between them.
func (b *phraseBook[T]) same(t *article.Text, i int, phrase []string) bool {
	words := t.Words()
	for k, w := range phrase {
		at := words[i+k]
		text := t.Slice(at)
		if k == len(phrase)-1 {
			text = withoutPossessive(text)
		}
		if k > 0 {
			gap := t.Raw[words[i+k-1].End:at.Start]
			if strings.Trim(gap, " \n\u00a0“”«»\"„&,") != "" || strings.Contains(gap, "\n\n") {
				return false
			}
		}
		if !strings.EqualFold(text, w) {
			return false
		}
	}
	return true
}

// withoutPossessive returns an English word without ’s or ’ at its end.
func withoutPossessive(word string) string {
	for _, ending := range [...]string{"’s", "'s"} {
		if bare, ok := strings.CutSuffix(word, ending); ok {
			return bare
		}
	}
	return word
}
