package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var quoteTranslatedUnmarked = rule.Rule{
	ID:         "quote-translated-unmarked",
	Category:   rule.Claims,
	Severity:   finding.Info,
	Confidence: rule.Medium,
	Summary:    "words of a source in another language are quoted, and nobody says who translated them",
	Doc: `Quotation marks around a translation show the words of a translator. Readers should
know whose they are.

Reported is the first quotation from each source whose ` + "`language`" + ` is another than
the article’s. Nothing is reported where the source has a ` + "`translator`" + `, its address
is that of an official version (` + "`/eng/`, `/en/`" + `), the footnote or the text speaks of a
translation, the quotation is in the language of the source, or the article as a
whole is a translation.`,
	Ref:    "https://en.wikipedia.org/wiki/Wikipedia:Verifiability#Quoting_non-English_sources",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkQuoteTranslated,
}

func checkQuoteTranslated(p *rule.Pass) {
	a := p.Article
	lang := primaryLanguage(a.Lang.Text())
	if lang == "" || a.Root.Get("translation-of") != nil {
		return
	}
	foreign := foreignSources(a, lang)
	if len(foreign) == 0 {
		return
	}
	cited, index := a.Cited(), noteIndex(a)
	for _, t := range a.Texts() {
		quotations := quotationsIn(t)
		if len(quotations) == 0 || saysTranslated(t.Raw) {
			continue
		}
		for _, c := range quotations {
			for _, m := range markersOf(t, c) {
				i, ok := index[a.Footnote(t.Slice(m.ID))]
				if !ok || noteSaysTranslated(a.Footnotes[i]) || !spokenIn(t.Slice(c.Range), lang) {
					continue
				}
				for _, id := range cited[i].Sources {
					if s, ok := foreign[id]; ok {
						delete(foreign, id)
						reportTranslated(p, t.At(c.Range), t.Slice(c.Range), s)
					}
				}
			}
		}
	}
}

func reportTranslated(p *rule.Pass, at rule.Place, words string, s article.Source) {
	lang := s.Get("language")
	p.Report(at, "the words %q come from a source in another language (%s): say who translated them", shorten(unquote(words)), lang.Text()).
		Relate(lang.Content(), "the language of source %s", s.ID.Text())
}

// foreignSources returns the sources in another language that no translation
// is known of, by id.
func foreignSources(a *article.Article, lang string) map[string]article.Source {
	foreign := map[string]article.Source{}
	for _, s := range a.Sources {
		spoken := primaryLanguage(s.Get("language").Text())
		url := strings.ToLower(s.Get("URL").Text())
		official := strings.Contains(url, "/"+lang+"/") || lang == "en" && strings.Contains(url, "/eng/") || lang == "ru" && strings.Contains(url, "/rus/")
		if spoken != "" && spoken != lang && s.Get("translator") == nil && !official {
			foreign[s.ID.Text()] = s
		}
	}
	return foreign
}

// saysTranslated reports whether a text speaks of a translation, in the
// languages that articles are written in. Russian переводы are remittances too,
// and what translates into growth is no text.
func saysTranslated(text string) bool {
	text = strings.ToLower(text)
	for _, stem := range []string{"translation", "translator", "translated", "в переводе", "перевод с ", "перевод автора", "перевод мой", "перевод наш", "авторский перевод",
		"официальный перевод", "перевод редакции", "переводчи", "перевел", "перевёл", "переведен", "переведён", "аударма"} {
		if strings.Contains(text, stem) {
			return true
		}
	}
	return false
}

func noteSaysTranslated(fn article.Footnote) bool {
	if saysTranslated(fn.Printed.Text()) || saysTranslated(fn.TextNode().Text()) {
		return true
	}
	for _, c := range fn.Cites {
		if saysTranslated(c.Node.Get("prefix").Text() + " " + c.Node.Get("suffix").Text()) {
			return true
		}
	}
	return false
}

// spokenIn reports whether a text may be in a language, by its script.
func spokenIn(text, lang string) bool {
	cyrillicLang := map[string]bool{"ru": true, "kk": true, "ky": true, "tg": true, "uk": true, "be": true}[lang]
	switch scriptOf(text) {
	case cyrillic:
		return cyrillicLang
	case latin:
		return !cyrillicLang || lang == "kk"
	}
	return true
}
