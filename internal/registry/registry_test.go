package registry_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// documents parses registries; each text is a file of one document.
func documents(t *testing.T, texts ...string) []*yamldoc.Document {
	t.Helper()
	var docs []*yamldoc.Document
	for i, text := range texts {
		name := string(rune('a'+i)) + ".yaml"
		stream := yamldoc.Parse(source.NewFile(name, []byte(text)))
		if stream.Broken || len(stream.Docs) != 1 {
			t.Fatalf("%s: %d documents, %v", name, len(stream.Docs), stream.Faults)
		}
		docs = append(docs, stream.Docs[0])
	}
	return docs
}

// with adds registries that are free of faults to a set.
func with(t *testing.T, s *registry.Set, texts ...string) *registry.Set {
	t.Helper()
	next, errs := s.With(documents(t, texts...)...)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	return next
}

func TestWith(t *testing.T) {
	t.Parallel()
	base := registry.Builtin()
	s := with(t, base, `
schema: sites/v1
sites:
  - {id: adilet, names: {en: Justice}, hosts: [adilet.kz]}
  - {id: mine, hosts: [mine.kz]}
`, `
schema: fields/v1
fields:
  - {types: [webpage], needs: [{any-of: [URL], from: draft}]}
`, `
schema: article/v1
id: no-registry
`)
	if a := s.Site("adilet"); a.Name("en") != "Justice" || a.File() != "a.yaml" || !slices.Equal(a.Hosts, []string{"adilet.kz"}) {
		t.Errorf("the corpus must override the whole entry, got %+v", a)
	}
	if s.Site("mine").Name("en") != "mine.kz" || s.Site("akorda") == nil {
		t.Error("the corpus must add to what is built in")
	}
	if site := s.SiteByHost("adilet.zan.kz"); site != nil {
		t.Errorf("a host of an entry that gave way still leads to %q", site.ID)
	}
	if len(s.SitesNamed("Әділет")) > 0 || len(s.SitesNamed("Justice")) != 1 {
		t.Error("the names of an entry that gave way must not be found")
	}
	if base.Site("mine") != nil || base.Site("adilet").Name("en") == "Justice" || len(base.Origins(registry.Sites)) != 1 {
		t.Error("the set that was added to has changed")
	}
	if got := s.Origins(registry.Sites); !slices.Equal(got, []string{"built-in:sites.yaml", "a.yaml"}) {
		t.Errorf("origins %q", got)
	}
	if got := s.FieldsOf("webpage"); len(got.Needs) != 1 || got.Needs[0].From != "draft" {
		t.Errorf("needs of a webpage %+v", got)
	}
	if s.FieldsOf("book") != base.FieldsOf("book") {
		t.Error("a type that the corpus does not name must keep its needs")
	}
	place := s.Site("mine").Place()
	if doc := place.Node.Doc(); doc.File.Text(place.Span) != "mine" {
		t.Errorf("the place of an entry is %q", doc.File.Text(place.Span))
	}
}

