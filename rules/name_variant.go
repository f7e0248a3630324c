package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var nameVariant = rule.Rule{
	ID:         "name-variant",
	Category:   rule.Wording,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a person or an organisation is spelled in two ways, or not as registered",
	Doc: `Romanisations differ, so one person easily becomes two: Tokayev and Tokaev. A
reader who searches for one does not find the other.

A person or organisation of the registries is reported where the article has a
registered variant that is another spelling of the registered name:
“Kassym-Zhomart Tokayev” for “Kassym-Jomart Tokayev”, “Alternative” research center
for Alternativa. The fix writes the registered name; it is safe for a person, and
for an organisation only where nothing but the spelling differs. The affiliation
of an author is looked at too.

Other names are compared within the article. Two spellings are reported if they
are romanisations of one name, or differ in one letter of seven or more while
the rest of a name of several words is the same. The rarer one is reported.

Never compared: names in links, addresses, titles and quotations, sources, short
forms of a name (“the Ministry”), case endings in Russian and Kazakh (Токаев,
Токаева), ё and е, plurals and adjectives (Kazakhstan, Kazakhstani), given names
before different family names (Sergei Lavrov, Sergey Naryshkin), and names in
different scripts.`,
	Ref:    "https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style#Consistency",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkNameVariant,
}

func checkNameVariant(p *rule.Pass) {
	book := namesOf(p)
	checkAffiliations(p, book)
	names := article.Scratch[nameForms](p.Article)
	names.begin(p.Article)
	for _, own := range article.Derive(p.Article, readOwnTexts) {
		t, words, headline := own.text, own.text.Words(), inHeadline(own.text)
		apart := apartFromNames(own)
		until := 0 // the end of what has been read
		for i, look := range t.Spelled().Looks {
			if look&prose.Capital == 0 || words[i].Start < until || inOneOf(apart, words[i].Start) {
				continue
			}
			if name, n := book.at(t, i); n > 1 || n == 1 && (name.person || standsAlone(t, i)) {
				at := phraseRange(ownWord{words[i], t, i}, n)
				if until = at.End; name.respelled(t, i, n) {
					reportRegistered(p, t, at, n, name)
				}
				continue
			}
			run, given := readName(t, i, apart)
			until = words[i+run.last()].End
			if !given && !headline {
				names.add(run)
			}
		}
	}
	names.report(p)
}

// standsAlone reports whether a word with a capital is a name by itself: it is
// set in quotation marks, or stands amid a sentence and before no other name.
func standsAlone(t *article.Text, i int) bool {
	words := t.Words()
	w := words[i]
	for _, q := range t.Quotes {
		if q.Inner == w {
			return true
		}
	}
	return !startsSentence(ownWord{w, t, i}) && (i+1 == len(words) || !beginsUpper(t.Slice(words[i+1])))
}

// apartFromNames lists what a text has of other people’s words. What stands in
// quotation marks and is nothing but capitalised words is a name.
func apartFromNames(own ownText) []prose.Range {
	list := own.marked
	for _, l := range own.text.Links {
		list = append(list, l.Range)
	}
	for _, q := range own.text.Quotes {
		if q.Level == 0 && !isQuotedName(own.text.Slice(q.Inner)) {
			list = append(list, q.Range)
		}
	}
	return list
}

// isQuotedName reports whether the words in quotation marks are a name.
func isQuotedName(text string) bool {
	words := 0
	for w := range strings.FieldsSeq(text) {
		if words++; words > 4 || !beginsUpper(strings.TrimLeft(w, "“«„‘\"")) {
			return false
		}
	}
	return words > 0
}

// registeredName is a registered way to write the name of somebody.
type registeredName struct {
	name      string   // the one to use
	words     []string // of it, in lower case and as Americans spell them
	entry     *registry.Entry
	variant   bool
	certainty registry.Certainty
	person    bool
}

// nameBooks are the registered names in each language.
type nameBooks map[string]*phraseBook[*registeredName]

