package rules

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// ownWord is a word that the article itself says.
type ownWord struct {
	prose.Range
	text  *article.Text
	index int // among the words of the text
}

// ownWords yields the words of the article’s own prose, in order, that have one of
// the looks or pass the sieve, if there is one. It leaves out quotations, links,
// emphasised titles and what is in another language: their spelling is not the
// author’s to change.
func ownWords(a *article.Article, looks prose.Spelling, sums prose.Sieve) iter.Seq[ownWord] {
	return func(yield func(ownWord) bool) {
		for _, own := range article.Derive(a, readOwnTexts) {
			t, apart, spelled := own.text, own.apart, own.text.Spelled()
			for i, look := range spelled.Looks {
				if look&looks == 0 && (sums == nil || !sums.Passes(spelled.Sums[i])) {
					continue
				}
				w := spelled.Words[i]
				for len(apart) > 0 && apart[0].End <= w.Start {
					apart = apart[1:]
				}
				if len(apart) > 0 && apart[0].Start <= w.Start {
					continue
				}
				if !yield(ownWord{w, t, i}) {
					return
				}
			}
		}
	}
}

// ownTexts are the texts of which the article says at least some words itself.
type ownTexts []ownText

type ownText struct {
	text   *article.Text
	marked []prose.Range // what is of a language of its own, or emphasised
	apart  []prose.Range // other people’s words, in order
}

func readOwnTexts(a *article.Article) ownTexts {
	list := make(ownTexts, 0, len(a.Texts()))
	for _, t := range a.Texts() {
		if t.Kind != article.BlockQuote && !inAnotherLanguage(a, t) {
			marked := slices.Clip(append(foreignSpans(t), emphasised(t)...))
			list = append(list, ownText{t, marked, setApart(t, marked)})
		}
	}
	return list
}

// Slice returns the word as written.
func (w ownWord) slice() string { return w.text.Slice(w.Range) }

// setApart lists what a text has of other people’s words, in order, beside what is
// marked as such.
func setApart(t *article.Text, marked []prose.Range) []prose.Range {
	list := slices.Clone(marked)
	for _, q := range t.Quotes {
		if q.Level == 0 {
			list = append(list, q.Range)
		}
	}
	for _, l := range t.Links {
		list = append(list, l.Range)
	}
	for _, n := range t.InlineNotes {
		list = append(list, n.Range)
	}
	if len(list) < 2 {
		return list
	}
	slices.SortFunc(list, func(a, b prose.Range) int { return cmp.Compare(a.Start, b.Start) })
	end := 0
	return slices.DeleteFunc(list, func(r prose.Range) bool { // what lies in another one
		inside := r.End <= end
		end = max(end, r.End)
		return inside
	})
}

// languageAt returns the language of a text at an offset.
func languageAt(t *article.Text, at int) string {
	for _, s := range t.Spans {
		for _, a := range s.Attributes {
			if a.Key == "lang" && s.Start <= at && at < s.End {
				return a.Value
			}
		}
	}
	return languageOf(t.Node)
}

// foreignSpans lists the spans of a text that are marked as of a language.
func foreignSpans(t *article.Text) []prose.Range {
	var list []prose.Range
	for _, s := range t.Spans {
		if slices.ContainsFunc(s.Attributes, func(a prose.Attribute) bool { return a.Key == "lang" }) {
			list = append(list, s.Range)
		}
	}
	return list
}

func inOneOf(list []prose.Range, at int) bool {
	return slices.ContainsFunc(list, func(r prose.Range) bool { return r.Start <= at && at < r.End })
}

// emphasised lists what stands between stars, as titles of works do.
func emphasised(t *article.Text) []prose.Range {
	var list []prose.Range
	for at := 0; ; {
		n := strings.IndexByte(t.Raw[at:], '*')
		if n < 0 {
			return list
		}
		start := at + n
		inner := start + len(t.Raw[start:]) - len(strings.TrimLeft(t.Raw[start:], "*"))
		r, _ := firstRune(t.Raw[inner:])
		n = strings.IndexByte(t.Raw[inner:], '*')
		if n < 0 {
			return list
		}
		if at = inner; !unicode.IsSpace(r) && !strings.Contains(t.Raw[inner:inner+n], "\n\n") {
			at = inner + n
			at += len(t.Raw[at:]) - len(strings.TrimLeft(t.Raw[at:], "*"))
			list = append(list, prose.Range{Start: start, End: at})
		}
	}
}

// inAnotherLanguage reports whether a text stands in a part of the body that is
// marked as of another language than the article.
func inAnotherLanguage(a *article.Article, t *article.Text) bool {
	if t.Block < 0 {
		return false
	}
	for n := t.Node; n != nil && n != a.Root; n = n.Parent() {
		if lang := n.Get("lang").Text(); lang != "" {
			return primaryLanguage(lang) != primaryLanguage(a.Lang.Text())
		}
	}
	return false
}
