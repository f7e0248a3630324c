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

	familyKey, givenKey string // folded, to compare
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
			per := person{node: n, family: n.Get("family"), given: n.Get("given"), literal: n.Get("literal"), of: of}
			per.familyKey, per.givenKey = citation.Fold(per.family.Text()), citation.Fold(per.given.Text())
			list = append(list, per)
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
	families := map[string][]int{} // by folded family name
	for i, per := range list {
		families[per.familyKey] = append(families[per.familyKey], i)
	}
	for i, per := range list {
		if per.familyKey == "" || per.givenKey == "" {
			continue
		}
		if isInitials(per.given.Text()) {
			if full := fullName(list, families[per.familyKey], per); full != nil {
				reportShort(p, per, *full)
			}
			continue
		}
		for _, j := range families[per.givenKey] {
			if other := list[j]; j < i && other.givenKey == per.familyKey {
				reportSwapped(p, per, other)
				break
			}
		}
	}
}

// fullName returns the only person of the family whose given name the initials
// of another may stand for; nil if there is none, or there are two.
func fullName(list []person, family []int, per person) *person {
	var full *person
	for _, j := range family {
		other := &list[j]
		switch {
		case other.givenKey == "" || !fits(per.givenKey, other.givenKey) || isInitials(other.given.Text()):
		case full == nil:
			full = other
		case full.givenKey != other.givenKey:
			return nil
		}
	}
	return full
}

func reportShort(p *rule.Pass, per, full person) {
	name := strings.TrimSpace(full.given.Text())
	p.Report(per.given.Content(), "%q is in short what %s has as %q: give the name in full and let the style shorten it", per.given.Text(), full.of, name).AtMost(finding.Info).
		Relate(full.given.Content(), "the name in full").
		UnsafeFix("write "+name, rename(per.given, name))
}

func reportSwapped(p *rule.Pass, per, other person) {
	family, given := strings.TrimSpace(per.family.Text()), strings.TrimSpace(per.given.Text())
	p.Report(per.family.Content(), "the family name is %q here, and in %s it is %q: the parts of one name are swapped", family, other.of, given).AtMost(finding.Info).
		Relate(other.family.Content(), "the other name").
		UnsafeFix("swap them", rename(per.family, given), rename(per.given, family))
}

// rename is an edit that gives a value another text, up to its final line break.
func rename(n *node, text string) rule.Edit {
	return rule.ReplaceText(n, 0, len(strings.TrimRight(n.Text(), "\n")), text)
}
