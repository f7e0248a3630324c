package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/ruletest"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/rules"
)

// TestMemoryDoesNotShow checks all examples of all rules one after another in the
// memory of the one before, and each alone: the findings are the same.
func TestMemoryDoesNotShow(t *testing.T) {
	t.Parallel()
	cfg := builtIn(rules.All())
	var inputs []lint.Input
	var alone []finding.Finding
	archives, err := filepath.Glob("../testdata/rules/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal(archives, err)
	}
	for _, path := range archives {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		archive, err := ruletest.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range archive.Examples {
			name := fmt.Sprintf("%04d.yaml", len(inputs))
			inputs = append(inputs, lint.Input{Path: name, Read: func() ([]byte, error) { return e.Data, nil }})
			alone = append(alone, lint.CheckFile(&cfg, source.NewFile(name, e.Data))...)
		}
	}
	result, err := lint.Run(t.Context(), cfg, inputs, func() {})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortStableFunc(alone, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
	alone = slices.CompactFunc(alone, func(a, b finding.Finding) bool { return finding.Compare(&a, &b) == 0 })
	if len(alone) < len(inputs) {
		t.Errorf("%d findings in %d examples", len(alone), len(inputs))
	}
	for i, want := range alone {
		if i >= len(result.Findings) {
			t.Fatalf("%d findings, want %d", len(result.Findings), len(alone))
		}
		got := result.Findings[i]
		got.Fingerprint = want.Fingerprint
		if g, w := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); g != w {
			t.Fatalf("got  %s\nwant %s", g, w)
		}
	}
}
