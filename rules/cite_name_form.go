package rules

import (
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var citeNameForm = rule.Rule{
	ID:         "cite-name-form",
	Category:   rule.Citations,
	Severity:   finding.Warning,
	Confidence: rule.Medium,
	Fix:        rule.UnsafeFix,
	Summary:    "a name of a person is in a form that no style can print, or in another form than elsewhere",
	Doc: `Styles turn names round, shorten them and sort by the family name. That works
only where every name is in its parts, and in the same ones for the same person.

A digit in the name of a person and an address for a name are warnings. The rest is
an info: “et al.” for people who are not named, “admin” and “Anonymous”, one person
twice among the authors, a name in capitals, several people in one name, a
whole name in ` + "`family`" + `; a person with initials in one source and the given name
in another, or with family and given name swapped; and, in ` + "`printed`" + ` notes, an
author with the initials on the other side than in most notes.

Organisations, in ` + "`literal`" + `, may be called what they like. Spellings such as
Tokayev and Tokaev are not compared.`,
	Ref:    "https://docs.citationstyles.org/en/stable/specification.html#names",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteNameForm,
}

func checkCiteNameForm(p *rule.Pass) {
	list := persons(p.Article)
	for i, per := range list {
		checkName(p, per)
		checkTwice(p, list[:i], per)
	}
	checkSamePerson(p, list)
	checkPrintedNames(p)
}

// checkName reports what is wrong with one name by itself.
func checkName(p *rule.Pass, per person) {
	for _, n := range []*node{per.family, per.given} {
		if !n.IsScalar() {
			continue
		}
		text := strings.TrimRight(n.Text(), "\n")
		switch from, to := othersIn(text); {
		case to > 0:
			p.Report(n.Range(from, to), "%q is nobody's name: list the others, or leave it to the style to print it", text[from:to]).AtMost(finding.Info)
			continue
		case reportDigits(p, n, text):
			continue
		}
		if joint := jointIn(text); joint != "" {
			p.Report(n.Content(), "%q looks like several people in one name: give each their own entry", text).AtMost(finding.Info)
			continue
		}
		if isShouted(text, n == per.given) {
			p.Report(n.Content(), "%q is in capitals: write %q and let the style set capitals", text, titleCase(text)).AtMost(finding.Info).
				UnsafeFix("write "+titleCase(text), rename(n, titleCase(text)))
		}
	}
	if per.given == nil && per.family.IsScalar() {
		checkWholeName(p, per)
	}
	if per.literal != nil {
		checkLiteral(p, per.literal)
	}
	for _, n := range []*node{per.family, per.literal} {
		checkNobody(p, n)
	}
}

// checkTwice reports a person who stands in one list of names before.
func checkTwice(p *rule.Pass, before []person, per person) {
	for i := len(before) - 1; i >= 0 && before[i].node.Parent() == per.node.Parent(); i-- {
		if other := before[i]; per.familyKey != "" && other.familyKey == per.familyKey && other.givenKey == per.givenKey {
			p.Report(per.node.Place(), "this is the name of %s again: each stands there once", describePerson(per)).AtMost(finding.Info).
				Relate(other.node.Place(), "the first time")
			return
		}
	}
}

func describePerson(per person) string {
	return strings.TrimSpace(per.given.Text() + " " + per.family.Text())
}

// checkNobody reports what a page shows in the place of an author it does not
// name, and a web address.
func checkNobody(p *rule.Pass, n *node) {
	if !n.IsScalar() {
		return
	}
	name := strings.TrimSpace(n.Text())
	switch strings.ToLower(name) {
	case "admin", "administrator", "anonymous", "anon", "author", "editor", "webmaster", "moderator", "no author", "unknown", "unknown author",
		"админ", "администратор", "аноним", "автор", "редактор", "модератор", "без автора", "неизвестен", "автор неизвестен":
		p.Report(n.Content(), "%q names nobody: leave the author out, or name who publishes the page", name).AtMost(finding.Info)
	default:
		if addressIn(name) == 0 {
			p.Report(n.Content(), "%q is an address and no name: it belongs in URL", name)
		}
	}
}

// checkWholeName reports initials or a comma in a family name that stands alone.
func checkWholeName(p *rule.Pass, per person) {
	text := strings.TrimSpace(per.family.Text())
	family, given := splitName(text)
	if given == "" || text != strings.TrimRight(per.family.Text(), "\n") {
		return
	}
	r := p.Report(per.family.Content(), "%q is the whole name: the family name is %q, the given one %q", text, family, given).AtMost(finding.Info)
	if e, ok := rule.AddEntry(per.node, "given", given); ok {
		r.UnsafeFix("take it apart", rename(per.family, family), e)
	}
}

// checkLiteral reports people listed in a literal name. An organisation has no
// initials.
func checkLiteral(p *rule.Pass, n *node) {
	text := strings.TrimRight(n.Text(), "\n")
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == ',' })
	people := 0
	for _, part := range parts {
		if _, given := splitName(strings.TrimSpace(part)); given != "" {
			people++
		}
	}
	if people > 1 && people == len(parts) {
		p.Report(n.Content(), "%q is several people in one name: give each their own entry", text).AtMost(finding.Info)
	}
}

// reportDigits reports a digit in a name. A number of its own, as that of a
// king, may belong to it.
func reportDigits(p *rule.Pass, n *node, text string) bool {
	at := strings.IndexFunc(text, isAnyDigit)
	if at < 0 {
		return false
	}
	end := at + len(text[at:]) - len(strings.TrimLeftFunc(text[at:], isAnyDigit))
	before, _ := lastRune(text[:at])
	behind, _ := firstRune(text[end:])
	if !unicode.IsLetter(before) && !unicode.IsLetter(behind) && before != '.' {
		return false
	}
	p.Report(n.Range(at, end), "%q in the name %q is no part of it", text[at:end], text).
		UnsafeFix("cut it", rule.ReplaceText(n, at, end, ""))
	return true
}

func isAnyDigit(r rune) bool { return unicode.IsDigit(r) || unicode.Is(unicode.No, r) }

// othersIn finds “et al.” in a name.
func othersIn(name string) (from, to int) {
	lower := strings.ToLower(name)
	if len(lower) != len(name) {
		return 0, 0
	}
	for _, words := range [...]string{"et al.", "et al", "and others", "и др.", "и др", "и другие", "және т.б.", "ж.б.", "т.б."} {
		at := strings.Index(lower, words)
		if at < 0 {
			continue
		}
		before, _ := lastRune(name[:at])
		behind, _ := firstRune(name[at+len(words):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(behind) {
			return at, at + len(words)
		}
	}
	return 0, 0
}

// jointIn returns what joins several people in one name; "" if nothing does.
func jointIn(name string) string {
	for _, joint := range [...]string{";", " and ", " & ", " и ", " және "} {
		if strings.Contains(name, joint) {
			return joint
		}
	}
	return ""
}

// isShouted reports whether a name is in capitals and no abbreviation. Given
// names of a few capitals are initials.
func isShouted(name string, given bool) bool {
	least := 3
	if given {
		least = 4
	}
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) || r == '.' {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= least
}

// titleCase writes a name in capitals with one at the start of each part.
func titleCase(name string) string {
	start := true
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			start = r != '’' && r != '\''
			return r
		}
		if start {
			start = false
			return r
		}
		return unicode.ToLower(r)
	}, name)
}
