package rules_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/ruletest"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

var update = flag.Bool("update", false, "write findings.txt and fixed/ of the rules' txtar files anew")

const archives = "../testdata/rules"

// TestRules runs every rule over the examples of its txtar file.
func TestRules(t *testing.T) {
	t.Parallel()
	schemas, registries := schema.New(), registry.Builtin()
	for _, r := range rules.All() {
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(archives, r.ID+".txtar")
			a := load(t, file)
			registries, err := a.Over(registries)
			if err != nil {
				t.Fatal(err)
			}
			var others []*rule.Rule
			if r.Target == rule.Ignores {
				others = slices.DeleteFunc(rules.All(), func(x *rule.Rule) bool { return x == r })
			}
			runner := ruletest.NewRunner(r, schemas, registries, others...)
			found, fixed := runExamples(t, r, runner, a)
			if *update {
				if err := os.WriteFile(file, a.Update(found, fixed), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if found != a.Findings {
				t.Errorf("findings differ from findings.txt (write them with -update and read the difference):\ngot:\n%s\nwant:\n%s", found, a.Findings)
			}
			for name, text := range fixed {
				if text != a.Fixed[name] {
					t.Errorf("fixed/%s differs:\ngot:\n%s\nwant:\n%s", name, text, a.Fixed[name])
				}
			}
			for name := range a.Fixed {
				if _, ok := fixed[name]; !ok {
					t.Errorf("fixed/%s: no fix is offered for that example", name)
				}
			}
		})
	}
}

func load(tb testing.TB, file string) *ruletest.Archive {
	tb.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		tb.Fatalf("every rule has a txtar file: %v", err)
	}
	a, err := ruletest.Parse(data)
	if err != nil {
		tb.Fatalf("%s: %v", file, err)
	}
	return a
}

// runExamples checks what holds for every rule, and returns what the bad
// examples report and how they look after fixing.
func runExamples(t *testing.T, r *rule.Rule, runner *ruletest.Runner, a *ruletest.Archive) (string, map[string]string) {
	t.Helper()
	var good, bad int
	var found strings.Builder
	fixed := map[string]string{}
	for _, e := range a.Examples {
		list, err := runner.Check(e)
		if err != nil {
			t.Fatal(err)
		}
		checkFindings(t, e, list)
		if !e.Bad {
			good++
			if len(list) > 0 {
				t.Errorf("%s must stay silent:\n%s", e.Name, ruletest.Render(list))
			}
			continue
		}
		bad++
		if len(list) == 0 {
			t.Errorf("%s: nothing is reported", e.Name)
		}
		found.WriteString(ruletest.Render(list))
		if text, ok := checkFix(t, r, runner, e, list); ok {
			fixed[filepath.Base(e.Name)] = text
		}
	}
	if bad == 0 || good < bad {
		t.Errorf("%d bad and %d good examples: want at least one bad, and as many good ones", bad, good)
	}
	return found.String(), fixed
}

func checkFindings(t *testing.T, e ruletest.Example, list []finding.Finding) {
	t.Helper()
	for _, f := range list {
		if f.Span.Start < 0 || f.Span.End > len(e.Data) || f.Span.Start > f.Span.End {
			t.Errorf("%s: span %v is not in the file of %d bytes", e.Name, f.Span, len(e.Data))
		}
		if f.Message == "" || strings.HasSuffix(f.Message, ".") || f.Message[:1] != strings.ToLower(f.Message[:1]) {
			t.Errorf("%s: message %q must start in lower case and not end in a full stop", e.Name, f.Message)
		}
	}
}

// checkFix proves the fixes of an example: they remove their findings, leave
// YAML that parses, and a second run changes nothing.
func checkFix(t *testing.T, r *rule.Rule, runner *ruletest.Runner, e ruletest.Example, list []finding.Finding) (string, bool) {
	t.Helper()
	fixable := 0
	for _, f := range list {
		for _, x := range f.Fixes {
			if r.Fix == rule.NoFix || x.Safe && r.Fix != rule.SafeFix {
				t.Errorf("%s: rule %s offers a fix (safe: %v) but declares %q", e.Name, r.ID, x.Safe, r.Fix)
			}
		}
		fixable += min(len(f.Fixes), 1)
	}
	if fixable == 0 {
		return "", false
	}
	text, err := runner.Fix(e)
	if err != nil {
		t.Error(err)
		return "", false
	}
	after := e
	after.Data = text
	rest, err := runner.Check(after)
	if err != nil {
		t.Error(err)
	}
	if want := len(list) - fixable; len(rest) > want {
		t.Errorf("%s: %d findings after fixing, want at most %d:\n%s", e.Name, len(rest), want, ruletest.Render(rest))
	}
	before := yamldoc.Parse(source.NewFile(e.Name, e.Data))
	if s := yamldoc.Parse(source.NewFile(e.Name, text)); len(s.Faults) > len(before.Faults) {
		t.Errorf("%s: the fixed text does not parse: %v", e.Name, s.Faults)
	}
	return string(text), true
}

// TestCatalogue checks what every rule must say about itself.
func TestCatalogue(t *testing.T) {
	t.Parallel()
	all := rules.All()
	if !slices.IsSortedFunc(all, func(a, b *rule.Rule) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("the rules are not sorted by id")
	}
	for _, r := range all {
		switch {
		case r.Check == nil:
			t.Errorf("%s: no check", r.ID)
		case r.Summary == "" || strings.HasSuffix(r.Summary, ".") || strings.ContainsRune(r.Summary, '\n'):
			t.Errorf("%s: the summary must be one sentence on one line without a full stop", r.ID)
		case len(r.Doc) < 80 || r.Ref == "" || r.Since == "":
			t.Errorf("%s: a rule has a doc that explains it, a ref to the norm and a since", r.ID)
		case !slices.Contains(rule.Categories(), r.Category):
			t.Errorf("%s: unknown category %q", r.ID, r.Category)
		case r.Severity == finding.Off:
			t.Errorf("%s: no severity", r.ID)
		}
		file := strings.ReplaceAll(r.ID, "-", "_") + ".go"
		if _, err := os.Stat(file); err != nil {
			t.Errorf("%s: the rule must stand in %s", r.ID, file)
		}
		for _, o := range r.DescribeOptions() {
			if o.Name == "" || o.Doc == "" || o.Name == "severity" {
				t.Errorf("%s: option %+v has no name, no doc, or the name of what configuration sets beside it", r.ID, o)
			}
		}
	}
	checkStrayFiles(t, all)
}

func checkStrayFiles(t *testing.T, all []*rule.Rule) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(archives, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		id := strings.TrimSuffix(filepath.Base(f), ".txtar")
		if !slices.ContainsFunc(all, func(r *rule.Rule) bool { return r.ID == id }) {
			t.Errorf("%s belongs to no rule", f)
		}
	}
}

// TestCutFiles runs all rules over files cut at many places: none may panic,
// and every span lies in the file.
func TestCutFiles(t *testing.T) {
	t.Parallel()
	cfg := lint.Config{Rules: rules.All(), Schemas: schema.New(), Today: time.Date(2020, time.June, 1, 0, 0, 0, 0, time.UTC), Jobs: 1}
	files, err := filepath.Glob("../corpus/articles/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	step := 17
	if testing.Short() {
		step = 211
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for cut := 0; cut <= len(data); cut += step {
			part := data[:cut:cut]
			checkFindings(t, ruletest.Example{Name: file, Data: part}, lint.CheckFile(&cfg, source.NewFile(file, part)))
		}
	}
}
