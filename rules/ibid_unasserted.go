package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var ibidUnasserted = rule.Rule{
	ID:         "ibid-unasserted",
	Category:   rule.Ibid,
	Severity:   finding.Info,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "an Ibid. does not say which source it means",
	Doc: `A bare Ibid. resolves today. Nobody will notice when the next edit puts another
note before it. Once the source is recorded, ` + "`ibid-assertion-broken`" + ` checks it
after every edit.

Only an Ibid. that resolves to one source is reported; the fix records that
source in a cite of ` + "`form: ibid`" + `. For a free text the fix is left to the
editor, since the text has to move to ` + "`printed`" + `.`,
	Ref:    "https://docs.citationstyles.org/en/stable/specification.html",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkIbidUnasserted,
}

func checkIbidUnasserted(p *rule.Pass) {
	cited := p.Article.Cited()
	for _, ibid := range p.Article.Ibids() {
		if ibid.Asserted != nil || ibid.Index == 0 || len(cited[ibid.Index-1].Sources) != 1 {
			continue
		}
		source := cited[ibid.Index-1].Sources[0]
		notes := p.Article.Footnotes
		r := p.Report(ibid.Place, "%q in %s does not say that it means %q of %s",
			p.File().Text(ibid.Place.Span), footnoteName(notes[ibid.Index], ibid.Index), source, footnoteName(notes[ibid.Index-1], ibid.Index-1))
		if ibid.Form == nil {
			r.WithHelp("write the note as cites: [{source: %s, form: ibid}] and keep the words in printed", source)
			continue
		}
		r.WithHelp("write {source: %s, form: ibid}", source)
		if edit, ok := rule.AddEntry(ibid.Cite, "source", source); ok {
			r.SafeFix("record that it means "+source, edit)
		}
	}
}
