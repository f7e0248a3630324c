package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/rules"
)

// The path that stands for the standard input, and how that is shown.
const (
	stdinPath = "-"
	stdinName = "<stdin>"
)

// corpus is the folder that is checked when no path is given.
const corpus = "corpus"

func (p *program) checkCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "check",
		Usage:     "checks files and folders",
		ArgsUsage: "[PATH…]",
		Description: `A folder stands for all .yaml and .yml files in it, - for the standard input;
without a path, the folder "corpus" is checked. Flags stand before or after
paths; what follows -- is a path.

RULES is a comma-separated list of rule ids, of patterns such as "url-*", and
of categories such as "legal-acts".`,
		Flags: []urfave.Flag{
			&urfave.StringSliceFlag{Name: "format", Usage: "write the result as `FORMAT`: " + either(report.Names()) + " (repeatable)"},
			&urfave.StringSliceFlag{Name: "output", Usage: "write it to `FILE`: the first --output is that of the first --format, and so on"},
			&urfave.StringFlag{Name: "fail-on", Value: finding.Error.String(), Usage: "exit with 1 if a finding is at or above `SEVERITY`: " + either(thresholds())},
			&urfave.StringSliceFlag{Name: "select", Usage: "apply only these `RULES`"},
			&urfave.StringSliceFlag{Name: "ignore", Usage: "do not apply these `RULES`"},
			newFromFlag(),
			profileFlag(),
			&urfave.StringFlag{Name: "today", Usage: "take `DATE` (YYYY-MM-DD) for today"},
			&urfave.StringFlag{Name: "stdin-filename", Usage: "show the standard input as `FILE`"},
			&urfave.StringFlag{Name: "jobs", Usage: "check `N` files at once", DefaultText: "one for each processor"},
			colorFlag(),
			&urfave.BoolFlag{Name: "quiet", Usage: "print no summary and no progress"},
		},
		Action: p.check,
	}
}

func (p *program) check(c *urfave.Context) error {
	failOn, err := threshold(c.String("fail-on"))
	if err != nil {
		return err
	}
	outputs, err := p.outputs(c, failOn)
	if err != nil {
		return err
	}
	cfg, err := p.lintConfig(c)
	if err != nil {
		return err
	}
	changes, err := p.newFrom(c)
	if err != nil {
		return err
	}
	inputs, err := p.inputs(c)
	if err != nil {
		return err
	}
	if err := outputs.spare(inputs, p.locate); err != nil {
		return err
	}
	progress := p.progress(len(inputs), c.Bool("quiet"))
	result, err := lint.Run(c.Context, cfg, inputs, progress.step)
	progress.clear()
	if err != nil {
		return &failure{exitProblem, "interrupted: nothing is reported"}
	}
	p.dropOld(result, changes)
	if err := p.write(outputs, result); err != nil {
		return err
	}
	return verdict(result, failOn)
}

// verdict turns a result into an exit code. What could not be checked weighs
// more than what was found.
func verdict(r *lint.Result, failOn finding.Severity) error {
	if len(r.Problems) > 0 {
		return &failure{code: exitProblem}
	}
	if failOn == finding.Off {
		return nil
	}
	if slices.ContainsFunc(r.Findings, func(f finding.Finding) bool { return f.Severity >= failOn }) {
		return &failure{code: exitFindings}
	}
	return nil
}

// never is the threshold that no finding reaches.
const never = "never"

func thresholds() []string {
	return []string{finding.Error.String(), finding.Warning.String(), finding.Info.String(), never}
}

// threshold reads the value of --fail-on; Off stands for never.
func threshold(s string) (finding.Severity, error) {
	if s == never {
		return finding.Off, nil
	}
	if err := oneOf("value of --fail-on", s, thresholds()); err != nil {
		return finding.Off, err
	}
	return finding.ParseSeverity(s)
}

func (p *program) lintConfig(c *urfave.Context) (lint.Config, error) {
	cfg := lint.Config{Schemas: schema.New(), Registries: lint.NewRegistries(p.Dir).For}
	var err error
	if cfg.Rules, err = selectRules(c); err != nil {
		return cfg, err
	}
	if cfg.Profile, err = profile(c); err != nil {
		return cfg, err
	}
	if cfg.Today, err = p.today(c.String("today")); err != nil {
		return cfg, err
	}
	cfg.Jobs, err = jobs(c.String("jobs"))
	return cfg, err
}

// jobs reads the value of --jobs; without one every processor has a job.
func jobs(value string) (int, error) {
	if value == "" {
		return runtime.GOMAXPROCS(0), nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		return 0, usage("--jobs is %q: want a number of 1 or more", value)
	}
	return n, nil
}

func profileFlag() urfave.Flag {
	return &urfave.StringFlag{Name: "profile", Value: rule.Review.String(), Usage: "ask what an article needs as a `PROFILE`: " + either(profiles())}
}

func profiles() []string {
	var names []string
	for _, p := range rule.Profiles() {
		names = append(names, p.String())
	}
	return names
}

func profile(c *urfave.Context) (rule.Profile, error) {
	name := c.String("profile")
	if err := oneOf("profile", name, profiles()); err != nil {
		return "", err
	}
	return rule.ParseProfile(name)
}

func selectRules(c *urfave.Context) ([]*rule.Rule, error) {
	selected, ignored := list(c.StringSlice("select")), list(c.StringSlice("ignore"))
	if c.IsSet("select") && len(selected) == 0 {
		return nil, usage("--select names no rule")
	}
	chosen, err := rule.Select(rules.All(), selected, ignored)
	if err != nil {
		return nil, usage("%s; policylint rules lists them all", err)
	}
	return chosen, nil
}

// list splits comma-separated values and drops empty ones.
func list(values []string) []string {
	var out []string
	for _, v := range values {
		for s := range strings.SplitSeq(v, ",") {
			if s = strings.TrimSpace(s); s != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// today reads the value of --today; without one it asks the clock.
func (p *program) today(value string) (time.Time, error) {
	if value == "" {
		year, month, day := p.Now().Date()
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC), nil
	}
	t, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return t, usage("--today is %q: want a date such as 2020-04-10", value)
	}
	return t, nil
}

func (p *program) inputs(c *urfave.Context) ([]lint.Input, error) {
	paths := c.Args().Slice()
	if len(paths) == 0 {
		info, err := os.Stat(p.locate(corpus))
		if err != nil || !info.IsDir() {
			return nil, usage("no path is given and there is no folder %q here: name the files or folders to check", corpus)
		}
		paths = []string{corpus}
	}
	files := slices.DeleteFunc(slices.Clone(paths), func(path string) bool { return path == stdinPath })
	inputs, err := lint.Inputs(p.Dir, files)
	if err != nil {
		return nil, usage("%s", err)
	}
	name := c.String("stdin-filename")
	switch {
	case len(files) < len(paths) && name == "":
		inputs = append(inputs, lint.Stdin(c.Context, stdinName, p.Stdin))
	case len(files) < len(paths):
		inputs = append(inputs, lint.Stdin(c.Context, name, p.Stdin))
	case name != "":
		return nil, usage(`--stdin-filename needs the path "-", which stands for the standard input`)
	}
	return inputs, nil
}

// locate returns the path under which the file system finds what the user
// named.
func (p *program) locate(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(p.Dir, path)
}
