// Package lint runs rules over files. It is the only way from files to
// findings; the command line and every other front end call [Run].
package lint

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
)

// Config is what a run needs to know. It is not changed.
type Config struct {
	Rules   []*rule.Rule
	Options map[string]any // by rule id; a rule not in it runs with its defaults
	Schemas *schema.Set
	Profile rule.Profile
	Today   time.Time // the day that rules take as today
	Jobs    int       // how many files are checked at once; at least 1

	// Registries gives what the file at a path is checked against, and what of
	// that cannot be read: see [Registries.For]. Without it rules that need a
	// registry are not run.
	Registries func(path string) (*registry.Set, []Problem)
}

func (cfg *Config) registries(path string) (*registry.Set, []Problem) {
	if cfg.Registries == nil {
		return nil, nil
	}
	return cfg.Registries(path)
}

// Result is all a run found: the single input of every output format and of
// the exit code.
type Result struct {
	Findings []finding.Finding
	Problems []Problem // files that could not be checked, and registries that could not be used
	Files    int       // files that were checked
	Rules    []*rule.Rule

	Suppressed int // findings that were silenced
}

// Problem says why a file could not be checked, or not against all that it
// should be. It is neither a finding nor a
// fault of the program.
type Problem struct {
	Path    string
	Message string
}

// Count returns how many findings have the severity.
func (r *Result) Count(s finding.Severity) int {
	n := 0
	for i := range r.Findings {
		if r.Findings[i].Severity == s {
			n++
		}
	}
	return n
}

// Run checks the inputs and calls done, if given, after each of them. Its
// result does not depend on the number of jobs. When ctx ends, Run stops early
// and returns its error.
func Run(ctx context.Context, cfg Config, inputs []Input, done func()) (*Result, error) {
	result := &Result{Rules: cfg.Rules}
	var (
		mu   sync.Mutex
		wg   sync.WaitGroup
		next = make(chan Input)
	)
	for range max(cfg.Jobs, 1) {
		wg.Go(func() {
			for in := range next {
				findings, problem := checkInput(&cfg, in)
				_, unread := cfg.registries(in.Path)
				mu.Lock()
				result.Problems = append(result.Problems, unread...)
				if problem != nil {
					result.Problems = append(result.Problems, *problem)
				} else {
					result.Files++
				}
				result.Findings = append(result.Findings, findings...)
				if done != nil {
					done()
				}
				mu.Unlock()
			}
		})
	}
	feed(ctx, inputs, next)
	close(next)
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	result.sort()
	return result, nil
}

// feed hands out the inputs until ctx ends.
func feed(ctx context.Context, inputs []Input, next chan<- Input) {
	for _, in := range inputs {
		select {
		case next <- in:
		case <-ctx.Done():
			return
		}
	}
}

// sort puts everything in a fixed order and drops findings said twice.
func (r *Result) sort() {
	slices.SortFunc(r.Findings, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
	r.Findings = slices.CompactFunc(r.Findings, func(a, b finding.Finding) bool { return finding.Compare(&a, &b) == 0 })
	slices.SortFunc(r.Problems, compareProblems)
	r.Problems = slices.Compact(r.Problems) // many files may share a registry
	fingerprint(r.Findings)
}
