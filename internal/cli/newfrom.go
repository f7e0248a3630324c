package cli

import (
	"path/filepath"
	"slices"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/gitdiff"
	"github.com/policylint/policylint/internal/lint"
)

func newFromFlag() urfave.Flag {
	return &urfave.StringFlag{
		Name:    "new-from",
		Aliases: []string{"diff"},
		Usage:   "report only findings on lines that are new since the git revision `BASE`",
	}
}

// newFrom returns what is new since the revision that the user named, nil if
// none is named.
func (p *program) newFrom(c *urfave.Context) (*gitdiff.Changes, error) {
	if !c.IsSet("new-from") {
		return nil, nil
	}
	if slices.Contains(c.Args().Slice(), stdinPath) {
		return nil, usage("--new-from compares files with git: it does not go with the standard input")
	}
	changes, err := gitdiff.Since(c.Context, p.Dir, c.String("new-from"))
	if err != nil {
		return nil, usage("--new-from: %s", err)
	}
	return changes, nil
}

// dropOld leaves in a result the findings that touch a new line. Where a finding
// only names another place, that place does not count.
func (p *program) dropOld(result *lint.Result, changes *gitdiff.Changes) {
	if changes == nil {
		return
	}
	result.Findings = slices.DeleteFunc(result.Findings, func(f finding.Finding) bool {
		path, err := filepath.Abs(p.locate(filepath.FromSlash(f.Path)))
		first, last := touchedLines(&f)
		return err == nil && !changes.Touch(path, first, last)
	})
}

// touchedLines returns the first and last line of a finding. One that stands
// between two lines touches both.
func touchedLines(f *finding.Finding) (first, last int) {
	first, last = f.Start.Line, f.End.Line
	switch {
	case f.Span.Empty() && f.Start.Column == 1:
		first--
	case last > first && f.End.Column == 1:
		last--
	}
	return first, last
}
