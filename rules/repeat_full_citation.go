package rules

import (
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

type repeatFullOptions struct {
	Distance int `option:"distance" doc:"how many footnotes after the last citation of a source a full one is welcome again; 0 for never"`
}

var repeatFullCitation = rule.Rule{
	ID:         "repeat-full-citation",
	Category:   rule.Ibid,
	Severity:   finding.Info,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a source is cited in full although it was cited before",
	Doc: `The first citation of a source is full; later ones are short, or *Ibid.* right
after it. A full form again makes a reader look for a difference that is not
there.

Reported are a cite that asks for ` + "`form: full`" + `, and a note whose ` + "`printed`" + `
text gives the title in full. The fix turns ` + "`form: full`" + ` into
` + "`form: short`" + `; what a page printed stays.`,
	Ref:     "https://docs.citationstyles.org/en/stable/specification.html",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: repeatFullOptions{},
	Check:   checkRepeatFullCitation,
}

func checkRepeatFullCitation(p *rule.Pass) {
	distance := rule.OptionsOf[repeatFullOptions](p).Distance
	cited := p.Article.Cited()
	titles := map[string]string{}
	for _, s := range p.Article.Sources {
		titles[s.ID.Text()] = s.Get("title").Text()
	}
	for i, fn := range p.Article.Footnotes {
		for _, c := range fn.Cites {
			first := lastCiting(cited, c.Source.Text(), i)
			if first < 0 || distance > 0 && i-first > distance {
				continue
			}
			before := p.Article.Footnotes[first]
			switch {
			case c.Form.Text() == "full":
				p.Report(c.Form.Content(), "%q is cited in full again: %s cites it already", c.Source.Text(), footnoteName(before, first)).
					Relate(before.Place(), "the citation before").
					SafeFix("print it in short form", rule.ReplaceText(c.Form, 0, len(c.Form.Value), "short"))
			case c.Form == nil && fn.Printed != nil && len(fn.Cites) == 1:
				title := citation.Fold(titles[c.Source.Text()])
				if from, to, ok := citation.FindFolded(fn.Printed.Text(), title); ok {
					p.Report(fn.Printed.Range(from, to), "%q is printed in full again: %s cites it already", c.Source.Text(), footnoteName(before, first)).
						Relate(before.Place(), "the citation before").
						WithHelp("print a short form, or Ibid. right after the same source")
				}
			}
		}
	}
}
