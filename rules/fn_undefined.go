package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var fnUndefined = rule.Rule{
	ID:         "fn-undefined",
	Category:   rule.Footnotes,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Summary:    "a marker in the prose points to a footnote that does not exist",
	Doc: `A reader who follows such a marker finds nothing, and a page made from the
article prints it as plain text. It is left behind when a footnote is deleted,
or comes from a slip in the id.

Text that only looks like a marker is left alone: ` + "`\\[^7]`" + ` with a backslash,
and anything in a code span.`,
	Ref:    "https://pandoc.org/MANUAL.html#footnotes",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkFnUndefined,
}

func checkFnUndefined(p *rule.Pass) {
	defined := map[string]bool{}
	for _, fn := range p.Article.Footnotes {
		defined[fn.ID.Text()] = true
	}
	for _, t := range p.Article.Texts() {
		for _, m := range t.Markers {
			id := t.Slice(m.ID)
			if m.Definition || defined[id] {
				continue
			}
			p.Report(t.At(m.Range), "marker %q points to no footnote: %s", t.Slice(m.Range), footnoteIDs(p.Article.Footnotes))
		}
	}
}
