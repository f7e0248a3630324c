package rules

import (
	"fmt"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var ibidAssertionBroken = rule.Rule{
	ID:         "ibid-assertion-broken",
	Category:   rule.Ibid,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "an Ibid. no longer means the source that it is said to mean",
	Doc: `A cite of ` + "`form: ibid`" + ` with a ` + "`source`" + ` (or with ` + "`of`" + `) says which source the Ibid. means. A
reader knows only the footnote before. When a note is inserted, deleted or
moved the two drift apart, and the page cites the wrong source without anybody
having touched the note.

The fix prints the source that is meant in short form, which holds wherever the
note stands. An Ibid. with nothing before it is reported by
` + "`ibid-no-antecedent`" + `, one after a note with several sources by
` + "`ibid-ambiguous`" + `.`,
	Ref:    "https://docs.citationstyles.org/en/stable/specification.html",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkIbidAssertionBroken,
}

func checkIbidAssertionBroken(p *rule.Pass) {
	cited := p.Article.Cited()
	for _, ibid := range p.Article.Ibids() {
		contradiction(p, ibid)
		if ibid.Index == 0 || ibid.Asserted == nil || len(cited[ibid.Index-1].Sources) != 1 {
			continue
		}
		meant, means := ibid.Asserted.Text(), cited[ibid.Index-1].Sources[0]
		if meant == means {
			continue
		}
		notes := p.Article.Footnotes
		was := ""
		at := lastCiting(cited, meant, ibid.Index-1)
		if at >= 0 {
			was = fmt.Sprintf(" of %s", footnoteName(notes[at], at))
		}
		r := p.Report(ibid.Place, "%q in %s is said to mean %q%s, but now means %q of %s right before it",
			p.File().Text(ibid.Place.Span), footnoteName(notes[ibid.Index], ibid.Index), meant, was, means, footnoteName(notes[ibid.Index-1], ibid.Index-1))
		r.Relate(ibid.Asserted.Content(), "what it is said to mean")
		r.Relate(notes[ibid.Index-1].Place(), "the footnote it means now")
		if at >= 0 {
			r.Relate(notes[at].Place(), "the footnote it used to mean")
			fixIbid(r, ibid)
		}
	}
}

// contradiction reports a cite whose source and of name different sources.
func contradiction(p *rule.Pass, ibid article.Ibid) {
	source, of := ibid.Cite.Get("source"), ibid.Cite.Get("of")
	if source.IsScalar() && of.IsScalar() && source.Text() != of.Text() {
		p.Report(of.Content(), "the cite is said to mean %q by its source and %q by its of: keep one", source.Text(), of.Text()).
			Relate(source.Content(), "the source")
	}
}

// fixIbid offers to print the asserted source in short form.
func fixIbid(r *rule.Report, ibid article.Ibid) {
	if ibid.Form == nil {
		return // a free text: only a person can reword it
	}
	edits := []rule.Edit{rule.ReplaceText(ibid.Form, 0, len(ibid.Form.Value), "short")}
	if of := ibid.Cite.Get("of"); of != nil {
		if ibid.Cite.Has("source") {
			return // which of the two to keep is for the editor to say
		}
		edits = append(edits, rule.ReplaceText(of.Key(), 0, len("of"), "source"))
	}
	r.SafeFix("print the source in short form", edits...)
}
