package registry_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/schemas"
)

// TestBuiltinFitsItsSchema lints what is built in like any registry.
func TestBuiltinFitsItsSchema(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("data/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	set := schema.New()
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		stream := yamldoc.Parse(source.NewFile(file, data))
		if len(stream.Faults) > 0 || len(stream.Encoding) > 0 || len(stream.Docs) != 1 {
			t.Errorf("%s: %v %v", file, stream.Faults, stream.Encoding)
			continue
		}
		doc := stream.Docs[0]
		if want := registry.Kind(strings.TrimSuffix(filepath.Base(file), ".yaml") + "/v1"); registry.KindOf(doc) != want {
			t.Errorf("%s is of kind %s", file, registry.KindOf(doc))
		}
		for _, f := range set.Check(doc) {
			pos := doc.File.Position(f.Place.Span.Start)
			t.Errorf("%s:%d:%d: %s", file, pos.Line, pos.Column, f.Message)
		}
	}
}

// TestKinds holds the kinds with a view against the schemas.
func TestKinds(t *testing.T) {
	t.Parallel()
	for _, k := range registry.Kinds() {
		if !slices.Contains(schemas.Kinds(), string(k)) {
			t.Errorf("%s has no schema", k)
		}
	}
}

// TestBuiltinEvidence checks that nothing is built in on trust.
func TestBuiltinEvidence(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	var entries []*registry.Entry
	for _, site := range s.Sites() {
		entries = append(entries, &site.Entry)
		if id := site.Organisation; id != "" && s.Organisation(id) == nil {
			t.Errorf("site %s: there is no organisation %q", site.ID, id)
		}
		for _, host := range site.Hosts {
			if strings.HasPrefix(host, "www.") {
				t.Errorf("site %s: %s is understood without saying", site.ID, host)
			}
		}
	}
	for _, o := range s.Organisations() {
		entries = append(entries, &o.Entry)
		if o.Parent != "" && s.Organisation(o.Parent) == nil {
			t.Errorf("organisation %s: there is no %q", o.ID, o.Parent)
		}
	}
	for _, p := range s.People() {
		for i := range p.Offices {
			entries = append(entries, &p.Offices[i].Entry)
		}
	}
	for _, e := range s.Events() {
		entries = append(entries, &e.Entry)
		for _, actor := range e.Actors {
			if s.Person(actor) == nil {
				t.Errorf("event %s: there is no person %q", e.ID, actor)
			}
		}
	}
	for _, e := range entries {
		if !e.Node.Has("certainty") {
			t.Errorf("%s does not say how certain it is", e.ID)
		}
		if e.Certainty != registry.Unverified && len(e.Evidence()) == 0 {
			t.Errorf("%s is %s, but names no evidence", e.ID, e.Certainty)
		}
		if !registry.IsBuiltin(e.File()) {
			t.Errorf("%s comes from %s", e.ID, e.File())
		}
	}
}

// TestBuiltinNames checks that every site is found by each of its names, and
// by none of another's.
func TestBuiltinNames(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	for _, site := range s.Sites() {
		var names []string
		for _, name := range site.Names {
			names = append(names, name)
		}
		for _, list := range site.Variants {
			names = append(names, list...)
		}
		for _, name := range append(names, site.Hosts...) {
			if got := s.SitesNamed(name); len(got) != 1 || got[0] != site {
				t.Errorf("SitesNamed(%q) gives %d sites, want %s alone", name, len(got), site.ID)
			}
		}
		for _, host := range site.Hosts {
			if got := s.SiteByHost(host); got != site {
				t.Errorf("%s leads to %s, not to %s", host, got.ID, site.ID)
			}
		}
	}
	for _, o := range s.Organisations() {
		for _, name := range o.Names {
			if got := s.OrganisationsNamed(name); len(got) != 1 || got[0] != o {
				t.Errorf("OrganisationsNamed(%q) gives %d organisations, want %s alone", name, len(got), o.ID)
			}
		}
	}
}

