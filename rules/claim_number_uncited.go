package rules

import (
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var claimNumberUncited = rule.Rule{
	ID:         "claim-number-uncited",
	Category:   rule.Claims,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Summary:    "a figure, share or rank is given and no footnote says who counted",
	Doc: `Figures are what readers check first, and what goes out of date first.

Reported is a number with a unit or with what it counts, a share (“two thirds”,
“every third family”), a change (“from 9 to 14”, “doubled”) or a rank (“ranks
second”, “the largest in the region”) whose paragraph has no footnote.

Not reported: dates and spans of time; how many reasons, parts, parties or states
the author speaks of; numbers of acts, articles and chapters; names such as C5+1; what ought to be done
(“should set aside 400 million”, the items of a list of recommendations) and what the
author has reckoned (“own calculations”).
A sentence that is also a quotation or a report of what others say is asked for
its source once, by ` + "`quote-uncited`" + ` or ` + "`claim-attributed-uncited`" + `. The author’s own
count can be excused: ` + "`[…]{.uncited reason=\"the author’s own count\"}`" + `.`,
	Ref:     "https://en.wikipedia.org/wiki/Wikipedia:When_to_cite",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: uncitedOptions{Scope: "paragraph"},
	Check:   checkClaimNumberUncited,
}

func checkClaimNumberUncited(p *rule.Pass) {
	scope := rule.OptionsOf[uncitedOptions](p).Scope
	for _, e := range uncited(p, scope, claims.Figure) {
		p.Report(e.Text.At(e.Range), "the figure %q has no footnote %s: say who counted", shorten(e.Text.Slice(e.Range)), inScope(scope)).
			WithHelp(uncitedHelp)
	}
}
