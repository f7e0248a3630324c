package rules

import (
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/suggest"
)

type unknownSourceOptions struct {
	Unused bool `option:"unused" doc:"whether a source that no footnote cites is reported, as a warning"`
}

var citeUnknownSource = rule.Rule{
	ID:         "cite-unknown-source",
	Category:   rule.Citations,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "a footnote and the list of sources do not fit together",
	Doc: `A footnote that cites a source which is not in the list leads nowhere. Two
sources with one id make it a matter of chance which of them a reader gets.
Both are errors; a source that no footnote cites is a warning, since a list may
be ahead of the text.

Only ids are compared; whether two entries are one work is for
` + "`cite-duplicate-source`" + `.`,
	Ref:     "https://pandoc.org/MANUAL.html#citations",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: unknownSourceOptions{Unused: true},
	Check:   checkCiteUnknownSource,
}

func checkCiteUnknownSource(p *rule.Pass) {
	byID := map[string]*article.Node{}
	var ids []string
	for _, s := range p.Article.Sources {
		id := s.ID.Text()
		if first, ok := byID[id]; ok && id != "" {
			p.Report(s.ID.Content(), "two sources have the id %q: give one of them another", id).Relate(first.Content(), "the first")
			continue
		}
		if id != "" {
			byID[id], ids = s.ID, append(ids, id)
		}
	}
	cited := map[string]bool{}
	for _, fn := range p.Article.Footnotes {
		for _, c := range fn.Cites {
			for _, n := range []*article.Node{c.Source, c.Of} {
				cited[n.Text()] = true
				if n != nil && byID[n.Text()] == nil {
					reportUnknownSource(p, n, ids)
				}
			}
		}
	}
	if !rule.OptionsOf[unknownSourceOptions](p).Unused {
		return
	}
	for _, id := range ids {
		if !cited[id] {
			p.Report(byID[id].Content(), "no footnote cites the source %q", id).AtMost(finding.Warning)
		}
	}
}

func reportUnknownSource(p *rule.Pass, n *article.Node, ids []string) {
	r := p.Report(n.Content(), "there is no source %q", n.Text())
	if like, ok := suggest.Closest(n.Text(), ids); ok {
		r.Message += ": did you mean \"" + like + "\"?"
		r.UnsafeFix("cite "+like, rule.ReplaceText(n, 0, len(n.Value), like))
	}
}
