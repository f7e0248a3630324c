package rules

import (
	"slices"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actUncitedFirstMention = rule.Rule{
	ID:         "act-uncited-first-mention",
	Category:   rule.Acts,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Needs:      []registry.Kind{registry.Jurisdictions},
	Summary:    "an act, a treaty or a strategy is named in the prose, and no footnote cites it there",
	Doc: `Who names decree No. 280 or the Convention on the Legal Status of the Caspian Sea has
its text; a footnote at the first mention lets the reader have it too. It is missing,
or stands at a later mention, after paragraphs were moved.

Acts count that are named with number or date, and treaties, strategies, concepts and
programmes that are named, in English or Russian, by their title or the years they are
for: the Foreign Policy Concept for 2014–2020, the Strategy “Kazakhstan-2050”. The
concept, a treaty on the border and the Paris Agreement do not count.

A footnote in the same sentence will do, whatever it cites, and so will a footnote about
the act at any earlier place, or in the same paragraph; for a treaty or strategy, any
footnote that follows in the paragraph. Titles, headings, pull quotes and captions need
none, and neither does an article without footnotes. ` + "`[…]{.uncited reason=\"…\"}`" + ` says that none
is wanted.`,
	Ref:    "https://github.com/ietf-tools/idnits",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActUncitedFirstMention,
}

func checkActUncitedFirstMention(p *rule.Pass) {
	if len(p.Article.Footnotes) == 0 {
		return
	}
	list := actsOf(p).Mentions
	cited := notesOnActs(p.Article, list)
	var seen []*acts.Mention
	for _, m := range list {
		if m.Text == nil || m.Footnote != nil || !needsNote(m.Text.Kind) {
			continue
		}
		if slices.ContainsFunc(seen, func(s *acts.Mention) bool { return s.Claim.SameAct(&m.Claim) }) {
			continue
		}
		seen = append(seen, m)
		if hasNote(m) {
			continue
		}
		reportUncited(p, m, cited)
	}
	checkUncitedInstruments(p, list, cited)
}

func needsNote(k article.Kind) bool {
	return k == article.Paragraph || k == article.ListItem || k == article.Lead || k == article.BlockQuote
}

// hasNote reports whether a marker stands in the sentence of an act, or the
// author says that none is wanted.
func hasNote(m *acts.Mention) bool {
	at := prose.Range{Start: m.Citation.Start, End: m.Citation.End}
	s := sentenceAt(m.Text, at)
	return waived(m.Text, at) || slices.ContainsFunc(m.Text.Markers, func(k prose.Marker) bool { return s.Start <= k.Start && k.Start <= s.End })
}

// waived reports whether the author says that a place needs no footnote.
func waived(t *article.Text, at prose.Range) bool {
	return slices.ContainsFunc(t.Spans, func(s prose.Span) bool { return s.Contains(at) && slices.Contains(s.Classes, "uncited") })
}

// sentenceAt returns the sentence that a range begins in, or the whole text.
func sentenceAt(t *article.Text, at prose.Range) prose.Range {
	for _, s := range t.Sentences {
		if s.Start <= at.Start && at.Start < s.End {
			return s.Range
		}
	}
	return prose.Range{End: len(t.Raw)}
}

// noteOn is a marker that leads to a note about an act.
type noteOn struct {
	ref  article.Reference
	acts []*acts.Mention
}

// notesOnActs lists the markers of the prose in reading order, with the acts
// that their notes cite.
func notesOnActs(a *article.Article, list []*acts.Mention) []noteOn {
	of := func(fn *article.Footnote) (found []*acts.Mention) {
		for _, m := range list {
			if m.Footnote == fn || m.Source != nil && slices.ContainsFunc(fn.Cites, func(c article.Cite) bool { return c.Source.Text() == m.Source.ID.Text() }) {
				found = append(found, m)
			}
		}
		return found
	}
	var notes []noteOn
	for _, ref := range a.References() {
		if ref.Footnote != nil && ref.Within == nil {
			notes = append(notes, noteOn{ref, of(ref.Footnote)})
		}
	}
	return notes
}

// reportUncited reports an act, unless a note at an earlier place or in the
// same text cites it.
func reportUncited(p *rule.Pass, m *acts.Mention, notes []noteOn) {
	about := func(n *noteOn) bool {
		return slices.ContainsFunc(n.acts, func(a *acts.Mention) bool { return a.Claim.SameAct(&m.Claim) })
	}
	reportFirst(p, m.Text, prose.Range{Start: m.Citation.Start, End: m.Citation.End}, notes, about)
}

// reportFirst reports the first mention of an act, unless a note about it
// stands at an earlier place or in the same text.
func reportFirst(p *rule.Pass, t *article.Text, at prose.Range, notes []noteOn, about func(*noteOn) bool) {
	i := slices.IndexFunc(notes, func(n noteOn) bool { return about(&n) })
	switch {
	case i < 0:
		p.Report(t.At(at), "%q is named, and no footnote cites it", shorten(t.Slice(at)))
	case notes[i].ref.Text != t && !earlier(p.Article, notes[i].ref.Text, t):
		p.Report(t.At(at), "%q is cited only later, in footnote %s: the first mention needs it", shorten(t.Slice(at)), notes[i].ref.ID()).
			Relate(notes[i].ref.Place(), "the footnote")
	}
}

// earlier reports whether one text stands before another.
func earlier(a *article.Article, t, than *article.Text) bool {
	for _, x := range a.Texts() {
		switch x {
		case t:
			return true
		case than:
			return false
		}
	}
	return false
}
