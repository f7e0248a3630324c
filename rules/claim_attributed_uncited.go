package rules

import (
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var claimAttributedUncited = rule.Rule{
	ID:         "claim-attributed-uncited",
	Category:   rule.Claims,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Summary:    "somebody is said to say or think something and no footnote says where",
	Doc: `“According to official statistics”, “experts warn”, “as the ministry noted”: whoever
is named or left unnamed said it somewhere, and the reader must be able to look it up.

Reported are the words by which a sentence becomes somebody else’s, if there is
no footnote in the sentence or the two that follow: a report often goes on for a
while before its note.

Not reported: what the author says (“in my opinion”, “as noted above”, “it can be
argued”), what may or must be said, and quotations, which ` + "`quote-uncited`" + ` looks at.`,
	Ref:     "https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Words_to_watch#Unsupported_attributions",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: uncitedOptions{Scope: "following"},
	Check:   checkClaimAttributedUncited,
}

func checkClaimAttributedUncited(p *rule.Pass) {
	scope := rule.OptionsOf[uncitedOptions](p).Scope
	for _, e := range uncited(p, scope, claims.Attribution) {
		p.Report(e.Text.At(e.Range), "the sentence reports what others say (%q) without a footnote %s: name the source", shorten(e.Text.Slice(e.Range)), inScope(scope)).
			WithHelp(uncitedHelp)
	}
}
