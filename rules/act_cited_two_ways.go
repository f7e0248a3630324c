package rules

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actCitedTwoWays = rule.Rule{
	ID:         "act-cited-two-ways",
	Category:   rule.Acts,
	Severity:   finding.Error,
	Confidence: rule.High,
	Needs:      []registry.Kind{registry.Jurisdictions},
	Summary:    "one article gives the same act two numbers, dates, kinds or codes",
	Doc: `“Decree No. 280 of March 6” in a note and “No. 280 of March 9” in the text cannot
both be right, and a reader who trusts the article cannot tell which is.

Two places speak of one act when they have the same title and the same number or
date; when they have the same number in a stretch of a series in which no number
comes twice; when a footnote is printed and also points to a source; and when a
marker leads from an act in the prose to a note about an act. What one place leaves
out, such as the convocation in the number of a law, contradicts nothing.`,
	Ref:    "https://adilet.zan.kz/eng/docs/U2000000280",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActCitedTwoWays,
}

func checkActCitedTwoWays(p *rule.Pass) {
	list := actsOf(p).Mentions
	links := linkedActs(p.Article, list)
	titles := map[string]*acts.Mention{}
	before, known := acts.NewIndex(), map[string]bool{}
	for _, m := range list {
		if other := links[m]; other != nil && reportTwoWays(p, m, other) {
			continue
		}
		if key := citation.Fold(m.Claim.Title); len(key) > 20 {
			if first := titles[key]; first == nil {
				titles[key] = m
			} else if halfSame(&m.Claim, &first.Claim) && reportTwoWays(p, m, first) {
				continue
			}
		}
		if m.Claim.Number == "" {
			continue
		}
		for _, other := range before.Numbered(&m.Claim) {
			if !m.Claim.SameDate(&other.Claim) && m.Claim.SameNumber(&other.Claim) && m.Claim.SameRun(&other.Claim) {
				reportTwoWays(p, m, other)
				break
			}
		}
		if key := fmt.Sprint(m.Claim.Of, m.Claim.Kind, m.Claim.Issuer, m.Claim.Number, m.Claim.Dates); !known[key] { // one of a kind will do
			known[key] = true
			before.Add(m)
		}
	}
}

// halfSame reports whether two claims with one title have the number or the
// date in common: acts that amend others often share a title, and nothing else.
func halfSame(a, b *acts.Claim) bool {
	return a.SameCountry(b) && a.SameKind(b) && a.SameIssuer(b) && a.Number != "" && b.Number != "" && len(a.Dates) > 0 && len(b.Dates) > 0 &&
		a.SameNumber(b) != a.SameDate(b)
}

// reportTwoWays reports what an act has otherwise than where it was cited
// before, and whether there is anything.
func reportTwoWays(p *rule.Pass, m, first *acts.Mention) bool {
	a, b := &m.Claim, &first.Claim
	report := func(f acts.Field, what, mine, theirs string) bool {
		p.Report(m.Place(f), "the act has the %s %q here and %q in another place: one of the two is wrong", what, mine, theirs).
			Relate(first.Place(f), "the other place")
		return true
	}
	switch {
	case !a.SameNumber(b):
		return report(acts.AboutNumber, "number", a.Number, b.Number)
	case !a.SameDate(b):
		return report(acts.AboutDate, "date", a.Dates[0].From.String(), b.Dates[0].From.String())
	case !a.SameKind(b) && a.Of == b.Of:
		return report(acts.AboutKind, "kind", kindName(a), kindName(b))
	case a.Code != nil && b.Code != nil && a.Code.Identifier == b.Code.Identifier && !a.Code.Identifier.Opaque && !a.Code.Same(b.Code):
		return report(acts.AboutCode, "code", a.Code.Text, b.Code.Text)
	}
	return false
}

func kindName(c *acts.Claim) string { return c.Of.Kind(c.Kind).Names.Name("en") }

// linkedActs returns for a mention the one that surely is about the same act:
// for a printed note that of the source it points to, and for the prose that
// of the note whose marker stands right behind.
func linkedActs(a *article.Article, list []*acts.Mention) map[*acts.Mention]*acts.Mention {
	sources := map[string]*acts.Mention{}
	notes := map[*article.Footnote][]*acts.Mention{}
	for _, m := range list {
		switch {
		case m.Source != nil:
			sources[m.Source.ID.Text()] = m
		case m.Footnote != nil:
			notes[m.Footnote] = append(notes[m.Footnote], m)
		}
	}
	links := map[*acts.Mention]*acts.Mention{}
	for i := range a.Footnotes {
		fn := &a.Footnotes[i]
		if len(fn.Cites) != 1 || fn.Cites[0].Source == nil {
			continue
		}
		source := sources[fn.Cites[0].Source.Text()]
		switch {
		case source == nil || len(notes[fn]) > 1:
		case len(notes[fn]) == 1:
			links[notes[fn][0]] = source
		default:
			notes[fn] = []*acts.Mention{source}
		}
	}
	markers := map[*article.Text][]article.Reference{}
	for _, ref := range a.References() {
		markers[ref.Text] = append(markers[ref.Text], ref)
	}
	for _, m := range list {
		if m.Text == nil || m.Footnote != nil {
			continue
		}
		for _, ref := range markers[m.Text] {
			if behind(m, ref.Marker) && len(notes[ref.Footnote]) == 1 {
				links[m] = notes[ref.Footnote][0]
			}
		}
	}
	return links
}

// behind reports whether a marker stands right behind an act, with nothing but
// punctuation between them, or the short name in brackets that the act is given.
func behind(m *acts.Mention, marker prose.Marker) bool {
	const most, longest = 6, 60 // bytes of closing marks, and of a short name
	from, to := m.Citation.End, marker.Start
	if from > to || to-from > most+longest {
		return false
	}
	between := m.Node.Text()[from:to]
	if name, ok := strings.CutPrefix(strings.TrimSpace(between), "("); ok && strings.IndexByte(name, ')') == len(name)-1 && !strings.ContainsAny(name, "0123456789") {
		first, _ := firstRune(name)
		return strings.HasPrefix(name, "the ") || strings.HasPrefix(name, "hereinafter") || strings.HasPrefix(name, "далее") || strings.ContainsRune("“«", first) || unicode.IsUpper(first)
	}
	return len(between) <= most && len(words(between)) == 0
}