func TestNeeded(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	if s.Has(registry.Acts) || !s.Has(registry.Sites) {
		t.Error("sites are built in, acts are not")
	}
	acts := with(t, s, "schema: acts/v1\nacts: []\n")
	if !acts.Has(registry.Acts) || len(acts.Acts()) > 0 {
		t.Error("an empty registry is one")
	}
	var none *registry.Set
	if none.Has(registry.Sites) || none.Site("adilet") != nil || none.SiteByHost("akorda.kz") != nil || none.SitesNamed("Әділет") != nil ||
		none.FieldsOf("book") != nil || none.Acts() != nil || none.Act("x") != nil || none.ActsCoded("x") != nil || none.ActsNumbered("KZ", "law", "1") != nil ||
		none.OrganisationsNamed("x") != nil || none.OrganisationByHost("akorda.kz") != nil || none.Sites() != nil || none.Organisations() != nil {
		t.Error("a nil set must be empty")
	}
	if _, ok := none.HostLike("akodra.kz"); ok {
		t.Error("a nil set must be empty")
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"no list", "schema: sites/v1\n", "1:1: the registry has no list of sites"},
		{"another list", "schema: sites/v1\nacts: []\n", "1:1: the registry has no list of sites"},
		{"no mapping", "schema: sites/v1\nsites: [adilet]\n", `2:9: the entry has no "id", so it is left out`},
		{"no id", "schema: sites/v1\nsites:\n  - hosts: [a.kz]\n", `3:5: the entry has no "id", so it is left out`},
		{"id of another type", "schema: sites/v1\nsites:\n  - {id: [a], hosts: [a.kz]}\n", "3:10: id: want a text"},
		{"no hosts", "schema: sites/v1\nsites:\n  - id: a\n", "3:5: the site has no hosts, so it is left out"},
		{"hosts not a list", "schema: sites/v1\nsites:\n  - {id: a, hosts: a.kz}\n", "3:20: hosts: want a list of texts"},
		{"an address for a host", "schema: sites/v1\nsites:\n  - {id: a, hosts: ['https://a.kz/']}\n", `3:21: "https://a.kz/" is not a host such as adilet.zan.kz`},
		{"a path for a host", "schema: sites/v1\nsites:\n  - {id: a, hosts: [a.kz/ru]}\n", `3:21: "a.kz/ru" is not a host such as adilet.zan.kz`},
		{"yes for true", "schema: sites/v1\nsites:\n  - {id: a, hosts: [a.kz], https: 'yes'}\n", "3:35: https: want true or false"},
		{"unknown certainty", "schema: sites/v1\nsites:\n  - {id: a, hosts: [a.kz], certainty: sure}\n", `3:39: certainty is "sure": want seen, inferred or unverified`},
		{"names not by language", "schema: sites/v1\nsites:\n  - {id: a, hosts: [a.kz], names: A}\n", "3:35: names: want a mapping by language, such as en or ru"},
		{"twice", "schema: sites/v1\nsites:\n  - {id: a, hosts: [a.kz]}\n  - {id: a, hosts: [b.kz]}\n", `4:5: "a" is already in a.yaml, so this entry is left out`},
		{"organisation without names", "schema: organisations/v1\norganisations:\n  - id: a\n", "3:5: the organisation has no names, so it is left out"},
		{"act without a date", "schema: acts/v1\nacts:\n  - {id: kz/x, jurisdiction: KZ, issuer: president, kind: decree}\n", `3:5: the entry has no "issued", so it is left out`},
		{"status without state", "schema: acts/v1\nacts:\n  - {id: kz/x, jurisdiction: KZ, issuer: president, kind: decree, issued: 2020, status: {from: 2020}}\n", `3:89: the entry has no "state", so it is left out`},
		{"type twice", "schema: fields/v1\nfields:\n  - {types: [book, map], needs: []}\n  - {types: [map], needs: []}\n", `4:5: "map" is already in a.yaml, so this entry is left out`},
		{"need without fields", "schema: fields/v1\nfields:\n  - {types: [book], needs: [{from: draft}]}\n", "3:29: the need names no fields, so its entry is left out"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s, errs := registry.Builtin().With(documents(t, tt.text)...)
			if len(errs) != 1 || errs[0].Error() != tt.want {
				t.Errorf("errors %q, want %q", errs, tt.want)
			}
			if s.Site("akorda") == nil {
				t.Error("one faulty registry must not hide the others")
			}
		})
	}
}

// TestErrorsInSeveralFiles has one id in two files, neither above the other.
func TestErrorsInSeveralFiles(t *testing.T) {
	t.Parallel()
	text := "schema: sites/v1\nsites:\n  - {id: x, hosts: [a.kz]}\n"
	_, errs := registry.Builtin().With(documents(t, text, text)...)
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), `"x" is already in a.yaml`) {
		t.Errorf("errors %q", errs)
	}
}

func BenchmarkBuiltin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		s := registry.Builtin()
		s.Sites()
		s.Organisations()
		s.FieldsOf("webpage")
	}
}

func BenchmarkSitesNamed(b *testing.B) {
	s := registry.Builtin()
	s.Sites()
	b.ReportAllocs()
	for b.Loop() {
		s.SitesNamed("Official website of the President of the Republic of Kazakhstan")
	}
}