// TestFieldsNameKnownThings holds the table against the schemas of articles:
// every type has its needs, and every field named there exists.
func TestFieldsNameKnownThings(t *testing.T) {
	t.Parallel()
	var article, table map[string]any
	for kind, into := range map[string]*map[string]any{"article": &article, "fields": &table} {
		data, err := schemas.JSON(kind)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, into); err != nil {
			t.Fatal(err)
		}
	}
	props := at(t, article, "$defs", "source", "properties")
	types := at(t, props, "type")["enum"].([]any)
	known := at(t, table, "$defs", "entry", "properties", "types", "items")["enum"].([]any)
	if !slices.Equal(known, append(slices.Clone(types), any("*"))) {
		t.Errorf("the types of fields/v1 %v are not those of article/v1 and “*”", known)
	}
	s := registry.Builtin()
	fallback := s.FieldsOf("no such type")
	for _, typ := range types {
		e := s.FieldsOf(typ.(string))
		if e == fallback {
			t.Errorf("nothing is said of the type %s", typ)
		}
		for _, n := range e.Needs {
			for _, field := range slices.Concat(n.AnyOf, n.When, n.Unless) {
				within := props
				if name, ok := strings.CutPrefix(field, "custom."); ok {
					field, within = name, at(t, props, "custom", "properties")
				}
				if within[field] == nil {
					t.Errorf("%s needs %q, which is no field of a source", typ, field)
				}
			}
		}
	}
}

func at(t *testing.T, m map[string]any, keys ...string) map[string]any {
	t.Helper()
	for _, k := range keys {
		m, _ = m[k].(map[string]any)
	}
	if m == nil {
		t.Fatalf("nothing at %v", keys)
	}
	return m
}

// TestBuiltinPhrasesAndTerms checks that these too name their evidence.
func TestBuiltinPhrasesAndTerms(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	var entries []*registry.Entry
	for _, b := range s.Boilerplate() {
		entries = append(entries, &b.Entry)
	}
	for _, term := range s.Terms() {
		entries = append(entries, &term.Entry)
	}
	if len(entries) < 20 {
		t.Fatalf("only %d entries", len(entries))
	}
	for _, e := range entries {
		if len(e.Evidence()) == 0 {
			t.Errorf("%q names no evidence", e.ID)
		}
	}
	for _, acronym := range []string{"EU", "UN", "ООН", "РК"} {
		if !s.IsKnownAcronym(acronym) {
			t.Errorf("%s is not known", acronym)
		}
	}
}

// TestBoilerplateAndTermsOfACorpus lays a corpus over what is built in.
func TestBoilerplateAndTermsOfACorpus(t *testing.T) {
	t.Parallel()
	s, errs := registry.Builtin().With(documents(t,
		"schema: boilerplate/v1\nphrases:\n  - {text: Read also, kind: chrome}\n  - {pattern: 'a(', kind: credit}\n  - {kind: credit}\n",
		"schema: terms/v1\nterms:\n  - {names: {en: multi-vector}, variants: {en: [multivector]}, acronyms: {en: MV}}\n  - {variants: {}}\n")...)
	if len(errs) != 3 {
		t.Errorf("got %d errors, want 3: %v", len(errs), errs)
	}
	builtin := registry.Builtin()
	if got, want := len(s.Boilerplate()), len(builtin.Boilerplate())+1; got != want {
		t.Errorf("%d phrases, want %d", got, want)
	}
	if got, want := len(s.Terms()), len(builtin.Terms())+1; got != want {
		t.Errorf("%d terms, want %d", got, want)
	}
	if !s.IsKnownAcronym("MV") || builtin.IsKnownAcronym("MV") {
		t.Error("the acronym of the corpus is known in the corpus alone")
	}
	var none *registry.Set
	if none.Boilerplate() != nil || none.Terms() != nil || none.IsKnownAcronym("EU") {
		t.Error("a nil set has nothing")
	}
}
