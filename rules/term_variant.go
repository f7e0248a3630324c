package rules

import (
	"slices"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var termVariant = rule.Rule{
	ID:         "term-variant",
	Category:   rule.Wording,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "one term is spelled in two ways, or not as the glossary has it",
	Doc: `A reader who meets “multi-vector” and “multivector” in one article wonders whether
two things are meant, and a search finds only half of them.

Where the glossary (` + "`terms/v1`" + `) has a term, its variants and mistakes in the
article’s language are reported, and the fix writes the term it prefers; for a
mistake a person has to look. For other terms the article is compared with
itself: a word with a hyphen and the same word without one. The spelling that is
more common counts, else the first one.

Only the author’s own words are read: no quotations, titles in emphasis or in
links, addresses, or parts in another language. Not reported: words with capital
letters in the middle of a sentence, which are names (“Co-operation” in the name of
the OSCE); two words beside one with a hyphen (“in the long term”, “a long-term
plan”); pairs with another meaning (“re-sign” and “resign”); short words.`,
	Ref:    "https://vale.sh/docs/checks/consistency",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkTermVariant,
}

func checkTermVariant(p *rule.Pass) {
	known := reportTerms(p)
	var forms termForms
	for w := range ownWords(p.Article, prose.Joined, nil) {
		if !known[wordPlace{w.text, w.index}] {
			forms.addHyphened(w)
		}
	}
	if len(forms.hyphened) == 0 {
		return
	}
	for w := range ownWords(p.Article, prose.Joined, forms.sums) { // as one with a possessive ending is
		if !known[wordPlace{w.text, w.index}] {
			forms.addClosed(w)
		}
	}
	forms.report(p)
}

// wordPlace is where a word of a text is.
type wordPlace struct {
	text  *article.Text
	index int
}

// reportTerms reports the spellings that the glossary does not want, and returns
// where they begin.
func reportTerms(p *rule.Pass) map[wordPlace]bool {
	glossary := glossaryOf(p)
	if glossary.byFirst == nil {
		return nil
	}
	known := map[wordPlace]bool{}
	for w := range ownWords(p.Article, prose.Joined, glossary.firsts) {
		if entry, n := glossary.at(w.text, w.index); n > 0 && entry.reports(w, n) {
			reportTerm(p, w, n, entry)
			known[wordPlace{w.text, w.index}] = true
		}
	}
	return known
}

// glossaryEntry is a spelling that the glossary does not want.
type glossaryEntry struct {
	term    *registry.Term
	instead string
	wrong   bool // it means something else
	as      string
}

// glossaries are the unwanted spellings of each language.
type glossaries map[string]*phraseBook[*glossaryEntry]

func readGlossaries(s *registry.Set) glossaries {
	books := glossaries{}
	for _, t := range s.Terms() {
		add := func(lang string, list []string, wrong bool) {
			instead := t.Names.In(lang)
			if instead == "" {
				return
			}
			if books[lang] == nil {
				books[lang] = &phraseBook[*glossaryEntry]{}
			}
			for _, spelling := range list {
				if spelling != instead {
					books[lang].add(spelling, &glossaryEntry{t, instead, wrong, spelling})
				}
			}
		}
		for lang, list := range t.Variants {
			add(lang, list, false)
		}
		for lang, list := range t.Mistakes {
			add(lang, list, true)
		}
	}
	return books
}

func glossaryOf(p *rule.Pass) *phraseBook[*glossaryEntry] {
	if p.Registries != nil {
		if book := registry.Derive(p.Registries, readGlossaries)[primaryLanguage(p.Article.Lang.Text())]; book != nil {
			return book
		}
	}
	return &phraseBook[*glossaryEntry]{}
}

// reports reports whether the n words from w on are the unwanted spelling and
// not, but for the case, the wanted one.
func (e *glossaryEntry) reports(w ownWord, n int) bool {
	text := w.text.Slice(phraseRange(w, n))
	if strings.EqualFold(text, e.instead) {
		return e.term.MatchCase && text != e.instead && !startsSentence(w)
	}
	return !e.term.MatchCase || text == e.as
}

// phraseRange returns the range of n words from w on, without a possessive
// ending.
func phraseRange(w ownWord, n int) prose.Range {
	last := w.text.Words()[w.index+n-1]
	return prose.Range{Start: w.Start, End: last.Start + len(withoutPossessive(w.text.Slice(last)))}
}

func reportTerm(p *rule.Pass, w ownWord, n int, e *glossaryEntry) {
	at := phraseRange(w, n)
	text, instead := w.text.Slice(at), e.instead
	if beginsUpper(text) && !beginsUpper(instead) {
		instead = capitalised(instead)
	}
	const write = "write the term"
	edit := rule.ReplaceText(w.text.Node, at.Start, at.End, instead)
	if e.wrong {
		p.Report(w.text.At(at), "the glossary calls %q a mistake: it has %q", text, e.instead).
			UnsafeFix(write, edit)
		return
	}
	p.Report(w.text.At(at), "the glossary spells %q as %q", text, e.instead).SafeFix(write, edit)
}

func capitalised(s string) string {
	r, size := firstRune(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// startsSentence reports whether a word begins a sentence of its text.
func startsSentence(w ownWord) bool {
	list := w.text.Sentences
	i, _ := slices.BinarySearchFunc(list, w.Start+1, func(s prose.Sentence, at int) int { return s.Start - at })
	if i == 0 || list[i-1].End <= w.Start {
		return true
	}
	return strings.IndexFunc(w.text.Raw[list[i-1].Start:w.Start], isWordRune) < 0
}
