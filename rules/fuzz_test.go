package rules_test

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// FuzzRules runs all rules over any bytes: none panics, every place lies in the
// file, and what is mended still parses. The examples of all rules are seeds.
func FuzzRules(f *testing.F) {
	files, err := filepath.Glob(filepath.Join(archives, "*.txtar"))
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		for _, e := range load(f, file).Examples {
			f.Add(e.Data)
		}
	}
	cfg := &lint.Config{Rules: rules.All(), Schemas: schema.New(), Jobs: 1}
	f.Fuzz(func(t *testing.T, data []byte) {
		list := lint.CheckFile(cfg, source.NewFile("a.yaml", data))
		for _, x := range list {
			if x.Span.Start < 0 || x.Span.End > len(data) || x.Span.Start > x.Span.End {
				t.Errorf("%s: span %v is not in the file of %d bytes", x.Rule, x.Span, len(data))
			}
		}
		if s := yamldoc.Parse(source.NewFile("a.yaml", data)); len(s.Faults)+len(s.Encoding) > 0 {
			return // it does not parse as it is, or only with stand-ins for stray bytes
		}
		slices.SortFunc(list, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
		for _, unsafe := range []bool{false, true} {
			after := fix.Apply(data, fix.Choose(list, unsafe))
			if s := yamldoc.Parse(source.NewFile("a.yaml", after)); len(s.Faults) > 0 {
				t.Errorf("what is mended (unsafe: %t) does not parse: %v\n%q", unsafe, s.Faults, after)
			}
		}
	})
}
