package ruletest

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
)

// TestSurroundings checks that an example meets the registries and the profile
// that its archive names.
func TestSurroundings(t *testing.T) {
	t.Parallel()
	a, err := Parse([]byte(`-- registry/sites.yaml --
schema: sites/v1
sites:
  - {id: mine, hosts: [mine.kz]}
-- bad/a.yaml --
schema: article/v1
id: a
-- bad/a.profile --
publish
-- bad/b.yaml --
schema: article/v1
id: b
`))
	if err != nil {
		t.Fatal(err)
	}
	r := &rule.Rule{ID: "r", Severity: finding.Error, Check: func(p *rule.Pass) {
		p.Report(p.Article.ID.Place(), "%s", p.Profile).Relate(p.Registries.Site("mine").Place(), "a registry")
	}}
	set, err := a.Over(registry.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	runner := NewRunner(r, schema.New(), set)
	var got strings.Builder
	for _, e := range a.Examples {
		list, err := runner.Check(e)
		if err != nil {
			t.Fatal(err)
		}
		got.WriteString(Render(list))
	}
	const want = `bad/a.yaml:2:5-2:6: error: publish
  text: "a"
  see: registry/sites.yaml:3:10-3:14: a registry
bad/b.yaml:2:5-2:6: error: review
  text: "b"
  see: registry/sites.yaml:3:10-3:14: a registry
`
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

func TestSurroundingsRefused(t *testing.T) {
	t.Parallel()
	if _, err := Parse([]byte("-- bad/a.yaml --\n-- bad/a.profile --\nfinal\n")); err == nil {
		t.Error("an unknown profile must be refused")
	}
	for _, text := range []string{"schema: [\n", "schema: sites/v1\nsites: [{}]\n"} {
		a, err := Parse([]byte("-- registry/a.yaml --\n" + text))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Over(registry.Builtin()); err == nil {
			t.Errorf("the registry %q must be refused", text)
		}
	}
}