func readNameBooks(s *registry.Set) nameBooks {
	books := nameBooks{}
	add := func(e *registry.Entry, names registry.Names, variants registry.Variants, person bool) {
		for lang, name := range names {
			if books[lang] == nil {
				books[lang] = &phraseBook[*registeredName]{}
			}
			registered := registeredName{name: name, entry: e, certainty: e.Certainty, person: person}
			books[lang].add(name, &registered)
			if len(variants[lang]) == 0 {
				continue
			}
			variant := registered
			variant.variant, variant.words = true, foldedWords(american.Replace(name))
			for _, v := range variants[lang] {
				books[lang].add(v, &variant)
			}
		}
	}
	for _, o := range s.Organisations() {
		add(&o.Entry, o.Names, o.Variants, false)
	}
	for _, person := range s.People() {
		add(&person.Entry, person.Names, person.Variants, true)
	}
	return books
}

func namesOf(p *rule.Pass) *phraseBook[*registeredName] {
	if p.Registries != nil {
		if book := registry.Derive(p.Registries, readNameBooks)[primaryLanguage(p.Article.Lang.Text())]; book != nil {
			return book
		}
	}
	return &phraseBook[*registeredName]{}
}

// american spells the words as Americans do that names often have.
var american = strings.NewReplacer("isation", "ization", "centre", "center", "defence", "defense", "programme", "program")

// respelled reports whether n words of a text are another spelling of the
// registered name, rather than a short form or another name: each of its words
// is one of the name, or spelled nearly like one, or has no capital; and one is respelled.
// British and American spelling do not count.
func (name *registeredName) respelled(t *article.Text, i, n int) bool {
	if !name.variant {
		return false
	}
	respelled := false
	spelled := t.Spelled()
	for k := i; k < i+n; k++ {
		switch lower := american.Replace(withoutPossessive(spelled.Lower[k])); {
		case slices.ContainsFunc(name.words, func(r string) bool { return formOf(lower, r) }), spelled.Looks[k]&prose.Capital == 0:
		case nearOneOf(lower, name.words):
			respelled = true
		default:
			return false
		}
	}
	return respelled
}

func reportRegistered(p *rule.Pass, t *article.Text, at prose.Range, n int, name *registeredName) {
	node := t.Node
	text := t.Slice(at)
	if open, end := quotedAround(t, at); open >= 0 { // “Alternative” research center: the marks go with the name
		at = prose.Range{Start: open, End: max(end, at.End)}
		text = t.Slice(at)
	}
	reportSpelling(p, node, at, text, n, name)
}

// quotedAround returns where the quotation marks around the first words of a
// range stand; -1 if none do.
func quotedAround(t *article.Text, at prose.Range) (open, end int) {
	for _, q := range t.Quotes {
		if q.Inner.Start == at.Start && q.Inner.End <= at.End {
			return q.Start, q.End
		}
	}
	return -1, 0
}

// reportSpelling reports another spelling of a registered name, of so many words.
func reportSpelling(p *rule.Pass, n *node, at prose.Range, text string, words int, name *registeredName) {
	r := p.Report(n.Range(at.Start, at.End), "%q is registered as %q", text, name.name)
	if !registry.IsBuiltin(name.entry.File()) {
		r.Relate(name.entry.Place(), "the registered name")
	}
	edit := rule.ReplaceText(n, at.Start, at.End, name.name)
	if name.person || words == len(name.words) && !strings.ContainsAny(text, "“«\"") {
		r.SafeFix("write it so", edit)
	} else {
		r.UnsafeFix("write it so", edit)
	}
	if name.certainty == registry.Unverified {
		r.AtMost(finding.Info)
	}
}

// checkAffiliations looks at the organisations that authors belong to.
func checkAffiliations(p *rule.Pass, book *phraseBook[*registeredName]) {
	for _, author := range p.Article.Root.Get("author").Each() {
		n := author.Get("affiliation")
		if !n.IsScalar() || p.Registries == nil {
			continue
		}
		t := p.Article.Aside(n)
		if len(t.Words()) == 0 {
			continue
		}
		if name, count := book.at(t, 0); count == len(t.Words()) && name.respelled(t, 0, count) {
			reportSpelling(p, n, prose.Range{End: len(strings.TrimRight(n.Text(), "\n"))}, strings.TrimSpace(n.Text()), count, name)
		}
	}
}
