package cli

import (
	"runtime"
	"strconv"
	"strings"
	"time"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/rules"
)

func (p *program) checkCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "check",
		Usage:     "checks files and folders",
		ArgsUsage: "[PATH…]",
		Description: `A folder stands for all .yaml and .yml files in it, - for the standard input;
without a path, the corpus that ` + config.Name + ` names, or the folder
"corpus", is checked. Flags stand before or after paths; what follows -- is a
path.

RULES is a comma-separated list of rule ids, of patterns such as "url-*", and
of categories such as "legal-acts".`,
		Flags: []urfave.Flag{
			&urfave.StringSliceFlag{Name: "format", Usage: "write the result as `FORMAT`: " + suggest.Either(report.Names()) + " (repeatable)"},
			&urfave.StringSliceFlag{Name: "output", Usage: "write it to `FILE`: the first --output is that of the first --format, and so on"},
			configFlag(),
			failOnFlag("exit with 1 if a finding is at or above `SEVERITY`: "),
			selectFlag(),
			ignoreFlag(),
			profileFlag(),
			newFromFlag(),
			baselineFlag(),
			writeBaselineFlag(),
			&urfave.StringFlag{Name: "today", Usage: "take `DATE` (YYYY-MM-DD) for today"},
			&urfave.StringFlag{Name: "stdin-filename", Usage: "show the standard input as `FILE`"},
			&urfave.StringFlag{Name: "jobs", Usage: "check `N` files at once", DefaultText: "one for each processor"},
			noCacheFlag(),
			colorFlag(),
			&urfave.BoolFlag{Name: "quiet", Usage: "print no summary and no progress"},
		},
		Action: p.check,
	}
}

func (p *program) check(c *urfave.Context) error {
	loader, err := p.loader(c, false)
	if err != nil {
		return err
	}
	outputs, err := p.outputs(c, failing(loader))
	if err != nil {
		return err
	}
	cfg, err := p.lintConfig(c, loader)
	if err != nil {
		return err
	}
	known, err := p.baseline(c)
	if err != nil {
		return err
	}
	changes, err := p.newFrom(c)
	if err != nil {
		return err
	}
	inputs, err := p.inputs(c, loader)
	if err != nil {
		return err
	}
	if err := outputs.spare(inputs, p.locate); err != nil {
		return err
	}
	result, err := p.lint(c, cfg, inputs)
	if err != nil {
		return &failure{exitProblem, "interrupted: nothing is reported"}
	}
	if err := known.apply(result, loader, c.Bool("quiet")); err != nil {
		return err
	}
	p.dropOld(result, changes)
	if err := outputs.write(p, result); err != nil {
		return err
	}
	return verdict(result, failing(loader))
}

// lint checks the inputs, or finds in the cache what their checks gave.
func (p *program) lint(c *urfave.Context, cfg lint.Config, inputs []lint.Input) (*lint.Result, error) {
	kept := p.cache(c)
	if kept != nil {
		cfg.Cache = kept
		defer kept.Prune()
	}
	progress := p.progress(len(inputs), c.Bool("quiet"))
	defer progress.clear()
	return lint.Run(c.Context, cfg, inputs, progress.step)
}

// verdict turns a result into an exit code. What could not be checked weighs
// more than what was found.
func verdict(r *lint.Result, fails func(*finding.Finding) bool) error {
	if len(r.Problems) > 0 {
		return &failure{code: exitProblem}
	}
	for i := range r.Findings {
		if fails(&r.Findings[i]) {
			return &failure{code: exitFindings}
		}
	}
	return nil
}

func (p *program) lintConfig(c *urfave.Context, loader *config.Loader) (lint.Config, error) {
	registries := p.registryFinder(loader)
	cfg := lint.Config{
		Schemas:    schema.New(),
		Settings:   settingsOf(loader),
		Registries: registries.find,
		Digest:     registries.digest,
		StablePath: p.stablePaths(),
	}
	var err error
	if cfg.Rules, err = rule.Select(rules.All(), list(c.StringSlice("select")), list(c.StringSlice("ignore"))); err != nil {
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
