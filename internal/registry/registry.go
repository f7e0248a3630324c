// Package registry is the typed view of registries: the facts that rules lean
// on, with the evidence for each. Some are built in; a corpus adds to them.
package registry

import (
	"embed"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/policylint/policylint/internal/yamldoc"
)

// Kind is a kind of registry, as its documents name it in their first key.
type Kind string

// The kinds of registry that have a view.
const (
	Acts          Kind = "acts/v1"
	Events        Kind = "events/v1"
	Fields        Kind = "fields/v1"
	Jurisdictions Kind = "jurisdictions/v1"
	Organisations Kind = "organisations/v1"
	People        Kind = "people/v1"
	Phrases       Kind = "boilerplate/v1"
	Sites         Kind = "sites/v1"
	Terms         Kind = "terms/v1"
)

// Kinds lists the kinds of registry that have a view.
func Kinds() []Kind {
	return []Kind{Acts, Events, Fields, Jurisdictions, Organisations, People, Phrases, Sites, Terms}
}

// KindOf returns the kind of a document as its first key names it; it need
// not be one that has a view.
func KindOf(doc *yamldoc.Document) Kind { return Kind(doc.Root.Get("schema").Text()) }

//go:embed data/*.yaml
var data embed.FS

// builtinPrefix begins the names of the files that are part of the program.
const builtinPrefix = "built-in:"

// IsBuiltin reports whether a file is part of the program, so that a user has
// no such file.
func IsBuiltin(file string) bool { return strings.HasPrefix(file, builtinPrefix) }

// Set is all registries that hold for a document: those built in, and those of
// the corpus. It never changes and may be used by several goroutines at once.
// A nil set is empty.
type Set struct {
	origins       map[Kind][]string
	acts          func() *actIndex
	events        func() *eventIndex
	fields        func() *fieldIndex
	jurisdictions func() *jurisdictionIndex
	organisations func() *organisationIndex
	people        func() *personIndex
	phrases       func() []*Boilerplate
	sites         func() *siteIndex
	terms         func() *termIndex
	derived       *sync.Map // see [Derive]
}

// Builtin returns the registries that are part of the program. A kind is read
// when it is first asked for.
func Builtin() *Set {
	s := &Set{
		origins:       map[Kind][]string{},
		acts:          actView().builtin(),
		events:        eventView().builtin(),
		fields:        fieldView().builtin(),
		jurisdictions: jurisdictionView().builtin(),
		organisations: organisationView().builtin(),
		people:        peopleView().builtin(),
		phrases:       boilerplateView().builtin(),
		sites:         siteView().builtin(),
		terms:         termView().builtin(),
		derived:       &sync.Map{},
	}
	for _, k := range Kinds() {
		if _, err := data.Open(k.file()); err == nil {
			s.origins[k] = []string{builtinPrefix + path.Base(k.file())}
		}
	}
	return s
}

// file is where the built-in registry of the kind is embedded, if there is one.
func (k Kind) file() string { return "data/" + k.name() + ".yaml" }

// key is the key under which a registry of the kind has its entries.
func (k Kind) key() string {
	if k == Phrases {
		return "phrases"
	}
	return k.name()
}

// name is the kind without its version.
func (k Kind) name() string {
	name, _, _ := strings.Cut(string(k), "/")
	return name
}

// With returns a set that also has the entries of the documents, in the place
// of those with the same id. Documents of another kind are passed over. The
// errors, each an [*Error], say which entries cannot be used and are left out.
func (s *Set) With(docs ...*yamldoc.Document) (*Set, []error) {
	next := *s
	next.derived = &sync.Map{}
	next.origins = maps.Clone(s.origins)
	var errs []error
	for _, doc := range docs {
		if k := KindOf(doc); slices.Contains(Kinds(), k) {
			if file := doc.File.Path(); !slices.Contains(next.origins[k], file) {
				next.origins[k] = append(slices.Clone(next.origins[k]), file)
			}
		}
	}
	next.acts = actView().over(s.acts, s.Acts, docs, &errs)
	next.events = eventView().over(s.events, s.Events, docs, &errs)
	next.fields = fieldView().over(s.fields, s.allFields, docs, &errs)
	next.jurisdictions = jurisdictionView().over(s.jurisdictions, s.Jurisdictions, docs, &errs)
	next.organisations = organisationView().over(s.organisations, s.Organisations, docs, &errs)
	next.people = peopleView().over(s.people, s.People, docs, &errs)
	next.phrases = boilerplateView().over(s.phrases, s.Boilerplate, docs, &errs)
	next.sites = siteView().over(s.sites, s.Sites, docs, &errs)
	next.terms = termView().over(s.terms, s.Terms, docs, &errs)
	return &next, errs
}

// Has reports whether there is a registry of the kind.
func (s *Set) Has(k Kind) bool { return len(s.Origins(k)) > 0 }

// Origins names the files that the registry of a kind comes from, in the order
// in which they count: each overrides those before it.
func (s *Set) Origins(k Kind) []string {
	if s == nil {
		return nil
	}
	return s.origins[k]
}
