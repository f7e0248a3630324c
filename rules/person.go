package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

// node is short for the node of a value.
type node = article.Node

// person is a name in the article's head or in a source.
type person struct {
	node    *node
	family  *node
	given   *node
	literal *node
	of      string // what a message calls what the name stands in
}

// nameFields are the fields of a source that list people.
var nameFields = []string{
	"author", "editor", "translator", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
	"director", "editor-translator", "editorial-director", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
	"original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator",
}

// persons returns the names of an article and its sources in order.
func persons(a *article.Article) []person {
	var list []person
	add := func(names *node, of string) {
		for _, n := range names.Each() {
			list = append(list, person{node: n, family: n.Get("family"), given: n.Get("given"), literal: n.Get("literal"), of: of})
		}
	}
	for _, field := range []string{"author", "translator", "editor"} {
		add(a.Root.Get(field), "the article")
	}
	for _, s := range a.Sources {
		for _, field := range nameFields {
			add(s.Get(field), "source “"+s.ID.Text()+"”")
		}
	}
	return list
}

// checkSamePerson reports people who stand in two forms.
func checkSamePerson(p *rule.Pass, list []person) {
	for i, per := range list {
		family, given := citation.Fold(per.family.Text()), citation.Fold(per.given.Text())
		if family == "" || given == "" {
			continue
		}
		for j, other := range list {
			otherFamily, otherGiven := citation.Fold(other.family.Text()), citation.Fold(other.given.Text())
			if j < i && family == otherGiven && given == otherFamily && !isInitials(per.given.Text()) {
				reportSwapped(p, per, other)
				break
			}
			if family == otherFamily && isInitials(per.given.Text()) && !isInitials(other.given.Text()) && fits(given, otherGiven) && onlyFull(list, per) {
				full := strings.TrimSpace(other.given.Text())
				p.Report(per.given.Content(), "%q is in short what %s has as %q: give the name in full and let the style shorten it", per.given.Text(), other.of, full).AtMost(finding.Info).
					Relate(other.given.Content(), "the name in full").
					UnsafeFix("write "+full, rule.ReplaceText(per.given, 0, len(strings.TrimRight(per.given.Text(), "\n")), full))
				break
			}
		}
	}
}

func reportSwapped(p *rule.Pass, per, other person) {
	family, given := strings.TrimSpace(per.family.Text()), strings.TrimSpace(per.given.Text())
	p.Report(per.family.Content(), "the family name is %q here, and in %s it is %q: the parts of one name are swapped", family, other.of, given).AtMost(finding.Info).
		Relate(other.family.Content(), "the other name").
		UnsafeFix("swap them", rule.ReplaceText(per.family, 0, len(strings.TrimRight(per.family.Text(), "\n")), given), rule.ReplaceText(per.given, 0, len(strings.TrimRight(per.given.Text(), "\n")), family))
}

// onlyFull reports whether all full names that the initials may stand for are
// one.
func onlyFull(list []person, per person) bool {
	full := ""
	for _, other := range list {
		given := citation.Fold(other.given.Text())
		if citation.Fold(other.family.Text()) != citation.Fold(per.family.Text()) || isInitials(other.given.Text()) || given == "" || !fits(citation.Fold(per.given.Text()), given) {
			continue
		}
		if full != "" && full != given {
			return false
		}
		full = given
	}
	return full != ""
}
