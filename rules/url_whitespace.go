package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
)

var urlWhitespace = rule.Rule{
	ID:         "url-whitespace",
	Category:   rule.Links,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "a web address is broken by a space or a line break",
	Doc: `A program that follows such an address stops at the space: the link leads to
another page, or nowhere. Spaces come in when a long address is copied from a
page or a PDF that wrapped it.

In a field that holds an address every white space is reported. In prose and in
printed footnotes it is reported where the pieces prove that they belong
together: the address stands in brackets of its own, or what follows looks like
the rest of a path or a query. An address at the end of a phrase is left alone.
A break that YAML itself puts in, by folding a line, is reported by
` + "`yaml-folded-url`" + `.

The fix joins the pieces. Look whether the result opens the page that is meant:
a space may stand for a lost character.`,
	Ref:    "https://www.rfc-editor.org/rfc/rfc3986#appendix-C",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkURLWhitespace,
}

func checkURLWhitespace(p *rule.Pass) {
	seen := map[rule.Place]bool{}
	report := func(n *article.Node, from, to int, joined string) {
		at := n.Range(from, to)
		if n.Style.Folds() && strings.ContainsAny(p.File().Text(at.Span), "\r\n") || seen[at] {
			return
		}
		seen[at] = true
		p.Report(at, "white space breaks a web address: %q was meant", joined).
			UnsafeFix("join the address", rule.ReplaceText(n, from, to, ""))
	}
	for _, a := range allAddresses(p.Article) {
		joined := strings.Join(strings.Fields(a.Text), "")
		for _, g := range weburl.Gaps(a.Text) {
			if isWeb(a.Text[g.End:]) {
				p.Report(a.at(g.End, len(a.Text)), "%q is a second address: a field holds one", a.Text[g.End:])
				break
			}
			report(a.Node, a.From+g.Start, a.From+g.End, joined)
		}
	}
	for _, n := range runningTexts(p.Article) {
		for _, b := range weburl.FindBroken(n.Text()) {
			for _, g := range b.Gaps {
				report(n, g.Start, g.End, b.Joined)
			}
		}
	}
}

// runningTexts returns the scalars in which addresses stand among words.
func runningTexts(a *article.Article) []*article.Node {
	var list []*article.Node
	for _, t := range a.Texts() {
		list = append(list, t.Node)
	}
	for _, fn := range a.Footnotes {
		if fn.Printed != nil {
			list = append(list, fn.Printed)
		}
	}
	return list
}
