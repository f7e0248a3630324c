package rules

import (
	"slices"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/instruments"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

// mostInstruments bounds how many instruments of an article are looked at. No
// article names as many; a text that was made to take long may.
const mostInstruments = 200

// checkUncitedInstruments reports the treaties, strategies and concepts that
// are named and have no footnote.
func checkUncitedInstruments(p *rule.Pass, reading *acts.Reading, notes *notedActs) {
	var texts map[*article.Footnote][]string
	inText := map[*article.Text][]*acts.Mention{}
	for _, m := range reading.Mentions {
		inText[m.Text] = append(inText[m.Text], m)
	}
	var seen []instruments.Instrument
	for _, t := range p.Article.Texts() {
		if !needsNote(t.Kind) {
			continue
		}
		for _, in := range instruments.Find(t.Text, t.Spelled()) {
			if slices.ContainsFunc(seen, func(s instruments.Instrument) bool { return s.Same(&in) }) {
				continue
			}
			if seen = append(seen, in); len(seen) > mostInstruments {
				return
			}
			if waived(t, in.Range) || inQuotation(t, in.Range) || markerBehind(t, in.Range) || actInSentence(t, in.Range, inText[t]) {
				continue
			}
			if texts == nil {
				texts = notedTexts(p.Article, reading)
			}
			notes.report(p, t, in.Range, slices.IndexFunc(notes.refs, func(r article.Reference) bool { return slices.ContainsFunc(texts[r.Footnote], in.In) }))
		}
	}
}

// inQuotation reports whether a name is said by somebody else.
func inQuotation(t *article.Text, at prose.Range) bool {
	return slices.ContainsFunc(t.Quotes, func(q prose.Quote) bool { return q.Inner.Contains(at) })
}

// markerBehind reports whether a footnote stands in the sentence of a name, or
// follows in its paragraph.
func markerBehind(t *article.Text, at prose.Range) bool {
	s := sentenceAt(t, at)
	return slices.ContainsFunc(t.Markers, func(m prose.Marker) bool { return m.Start >= s.Start })
}

// actInSentence reports whether the sentence of a name cites the act that
// approved it; list is the acts of the text.
func actInSentence(t *article.Text, at prose.Range, list []*acts.Mention) bool {
	s := sentenceAt(t, at)
	return slices.ContainsFunc(list, func(m *acts.Mention) bool { return s.Start <= m.Citation.Start && m.Citation.Start < s.End })
}

// notedTexts returns what each footnote says of its sources: its own words,
// their titles, and those that the registry knows.
func notedTexts(a *article.Article, reading *acts.Reading) map[*article.Footnote][]string {
	titles := map[string][]string{}
	for _, s := range a.Sources {
		id := s.ID.Text()
		titles[id] = append(titles[id], s.Get("title").Text(), s.Get("original-title").Text())
	}
	known := func(m *acts.Mention) (all []string) {
		claim := m.Claim
		if act := reading.Book.Find(&claim); act != nil {
			return titlesOf(act)
		}
		return nil
	}
	noted := map[*article.Footnote][]string{}
	for _, m := range reading.Mentions {
		switch {
		case m.Source != nil:
			id := m.Source.ID.Text()
			titles[id] = append(titles[id], known(m)...)
		case m.Footnote != nil:
			noted[m.Footnote] = append(noted[m.Footnote], known(m)...)
		}
	}
	for i := range a.Footnotes {
		fn := &a.Footnotes[i]
		noted[fn] = append(noted[fn], fn.Printed.Text(), fn.TextNode().Text())
		for _, c := range fn.Cites {
			noted[fn] = append(noted[fn], titles[c.Source.Text()]...)
		}
	}
	return noted
}

func titlesOf(a *registry.Act) []string {
	var all []string
	for _, title := range a.Titles {
		all = append(all, title)
	}
	slices.Sort(all)
	return all
}
