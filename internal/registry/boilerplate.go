package registry

import "regexp"

// Boilerplate is a phrase that belongs to a web page and not to an article.
type Boilerplate struct {
	Entry
	Kind    BoilerplateKind
	Text    string         // the phrase, "" where there is a pattern
	Pattern *regexp.Regexp // nil where there is a text
	Lang    string         // "" for all languages
	Site    string         // id of the site it is seen on, "" for all
}

// BoilerplateKind says what a phrase is and so where it belongs.
type BoilerplateKind uint8

// The kinds of boilerplate.
const (
	Chrome     BoilerplateKind = iota // furniture of the site, to be deleted
	Disclaimer                        // of the article's field of that name
	Credit                            // of a figure
	Licence                           // of the article
	Funding                           // of the article
)

// String returns the kind as registries write it; all but chrome are the names
// of fields.
func (k BoilerplateKind) String() string {
	return [...]string{"chrome", "disclaimer", "credit", "licence", "funding"}[k]
}

func boilerplateView() view[*Boilerplate, []*Boilerplate] {
	return view[*Boilerplate, []*Boilerplate]{Phrases, readBoilerplate, func(list []*Boilerplate) []*Boilerplate { return list }}
}

func readBoilerplate(r *reader) *Boilerplate {
	b := &Boilerplate{
		Entry: Entry{Certainty: r.certainty("certainty")},
		Kind:  BoilerplateKind(r.one("kind", Chrome.String(), Disclaimer.String(), Credit.String(), Licence.String(), Funding.String())),
		Text:  r.text("text"),
		Lang:  r.text("lang"),
		Site:  r.text("site"),
	}
	pattern := r.text("pattern")
	if b.ID = b.Text + pattern; b.ID == "" {
		r.fail(r.node, "the phrase has neither a text nor a pattern, so it is left out")
	}
	if pattern != "" {
		var err error
		if b.Pattern, err = regexp.Compile(pattern); err != nil {
			r.fail(r.node.Get("pattern"), "the pattern is no regular expression: %v", err)
		}
	}
	return b
}

// Boilerplate returns all phrases of web pages. The list must not be changed.
func (s *Set) Boilerplate() []*Boilerplate {
	if s == nil {
		return nil
	}
	return s.phrases()
}
