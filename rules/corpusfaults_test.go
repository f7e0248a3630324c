package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/ruletest"
)

// provenCategories are those whose findings in the published article have been
// compared with the faults that a reader finds in it.
var provenCategories = []rule.Category{rule.Encoding, rule.Schema, rule.Footnotes, rule.Citations, rule.Ibid, rule.Links}

// TestCorpusFaults holds the real faults of the published article, place by
// place, against one golden file a category.
func TestCorpusFaults(t *testing.T) {
	t.Parallel()
	const article = "../corpus/articles/kz-foreign-policy-concept-2020.yaml"
	data, err := os.ReadFile(article)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range provenCategories {
		got := ruletest.Render(categoryFindings(c, filepath.Base(article), data))
		golden := filepath.Join("../testdata/articles/faults", strings.NewReplacer(" ", "-", ".", "").Replace(string(c))+".txt")
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

func categoryFindings(c rule.Category, name string, data []byte) []finding.Finding {
	return findingsBy(func(r *rule.Rule) bool { return r.Category == c }, name, data)
}
