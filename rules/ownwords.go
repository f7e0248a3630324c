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

// ownWords yields the words of the article’s own prose, in order, or those that
// have one of the looks if any are asked for. It leaves out quotations, links,
// emphasised titles and what is in another language: their spelling is not the
// author’s to change.
func ownWords(a *article.Article, looks prose.Spelling) iter.Seq[ownWord] {
	return func(yield func(ownWord) bool) {
		for _, t := range a.Texts() {
			if t.Kind == article.BlockQuote || inAnotherLanguage(a, t) {
				continue
			}
			apart := setApart(t)
			seen := t.Spelled().Looks
			for i, w := range t.Words() {
				if looks != 0 && seen[i]&looks == 0 {
					continue
				}
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

// Slice returns the word as written.
func (w ownWord) slice() string { return w.text.Slice(w.Range) }

// setApart lists what a text has of other people’s words, in order.
func setApart(t *article.Text) []prose.Range {
	list := append(foreignSpans(t), emphasised(t)...)
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
