package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"sync"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/paint"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
)

func (p *program) fixCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "fix",
		Usage:     "mends what can be mended",
		ArgsUsage: "[PATH…]",
		Description: `A change is made only if it is proved that nothing else changes: the file still
parses, every other byte and value stays, and every footnote marker leads to the
source it led to. What cannot be proved is left out and named.

PATH is as for check. With - for the path, the mended text goes to the standard
output.`,
		Flags: []urfave.Flag{
			&urfave.BoolFlag{Name: "unsafe", Usage: "also make the changes that a person must look at"},
			&urfave.BoolFlag{Name: "interactive", Aliases: []string{"i"}, Usage: "show each change, the unsafe ones too, and ask before making it"},
			&urfave.BoolFlag{Name: "diff", Usage: "print what would change as a unified diff, and change nothing"},
			&urfave.BoolFlag{Name: "dry-run", Usage: "say what would change, and change nothing"},
			configFlag(),
			failOnFlag("exit with 1 if a finding at or above `SEVERITY` is left: "),
			&urfave.StringSliceFlag{Name: "select", Aliases: []string{"rule"}, Usage: "mend only what these `RULES` find"},
			&urfave.StringSliceFlag{Name: "ignore", Usage: "do not mend what these `RULES` find"},
			profileFlag(),
			&urfave.StringFlag{Name: "today", Usage: "take `DATE` (YYYY-MM-DD) for today"},
			&urfave.StringFlag{Name: "stdin-filename", Usage: "take the standard input for `FILE`"},
			&urfave.StringFlag{Name: "jobs", Usage: "check `N` files at once", DefaultText: "one for each processor"},
			noCacheFlag(),
			colorFlag(),
			&urfave.BoolFlag{Name: "quiet", Usage: "print no summary and no progress"},
		},
		Action: p.fix,
	}
}

func (p *program) fix(c *urfave.Context) error {
	loader, err := p.loader(c, true) // a change must not bring what another rule finds
	if err != nil {
		return err
	}
	cfg, err := p.lintConfig(c, loader)
	if err != nil {
		return err
	}
	w := &mending{program: p, wanted: idsOf(cfg.Rules), fails: failing(loader), quiet: c.Bool("quiet")}
	if err := w.modes(c); err != nil {
		return err
	}
	inputs, err := p.inputs(c, loader)
	if err != nil {
		return err
	}
	if w.stdin = slices.Contains(c.Args().Slice(), stdinPath); w.stdin && len(inputs) > 1 {
		return usage(`the path "-" stands alone: the mended text is all that goes to the standard output`)
	}
	for i := range inputs {
		inputs[i].Read = sync.OnceValues(inputs[i].Read)
	}
	result, err := p.lint(c, cfg, inputs)
	if err != nil {
		return &failure{exitProblem, "interrupted: nothing is changed"}
	}
	w.mender.Check = func(f *source.File) []finding.Finding { return lint.CheckFile(&cfg, f) }
	return w.run(c.Context, result, inputs)
}

func idsOf(list []*rule.Rule) map[string]bool {
	ids := map[string]bool{}
	for _, r := range list {
		ids[r.ID] = true
	}
	return ids
}

// mending is one run of the command fix.
type mending struct {
	*program
	mender fix.Mender
	asker  *asker          // nil unless every change is asked about
	wanted map[string]bool // the rules whose findings are mended
	paint  paint.Palette
	fails  func(*finding.Finding) bool
	quiet  bool
	stdin  bool // the mended text goes to the standard output
	diff   bool // a diff goes there
	dry    bool // nothing is written

	made, files int               // changes, and files with any
	left        []finding.Finding // wanted ones, in all files
	problems    int
}

// modes reads the flags that say what becomes of a change.
func (w *mending) modes(c *urfave.Context) error {
	color, err := w.color(c, true)
	if err != nil {
		return err
	}
	w.paint = paint.Palette(color)
	w.diff, w.dry = c.Bool("diff"), c.Bool("diff") || c.Bool("dry-run")
	w.mender.Unsafe = c.Bool("unsafe")
	w.mender.Wanted = func(f *finding.Finding) bool { return w.wanted[f.Rule] && !w.asker.over() }
	switch {
	case c.Bool("diff") && c.Bool("dry-run"):
		return usage("--diff and --dry-run both say what would change: choose one")
	case !c.Bool("interactive"):
		return nil
	case w.dry:
		return usage("--interactive asks what to change, --diff and --dry-run change nothing: choose one")
	case slices.Contains(c.Args().Slice(), stdinPath):
		return usage(`--interactive reads the answers from the standard input, so it cannot mend that: the path "-"`)
	}
	w.asker = newAsker(c.Context, w)
	w.mender.Unsafe, w.mender.Ask = true, w.asker.ask
	return nil
}

// repairable reports whether a finding offers a change that is to be made.
func (w *mending) repairable(f *finding.Finding) bool {
	return w.mender.Wanted(f) && slices.ContainsFunc(f.Fixes, func(x finding.Fix) bool { return x.Safe || w.mender.Unsafe })
}

// locateInput returns the path under which the file system finds an input.
func (w *mending) locateInput(in lint.Input) string { return w.locate(filepath.FromSlash(in.Path)) }

// say writes a line to the standard output, or to the standard error stream
// where that is for something else.
func (w *mending) say(format string, args ...any) error {
	line := fmt.Sprintf(format, args...)
	if w.stdin || w.diff {
		w.complain("%s", line)
		return nil
	}
	return w.print(line + "\n")
}
