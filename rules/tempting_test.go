package rules_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/actstest"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// factual checks a text with all rules on dates and on legal acts, against the
// acts of the corpus.
func factual(tb testing.TB) func(name, text string) []finding.Finding {
	tb.Helper()
	const file = "../corpus/registry/acts.yaml"
	data, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	set, errs := registry.Builtin().With(yamldoc.Parse(source.NewFile(file, data)).Docs...)
	if len(errs) > 0 {
		tb.Fatal(errs)
	}
	cfg := lint.Config{
		Registries: func(string) (*registry.Set, []lint.Problem) { return set, nil },
		Schemas:    schema.New(), Today: time.Date(2020, 6, 1, 0, 0, 0, 0, time.UTC), Jobs: 1,
	}
	for _, r := range rules.All() {
		if r.Category == rule.Dates || r.Category == rule.Acts {
			cfg.Rules = append(cfg.Rules, r)
		}
	}
	if len(cfg.Rules) < 16 {
		tb.Fatalf("only %d rules on dates and acts", len(cfg.Rules))
	}
	return func(name, text string) []finding.Finding {
		return lint.CheckFile(&cfg, source.NewFile(name, []byte(text)))
	}
}

// articleWith puts a text into the prose of an article, with a footnote and
// without one, into an explanatory note, and into a note as printed.
func articleWith(lang, text string) string {
	quoted, _ := json.Marshal(text)
	return fmt.Sprintf(`schema: article/v1
lang: %s
issued: 2020-05-14
body:
  - paragraph: %[2]s
  - list: [%[2]s, "[^1][^2]"]
footnotes:
  - {id: 1, text: %[2]s}
  - {id: 2, printed: %[2]s}
`, lang, quoted)
}

// TestTemptingTexts holds the rules on dates and acts against texts with
// numbers and dates that are right, or are none.
func TestTemptingTexts(t *testing.T) {
	t.Parallel()
	check := factual(t)
	files, err := filepath.Glob("../testdata/tempting/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lang := strings.TrimSuffix(filepath.Base(file), ".txt")
		for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			count++
			for _, f := range check(file, articleWith(lang, line)) {
				t.Errorf("%s: %s: %s: %s", line, f.Severity, f.Message, f.Rule)
			}
		}
	}
	t.Logf("%d texts", count)
	if count < 150 {
		t.Errorf("only %d texts", count)
	}
}

// TestRealActs cites every act of the corpus in a note, in all ways that are
// known: no rule on dates and acts may warn.
func TestRealActs(t *testing.T) {
	t.Parallel()
	check := factual(t)
	data, err := os.ReadFile("../corpus/registry/acts.yaml")
	if err != nil {
		t.Fatal(err)
	}
	set, _ := registry.Builtin().With(yamldoc.Parse(source.NewFile("acts.yaml", data)).Docs...)
	count := 0
	for _, a := range set.Acts() {
		c, ok := actstest.Of(a)
		if !ok {
			continue
		}
		for _, text := range c.Texts(set) {
			count++
			note, _ := json.Marshal(text.Text)
			article := fmt.Sprintf("schema: article/v1\nlang: %s\nissued: %d-12-31\nbody:\n  - paragraph: A note[^1].\nfootnotes:\n  - {id: 1, printed: %s}\n", text.Lang, c.Year, note)
			for _, f := range check(a.ID, article) {
				ambiguous := f.Rule == "date-ambiguous" && f.Severity == finding.Info
				if f.Severity >= finding.Warning || !ambiguous {
					t.Errorf("%s: %s: %s: %s", text.Text, f.Severity, f.Message, f.Rule)
				}
			}
		}
	}
	t.Logf("%d citations", count)
	if count < 1000 {
		t.Errorf("only %d citations", count)
	}
}
