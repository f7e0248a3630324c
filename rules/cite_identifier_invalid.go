package rules

import (
	"net/url"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/identifier"
	"github.com/policylint/policylint/internal/rule"
)

var citeIdentifierInvalid = rule.Rule{
	ID:         "cite-identifier-invalid",
	Category:   rule.Citations,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Summary:    "an identifier of a work has a form or a check digit that it cannot have",
	Doc: `A wrong identifier leads to another work, or to none. Checked are ` + "`DOI`" + `,
` + "`ISBN`" + ` and ` + "`ISSN`" + ` (with their check digits), CELEX numbers and European
Legislation Identifiers, in ` + "`custom`" + ` or inside an address of EUR-Lex, and the
symbols of resolutions of the United Nations, in ` + "`number`" + ` or inside an address.

Whether the identifier belongs to this work cannot be seen without the network.
Several ISBN in one field are checked one by one.`,
	Ref:    "https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteIdentifierInvalid,
}

func checkCiteIdentifierInvalid(p *rule.Pass) {
	for _, s := range p.Article.Sources {
		custom := s.Get("custom")
		checkIdentifier(p, s.Get("DOI"), identifier.DOI)
		checkIdentifier(p, custom.Get("ELI"), identifier.ELI)
		checkIdentifier(p, custom.Get("CELEX"), identifier.CELEX)
		checkEach(p, s.Get("ISBN"), identifier.ISBN)
		checkEach(p, s.Get("ISSN"), identifier.ISSN)
		if n := s.Get("number"); strings.HasPrefix(n.Text(), "A/RES/") || strings.HasPrefix(n.Text(), "S/RES/") {
			checkIdentifier(p, n, identifier.UNSymbol)
		}
		checkIdentifierInURL(p, s.Get("URL"))
	}
}

func checkIdentifier(p *rule.Pass, n *article.Node, check func(string) *identifier.Fault) {
	if n.IsScalar() {
		report(p, n, 0, check(n.Text()))
	}
}

// checkEach checks identifiers that a field lists with commas or semicolons.
func checkEach(p *rule.Pass, n *article.Node, check func(string) *identifier.Fault) {
	if !n.IsScalar() {
		return
	}
	text, at := n.Text(), 0
	for at <= len(text) {
		end := len(text)
		if i := strings.IndexAny(text[at:], ",;"); i >= 0 {
			end = at + i
		}
		part := strings.TrimSpace(text[at:end])
		if part != "" {
			report(p, n, at+strings.Index(text[at:end], part), check(part))
		}
		at = end + 1
	}
}

func report(p *rule.Pass, n *article.Node, from int, fault *identifier.Fault) {
	if fault != nil {
		p.Report(n.Range(from+fault.Start, from+fault.End), "%s", fault.Message)
	}
}

// checkIdentifierInURL reads the identifier that an official site puts in the
// addresses of its documents. An escaped one is left alone: its bytes are not
// those of the text.
func checkIdentifierInURL(p *rule.Pass, n *article.Node) {
	text := n.Text()
	if unescaped, err := url.QueryUnescape(text); err != nil || unescaped != text {
		return
	}
	for _, c := range []struct {
		marker string
		start  int // of the identifier, counted from the start of the marker
		check  func(string) *identifier.Fault
	}{
		{"uri=CELEX:", len("uri=CELEX:"), identifier.CELEX},
		{"/A/RES/", 1, identifier.UNSymbol},
		{"/S/RES/", 1, identifier.UNSymbol},
	} {
		i := strings.Index(text, c.marker)
		if i < 0 {
			continue
		}
		from := i + c.start
		to := len(text)
		if end := strings.IndexAny(text[from:], "?#&"); end >= 0 {
			to = from + end
		}
		report(p, n, from, c.check(text[from:to]))
	}
	if strings.Contains(text, "://data.europa.eu/eli/") {
		report(p, n, 0, identifier.ELI(text))
	}
}
