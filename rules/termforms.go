package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

// termForms gathers the words that are spelled with a hyphen, and the same words
// without one.
type termForms struct {
	hyphened map[string][]ownWord // by the letters
	closed   map[string][]ownWord
	order    []string
	sums     prose.Sieve // lets them pass
}

// shortestTerm is the least number of letters of a term that is compared.
const shortestTerm = 7

func (f *termForms) addHyphened(w ownWord) {
	text := w.slice()
	if w.Len() < shortestTerm || strings.IndexByte(text, '-') < 0 {
		return
	}
	if key, ok := termKey(withoutPossessive(text)); ok && isTerm(w) {
		if f.hyphened == nil {
			const terms = 500 // for many more of them it lets other words pass too
			f.hyphened, f.closed, f.sums = map[string][]ownWord{}, map[string][]ownWord{}, prose.NewSieve(terms)
		}
		if f.hyphened[key] == nil {
			f.order = append(f.order, key)
		}
		f.hyphened[key] = append(f.hyphened[key], w)
		f.sums.Open(prose.Sum(key))
	}
}

// addClosed adds a word that an earlier one is with a hyphen.
func (f *termForms) addClosed(w ownWord) {
	if w.Len() < shortestTerm {
		return
	}
	key := w.text.Spelled().Lower[w.index]
	if w.text.Spelled().Looks[w.index]&prose.Joined != 0 {
		key = withoutPossessive(key)
	}
	if f.hyphened[key] != nil && isTerm(w) {
		f.closed[key] = append(f.closed[key], w)
	}
}

// isTerm reports whether a word is no name: it has no capital, or its only one
// begins a sentence, a heading or a title.
func isTerm(w ownWord) bool {
	text := w.slice()
	_, size := firstRune(text)
	headline := w.text.Kind == article.Title || w.text.Kind == article.Heading
	return headline || strings.IndexFunc(text[size:], unicode.IsUpper) < 0 && (!beginsUpper(text) || startsSentence(w))
}

// termKey returns the letters of a word with a hyphen, in lower case; false for
// one that means something else without it.
func termKey(word string) (string, bool) {
	word = strings.ToLower(word)
	if strings.ContainsFunc(word, unicode.IsDigit) || strings.HasPrefix(word, "re-") || strings.Contains(word, "'") || strings.Contains(word, "’") {
		return "", false
	}
	key := strings.ReplaceAll(word, "-", "")
	return key, utf8.RuneCountInString(key) >= shortestTerm
}

// report reports the rarer spelling of each term that has two.
func (f *termForms) report(p *rule.Pass) {
	for _, key := range f.order {
		usual, rare := f.hyphened[key], f.closed[key]
		if len(rare) == 0 {
			continue
		}
		if len(rare) > len(usual) || len(rare) == len(usual) && precedes(rare[0], usual[0]) {
			usual, rare = rare, usual
		}
		for _, w := range rare {
			reportVariant(p, w, usual)
		}
	}
}

// precedes reports whether a word stands before another in the article.
func precedes(a, b ownWord) bool {
	if a.text == b.text {
		return a.Start < b.Start
	}
	return a.text.Node.Place().Span.Start < b.text.Node.Place().Span.Start
}

func reportVariant(p *rule.Pass, w ownWord, usual []ownWord) {
	at := phraseRange(w, 1)
	text := w.text.Slice(at)
	instead := strings.ToLower(usual[0].text.Slice(phraseRange(usual[0], 1)))
	if beginsUpper(text) {
		instead = capitalised(instead)
	}
	p.Report(w.text.At(at), "%q is also spelled %q in this article: choose one spelling", text, instead).
		Relate(usual[0].text.At(usual[0].Range), "the other spelling").
		UnsafeFix("write "+instead, rule.ReplaceText(w.text.Node, at.Start, at.End, instead))
}
