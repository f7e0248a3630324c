// Package lint runs rules over files. It is the only way from files to
// findings; the command line and every other front end call [Run].
package lint

import (
	"context"
	"crypto/sha256"
	"slices"
	"time"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/suppress"
)

// Config is what a run needs to know. It is not changed.
type Config struct {
	Rules   []*rule.Rule
	Schemas *schema.Set
	Today   time.Time // the day that rules take as today; they judge no future without it
	Jobs    int       // how many files are checked at once; at least 1

	// StablePath gives the name of the file at a path that does not depend on
	// where the program was started; without it that is the path itself.
	StablePath func(path string) string

	// Settings gives what holds for the file at a path. Without it all rules
	// run on all files, under the profile and with the options that follow.
	Settings func(path string) *config.Settings
	Profile  rule.Profile
	Options  map[string]any // by rule id; a rule not in it runs with its defaults

	// Registries gives what the file at a path is checked against, and what of
	// that cannot be read: see [Registries.For]. Without it rules that need a
	// registry are not run.
	Registries func(path string) (*registry.Set, []Problem)

	// Cache, if given, keeps what checks give. Digest stands for all that
	// Registries gives for a path; without it nothing is kept.
	Cache  Cache
	Digest func(path string) [sha256.Size]byte
}

func (cfg *Config) settings(path string) *config.Settings {
	if cfg.Settings == nil {
		return config.Default(cfg.Rules, cfg.Options, cfg.Profile)
	}
	return cfg.Settings(path)
}

// today is the day of the run as rules count days.
func (cfg *Config) today() dates.Day {
	if cfg.Today.IsZero() {
		return dates.DistantFuture
	}
	year, month, day := cfg.Today.Date()
	today, _ := dates.NewDay(year, int(month), day) // a day of a calendar
	return today
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
	Files    []string  // paths of the files that were checked
	Unparsed []string  // those of them that are no valid YAML: only the rules on files were run
	Rules    []*rule.Rule

	Suppressed int              // findings that comments silenced, or that a baseline knows
	Stale      []suppress.Entry // what the baseline knows and the run has not found
}

// Problem says why a file could not be checked, or not against all that it
// should be. It is neither a finding nor a fault of the program.
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
// result does not depend on the number of jobs. When ctx ends, Run returns its
// error at once; files in the middle of a check are left to themselves.
func Run(ctx context.Context, cfg Config, inputs []Input, done func()) (*Result, error) {
	if cfg.Settings == nil {
		same := cfg.settings("")
		cfg.Settings = func(string) *config.Settings { return same }
	}
	outcomes := work(ctx, &cfg, inputs)
	result := &Result{Rules: cfg.Rules}
	for range inputs {
		select {
		case o := <-outcomes:
			result.add(o)
			if done != nil {
				done()
			}
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	stable := cfg.StablePath
	if stable == nil {
		stable = func(path string) string { return path }
	}
	result.sort(stable)
	return result, nil
}

// outcome is what the check of one file gives. A [Cache] keeps all of it.
type outcome struct {
	Path       string
	Findings   []finding.Finding
	Suppressed int
	Unparsed   bool
	Problem    *Problem  // nil if the file could be checked
	Unread     []Problem // registries of the file that could not be read
	Day        dates.Day // of the check
	Passing    bool      // it holds for that day alone, else for all later ones too
}

// holds reports whether a check would give the same on a day.
func (o *outcome) holds(today dates.Day) bool {
	return today == o.Day || today > o.Day && !o.Passing
}

// work checks the inputs, several at once, until ctx ends.
func work(ctx context.Context, cfg *Config, inputs []Input) <-chan outcome {
	next, outcomes := make(chan Input), make(chan outcome)
	k := &keeper{cfg: cfg}
	go func() {
		defer close(next)
		for _, in := range inputs {
			select {
			case next <- in:
			case <-ctx.Done():
				return
			}
		}
	}()
	for range max(cfg.Jobs, 1) {
		go func() {
			var memory article.Memory // for one file after another
			for in := range next {
				select {
				case outcomes <- k.outcome(in, &memory):
				case <-ctx.Done():
					return
				}
			}
		}()
	}
	return outcomes
}

func (r *Result) add(o outcome) {
	r.Findings = append(r.Findings, o.Findings...)
	r.Suppressed += o.Suppressed
	r.Problems = append(r.Problems, o.Unread...)
	if o.Problem != nil {
		r.Problems = append(r.Problems, *o.Problem)
		return
	}
	r.Files = append(r.Files, o.Path)
	if o.Unparsed {
		r.Unparsed = append(r.Unparsed, o.Path)
	}
}

// sort puts everything in a fixed order and drops findings said twice.
// Of these it keeps the one that its file gave first.
func (r *Result) sort(stable func(string) string) {
	slices.SortStableFunc(r.Findings, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
	r.Findings = slices.CompactFunc(r.Findings, func(a, b finding.Finding) bool { return finding.Compare(&a, &b) == 0 })
	slices.Sort(r.Files)
	slices.Sort(r.Unparsed)
	slices.SortFunc(r.Problems, compareProblems)
	r.Problems = slices.Compact(r.Problems) // many files may share a registry
	fingerprint(r.Findings, stable)
}
