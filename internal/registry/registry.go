// Package registry is the typed view of registries: the facts that rules lean
// on, with the evidence for each. Some are built in; a corpus adds to them.
package registry

import (
	"embed"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Kind is a kind of registry, as its documents name it in their first key.
type Kind string

// The kinds of registry that have a view.
const (
	Acts          Kind = "acts/v1"
	Fields        Kind = "fields/v1"
	Organisations Kind = "organisations/v1"
	Sites         Kind = "sites/v1"
)

// Kinds lists the kinds of registry that have a view.
func Kinds() []Kind { return []Kind{Acts, Fields, Organisations, Sites} }

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
	fields        func() *fieldIndex
	organisations func() *organisationIndex
	sites         func() *siteIndex
}

// Builtin returns the registries that are part of the program. A kind is read
// when it is first asked for.
func Builtin() *Set {
	s := &Set{
		origins:       map[Kind][]string{},
		acts:          lazily(indexActs, builtin(Acts, readAct)),
		fields:        lazily(indexFields, builtin(Fields, readFields)),
		organisations: lazily(indexOrganisations, builtin(Organisations, readOrganisation)),
		sites:         lazily(indexSites, builtin(Sites, readSite)),
	}
	for _, k := range Kinds() {
		if _, err := data.Open(k.file()); err == nil {
			s.origins[k] = []string{builtinPrefix + path.Base(k.file())}
		}
	}
	return s
}

// file is where the built-in registry of the kind is embedded, if there is one.
func (k Kind) file() string { return "data/" + k.key() + ".yaml" }

// key is the key under which a registry of the kind has its entries.
func (k Kind) key() string {
	name, _, _ := strings.Cut(string(k), "/")
	return name
}

// builtin reads the entries of the built-in registry of a kind, which is free
// of faults: a test holds it against its schema.
func builtin[E entry](k Kind, read func(*reader) E) func() []E {
	return func() []E {
		text, err := data.ReadFile(k.file())
		if err != nil {
			return nil
		}
		stream := yamldoc.Parse(source.NewFile(builtinPrefix+path.Base(k.file()), text))
		l := layer[E]{}
		for _, doc := range stream.Docs {
			l.add(doc, k, read)
		}
		if stream.Broken || len(l.errs) > 0 {
			panic(fmt.Sprintf("%s: %v %v", k.file(), stream.Faults, l.errs))
		}
		return l.entries
	}
}

func lazily[E, I any](index func([]E) I, entries func() []E) func() I {
	return sync.OnceValue(func() I { return index(entries()) })
}

// With returns a set that also has the entries of the documents, in the place
// of those with the same id. Documents of another kind are passed over. The
// errors, each an [*Error], say which entries cannot be used and are left out.
func (s *Set) With(docs ...*yamldoc.Document) (*Set, []error) {
	next := *s
	next.origins = maps.Clone(s.origins)
	var errs []error
	for _, doc := range docs {
		if k := KindOf(doc); slices.Contains(Kinds(), k) {
			if file := doc.File.Path(); !slices.Contains(next.origins[k], file) {
				next.origins[k] = append(slices.Clone(next.origins[k]), file)
			}
		}
	}
	next.acts = extend(Acts, docs, &errs, readAct, indexActs, s.acts)
	next.fields = extend(Fields, docs, &errs, readFields, indexFields, s.fields)
	next.organisations = extend(Organisations, docs, &errs, readOrganisation, indexOrganisations, s.organisations)
	next.sites = extend(Sites, docs, &errs, readSite, indexSites, s.sites)
	return &next, errs
}

// extend adds the entries of the documents of a kind to what a set has. The
// documents are read at once, so that what is wrong with them is known, and
// the index is made when it is asked for.
func extend[E entry, I interface{ all() []E }](k Kind, docs []*yamldoc.Document, errs *[]error,
	read func(*reader) E, index func([]E) I, below func() I) func() I {
	var l layer[E]
	for _, doc := range docs {
		if KindOf(doc) == k {
			l.add(doc, k, read)
		}
	}
	*errs = append(*errs, l.errs...)
	if len(l.entries) == 0 {
		return below
	}
	return lazily(index, func() []E { return l.over(below().all()) })
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
