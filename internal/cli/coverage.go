package cli

import (
	"fmt"
	"io"
	"runtime/debug"
	"strconv"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/coverreport"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/suggest"
)

func (p *program) coverageCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "coverage",
		Usage:     "counts the claims of articles that have a footnote",
		ArgsUsage: "[PATH…]",
		Description: `A claim is a quotation, a report of what others say, a figure, an act, a dated
event or a contested statement about a state. It is cited where a footnote
stands in its paragraph, waived where an editor has marked it as {.uncited}.
Without a path, the corpus is looked at.`,
		Flags: []urfave.Flag{
			&urfave.StringSliceFlag{Name: "format", Usage: "write the result as `FORMAT`: " + suggest.Either(coverageFormats()) + " (repeatable)"},
			&urfave.StringSliceFlag{Name: "output", Usage: "write it to `FILE`: the first --output is that of the first --format, and so on"},
			configFlag(),
			&urfave.StringFlag{Name: "min", Usage: "exit with 1 if less than `PERCENT` of all claims are cited or waived; \"base\" for as many as in the BASE of --diff"},
			noCacheFlag(),
			&urfave.StringFlag{Name: "diff", Usage: "compare with where the branch left the git revision `BASE`"},
		},
		Action: p.coverage,
	}
}

func coverageFormats() []string { return []string{"text", "json", "html"} }

func (p *program) coverage(c *urfave.Context) error {
	least, err := leastOf(c)
	if err != nil {
		return err
	}
	loader, err := p.loader(c, false)
	if err != nil {
		return err
	}
	run := &covering{program: p}
	outputs, err := newOutputs(p, c, run.format)
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
	base, err := p.coverageBase(c, loader, inputs)
	if err != nil {
		return err
	}
	result := coverreport.Survey(inputs, base, run.checked != nil)
	if err := run.check(c, loader, result); err != nil {
		return err
	}
	if err := outputs.write(p, result); err != nil {
		return err
	}
	if len(result.Problems) > 0 {
		return &failure{code: exitProblem}
	}
	return least.judge(result)
}

// least is the value of --min.
type least struct {
	percent int
	base    bool // as much as in the base, whatever that is
}

// leastOf reads --min; without one everything is enough.
func leastOf(c *urfave.Context) (least, error) {
	value := c.String("min")
	switch {
	case value == "" && !c.IsSet("min"):
		return least{}, nil
	case value == "base" && c.IsSet("diff"):
		return least{base: true}, nil
	case value == "base":
		return least{}, usage("--min base needs --diff, which says what the base is")
	}
	n, err := strconv.Atoi(strings.TrimSuffix(value, "%"))
	if err != nil || n < 0 || n > 100 {
		return least{}, usage("--min is %q: want a number from 0 to 100, or base", value)
	}
	return least{percent: n}, nil
}

// judge fails a result that does not reach the mark. A mark of a number holds
// for the corpus as it is, compared or not.
func (l least) judge(r *coverreport.Report) error {
	switch now, then := r.Total, r.Total.Then; {
	case l.base && now.Less(then.Count):
		return &failure{exitFindings, fmt.Sprintf("%s of all claims are covered, and in %s it was %s: --min asks for as much", now.Share(), r.Base.Revision, then.Share())}
	case now.Percent < l.percent:
		return &failure{exitFindings, fmt.Sprintf("%d%% of all claims are covered, and --min asks for %d%%", now.Percent, l.percent)}
	}
	return nil
}

// covering is one run of the command.
type covering struct {
	*program
	checked *lint.Result // what the page shows in its margin; nil if no page is asked for
}

// format returns how a report is written as a format.
func (p *covering) format(name string, _ bool) (func(io.Writer, *coverreport.Report) error, error) {
	switch name {
	case "text":
		return func(w io.Writer, r *coverreport.Report) error { return r.Text(w) }, nil
	case "json":
		return func(w io.Writer, r *coverreport.Report) error { return r.JSON(w) }, nil
	case "html":
		p.checked = &lint.Result{}
		return func(w io.Writer, r *coverreport.Report) error {
			return r.HTML(w, p.checked, currentVersion(debug.ReadBuildInfo()))
		}, nil
	default:
		return nil, unknown("format", name, coverageFormats())
	}
}

// check checks the articles of a report, if a page is asked for.
func (p *covering) check(c *urfave.Context, loader *config.Loader, r *coverreport.Report) error {
	if p.checked == nil {
		return nil
	}
	cfg, err := p.lintConfig(c, loader)
	if err != nil {
		return err
	}
	p.checked, err = p.lint(c, cfg, r.Inputs())
	if err != nil {
		return &failure{exitProblem, "interrupted: nothing is reported"}
	}
	for _, problem := range p.checked.Problems {
		r.Problems = append(r.Problems, coverreport.Problem{Path: problem.Path, Message: problem.Message})
	}
	return nil
}
