package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/acts"
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
	Summary:    "the official title of an act stands without quotation marks in a note, or with them in its field",
	Doc: `In a printed note the title of an act stands in quotation marks, so that a reader
sees where it ends: No. 280 “On the Concept of the Foreign Policy”. In the field
` + "`title`" + ` it stands without: the marks are set when the note is printed, and doubled
when the field has them too.

Reported are a title that begins with “On” (in Russian “О” or “Об”) right behind the
number or date of an act in a footnote, and a field that is in quotation marks as a
whole. The fix takes the marks off the field. Quotation marks inside a title are its
own.`,
	Ref:    "https://adilet.zan.kz/eng/docs/U2000000280",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActTitleQuotes,
}

func checkActTitleQuotes(p *rule.Pass) {
	for _, m := range actsOf(p).Mentions {
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

// titleWords are what official titles begin with.
var titleWords = [...]string{"On ", "О ", "Об ", "О\u00a0"}

// checkBareTitle reports a title that stands right behind an act without
// quotation marks.
func checkBareTitle(p *rule.Pass, m *acts.Mention) {
	text := m.Node.Text()
	from := m.Citation.End
	rest := strings.TrimLeft(text[from:], " \u00a0,:")
	from = len(text) - len(rest)
	for _, word := range titleWords {
		if !strings.HasPrefix(rest, word) || m.Claim.Number == "" || len(m.Claim.Dates) == 0 {
			continue
		}
		end := len(rest)
		for _, stop := range []string{"//", "(http", ". ", ";", "\n"} {
			if at := strings.Index(rest[:end], stop); at > 0 {
				end = at
			}
		}
		title := strings.TrimRightFunc(rest[:end], func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == ',' })
		if len(words(title)) > 2 {
			p.Report(m.Node.Range(from, from+len(title)), "the title %q stands without quotation marks", shorten(title))
		}
		return
	}
}
