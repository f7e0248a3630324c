package rules

import (
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actTitleQuotes = rule.Rule{
	ID:         "act-title-quotes",
	Category:   rule.Acts,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Needs:      []registry.Kind{registry.Jurisdictions},
	Summary:    "the official title of an act stands without quotation marks in a note, with them in its field, or has the same marks inside",
	Doc: `In a printed note the title of an act stands in quotation marks, so that a reader
sees where it ends: No. 280 “On the Concept of the Foreign Policy”. In the field
` + "`title`" + ` it stands without: the marks are set when the note is printed, and doubled
when the field has them too.

Reported are a title that begins with “On” (in Russian “О” or “Об”) right behind the
number or date of an act in a footnote, one that ends in “туралы” (or as Kyrgyz and
Uzbek titles do) before it, and a field that is in quotation marks as a whole. The fix
takes the marks off the field. Quotation marks inside a title are its own.

A title in quotation marks that has a quotation inside with the same marks, “On the
program “Welfare for all!””, leaves open where it ends: inside “ ” stand ‘ ’, inside
« » stand „ “ in Russian and Kazakh and “ ” elsewhere. Texts in Cyrillic are often
printed otherwise, so there it is an information.`,
	Ref:    "https://adilet.zan.kz/eng/docs/U2000000280",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActTitleQuotes,
}

func checkActTitleQuotes(p *rule.Pass) {
	for _, m := range actsOf(p).Mentions {
		if m.Citation != nil && m.Citation.Title.Is() {
			checkInnerMarks(p, m)
		}
		switch {
		case m.Source != nil:
			checkQuotedField(p, m.Source.Get("title"))
			checkQuotedField(p, m.Source.Get("original-title"))
		case m.Footnote != nil && m.Claim.Title == "":
			checkBareTitle(p, m)
		}
	}
}

// checkQuotedField reports a field that is one quotation.
func checkQuotedField(p *rule.Pass, n *article.Node) {
	text := n.Text()
	inner, ok := titleWithin(text)
	if !n.IsScalar() || !ok {
		return
	}
	p.Report(n.Content(), "the title %q stands in quotation marks, which are set when the note is printed: leave them out", shorten(text)).
		SafeFix("leave out the quotation marks", rule.ReplaceText(n, 0, len(text), inner))
}

// titleWithin returns what is inside the quotation marks, if a text is one quotation:
// the mark that opens it is closed by the last one.
func titleWithin(text string) (inner string, ok bool) {
	open, size := utf8.DecodeRuneInString(text)
	shut, last := utf8.DecodeLastRuneInString(text)
	pair := map[rune]rune{'“': '”', '«': '»', '„': '“', '"': '"'}
	if pair[open] == 0 || pair[open] != shut || len(text) <= size+last {
		return "", false
	}
	inner = text[size : len(text)-last]
	depth := 0
	for _, r := range inner {
		switch r {
		case shut:
			depth--
		case open:
			depth++
		}
		if depth < 0 {
			return "", false
		}
	}
	return inner, depth == 0
}
