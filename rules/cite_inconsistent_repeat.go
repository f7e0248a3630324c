package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var citeInconsistentRepeat = rule.Rule{
	ID:         "cite-inconsistent-repeat",
	Category:   rule.Citations,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a source is printed in one footnote otherwise than in another, or than its fields say",
	Doc: `Two notes on one source that differ make a reader look for two works. And where
a printed note contradicts the fields of its source, one of them is wrong, and
whoever follows it ends up at another act.

Read are footnotes that cite one source and print its title in full: at least
seven in ten of its words. Short forms and *Ibid.* are no repeats. The printed
title, container, date, number and address are held against the fields of the
source, and later notes against the first one. Where they stand for the same
thing (a date of two readings, “No. 27” and “№ 27”, an address with and without
` + "`www.`" + `) there is nothing to report. What may differ from note to note is left
out: locators, dates of access, “See also”, “hereinafter”.

Notes that differ in spaces, punctuation or capitals only are an info; the fix
makes the odd one read as the field does, where the field shows which it is.
` + "`printed`" + ` keeps what a page showed: once the fields are right and the page is
printed from them, delete it.`,
	Ref:    "https://en.wikipedia.org/wiki/Wikipedia:Citing_sources#Citation_style",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteInconsistentRepeat,
}

func checkCiteInconsistentRepeat(p *rule.Pass) {
	list := printings(p.Article)
	first := map[string]*printing{}
	for i := range list {
		pr := &list[i]
		checkPrintedFields(p, pr)
		id := pr.source.ID.Text()
		if first[id] == nil {
			first[id] = pr
			continue
		}
		checkPrintedAgain(p, first[id], pr)
	}
}
