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
	sources := p.Article.Sources
	titles := make([]string, len(sources))
	for i, s := range sources {
		titles[i] = citation.Fold(s.Get("title").Text())
		for j, other := range sources[:i] {
			if s.ID.Text() == other.ID.Text() || !sameWork(s, other, titles[i] != "" && titles[i] == titles[j]) {
				continue
			}
			at := s.Node.Place()
			if s.ID != nil {
				at = s.ID.Content()
			}
			r := p.Report(at, "%q is the same work as %q: keep one entry and let all footnotes cite it", s.ID.Text(), other.ID.Text())
			r.Relate(other.Node.Place(), "the other entry")
			if differ := differingFields(s, other); len(differ) > 0 {
				r.WithHelp("the two entries differ in %s", andList(differ))
			}
			break
		}
	}
}

// sameWork reports whether two entries surely record one work.
func sameWork(a, b article.Source, sameTitle bool) bool {
	for _, field := range []string{"DOI", "act"} {
		if x, y := a.Get(field).Text(), b.Get(field).Text(); x != "" && y != "" {
			return citation.Fold(x) == citation.Fold(y)
		}
	}
	if !sameTitle {
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
