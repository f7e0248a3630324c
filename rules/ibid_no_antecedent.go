package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var ibidNoAntecedent = rule.Rule{
	ID:         "ibid-no-antecedent",
	Category:   rule.Ibid,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Summary:    "an Ibid. has no source before it to mean",
	Doc: `*Ibid.* means the source of the footnote right before. In the first footnote,
or after one that cites nothing, it means nothing: the note it once followed
was deleted or moved, or an explanatory note was put in between.

Cites of ` + "`form: ibid`" + ` are read, and notes whose free text begins with *Ibid.*,
*Там же* or *Сонда*. A word such as *ibid.* in the middle of an explanation is
left alone.`,
	Ref:    "https://docs.citationstyles.org/en/stable/specification.html",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkIbidNoAntecedent,
}

func checkIbidNoAntecedent(p *rule.Pass) {
	cited := p.Article.Cited()
	for _, ibid := range p.Article.Ibids() {
		word, notes := p.File().Text(ibid.Place.Span), p.Article.Footnotes
		here := footnoteName(notes[ibid.Index], ibid.Index)
		if ibid.Index == 0 {
			p.Report(ibid.Place, "%q in %s has no footnote before it: cite the source itself", word, here)
			continue
		}
		before := ibid.Index - 1
		if len(cited[before].Sources) > 0 {
			continue
		}
		r := p.Report(ibid.Place, "%q in %s has nothing to mean: %s before it cites no source", word, here, footnoteName(notes[before], before))
		r.Relate(notes[before].Place(), "the footnote before")
		if at := lastCiting(cited, ibid.Asserted.Text(), before); at >= 0 {
			r.WithHelp("it is said to mean %q, which %s cites: cite it in short form", ibid.Asserted.Text(), footnoteName(notes[at], at))
		}
	}
}
