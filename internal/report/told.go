package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
)

// The formats below are read by programs that show what they read to people,
// in a list of faults or beside a line. They share how a finding is told.

const (
	// product is what those programs call policylint.
	product    = "policylint"
	productURL = "https://policylint.github.io/policylint"

	// notChecked stands in the place of a rule where a file could not be checked.
	notChecked = "not-checked"
)

// told returns what a finding says, on one line and fit to be shown anywhere.
func told(f *finding.Finding) string {
	if f.Help == "" {
		return printable(f.Message)
	}
	return printable(f.Message) + "; " + printable(f.Help)
}

// toldProblem does the same for a problem. Only its first line is meant for
// users; what follows is for those who look into a fault of the program.
func toldProblem(p lint.Problem) string {
	first, _, _ := strings.Cut(strings.TrimSpace(p.Message), "\n")
	return "not checked: " + printable(first)
}

// sentence returns a message as a sentence of its own.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[size:]
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return s + "."
}

// lastLine returns the last line that a finding touches.
func lastLine(f *finding.Finding) int {
	if f.End.Line > f.Start.Line && f.End.Column == 1 {
		return f.End.Line - 1
	}
	return f.End.Line
}

// oneLine returns a finding as one line that names its place and its rule.
func oneLine(f *finding.Finding) string {
	return fmt.Sprintf("%s: %s: %s [%s]", place(f.Path, f.Start.Line, f.Start.Column), f.Severity, told(f), f.Rule)
}
