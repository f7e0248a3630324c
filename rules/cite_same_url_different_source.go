package rules

import (
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
)

var citeSameURLDifferentSource = rule.Rule{
	ID:         "cite-same-url-different-source",
	Category:   rule.Citations,
	Severity:   finding.Error,
	Confidence: rule.High,
	Summary:    "two different works are cited by one address",
	Doc: `When an address is copied from one note to the next and not changed, one of the
two leads to the wrong page, and no check for dead links will notice.

Addresses are the same when they open the same page, whatever their scheme,
port, percent-encoding, tracking parameters, final slash, fragment or stray
spaces. Works are different when their titles are, and so is the author, the
number or the date. Two entries for one work are for
` + "`cite-duplicate-source`" + `. A home page, and parts of one work (chapters,
articles of a collection), may share an address.`,
	Ref:    "https://github.com/elifesciences/eLife-JATS-schematron",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteSameURL,
}

func checkCiteSameURL(p *rule.Pass) {
	first := map[string]article.Source{}
	for _, s := range p.Article.Sources {
		n := s.Get("URL")
		key := weburl.Key(n.Text())
		if key == "" || !hasPath(n.Text()) {
			continue
		}
		other, taken := first[key]
		if !taken {
			first[key] = s
			continue
		}
		if !differentWorks(s, other) {
			continue
		}
		p.Report(n.Content(), "%q is the address of %q too, which is another work: one of the two is wrong", n.Text(), other.ID.Text()).
			Relate(other.Get("URL").Content(), "the address of the other work")
	}
}

// hasPath reports whether an address leads deeper than a home page.
func hasPath(raw string) bool {
	a, fault := weburl.Parse(raw)
	return fault == nil && (len(pathParts(a.URL.Path)) > 0 || a.URL.RawQuery != "")
}

// differentWorks reports whether two sources are surely not one work: their
// titles differ, and so does another field. Parts of one container are not
// held against each other.
func differentWorks(a, b article.Source) bool {
	titleA, titleB := citation.Fold(a.Get("title").Text()), citation.Fold(b.Get("title").Text())
	if titleA == "" || titleB == "" || titleA == titleB || isPart(a) || isPart(b) {
		return false
	}
	for _, field := range []string{"number", "issued", "genre", "type", "authority"} {
		if x, y := a.Get(field).Text(), b.Get(field).Text(); x != "" && y != "" && x != y {
			return true
		}
	}
	authorA, authorB := firstAuthor(a), firstAuthor(b)
	return authorA != "" && authorB != "" && authorA != authorB
}

// isPart reports whether a source is a part of a larger one at the same address.
func isPart(s article.Source) bool {
	switch s.Get("type").Text() {
	case "chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia":
		return true
	}
	return s.Get("section").IsScalar() || s.Get("chapter-number").IsScalar()
}

func firstAuthor(s article.Source) string {
	for _, author := range s.Get("author").Each() {
		return citation.Fold(author.Get("family").Text() + author.Get("literal").Text())
	}
	return ""
}
