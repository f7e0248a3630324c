package rules

import (
	"maps"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var urlLanguageVariant = rule.Rule{
	ID:         "url-language-variant",
	Category:   rule.Links,
	Severity:   finding.Info,
	Confidence: rule.Low,
	Fix:        rule.UnsafeFix,
	Needs:      []registry.Kind{registry.Sites},
	Summary:    "a link leads to a page in another language than the article, and the site has one in the article's",
	Doc: `A reader of an English article is better served by the English page of a law,
where there is one. The registry of sites knows how a site marks languages in
its addresses; whether this very page exists in the other language it does not
know, so open it before you change the address.

A source that says ` + "`language`" + ` is left alone: the editor means the text in that
language.`,
	Ref:    "https://adilet.zan.kz/eng",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkURLLanguageVariant,
}

func checkURLLanguageVariant(p *rule.Pass) {
	lang, _, _ := strings.Cut(p.Article.Lang.Text(), "-")
	for _, a := range fieldAddresses(p.Article) {
		u, fault := webAddress(p.Article, a.Text)
		if fault != nil || a.Field != "URL" || a.Source.Get("language").IsScalar() {
			continue
		}
		site := p.Registries.SiteByHost(u.Host)
		if site == nil || site.Languages[lang] == "" {
			continue
		}
		for _, other := range slices.Sorted(maps.Keys(site.Languages)) {
			part := site.Languages[other]
			at := strings.Index(a.Text, part)
			if other == lang || part == "" || at < 0 || strings.Contains(a.Text, site.Languages[lang]) {
				continue
			}
			p.Report(a.at(at, at+len(part)), "%q leads to the page in %q; the site has pages in %q under %q", part, other, lang, site.Languages[lang]).
				UnsafeFix("link the page in the language of the article", rule.ReplaceText(a.Node, a.From+at, a.From+at+len(part), site.Languages[lang]))
		}
	}
}
