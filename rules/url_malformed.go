package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var urlMalformed = rule.Rule{
	ID:         "url-malformed",
	Category:   rule.Links,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "an address is not one that a browser could follow",
	Doc: `The address of a source must be whole: https:// or http://, a public host, and a
path whose percent-encoding is right. Reported is the part that is wrong: a
missing or other scheme, a host without a domain, a host for examples or inside
a private network, a user name, a port that is no number, a % that encodes
nothing, backslashes, a quotation mark or bracket before it, a second address.
An “&amp;” that was copied from the source of a page is a warning.

A host that is no known site but one or two letters from one is a warning: the
registry of sites knows the official databases and what the corpus adds.

Hosts and paths in any script are fine. White space is reported by
` + "`url-whitespace`" + `, punctuation at the end by ` + "`url-trailing-junk`" + `. In prose only
what begins with https:// or http:// is taken for an address: CABAR.asia and
zakon.kz are names.`,
	Ref:    "https://www.rfc-editor.org/rfc/rfc3986",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkURLMalformed,
}

func checkURLMalformed(p *rule.Pass) {
	for _, a := range allAddresses(p.Article) {
		u, fault := webAddress(p.Article, a.Text)
		if fault != nil {
			p.Report(a.at(fault.Start, fault.End), "%s", fault.Message)
			continue
		}
		reportEntities(p, a)
		if like, ok := p.Registries.HostLike(u.Host); ok {
			host := u.URL.Hostname()
			at := strings.Index(a.Text, host)
			p.Report(a.at(at, at+len(host)), "%q is no site that is known, but nearly %q: is it a slip?", host, like).AtMost(finding.Warning)
		}
	}
}

// reportEntities is about "&amp;", as the source of a page writes "&".
func reportEntities(p *rule.Pass, a address) {
	for _, e := range entitiesIn(a.Text) {
		if e.means == "&" {
			p.Report(a.at(e.Start, e.End), "%q is how the source of a page writes \"&\"", a.Text[e.Start:e.End]).AtMost(finding.Warning).
				UnsafeFix("write &", rule.ReplaceText(a.Node, a.From+e.Start, a.From+e.End, e.means))
		}
	}
}
