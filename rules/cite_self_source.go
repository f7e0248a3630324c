package rules

import (
	"slices"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var citeSelfSource = rule.Rule{
	ID:         "cite-self-source",
	Category:   rule.Citations,
	Severity:   finding.Info,
	Confidence: rule.Medium,
	Needs:      []registry.Kind{registry.Organisations},
	Summary:    "an author cites a source of the author's own organisation, and the article does not say so",
	Doc: `There is nothing wrong with citing oneself; a reader should know. Name the
organisation in ` + "`disclosure`" + `.

An author's ` + "`affiliation`" + ` is looked up in the registry of organisations, by id or
by any of its names; so are the ` + "`publisher`" + `, ` + "`authority`" + ` and ` + "`container-title`" + ` of
sources and the host of their address. An organisation above or below the
author's in the registry does not count, and neither does the publisher of the
article itself. Without an affiliation nothing is reported.`,
	Ref:    "https://publicationethics.org/guidance",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteSelfSource,
}

func checkCiteSelfSource(p *rule.Pass) {
	var disclosed []string
	for _, d := range p.Article.Root.Get("disclosure").Each() {
		disclosed = append(disclosed, organisationIDs(p, d.Text())...)
	}
	own := map[string]*article.Node{}
	for _, author := range p.Article.Root.Get("author").Each() {
		n := author.Get("affiliation")
		for _, id := range organisationIDs(p, n.Text()) {
			if !slices.Contains(disclosed, id) {
				own[id] = n
			}
		}
	}
	for _, s := range p.Article.Sources {
		if id, at := issuedBy(p, s, own); id != "" {
			p.Report(at, "%q is a source of %s, the author's own organisation: say so in disclosure", s.ID.Text(), p.Registries.Organisation(id).Name(p.Article.Lang.Text())).
				Relate(own[id].Content(), "the author's affiliation").
				WithHelp("add disclosure: [%s] to the article", id)
		}
	}
}

// organisationIDs returns what organisations a text can mean.
func organisationIDs(p *rule.Pass, text string) []string {
	if text == "" {
		return nil
	}
	if o := p.Registries.Organisation(text); o != nil {
		return []string{o.ID}
	}
	var ids []string
	for _, o := range p.Registries.OrganisationsNamed(text) {
		ids = append(ids, o.ID)
	}
	return ids
}

// issuedBy returns which of the organisations a source comes from and where it
// says so; "" if from none.
func issuedBy(p *rule.Pass, s article.Source, own map[string]*article.Node) (string, rule.Place) {
	for _, field := range []string{"publisher", "authority", "container-title"} {
		n := s.Get(field)
		for _, id := range organisationIDs(p, n.Text()) {
			if own[id] != nil {
				return id, n.Content()
			}
		}
	}
	container := s.Get("container-title")
	named := p.Registries.SitesNamed(container.Text())
	for _, site := range named {
		if own[site.Organisation] != nil {
			return site.Organisation, container.Content()
		}
	}
	if len(named) > 0 {
		return "", rule.Place{} // another site is named: the address may be the slip
	}
	link := s.Get("URL")
	u, fault := webAddress(p.Article, link.Text())
	if fault != nil {
		return "", rule.Place{}
	}
	if o := p.Registries.OrganisationByHost(u.Host); o != nil && own[o.ID] != nil {
		return o.ID, link.Content()
	}
	if site := p.Registries.SiteByHost(u.Host); site != nil && own[site.Organisation] != nil {
		return site.Organisation, link.Content()
	}
	return "", rule.Place{}
}
