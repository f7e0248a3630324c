package rules_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/ruletest"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/rules"
)

// wordingRules are the rules on wording and structure that read the article as
// a whole.
var wordingRules = []string{
	"acronym-undefined", "boilerplate", "doubled-word", "meta-missing", "name-variant", "quote-style-mixed",
	"quote-unbalanced", "repeated-passage", "structure-broken", "term-variant",
}

// claimRules are the rules on claims and quotations.
var claimRules = []string{
	"claim-attributed-uncited", "claim-event-uncited", "claim-number-uncited",
	"quote-drift", "quote-not-in-source", "quote-translated-unmarked", "quote-uncited", "waiver-invalid",
}

func TestCorpusWording(t *testing.T) {
	t.Parallel()
	compareCorpus(t, "wording", wordingRules)
}

func TestCorpusClaims(t *testing.T) {
	t.Parallel()
	compareCorpus(t, "claims", claimRules)
}

// TestTwinClaims proves that the article as an editor would leave it has
// nothing that these rules report.
func TestTwinClaims(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(twin)
	if err != nil {
		t.Fatal(err)
	}
	if got := ruletest.Render(findingsOf(claimRules, filepath.Base(twin), data)); got != "" {
		t.Error(got)
	}
}

// compareCorpus holds what the rules of a family find in the articles of the
// corpus against golden files.
func compareCorpus(t *testing.T, family string, ids []string) {
	t.Helper()
	files, err := filepath.Glob("../corpus/articles/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got := ruletest.Render(findingsOf(ids, filepath.Base(file), data))
		golden := "../testdata/articles/" + filepath.Base(file) + "." + family + ".txt"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want, err := os.ReadFile(golden); err != nil || got != string(want) {
			t.Errorf("%s differs (write it with -update and read the difference): %v\ngot:\n%s", golden, err, got)
		}
	}
}

func findingsOf(ids []string, name string, data []byte) []finding.Finding {
	return findingsBy(func(r *rule.Rule) bool { return slices.Contains(ids, r.ID) }, name, data)
}

// builtIn is a run of some rules against the registries that are built in.
func builtIn(list []*rule.Rule) lint.Config {
	builtin := registry.Builtin()
	return lint.Config{
		Registries: func(string) (*registry.Set, []lint.Problem) { return builtin, nil },
		Rules:      list, Schemas: schema.New(), Today: time.Date(2020, time.June, 1, 0, 0, 0, 0, time.UTC), Jobs: 1,
	}
}

// findingsBy returns what the rules that are to run find in a file, in order.
func findingsBy(runs func(*rule.Rule) bool, name string, data []byte) []finding.Finding {
	cfg := builtIn(slices.DeleteFunc(rules.All(), func(r *rule.Rule) bool { return !runs(r) }))
	list := lint.CheckFile(&cfg, source.NewFile(name, data))
	slices.SortFunc(list, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
	return list
}

// TestBuiltInRegistries holds the registries that are built in against the
// rules: they are documents like any other.
func TestBuiltInRegistries(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../internal/registry/data/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if list := loud(t, string(data)); len(list) > 0 {
			t.Errorf("%s has %d findings:%s", file, len(list), messages(list))
		}
	}
}
