package rules

import (
	"slices"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
)

var citeDuplicateSource = rule.Rule{
	ID:         "cite-duplicate-source",
	Category:   rule.Citations,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Summary:    "two entries of the list of sources are one work",
	Doc: `A work that is recorded twice is cited twice in full, and the two drift apart:
one gets a new address, the other keeps the old one.

Two entries are one work when they share a DOI or a key of an act, or when
title, type, date, number and authors agree as far as both give them, and at
least two of them, the title among them, do. One title at one address is one work,
whatever the type and the container are called. Editions, volumes, issues and
parts that differ make different works. What the two say differently is named.`,
	Ref:    "https://github.com/FlamingTempura/bibtex-tidy",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteDuplicateSource,
}

func checkCiteDuplicateSource(p *rule.Pass) {
	shelf := map[string][]article.Source{} // by what two entries for one work share
	for _, s := range p.Article.Sources {
		keys := workKeys(s)
		for _, other := range sharing(shelf, keys) {
			if s.ID.Text() != other.ID.Text() && sameWork(s, other) {
				reportDuplicate(p, s, other)
				break
			}
		}
		for _, key := range keys {
			shelf[key] = append(shelf[key], s)
		}
	}
}

// workKeys returns the folded title, DOI and key of an act, each with its field.
func workKeys(s article.Source) []string {
	var keys []string
	for _, field := range []string{"title", "DOI", "act"} {
		if text := citation.Fold(s.Get(field).Text()); text != "" {
			keys = append(keys, field+" "+text)
		}
	}
	return keys
}

// sharing returns the entries that share a key with another. There are many
// where a list says “Message” of all its sources, and the first are enough.
func sharing(shelf map[string][]article.Source, keys []string) []article.Source {
	const enough = 50
	var list []article.Source
	for _, key := range keys {
		list = append(list, shelf[key][:min(len(shelf[key]), enough)]...)
	}
	return list
}

func reportDuplicate(p *rule.Pass, s, other article.Source) {
	at := s.Node.Place()
	if s.ID != nil {
		at = s.ID.Content()
	}
	r := p.Report(at, "%q is the same work as %q: keep one entry and let all footnotes cite it", s.ID.Text(), other.ID.Text())
	r.Relate(other.Node.Place(), "the other entry")
	if differ := differingFields(s, other); len(differ) > 0 {
		r.WithHelp("the two entries differ in %s", andList(differ))
	}
}

// sameWork reports whether two entries surely record one work.
func sameWork(a, b article.Source) bool {
	for _, field := range []string{"DOI", "act"} {
		if x, y := a.Get(field).Text(), b.Get(field).Text(); x != "" && y != "" {
			return citation.Fold(x) == citation.Fold(y)
		}
	}
	if title := citation.Fold(a.Get("title").Text()); title == "" || title != citation.Fold(b.Get("title").Text()) {
		return false
	}
	agree := 0
	key := weburl.Key(a.Get("URL").Text())
	samePage := key != "" && hasPath(a.Get("URL").Text()) && key == weburl.Key(b.Get("URL").Text())
	if samePage {
		agree++
	}
	for _, field := range []string{"type", "issued", "number", "edition", "volume", "issue", "page", "section", "chapter-number", "part", "version", "container-title"} {
		x, y := citation.Fold(a.Get(field).Text()), citation.Fold(b.Get(field).Text())
		switch {
		case x == "" || y == "":
		case x != y && samePage && (field == "type" || field == "container-title"): // two names of one thing
		case x != y:
			return false
		case field == "issued" || field == "number" || field == "container-title":
			agree++
		}
	}
	if x, y := firstAuthor(a), firstAuthor(b); x != "" && y != "" {
		if x != y {
			return false
		}
		agree++
	}
	return agree > 0
}

// differingFields names the fields that both entries have and that differ.
func differingFields(a, b article.Source) []string {
	var list []string
	for _, e := range a.Node.EntryList() {
		field := e.Key.Value
		if other := b.Get(field); field != "id" && e.Value.IsScalar() && other.IsScalar() && e.Value.Text() != other.Text() && !slices.Contains(list, field) {
			list = append(list, field)
		}
	}
	return list
}
