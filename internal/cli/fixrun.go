package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/source"
)

// run mends the inputs one after the other, in which result found something,
// and says what came of it.
func (w *mending) run(ctx context.Context, result *lint.Result, inputs []lint.Input) error {
	for _, problem := range result.Problems {
		if err := w.problem(problem.Path, "not checked: "+problem.Message); err != nil {
			return err
		}
	}
	byPath := map[string][]finding.Finding{}
	for _, f := range result.Findings {
		byPath[f.Path] = append(byPath[f.Path], f)
	}
	for _, in := range inputs {
		if ctx.Err() != nil {
			return &failure{exitProblem, "interrupted: the files that are not named are as they were"}
		}
		if err := w.input(in, byPath[in.Path]); err != nil {
			return err
		}
	}
	if err := w.summary(); err != nil {
		return err
	}
	return w.verdict()
}

// input mends one file with the given findings.
func (w *mending) input(in lint.Input, found []finding.Finding) error {
	data, err := in.Read()
	if err != nil {
		return nil // a problem of the result
	}
	out := &fix.Outcome{Before: data, After: data, Findings: found}
	if slices.ContainsFunc(found, func(f finding.Finding) bool { return w.repairable(&f) }) {
		mended, err := w.mender.Mend(source.NewFile(in.Path, data))
		switch {
		case w.asker.interrupted():
			return &failure{exitProblem, "interrupted: " + in.Path + " is as it was"}
		case err != nil:
			if err := w.problem(in.Path, "nothing is mended: "+err.Error()); err != nil {
				return err
			}
		default:
			out = mended
		}
	}
	if out.Changed() && !w.stdin && !w.dry {
		if err := fix.Write(w.locateInput(in), out.Before, out.After); err != nil {
			if err := w.problem(in.Path, "cannot be written: "+err.Error()); err != nil {
				return err
			}
			out = &fix.Outcome{Before: data, After: data, Findings: found}
		}
	}
	return w.outcome(in.Path, out, found)
}

// outcome says what became of one file, and takes note of what is left in it.
func (w *mending) outcome(path string, out *fix.Outcome, found []finding.Finding) error {
	now := out.Findings
	if w.dry {
		now = found
	}
	for _, f := range now {
		if w.wanted[f.Rule] {
			w.left = append(w.left, f)
		}
	}
	w.made += len(out.Made())
	if out.Changed() {
		w.files++
	}
	switch {
	case w.diff:
		if err := w.print(w.colored(fix.Diff(path, out.Before, out.After))); err != nil {
			return err
		}
	case w.stdin && !w.dry:
		if err := w.print(string(out.After)); err != nil {
			return err
		}
	default:
		for _, c := range out.Made() {
			if err := w.print(w.line(path, c, w.verb()+": "+c.Fix.Message) + "\n"); err != nil {
				return err
			}
		}
	}
	for _, left := range out.Left {
		if err := w.say("%s", w.line(path, left.Change, fmt.Sprintf("left out: “%s” would %s", left.Fix.Message, left.Why))); err != nil {
			return err
		}
	}
	return nil
}

func (w *mending) verb() string {
	if w.dry {
		return "would be mended"
	}
	return "mended"
}

// line is "path:line:column: what [rule]", fit for a terminal.
func (w *mending) line(path string, c fix.Change, what string) string {
	at := fmt.Sprintf("%s:%d:%d:", path, c.Finding.Start.Line, c.Finding.Start.Column)
	return w.paint.Bold(report.Printable(at)) + " " + report.Printable(what) + " " + w.paint.Faint("["+c.Finding.Rule+"]")
}

func (w *mending) problem(path, message string) error {
	w.problems++
	return w.say("%s: %s", report.Printable(path), report.Printable(message))
}

// summary ends the output where that is for people.
func (w *mending) summary() error {
	if w.quiet || w.diff || w.stdin {
		return nil
	}
	s := "nothing " + w.verb()
	if w.made > 0 {
		s = fmt.Sprintf("%s %s in %s", count(w.made, "finding"), strings.Replace(w.verb(), "would be", "can be", 1), count(w.files, "file"))
	}
	unsafe := 0
	for _, f := range w.left {
		if len(f.Fixes) > 0 && !slices.ContainsFunc(f.Fixes, func(x finding.Fix) bool { return x.Safe }) {
			unsafe++
		}
	}
	if n := len(w.left); n > 0 && !w.dry {
		s += fmt.Sprintf(", %s left", count(n, "finding"))
		if unsafe > 0 && !w.mender.Unsafe {
			s += fmt.Sprintf(" (--unsafe or --interactive would mend %d of them)", unsafe)
		}
	}
	return w.print(w.paint.Bold(s) + "\n")
}

// verdict is the exit code: that of a check of the files as they are now.
func (w *mending) verdict() error {
	r := lint.Result{Findings: w.left}
	if w.problems > 0 {
		return &failure{code: exitProblem}
	}
	return verdict(&r, w.fails)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// colored returns a diff: as it is where a program may take it, and fit to be
// read where a terminal shows it.
func (w *mending) colored(diff []byte) string {
	if w.StdoutColumns == 0 {
		return string(diff)
	}
	var b strings.Builder
	for line := range strings.Lines(string(diff)) {
		line = report.Printable(strings.TrimRight(line, "\r\n"))
		switch {
		case strings.HasPrefix(line, "+++"), strings.HasPrefix(line, "---"):
			line = w.paint.Bold(line)
		case strings.HasPrefix(line, "+"):
			line = w.paint.Green(line)
		case strings.HasPrefix(line, "-"):
			line = w.paint.Red(line)
		case strings.HasPrefix(line, "@@"):
			line = w.paint.Cyan(line)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
