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

// TestCorpusWording holds what these rules find in the
// articles of the corpus against golden files.
func TestCorpusWording(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../corpus/articles/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got := ruletest.Render(wordingFindings(filepath.Base(file), data))
		golden := "../testdata/articles/" + filepath.Base(file) + ".wording.txt"
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

func wordingFindings(name string, data []byte) []finding.Finding {
	builtin := registry.Builtin()
	cfg := lint.Config{
		Registries: func(string) (*registry.Set, []lint.Problem) { return builtin, nil },
		Rules:      slices.DeleteFunc(rules.All(), func(r *rule.Rule) bool { return !slices.Contains(wordingRules, r.ID) }),
		Schemas:    schema.New(), Today: time.Date(2020, time.June, 1, 0, 0, 0, 0, time.UTC), Jobs: 1,
	}
	list := lint.CheckFile(&cfg, source.NewFile(name, data))
	slices.SortFunc(list, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
	return list
}
