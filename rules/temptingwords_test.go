package rules_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/rules"
)

// ofWords are the rules that judge what an article says and how.
func ofWords() []*rule.Rule {
	return slices.DeleteFunc(rules.All(), func(r *rule.Rule) bool {
		return r.Category != rule.Claims && r.Category != rule.Wording && r.Category != rule.Structure
	})
}

// TestTemptingWords counts the examples in which the rules on claims, wording and
// structure have to stay silent: they are what makes them worth believing.
func TestTemptingWords(t *testing.T) {
	t.Parallel()
	const wanted = 240
	total := 0
	for _, r := range ofWords() {
		silent := 0
		for _, e := range load(t, filepath.Join(archives, r.ID+".txtar")).Examples {
			if !e.Bad {
				silent++
			}
		}
		t.Logf("%-28s %d", r.ID, silent)
		total += silent
	}
	if t.Logf("%-28s %d", "all", total); total < wanted {
		t.Errorf("%d silent examples, want %d", total, wanted)
	}
}

// TestTemptingArticles runs these rules over articles in which every sentence
// tempts one of them.
func TestTemptingArticles(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../testdata/tempting/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		in := reading(name, data, schema.New())
		sentences := 0
		for _, text := range in.Article.Texts() {
			sentences += len(text.Sentences)
		}
		t.Logf("%s: %d sentences", filepath.Base(name), sentences)
		for _, r := range ofWords() {
			rule.NewPass(rule.Setting{Rule: r, Severity: r.Severity, Options: r.Options}, in, func(f *rule.Report) {
				t.Errorf("%s: %s: %s", filepath.Base(name), r.ID, f.Message)
			}).Run()
		}
	}
}
