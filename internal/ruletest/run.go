package ruletest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Runner runs one rule over examples.
type Runner struct {
	cfg lint.Config
}

// NewRunner returns a runner for the rule, with today fixed to a day. A rule on
// what others find needs those others run beside it.
func NewRunner(r *rule.Rule, schemas *schema.Set, registries *registry.Set, others ...*rule.Rule) *Runner {
	return &Runner{cfg: lint.Config{
		Registries: func(string) (*registry.Set, []lint.Problem) { return registries, nil },

		Rules:   append([]*rule.Rule{r}, others...),
		Schemas: schemas,
		Today:   time.Date(2025, time.June, 1, 0, 0, 0, 0, time.UTC),
		Jobs:    1,
	}}
}

// Check returns what the rule finds in the example, in order.
func (r *Runner) Check(e Example) ([]finding.Finding, error) {
	cfg := r.cfg
	cfg.Profile = e.Profile
	if e.Options != nil {
		options, err := r.options(e)
		if err != nil {
			return nil, err
		}
		cfg.Options = map[string]any{cfg.Rules[0].ID: options}
	}
	list := lint.CheckFile(&cfg, source.NewFile(e.Name, e.Data))
	list = slices.DeleteFunc(list, func(f finding.Finding) bool { return f.Rule != cfg.Rules[0].ID })
	slices.SortFunc(list, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
	return list, nil
}

// Over lays the registries of the archive over a set.
func (a *Archive) Over(s *registry.Set) (*registry.Set, error) {
	var docs []*yamldoc.Document
	for _, f := range a.Registries {
		stream := yamldoc.Parse(source.NewFile(f.Name, f.Data))
		if stream.Broken {
			return nil, fmt.Errorf("%s: is no valid YAML", f.Name)
		}
		docs = append(docs, stream.Docs...)
	}
	s, errs := s.With(docs...)
	return s, errors.Join(errs...)
}

func (r *Runner) options(e Example) (any, error) {
	stream := yamldoc.Parse(source.NewFile("options.yaml", e.Options))
	if len(stream.Faults) > 0 || len(stream.Docs) != 1 {
		return nil, fmt.Errorf("%s: the options are not one YAML document", e.Name)
	}
	return r.cfg.Rules[0].DecodeOptions(stream.Docs[0].Root)
}

// Fix makes the rule's fixes, unsafe ones too, until nothing changes. A fix
// that cannot be proved is an error.
func (r *Runner) Fix(e Example) ([]byte, error) {
	var failed error
	m := fix.Mender{Unsafe: true, Check: func(f *source.File) []finding.Finding {
		list, err := r.Check(Example{Name: e.Name, Data: f.Bytes(), Options: e.Options, Profile: e.Profile})
		failed = errors.Join(failed, err)
		return list
	}}
	out, err := m.Mend(source.NewFile(e.Name, e.Data))
	if err := errors.Join(failed, err); err != nil {
		return nil, fmt.Errorf("%s: %w", e.Name, err)
	}
	for _, left := range out.Left {
		failed = errors.Join(failed, fmt.Errorf("%s:%d: the fix %q would %s", e.Name, left.Finding.Start.Line, left.Fix.Message, left.Why))
	}
	return out.After, failed
}

// Render writes findings as they stand in findings.txt.
func Render(list []finding.Finding) string {
	var b strings.Builder
	for i := range list {
		f := &list[i]
		fmt.Fprintf(&b, "%s:%d:%d-%d:%d: %s: %s\n", f.Path, f.Start.Line, f.Start.Column, f.End.Line, f.End.Column, f.Severity, f.Message)
		fmt.Fprintf(&b, "  text: %q\n", f.Text)
		if f.Help != "" {
			fmt.Fprintf(&b, "  help: %s\n", f.Help)
		}
		for _, rel := range f.Related {
			path := ""
			if rel.Path != f.Path {
				path = rel.Path + ":"
			}
			fmt.Fprintf(&b, "  see: %s%d:%d-%d:%d: %s\n", path, rel.Start.Line, rel.Start.Column, rel.End.Line, rel.End.Column, rel.Message)
		}
		for _, x := range f.Fixes {
			kind := "unsafe"
			if x.Safe {
				kind = "safe"
			}
			fmt.Fprintf(&b, "  fix (%s): %s\n", kind, x.Message)
		}
	}
	return b.String()
}
