package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/paint"
)

// text is the format for people: every finding with its source line, and a
// summary at the end.
type text struct{ setting Setting }

func (text) Name() string { return "text" }

func (t text) Write(w io.Writer, result *lint.Result) error {
	out := printer{bufio.NewWriter(w)}
	gap := ""
	for i := range result.Findings {
		out.printf("%s", gap)
		t.finding(out, &result.Findings[i])
		gap = "\n"
	}
	for _, p := range result.Problems {
		out.printf("%s", gap)
		t.problem(out, p)
		gap = "\n"
	}
	if !t.setting.Quiet {
		gap = t.stale(out, gap, result)
		out.printf("%s%s\n", gap, t.palette().Bold(summary(result)))
	}
	return out.w.Flush()
}

// stale writes what the baseline knows and the run has not found. It returns
// what comes before that which follows.
func (t text) stale(out printer, gap string, result *lint.Result) string {
	if len(result.Stale) == 0 {
		return gap
	}
	for _, e := range result.Stale {
		out.printf("%s%s: in the baseline, and gone: %s %s\n", gap, t.palette().Bold(printable(e.Path)), printable(e.Message), t.palette().Faint("["+printable(e.Rule)+"]"))
		gap = ""
	}
	return "\n"
}

// printer writes text. The writer remembers the first error until Flush.
type printer struct{ w *bufio.Writer }

func (p printer) printf(format string, args ...any) { _, _ = fmt.Fprintf(p.w, format, args...) }

func (t text) palette() paint.Palette { return paint.Palette(t.setting.Color) }

func severity(p paint.Palette, s finding.Severity, text string) string {
	switch s {
	case finding.Error:
		return p.Red(text)
	case finding.Warning:
		return p.Yellow(text)
	default:
		return p.Blue(text)
	}
}

func (t text) finding(out printer, f *finding.Finding) {
	p := t.palette()
	out.printf("%s: %s: %s %s\n",
		p.Bold(place(f.Path, f.Start.Line, f.Start.Column)),
		severity(p, f.Severity, f.Severity.String()),
		printable(f.Message),
		p.Faint("["+f.Rule+"]"))
	writeExcerpt(out, f, t.setting.Columns, p)
	if f.Help != "" {
		out.printf("  %s %s\n", p.Cyan("help:"), printable(f.Help))
	}
	for _, r := range f.Related {
		out.printf("  %s %s: %s\n", p.Cyan("note:"), place(r.Path, r.Start.Line, r.Start.Column), printable(r.Message))
	}
	for _, x := range f.Fixes {
		out.printf("  %s %s (%s)\n", p.Green("fix:"), printable(x.Message), fixKind(x))
	}
}

// problem writes why a file could not be checked; what is said on several
// lines is indented.
func (t text) problem(out printer, problem lint.Problem) {
	p := t.palette()
	first, rest, _ := strings.Cut(strings.TrimRight(problem.Message, "\n"), "\n")
	out.printf("%s: %s %s\n", p.Bold(printable(problem.Path)), p.Red("not checked:"), printable(first))
	if rest != "" {
		for line := range strings.SplitSeq(rest, "\n") {
			out.printf("    %s\n", printable(line))
		}
	}
}

func fixKind(f finding.Fix) string {
	if f.Safe {
		return "safe"
	}
	return "unsafe"
}

func place(path string, line, column int) string {
	return fmt.Sprintf("%s:%d:%d", printable(path), line, column)
}

// summary says in one line what a run found.
func summary(r *lint.Result) string {
	s := "no findings"
	if len(r.Findings) > 0 {
		s = fmt.Sprintf("%s, %s, %s",
			count(r.Count(finding.Error), "error"),
			count(r.Count(finding.Warning), "warning"),
			count(r.Count(finding.Info), "info"))
	}
	s += " in " + count(len(r.Files), "file")
	if r.Suppressed > 0 {
		s += fmt.Sprintf("; %d suppressed", r.Suppressed)
	}
	if n := len(r.Problems); n > 0 {
		s += fmt.Sprintf("; %d could not be checked", n)
	}
	if n := len(r.Stale); n > 0 {
		s += fmt.Sprintf("; %d in the baseline but gone: write it anew", n)
	}
	return s
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
