package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

type urlNotDeepOptions struct {
	Sections []string `option:"sections" doc:"last parts of a path that name a section of a site and not a work; a link to one is reported as info"`
	Types    []string `option:"types" doc:"CSL types of sources that a home page can stand for"`
}

var urlNotDeep = rule.Rule{
	ID:         "url-not-deep",
	Category:   rule.Links,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Summary:    "a specific work is cited by the address of a home page",
	Doc: `A home page shows something else tomorrow, so a reader cannot find the work
there. Link the work itself.

Reported is an address without a path, or with nothing but a language or an
index file in it. An address that ends in the name of a section, such as /news,
is reported as info. A source that is itself a site, a periodical or a data
base is left alone: its type says so, or its title is the name of the site.`,
	Ref:    "https://apastyle.apa.org/style-grammar-guidelines/references/dois-urls",
	Since:  "0.1.0",
	Target: rule.Articles,
	Options: urlNotDeepOptions{
		Sections: []string{"news", "novosti", "events", "press", "documents", "docs", "dokumenty", "articles", "publications", "media", "archive", "analytics", "category", "blog"},
		Types:    []string{"periodical", "collection", "dataset", "software", "event", "map"},
	},
	Check: checkURLNotDeep,
}

func checkURLNotDeep(p *rule.Pass) {
	options := rule.OptionsOf[urlNotDeepOptions](p)
	for _, a := range fieldAddresses(p.Article) {
		u, fault := webAddress(p.Article, a.Text)
		if fault != nil || a.Field != "URL" || slices.Contains(options.Types, a.Source.Get("type").Text()) || isSite(*a.Source, u.Host) {
			continue
		}
		if u.URL.RawQuery != "" || u.URL.Fragment != "" {
			continue
		}
		parts := pathParts(u.URL.Path)
		switch {
		case len(parts) == 0:
			p.Report(a.whole(), "%q is the home page of a site: link the cited work itself", a.Text)
		case len(parts) == 1 && slices.Contains(options.Sections, strings.ToLower(parts[0])):
			p.Report(a.whole(), "%q is a section of a site: link the cited work itself", a.Text).AtMost(finding.Info)
		}
	}
}

// pathParts returns the parts of a path that choose a page: without languages
// and index files.
func pathParts(path string) []string {
	var parts []string
	for part := range strings.SplitSeq(path, "/") {
		lower := strings.ToLower(part)
		name, _, _ := strings.Cut(lower, ".")
		if part == "" || name == "index" || name == "default" || name == "home" || isLanguagePart(lower) {
			continue
		}
		parts = append(parts, part)
	}
	return parts
}

// isLanguagePart reports whether a part of a path is a language code.
func isLanguagePart(part string) bool {
	return slices.Contains([]string{
		"en", "eng", "ru", "rus", "kk", "kz", "kaz", "qz", "ky", "kg", "kyr", "uz", "uzb", "tj", "tg", "tgk", "tm", "tk", "tkm", "de", "fr", "es", "zh", "tr",
	}, part)
}

// isSite reports whether a source is a whole site: untitled, or titled by the
// name of its container or by the host.
func isSite(s article.Source, host string) bool {
	title := strings.ToLower(s.Get("title").Text())
	return title == "" || title == strings.ToLower(s.Get("container-title").Text()) || strings.Contains(title, strings.TrimPrefix(host, "www."))
}
