package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var citeFieldUnbalanced = rule.Rule{
	ID:         "cite-field-unbalanced",
	Category:   rule.Citations,
	Severity:   finding.Error,
	Confidence: rule.High,
	Summary:    "a quotation mark or bracket in a field of a citation has no partner in that field",
	Doc: `A title must balance by itself: a mark that opens in the title and closes in
the name of the site is two errors that cancel each other out when the whole
note is counted.

Read are the fields of sources and, one by one, the fields of ` + "`printed`" + ` notes:
what stands before ` + "`//`" + `, what stands after it, and the address. Apostrophes,
inch marks and the marks inside addresses do not count.`,
	Ref:    "https://github.com/elifesciences/eLife-JATS-schematron",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteFieldUnbalanced,
}

// balancedFields are the fields of a source that hold running text.
var balancedFields = []string{"title", "title-short", "original-title", "container-title", "collection-title", "publisher", "authority", "genre", "event-title", "number", "abstract"}

func checkCiteFieldUnbalanced(p *rule.Pass) {
	for _, s := range p.Article.Sources {
		for _, field := range balancedFields {
			if n := s.Get(field); n.IsScalar() {
				reportStrays(p, n, 0, len(n.Text()), "the "+field)
			}
		}
	}
	for _, fn := range p.Article.Footnotes {
		if fn.Printed == nil {
			continue
		}
		for _, f := range fn.Note.Fields {
			switch f.Kind {
			case citation.Work:
				reportStrays(p, fn.Printed, f.Start, f.End, "this part of the note")
			case citation.Container:
				reportStrays(p, fn.Printed, f.Start, f.End, "the part after //")
			case citation.Address:
			}
		}
	}
}

func reportStrays(p *rule.Pass, n *article.Node, from, to int, where string) {
	if !strings.ContainsAny(n.Text()[from:to], "()[]{}\"'“”„«»‘‚") {
		return // as most fields are
	}
	for _, stray := range prose.Parse(n.Text()[from:to]).Strays {
		p.Report(n.Range(from+stray.Start, from+stray.End), "%q has no partner in %s", stray.Mark, where)
	}
}
