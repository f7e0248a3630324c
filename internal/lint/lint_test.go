package lint_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// noX has one rule that reports every x, every Y twice, for another reason each
// time, and panics at a Z.
func noX(jobs int) lint.Config {
	r := &rule.Rule{ID: "no-x", Severity: finding.Warning, Target: rule.Files, Check: func(p *rule.Pass) {
		for i, b := range p.File().Bytes() {
			at := yamldoc.Place{Span: source.Span{Start: i, End: i + 1}}
			switch b {
			case 'x':
				p.Report(at, "there is an %q", "x")
			case 'Y':
				for reason := range 2 {
					p.Report(at, "there is a %q", "Y").Relate(yamldoc.Place{Span: source.Span{Start: reason, End: reason + 1}}, "the reason")
				}
			case 'Z':
				panic("a Z")
			}
		}
	}}
	return lint.Config{Rules: []*rule.Rule{r}, Schemas: schema.New(), Jobs: jobs}
}

func memory(files map[string]string) []lint.Input {
	var inputs []lint.Input
	for path, content := range files {
		inputs = append(inputs, lint.Input{Path: path, Read: func() ([]byte, error) { return []byte(content), nil }})
	}
	return inputs
}

// TestRunOrder checks that the order of files and the number of jobs do not
// show: maps give another order every time.
func TestRunOrder(t *testing.T) {
	t.Parallel()
	files := map[string]string{}
	for i := range 50 {
		files[fmt.Sprintf("%02d.yaml", i)] = strings.Repeat("a: xY\n", i%4)
	}
	var first *lint.Result
	for jobs := range 6 {
		inputs := append(memory(files), lint.Input{Path: "lost.yaml", Read: func() ([]byte, error) { return nil, errors.New("is lost") }})
		steps := 0
		res, err := lint.Run(t.Context(), noX(jobs), inputs, func() { steps++ })
		if err != nil {
			t.Fatal(err)
		}
		res.Rules = nil // functions do not compare
		if first == nil {
			first = res
		}
		if !reflect.DeepEqual(res, first) {
			t.Errorf("%d jobs give another result", jobs)
		}
		if steps != 51 || len(res.Files) != 50 || len(res.Findings) != 2*73 || !reflect.DeepEqual(res.Problems, []lint.Problem{{Path: "lost.yaml", Message: "is lost"}}) {
			t.Errorf("%d jobs: %d steps, %d files, %d findings, problems %v", jobs, steps, len(res.Files), len(res.Findings), res.Problems)
		}
	}
}

// TestRunPanic checks that a fault in a rule costs one file, and says so.
func TestRunPanic(t *testing.T) {
	t.Parallel()
	res, err := lint.Run(t.Context(), noX(2), memory(map[string]string{"a.yaml": "x", "b.yaml": "xZ", "c.yaml": "x"}), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Files) != 2 || len(res.Findings) != 2 || len(res.Problems) != 1 {
		t.Fatalf("got %d files, %d findings, problems %v", len(res.Files), len(res.Findings), res.Problems)
	}
	if p := res.Problems[0]; p.Path != "b.yaml" || !strings.HasPrefix(p.Message, "internal fault: a Z\n") {
		t.Errorf("got problem %+v", p)
	}
}

// TestMostOfARule checks that a file full of one fault costs no more than many
// of it, and says how many there are.
func TestMostOfARule(t *testing.T) {
	t.Parallel()
	res, err := lint.Run(t.Context(), noX(1), memory(map[string]string{"a.yaml": "a: " + strings.Repeat("x", 1000), "b.yaml": "a: " + strings.Repeat("x", 1500)}), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Findings) != 2000 {
		t.Fatalf("got %d findings", len(res.Findings))
	}
	if last := res.Findings[999]; last.Help != "" {
		t.Errorf("a.yaml: %q", last.Help)
	}
	if last := res.Findings[1999]; last.Help != "and 500 more like this in the file" {
		t.Errorf("b.yaml: %q", last.Help)
	}
}

// TestRunInterrupted ends a run whose only file never comes to an end.
func TestRunInterrupted(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	block := make(chan struct{})
	t.Cleanup(func() { close(block) })
	inputs := []lint.Input{{Path: "a.yaml", Read: func() ([]byte, error) {
		cancel()
		<-block
		return nil, nil
	}}}
	if res, err := lint.Run(ctx, noX(1), inputs, nil); !errors.Is(err, context.Canceled) || res != nil {
		t.Errorf("got %v, error %v", res, err)
	}
}

func TestRunNothing(t *testing.T) {
	t.Parallel()
	res, err := lint.Run(t.Context(), noX(1), nil, nil)
	if err != nil || len(res.Files) != 0 || len(res.Findings)+len(res.Problems) != 0 {
		t.Errorf("got %+v, error %v", res, err)
	}
}
