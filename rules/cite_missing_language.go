package rules

import (
	"maps"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var citeMissingLanguage = rule.Rule{
	ID:         "cite-missing-language",
	Category:   rule.Citations,
	Severity:   finding.Info,
	Confidence: rule.Medium,
	Fix:        rule.UnsafeFix,
	Summary:    "a source in another language than the article does not say so, or hides its own title",
	Doc: `A reader who follows a note should know beforehand that the page is in Russian,
and can only find a work in a catalogue by the title that the work itself bears.

A source without ` + "`language`" + ` is reported where its address leads to the pages of
another language (` + "`/rus/`" + `; the registry of sites knows how a site marks them), or
where its title or the name of its container is written in the other script than
the article. A slug, the names of people and the country of a site prove nothing.
A language that is given as a word, or by another code (“Russian”, ` + "`rus`" + `), is
reported too: programs know languages by their tags.

Under the profile ` + "`publish`" + ` a source in another language whose title is
translated must also have ` + "`original-title`" + `. That is seen only where the two
languages have different scripts.`,
	Ref:    "https://en.wikipedia.org/wiki/Help:CS1_errors#trans_missing_title",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteMissingLanguage,
}

func checkCiteMissingLanguage(p *rule.Pass) {
	own := primaryLanguage(p.Article.Lang.Text())
	if own == "" {
		return
	}
	for _, s := range p.Article.Sources {
		lang := s.Get("language")
		if lang.IsScalar() && lang.Text() != "" && !isLanguageTag(lang.Text()) {
			reportNoTag(p, lang)
		}
		if lang == nil {
			checkLanguage(p, s, own)
		} else if p.Profile.Asks(rule.Publish) {
			checkOriginalTitle(p, s, own, lang.Text())
		}
	}
}

// reportNoTag is about a language that is written as a word or in another code.
func reportNoTag(p *rule.Pass, lang *article.Node) {
	const message = "%q is not a language tag: write %s"
	if tag := primaryLanguage(lang.Text()); isLanguageTag(tag) {
		p.Report(lang.Content(), message, lang.Text(), tag).
			UnsafeFix("write "+tag, rule.ReplaceText(lang, 0, len(lang.Value), tag))
		return
	}
	p.Report(lang.Content(), message, lang.Text(), "a code such as ru or kk")
}

// checkLanguage reports a source that is not in the article's language and has
// no language field.
func checkLanguage(p *rule.Pass, s article.Source, own string) {
	if n, at, lang := languageOfAddress(p, s); lang != "" {
		if lang != own {
			part := n.Text()[at.Start:at.End]
			r := p.Report(n.Range(at.Start, at.End), "%q in the address leads to a page in %q, and the article is in %q: say so in language", part, lang, own)
			if e, ok := rule.AddEntry(s.Node, "language", lang); ok {
				r.UnsafeFix("add language: "+lang, e)
			}
		}
		return
	}
	for _, field := range []string{"title", "container-title"} {
		n := s.Get(field)
		if other := scriptOf(n.Text()); other != noScript && scriptOfLanguage(own) != noScript && other != scriptOfLanguage(own) {
			p.Report(n.Content(), "the %s is in %s letters, and the article is in %q: say in language what the source is written in", fieldNames[field], other, own)
			return
		}
	}
}

// languageOfAddress returns the language that the address of a source marks,
// and the part of the address that does so.
func languageOfAddress(p *rule.Pass, s article.Source) (n *article.Node, at part, lang string) {
	n = s.Get("URL")
	u, fault := webAddress(p.Article, strings.TrimSpace(n.Text()))
	if fault != nil {
		return nil, part{}, ""
	}
	if site := p.Registries.SiteByHost(u.Host); site != nil && len(site.Languages) > 0 {
		for _, other := range slices.Sorted(maps.Keys(site.Languages)) {
			mark := site.Languages[other]
			if i := strings.Index(n.Text(), mark); i >= 0 && mark != "" && (lang == "" || i < at.Start) {
				name := strings.Trim(mark, "/")
				i += strings.Index(mark, name)
				at, lang = part{i, i + len(name)}, other
			}
		}
		return n, at, lang
	}
	at, lang = languagePart(n.Text(), u.Host)
	return n, at, lang
}

// checkOriginalTitle reports a translated title without the one it translates.
func checkOriginalTitle(p *rule.Pass, s article.Source, own, lang string) {
	title := s.Get("title")
	if primaryLanguage(lang) == own || s.Get("original-title") != nil || s.Get("custom").Get("original-title") != nil {
		return
	}
	if have, want := scriptOf(title.Text()), scriptOfLanguage(primaryLanguage(lang)); have != noScript && want != noScript && have != want && !strings.Contains(lang, "-") {
		p.Report(title.Content(), "the source is in %q, but its title is not: give the title that the work itself bears in original-title", lang).
			Relate(s.Get("language").Place(), "its language")
	}
}
