package lint_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/rule"
)

// TestSuppressed silences some findings, one of which is said twice.
func TestSuppressed(t *testing.T) {
	t.Parallel()
	cfg := noX(2)
	comments := &rule.Rule{ID: "comments", Severity: finding.Error, Target: rule.Ignores, Unsuppressible: true, Check: func(p *rule.Pass) {
		for _, ig := range p.Ignores {
			for _, r := range ig.Rules {
				p.Report(p.Stream.Docs[0].Root.Place(), "%s ran %v used %v", r.ID, r.Ran, r.Used)
			}
			for _, f := range ig.Faults {
				p.Report(p.Stream.Docs[0].Root.Place(), "%s", f.Message)
			}
		}
	}}
	twice := *cfg.Rules[0]
	once := twice.Check
	twice.ID = "letter"
	twice.Check = func(p *rule.Pass) { once(p); once(p) }
	cfg.Rules = []*rule.Rule{&twice, comments}
	result, err := lint.Run(t.Context(), cfg, memory(map[string]string{
		"a.yaml": "# policylint:ignore letter -- why\na: x x\nb: x\n",
		"b.yaml": "a: x # policylint:ignore letter, comments -- why\n",
		"c.yaml": "a: y # policylint:ignore letter -- why\n",
		"d.yaml": "a: x\n",
	}), nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range result.Findings {
		got = append(got, f.Path+": "+f.Message)
	}
	want := []string{
		"a.yaml: letter ran true used true",
		"a.yaml: there is an \"x\"",
		`b.yaml: "comments" cannot be ignored: mend what it finds`,
		"b.yaml: letter ran true used true",
		"c.yaml: letter ran true used false",
		"d.yaml: there is an \"x\"",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if result.Suppressed != 3 {
		t.Errorf("%d suppressed, want 3", result.Suppressed)
	}
}
