// Package coverage tells for every claim of an article whether a footnote
// answers for it, a waiver excuses it, or neither does.
package coverage

import (
	"iter"
	"slices"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/prose"
)

// The classes of spans by which an editor answers for a claim.
const (
	Waiver = "uncited"     // no footnote is needed here
	Demand = "cite-needed" // a footnote is still missing here
)

// Scope is how far a footnote may stand from what it answers for.
type Scope string

// The scopes, the narrowest first.
const (
	Sentence  Scope = "sentence"  // in the sentence of the claim
	Following Scope = "following" // in it or in the two sentences that follow
	Paragraph Scope = "paragraph" // in the same paragraph or list
)

// Usual is the scope that a kind of claim has where nobody sets another: a
// report of what others say often goes on for some sentences before its note.
func Usual(k claims.Kind) Scope {
	if k == claims.Attribution {
		return Following
	}
	return Paragraph
}

// Status is what answers for a claim.
type Status uint8

// The statuses.
const (
	Uncited Status = iota
	Cited
	Waived
)

// String returns the status as users read it.
func (s Status) String() string { return [...]string{"uncited", "cited", "waived"}[s] }

// Entry is a claim and what answers for it.
type Entry struct {
	claims.Claim
	Text     *article.Text
	Status   Status
	Demanded bool // an editor has marked it with cite-needed
}

// Of lists the claims of an article that need a footnote, in reading order.
// Scope gives the scope of each kind; nil stands for [Usual]. Claims in titles,
// leads, headings, pull quotes, captions, tables and notes need none: they
// repeat the body, or a note cannot stand there. Nor do those of an interview.
func Of(a *article.Article, scope func(claims.Kind) Scope) []Entry {
	if scope == nil {
		scope = Usual
	}
	n := 0
	for _, t := range a.Texts() {
		n += len(t.Sentences)
	}
	list := make([]Entry, 0, n)
	for b, block := range a.Body {
		for _, t := range block.Texts {
			switch {
			case a.Spoken(t):
			case t.Kind == article.BlockQuote:
				list = append(list, passage(a, b, t))
			case t.Kind == article.Paragraph, t.Kind == article.ListItem:
				for _, c := range t.Claims() {
					if !suggested(a, b, t, c) {
						list = append(list, entry(block, t, c, scope(c.Kind)))
					}
				}
			}
		}
	}
	return list
}

// Missing lists, in reading order, the claims of some kinds that nothing answers
// for, each the first of its sentence: a sentence with several is asked for one
// source, once. The scope is that of all kinds. It takes less time than [Of]: of
// sentences near a footnote no more is read than needed.
func Missing(a *article.Article, scope Scope, kinds ...claims.Kind) []Entry {
	var list []Entry
	add := func(e Entry) {
		if e.Status == Uncited && slices.Contains(kinds, e.Kind) {
			list = append(list, e)
		}
	}
	for b, block := range a.Body {
		if scope == Paragraph && block.Kind == article.ListItem && slices.ContainsFunc(block.Texts, hasNote) {
			continue
		}
		for _, t := range block.Texts {
			switch {
			case a.Spoken(t):
			case t.Kind == article.BlockQuote:
				add(passage(a, b, t))
			case t.Kind == article.Paragraph, t.Kind == article.ListItem:
				for c := range unanswered(t, scope, kinds) {
					if !suggested(a, b, t, c) {
						add(entry(block, t, c, scope))
					}
				}
			}
		}
	}
	return list
}

// unanswered iterates over the first claims of the sentences of a text, if they
// are of the kinds, that have no footnote in their scope.
func unanswered(t *article.Text, scope Scope, kinds []claims.Kind) iter.Seq[claims.Claim] {
	return func(yield func(claims.Claim) bool) {
		last := claims.Contested // all is read at once of what several rules ask for
		if hasNote(t) {
			if scope == Paragraph {
				return
			}
			last = slices.Max(kinds)
		}
		for i := range t.Sentences {
			if scope != Paragraph && noted(t, i, scope) {
				continue
			}
			if c, ok := t.FirstClaim(i, last); ok && slices.Contains(kinds, c.Kind) && !yield(c) {
				return
			}
		}
	}
}

func entry(block article.Block, t *article.Text, c claims.Claim, scope Scope) Entry {
	e := Entry{Claim: c, Text: t, Demanded: marked(t, c.Range, Demand)}
	switch {
	case noted(t, c.Sentence, scope), scope == Paragraph && t.Kind == article.ListItem && slices.ContainsFunc(block.Texts, hasNote):
		e.Status = Cited
	case marked(t, c.Range, Waiver):
		e.Status = Waived
	}
	return e
}

// passage is the entry of a block quotation: all of it is one quotation, and
// its note may also end the block before, which announces it.
func passage(a *article.Article, b int, t *article.Text) Entry {
	all := prose.Range{Start: 0, End: len(t.Raw)}
	if n := len(t.Sentences); n > 0 {
		all = prose.Range{Start: t.Sentences[0].Start, End: t.Sentences[n-1].End}
	}
	e := Entry{Claim: claims.Claim{Kind: claims.Quotation, Range: all}, Text: t, Demanded: marked(t, all, Demand)}
	switch {
	case hasNote(t), b > 0 && announces(a.Body[b-1]):
		e.Status = Cited
	case marked(t, all, Waiver):
		e.Status = Waived
	}
	return e
}

// announces reports whether the last sentence of a block has a note.
func announces(block article.Block) bool {
	if len(block.Texts) == 0 {
		return false
	}
	t := block.Texts[len(block.Texts)-1]
	n := len(t.Sentences)
	return n > 0 && noteIn(t, t.Sentences[n-1].Range)
}

// noted reports whether a footnote answers for a claim.
func noted(t *article.Text, sentence int, scope Scope) bool {
	reach := t.Sentences[sentence].Range
	switch scope {
	case Following:
		reach.End = t.Sentences[min(sentence+2, len(t.Sentences)-1)].End
	case Paragraph:
		return hasNote(t)
	}
	return noteIn(t, reach)
}

func hasNote(t *article.Text) bool { return noteIn(t, prose.Range{Start: 0, End: len(t.Raw)}) }

func noteIn(t *article.Text, r prose.Range) bool {
	i, _ := slices.BinarySearchFunc(t.Markers, r.Start, func(m prose.Marker, at int) int { return m.Start - at })
	for _, m := range t.Markers[i:] {
		if m.Start >= r.End {
			break
		}
		if !m.Definition && r.Contains(m.Range) {
			return true
		}
	}
	return false
}

// marked reports whether a claim stands in a span of the class.
func marked(t *article.Text, r prose.Range, class string) bool {
	return slices.ContainsFunc(t.Spans, func(s prose.Span) bool { return answers(s, r, class) })
}

// answers reports whether a span of the class holds a claim, or is a part of it.
func answers(s prose.Span, r prose.Range, class string) bool {
	return slices.Contains(s.Classes, class) && (s.Inner.Contains(r) || r.Contains(s.Range))
}

// Reason returns why a claim that is waived needs no footnote, "" if nobody
// says so.
func (e Entry) Reason() string {
	for _, s := range e.Text.Spans {
		if answers(s, e.Range, Waiver) {
			for _, a := range s.Attributes {
				if a.Key == "reason" {
					return a.Value
				}
			}
		}
	}
	return ""
}
