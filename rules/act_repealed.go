package rules

import (
	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actRepealed = rule.Rule{
	ID:         "act-repealed",
	Category:   rule.Acts,
	Severity:   finding.Warning,
	Confidence: rule.Medium,
	Needs:      []registry.Kind{registry.Jurisdictions, registry.Acts},
	Summary:    "an act that was no longer in force when the article appeared is cited as if it were",
	Doc: `A reader takes an act that is cited without a word for the law as it stands. Where the
registry of acts knows that it had been repealed or replaced by the date of the
article, the source should say so, with ` + "`status: repealed`" + `, or another act is meant.

Sources and printed notes are looked at, not the prose, which may well tell of the
past. An article that also cites the act which replaced it knows what it does and is
left alone, and so is one without a date.`,
	Ref:    "https://github.com/ietf-tools/idnits",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActRepealed,
}

func checkActRepealed(p *rule.Pass) {
	issued, ok := fieldDate(p.Article.Root.Get("issued"))
	if !ok {
		return
	}
	reading := actsOf(p)
	known := map[*acts.Mention]*registry.Act{}
	cited := map[string]bool{}
	for _, m := range reading.Mentions {
		claim := m.Claim
		if a := reading.Book.Find(&claim); a != nil {
			known[m] = a
			cited[a.ID] = true
		}
	}
	told := map[*registry.Act]bool{}
	for _, m := range reading.Mentions {
		a := known[m]
		if a == nil || told[a] || m.Source == nil && m.Footnote == nil || cited[a.Status.By] || !overBy(a, issued) || saysStatus(m.Source) {
			continue
		}
		told[a] = true
		reportRepealed(p, m, a)
	}
}

// overBy reports whether an act was out of force before a date.
func overBy(a *registry.Act, issued dates.Date) bool {
	if a.Status.State != "repealed" && a.Status.State != "replaced" {
		return false
	}
	until, err := dates.ParseEDTF(a.Status.Until)
	return err == nil && dates.Before(until, issued)
}

// saysStatus reports whether a source tells itself whether its act is in force.
func saysStatus(s *article.Source) bool { return s != nil && s.Get("status").Text() != "" }

func reportRepealed(p *rule.Pass, m *acts.Mention, a *registry.Act) {
	what := "repealed"
	if a.Status.State == "replaced" {
		what = "replaced"
	}
	at := m.Place(acts.AboutNumber)
	r := p.Report(at, "the act was %s on %s, before the article appeared: say so, or cite the act in force", what, a.Status.Until)
	if a.Status.By != "" {
		r.WithHelp("it was %s by %s", what, a.Status.By)
	}
}
