package rules

import (
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

type quoteUncitedOptions struct {
	Scope string `option:"scope" enum:"sentence,following,paragraph" doc:"where the footnote may stand: in the same sentence, there or in the two sentences that follow, or anywhere in the paragraph or list"`
	Words int    `option:"words" doc:"how many words a quotation must have at least"`
}

var quoteUncited = rule.Rule{
	ID:         "quote-uncited",
	Category:   rule.Claims,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Summary:    "words are quoted and no footnote says where they come from",
	Doc: `Quotation marks promise that somebody said or wrote just these words. A reader can
only check that with a source.

A quotation is a passage of at least four words in quotation marks, shorter words
that somebody is told to have said, or a block quotation. The footnote may stand
anywhere in its paragraph; that of a block quotation also at the end of the
block that announces it.

Names, titles, terms, slogans and words used with a distance are no quotations:
they begin with a capital letter, or are short, or a word such as *programme*,
*novel* or *so-called* announces them; nor is the translation, in brackets, of the
words right before it. Nothing is asked in leads, headings, pull
quotes and captions, which repeat the body. A passage in ` + "`[…]{.uncited reason=\"…\"}`" + ` is
excused.`,
	Ref:     "https://en.wikipedia.org/wiki/Wikipedia:When_to_cite",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: quoteUncitedOptions{Scope: "paragraph", Words: 2},
	Check:   checkQuoteUncited,
}

func checkQuoteUncited(p *rule.Pass) {
	options := rule.OptionsOf[quoteUncitedOptions](p)
	for _, e := range uncited(p, options.Scope, claims.Quotation) {
		words := e.Text.Slice(e.Range)
		if countWords(words) < options.Words {
			continue
		}
		p.Report(e.Text.At(e.Range), "the words %q are quoted without a footnote %s: name their source", shorten(unquote(words)), inScope(options.Scope)).
			WithHelp(uncitedHelp)
	}
}
