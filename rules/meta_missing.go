package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var metaMissing = rule.Rule{
	ID:         "meta-missing",
	Category:   rule.Structure,
	Severity:   finding.Error,
	Confidence: rule.High,
	Summary:    "the article does not say who wrote, translated or illustrated it, when, or under what terms",
	Doc: `Readers, libraries and search engines ask who wrote an article and when, and who
answers for a translation or a picture. What an article lacks is reported where
its fields begin, and for a picture at the figure.

| | review | publish |
|---|---|---|
| ` + "`author`" + ` | warning | error |
| ` + "`issued`" + `, the day of publication | information | error |
| ` + "`translator`" + `, where there is ` + "`translation-of`" + ` | warning | error |
| ` + "`credit`" + ` of a picture that has a file or an address | information | warning |
| ` + "`licence`" + ` or ` + "`disclaimer`" + ` | – | warning |

A draft is asked for nothing. ` + "`title`" + ` and ` + "`lang`" + ` are asked for by the schema
(` + "`schema-missing-key`" + `). A credit or a disclaimer that stands in the prose is
reported by ` + "`boilerplate`" + ` and counts as there. A table and a chart without a file
need no credit.`,
	Ref:    "https://schema.org/NewsArticle",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkMetaMissing,
}

func checkMetaMissing(p *rule.Pass) {
	if !p.Profile.Asks(rule.Review) {
		return
	}
	publish := p.Profile.Asks(rule.Publish)
	root := p.Article.Root
	at := fieldsPlace(root)
	if !hasValue(root, "author") {
		report := p.Report(at, "the article names no author: add author, or the organisation as a literal")
		lower(report, publish, finding.Error, finding.Warning)
	}
	if !hasValue(root, "issued") {
		lower(p.Report(at, "the article does not say when it was published: add issued"), publish, finding.Error, finding.Info)
	}
	if of := root.Get("translation-of"); of != nil && !of.IsNull() && !hasValue(root, "translator") {
		lower(p.Report(of.KeyPlace(), "the article is a translation and names no translator: add translator"), publish, finding.Error, finding.Warning)
	}
	if publish && !hasValue(root, "licence") && !hasValue(root, "disclaimer") && !inProse(p, registry.Disclaimer) && !inProse(p, registry.Licence) {
		p.Report(at, "the article says neither under what terms it may be used nor whose opinions it expresses: add licence or disclaimer").AtMost(finding.Warning)
	}
	checkCredits(p, publish)
}

// lower sets the severity of a report by the profile.
func lower(r *rule.Report, publish bool, published, review finding.Severity) {
	if publish {
		r.AtMost(published)
	} else {
		r.AtMost(review)
	}
}

// fieldsPlace is where the fields of an article begin: its title, or its first
// key.
func fieldsPlace(root *node) rule.Place {
	if title := root.Get("title"); title != nil {
		return title.KeyPlace()
	}
	for _, e := range root.EntryList() {
		return e.Key.Place()
	}
	return root.Place()
}

// hasValue reports whether a mapping has a value under a key, and not an empty
// one.
func hasValue(n *node, key string) bool {
	v := n.Get(key)
	return v != nil && !v.IsNull() && (strings.TrimSpace(v.Text()) != "" || len(v.Items) > 0 || len(v.EntryList()) > 0)
}

// checkCredits reports pictures without a credit.
func checkCredits(p *rule.Pass, publish bool) {
	for i, b := range p.Article.Body {
		figure := b.Node.Get("figure")
		if b.Kind != article.Caption || figure == nil || hasValue(figure, "credit") || !hasValue(figure, "file") && !hasValue(figure, "url") {
			continue
		}
		if len(b.Texts) > 0 && hasFurniture(p, p.Article.Body[i].Texts[0], registry.Credit) {
			continue
		}
		lower(p.Report(figure.KeyPlace(), "the picture does not say whose it is: add credit"), publish, finding.Warning, finding.Info)
	}
}

// inProse reports whether the article has a phrase of a kind in its prose.
func inProse(p *rule.Pass, kind registry.BoilerplateKind) bool {
	for _, t := range p.Article.Texts() {
		if hasFurniture(p, t, kind) {
			return true
		}
	}
	return false
}

func hasFurniture(p *rule.Pass, t *article.Text, kind registry.BoilerplateKind) bool {
	if p.Registries == nil {
		return false
	}
	phrases := boilerplateOf(p)
	for _, room := range phraseRooms(t, nil) {
		if f, ok := furnitureAt(t, room, &phrases); ok && f.kind == kind {
			return true
		}
	}
	return false
}
