package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
)

var citeHostContainerMismatch = rule.Rule{
	ID:         "cite-host-container-mismatch",
	Category:   rule.Citations,
	Severity:   finding.Error,
	Confidence: rule.High,
	Needs:      []registry.Kind{registry.Sites},
	Summary:    "the address of a source is on another site than the one that is named",
	Doc: `A note that names a database and links a newspaper has two sources mixed up:
the address was pasted from another note, or the name was.

The name in ` + "`container-title`" + `, or after ` + "`//`" + ` in a ` + "`printed`" + ` note, is looked up in the
registry of sites, in any language it has the name in. An address on the site,
its mirrors or a copy of it in a web archive fits; a link that leads on, such as
doi.org, is left alone, and so is a name that no site in the registry has. An
entry of the registry that is not proved gives a warning at most.`,
	Ref:    "https://github.com/vishakhpk/verify_citations/issues/14",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteHostContainer,
}

func checkCiteHostContainer(p *rule.Pass) {
	for _, s := range p.Article.Sources {
		container, link := s.Get("container-title"), s.Get("URL")
		if container.IsScalar() && link.IsScalar() {
			holdAgainst(p, container.Text(), container.Content(), link.Text(), link, 0)
		}
	}
	for _, fn := range p.Article.Footnotes {
		if fn.Printed != nil {
			checkPrintedSite(p, fn)
		}
	}
}

// checkPrintedSite holds the addresses of a printed note against the name that
// stands right before each of them.
func checkPrintedSite(p *rule.Pass, fn article.Footnote) {
	text, fields, printed := fn.Note.Text, fn.Note.Fields, fn.Printed
	for i := 1; i < len(fields); i++ {
		name, link := fields[i-1], fields[i]
		if name.Kind == citation.Container && link.Kind == citation.Address {
			holdAgainst(p, text[name.Start:name.End], printed.Range(name.Start, name.End), text[link.Start:link.End], printed, link.Start)
		}
	}
}

// holdAgainst reports an address that is on none of the sites a name can mean.
// The address stands in n from the byte from on.
func holdAgainst(p *rule.Pass, name string, at rule.Place, link string, n *article.Node, from int) {
	u, fault := webAddress(p.Article, link)
	sites := p.Registries.SitesNamed(name)
	if fault != nil || len(sites) == 0 {
		return
	}
	if page, at := weburl.ArchivedPage(link); page != "" {
		if inner, fault := webAddress(p.Article, page); fault == nil {
			u, link, from = inner, page, from+at
		}
	}
	host := u.Host
	actual := p.Registries.SiteByHost(host)
	if actual != nil && actual.Role == registry.Resolver {
		return
	}
	severity := finding.Warning
	for _, site := range sites {
		if site.Holds(host) || actual != nil && actual.ID == site.ID || weburl.SameHost(host, site.Mirrors) {
			return
		}
		if site.Certainty == registry.Seen {
			severity = finding.Error
		}
	}
	start := from + max(strings.Index(strings.ToLower(link), strings.ToLower(u.URL.Hostname())), 0)
	r := p.Report(n.Range(start, start+len(u.URL.Hostname())), "%q is not the site of %q, which is at %s", u.URL.Hostname(), name, sites[0].Hosts[0])
	r.AtMost(severity).Relate(at, "the name of the site")
	if actual != nil {
		r.WithHelp("%s is the site of %s", u.URL.Hostname(), actual.Name(p.Article.Lang.Text()))
	} else if like, ok := p.Registries.HostLike(host); ok {
		r.WithHelp("did you mean %s?", like)
	}
}
