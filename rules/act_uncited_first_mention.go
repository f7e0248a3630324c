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
	reading := actsOf(p)
	list := reading.Mentions
	notes := newNotedActs(p.Article, list)
	seen := acts.NewIndex()
	for _, m := range list {
		if m.Text == nil || m.Footnote != nil || !needsNote(m.Text.Kind) {
			continue
		}
		if slices.ContainsFunc(seen.Near(&m.Claim), func(s *acts.Mention) bool { return s.Claim.SameAct(&m.Claim) }) {
			continue
		}
		seen.Add(m)
		if !hasNote(m) {
			notes.report(p, m.Text, prose.Range{Start: m.Citation.Start, End: m.Citation.End}, notes.about(m))
		}
	}
	checkUncitedInstruments(p, reading, notes)
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

// notedActs knows which acts the notes of an article cite, and where the
// markers stand that lead to them.
type notedActs struct {
	refs   []article.Reference // the markers in the prose, in reading order
	cited  *acts.Index
	places map[*acts.Mention]int // the first marker that leads to the mention, as its place in refs
	order  map[*article.Text]int
}

func newNotedActs(a *article.Article, list []*acts.Mention) *notedActs {
	n := &notedActs{cited: acts.NewIndex(), places: map[*acts.Mention]int{}, order: map[*article.Text]int{}}
	for i, t := range a.Texts() {
		n.order[t] = i
	}
	notes, sources := map[*article.Footnote][]*acts.Mention{}, map[string][]*acts.Mention{}
	for _, m := range list {
		switch {
		case m.Source != nil:
			sources[m.Source.ID.Text()] = append(sources[m.Source.ID.Text()], m)
		case m.Footnote != nil:
			notes[m.Footnote] = append(notes[m.Footnote], m)
		}
	}
	for _, ref := range a.References() {
		if ref.Footnote == nil || ref.Within != nil {
			continue
		}
		n.refs = append(n.refs, ref)
		for _, c := range ref.Footnote.Cites {
			n.add(sources[c.Source.Text()])
		}
		n.add(notes[ref.Footnote])
	}
	return n
}

// add files the acts that the last marker leads to.
func (n *notedActs) add(list []*acts.Mention) {
	for _, m := range list {
		if _, ok := n.places[m]; !ok {
			n.places[m] = len(n.refs) - 1
			n.cited.Add(m)
		}
	}
}

// about returns the first marker that leads to a note about an act, as its
// place in refs; -1 for none.
func (n *notedActs) about(m *acts.Mention) int {
	first := -1
	for _, other := range n.cited.Near(&m.Claim) {
		if at := n.places[other]; (first < 0 || at < first) && other.Claim.SameAct(&m.Claim) {
			first = at
		}
	}
	return first
}

// report reports the first mention of an act, unless a note about it, to which
// the marker leads, stands at an earlier place or in the same text.
func (n *notedActs) report(p *rule.Pass, t *article.Text, at prose.Range, marker int) {
	if marker < 0 {
		p.Report(t.At(at), "%q is named, and no footnote cites it", shorten(t.Slice(at)))
		return
	}
	if ref := n.refs[marker]; n.order[ref.Text] > n.order[t] {
		p.Report(t.At(at), "%q is cited only later, in footnote %s: the first mention needs it", shorten(t.Slice(at)), ref.ID()).
			Relate(ref.Place(), "the footnote")
	}
}
