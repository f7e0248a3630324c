package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var urlInsecure = rule.Rule{
	ID:         "url-insecure",
	Category:   rule.Links,
	Severity:   finding.Info,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Needs:      []registry.Kind{registry.Sites},
	Summary:    "an http address is on a site that is known to answer at https",
	Doc: `An http address can be read and changed on its way, and browsers warn of it. It
is reported only where the registry of sites says that the site answers at
https; policylint does not try. Another port than 80 is left alone, since https
does not answer there, and so is a ` + "`printed`" + ` note, which keeps what a page
showed.`,
	Ref:    "https://www.w3.org/TR/upgrade-insecure-requests/",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkURLInsecure,
}

func checkURLInsecure(p *rule.Pass) {
	for _, a := range append(fieldAddresses(p.Article), proseAddresses(p.Article)...) {
		u, fault := webAddress(p.Article, a.Text)
		if fault != nil || u.URL.Scheme != "http" || u.URL.Port() != "" && u.URL.Port() != "80" {
			continue
		}
		site := p.Registries.SiteByHost(u.Host)
		if site == nil || !site.HTTPS || !site.Holds(u.Host) {
			continue
		}
		r := p.Report(a.at(0, len("http")), "%s answers at https: write https:// for %q", u.Host, "http://")
		if u.URL.Port() == "" {
			r.UnsafeFix("write https", rule.ReplaceText(a.Node, a.From, a.From+len("http"), "https"))
		}
	}
}
