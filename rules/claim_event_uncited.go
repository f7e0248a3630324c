package rules

import (
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var claimEventUncited = rule.Rule{
	ID:         "claim-event-uncited",
	Category:   rule.Claims,
	Severity:   finding.Info,
	Confidence: rule.Medium,
	Summary:    "an event with its date, or a complaint about a state, has no footnote",
	Doc: `A date is easily wrong, and a wrong that a state is said to do is easily denied.
Much of that is common knowledge, so this is only an information.

Reported are the date of something that happened, and the words that tell of a
state’s wrong, threat, complaint or dispute, if their paragraph has no footnote.

Not reported: plans, spans of years, periods and years that something is compared
with; what might happen; what is said of states in general. Acts with their dates
are the business of ` + "`act-uncited-first-mention`" + `. A sentence with several claims is
asked for its source once.`,
	Ref:     "https://en.wikipedia.org/wiki/Wikipedia:When_to_cite",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: uncitedOptions{Scope: "paragraph"},
	Check:   checkClaimEventUncited,
}

func checkClaimEventUncited(p *rule.Pass) {
	scope := rule.OptionsOf[uncitedOptions](p).Scope
	for _, e := range uncited(p, scope, claims.Event, claims.Contested) {
		words := shorten(e.Text.Slice(e.Range))
		if e.Kind == claims.Event {
			p.Report(e.Text.At(e.Range), "an event is dated (%q) without a footnote %s: name a source for it", words, inScope(scope)).WithHelp(uncitedHelp)
			continue
		}
		p.Report(e.Text.At(e.Range), "%q tells of a state what it may deny, without a footnote %s: name a source for it", words, inScope(scope)).WithHelp(uncitedHelp)
	}
}
