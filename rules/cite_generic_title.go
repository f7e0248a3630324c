package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

type genericTitleOptions struct {
	Titles []string `option:"titles" doc:"titles that name no work, besides the built-in ones"`
}

var citeGenericTitle = rule.Rule{
	ID:         "cite-generic-title",
	Category:   rule.Citations,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Summary:    "the title of a source is that of any page and not of this work",
	Doc: `Such titles come from citation tools that read a home page, an error page or a
page behind a login. A reader cannot find a work by them, and once the address
is dead nothing is left.

The whole title must be one of the list, whatever its case and punctuation:
“Message of the President to the People” is fine where “Message” is not. A
source that is a site or a dataset may be titled by its name.`,
	Ref:     "https://en.wikipedia.org/wiki/Help:CS1_errors#generic_title",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: genericTitleOptions{Titles: []string{}},
	Check:   checkCiteGenericTitle,
}

// genericTitles is what pages are called when nobody has named them.
var genericTitles = []string{
	"404", "404 not found", "not found", "page not found", "error", "error 404", "403 forbidden", "forbidden", "access denied",
	"just a moment", "are you a robot", "attention required cloudflare", "checking your browser", "bad gateway", "service unavailable",
	"home", "home page", "homepage", "main page", "index", "welcome", "untitled", "untitled document", "no title", "new page",
	"official website", "official site", "website", "web site", "site", "news", "article", "document", "message", "archived copy", "login", "log in", "sign in",
	"страница не найдена", "ошибка 404", "ошибка", "главная", "главная страница", "официальный сайт", "без названия", "новости", "документ", "доступ запрещен",
	"басты бет", "ресми сайт", "бет табылмады", "жаңалықтар",
}

func checkCiteGenericTitle(p *rule.Pass) {
	own := rule.OptionsOf[genericTitleOptions](p).Titles
	for _, s := range p.Article.Sources {
		title := s.Get("title")
		folded := citation.Fold(title.Text())
		if folded == "" || slices.Contains([]string{"dataset", "software", "periodical", "collection"}, s.Get("type").Text()) {
			continue
		}
		if slices.Contains(genericTitles, folded) || slices.ContainsFunc(own, func(t string) bool { return citation.Fold(t) == folded }) {
			text := strings.TrimSpace(title.Text())
			p.Report(title.Content(), "%q is no title of a work: give the title that the work itself has", text)
		}
	}
}
