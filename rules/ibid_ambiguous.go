package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

type ibidAmbiguousOptions struct {
	Narrative bool `option:"narrative" doc:"whether an Ibid. after a footnote that cites one source and also explains something is reported, as a warning"`
}

var ibidAmbiguous = rule.Rule{
	ID:         "ibid-ambiguous",
	Category:   rule.Ibid,
	Severity:   finding.Error,
	Confidence: rule.High,
	Summary:    "an Ibid. follows a footnote that cites several sources",
	Doc: `*Ibid.* means the one source of the footnote before. Where that note cites two,
a reader cannot know which is meant, even if the editor does.

After a note that cites one source and adds an explanation the meaning is
clear to most readers, but style guides differ: that is a warning, which the
option ` + "`narrative`" + ` switches off.`,
	Ref:     "https://github.com/citation-style-language/documentation/issues/121",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: ibidAmbiguousOptions{Narrative: true},
	Check:   checkIbidAmbiguous,
}

func checkIbidAmbiguous(p *rule.Pass) {
	options := rule.OptionsOf[ibidAmbiguousOptions](p)
	cited := p.Article.Cited()
	for _, ibid := range p.Article.Ibids() {
		if ibid.Index == 0 {
			continue
		}
		notes, before := p.Article.Footnotes, cited[ibid.Index-1]
		word, here := p.File().Text(ibid.Place.Span), footnoteName(notes[ibid.Index], ibid.Index)
		there := footnoteName(notes[ibid.Index-1], ibid.Index-1)
		switch {
		case len(before.Sources) > 1:
			p.Report(ibid.Place, "%q in %s can mean any of the %d sources of %s (%s): cite the one that is meant in short form",
				word, here, len(before.Sources), there, strings.Join(before.Sources, ", ")).
				Relate(notes[ibid.Index-1].Place(), "the footnote before")
		case len(before.Sources) == 1 && before.Narrative && options.Narrative:
			p.Report(ibid.Place, "%q in %s follows %s, which cites a source and also explains something: cite the source in short form",
				word, here, there).
				AtMost(finding.Warning).
				Relate(notes[ibid.Index-1].Place(), "the footnote before")
		}
	}
}
