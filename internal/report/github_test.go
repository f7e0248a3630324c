package report_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
)

// command is a workflow command as the runner of GitHub Actions reads it.
type command struct {
	name       string
	properties map[string]string
	data       string
}

// runCommands reads a log as the runner does: a line that starts with :: and
// the name of a command is one, and so is ##[ with such a name anywhere else.
func runCommands(t *testing.T, log string) (list []command, rest []string) {
	t.Helper()
	unescape := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%")
	unescapeProperty := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%", "%3A", ":", "%2C", ",")
	known := regexp.MustCompile(`^(error|warning|notice|group|endgroup|add-mask|stop-commands)$`)
	for line := range strings.Lines(strings.ReplaceAll(log, "\r", "\n")) {
		line = strings.TrimSpace(line)
		info, data, ok := strings.Cut(strings.TrimPrefix(line, "::"), "::")
		name, properties, _ := strings.Cut(info, " ")
		if !strings.HasPrefix(line, "::") || !ok || !known.MatchString(name) {
			if strings.Contains(line, "##[") {
				t.Errorf("a command is forged: %q", line)
			}
			rest = append(rest, line)
			continue
		}
		c := command{name, map[string]string{}, unescape.Replace(data)}
		for pair := range strings.SplitSeq(properties, ",") {
			if key, value, ok := strings.Cut(pair, "="); ok {
				c.properties[key] = unescapeProperty.Replace(value)
			}
		}
		list = append(list, c)
	}
	return list, rest
}

// TestGitHubCommands reads back what is written, hostile parts and all.
func TestGitHubCommands(t *testing.T) {
	t.Parallel()
	res := result(t, sample(), "lost, 100%: 😀.yaml")
	list, rest := runCommands(t, string(write(t, "github", report.Setting{}, res)))
	if len(list) != len(res.Findings)+1 || len(rest) != 1 || !strings.HasPrefix(rest[0], "7 errors, ") {
		t.Fatalf("%d commands for %d findings and a problem, and the lines %q", len(list), len(res.Findings), rest)
	}
	if c := list[0]; c.name != "error" || c.properties["file"] != "lost, 100%: 😀.yaml" || !strings.Contains(c.data, "not checked: cannot be read") {
		t.Errorf("the problem is %+v", c)
	}
	rank := map[string]int{"error": 0, "warning": 1, "notice": 2}
	for i, c := range list {
		if i > 0 && rank[c.name] < rank[list[i-1].name] {
			t.Errorf("%s follows %s", c.name, list[i-1].name)
		}
	}
	names := map[finding.Severity]string{finding.Error: "error", finding.Warning: "warning", finding.Info: "notice"}
	for _, f := range res.Findings {
		found := false
		for _, c := range list {
			shown := strings.NewReplacer("\x1b", "<U+001B>", "\u202e", "<U+202E>").Replace(f.Path)
			if c.properties["file"] != shown || c.properties["line"] != strconv.Itoa(f.Start.Line) || !strings.Contains(c.data, fmt.Sprintf(":%d:%d:", f.Start.Line, f.Start.Column)) || c.name != names[f.Severity] {
				continue
			}
			found = true
			if oneLine := f.Start.Line == f.End.Line; oneLine != (c.properties["col"] != "") {
				t.Errorf("%s: a column where the range has several lines, or none where it has one: %v", f.Message, c.properties)
			}
			if c.properties["title"] != "sample-rule" {
				t.Errorf("%s has the title %q", f.Message, c.properties["title"])
			}
		}
		if !found {
			t.Errorf("%s: no command for it", f.Message)
		}
	}
}

// TestGitHubRoom has more to say than GitHub shows.
func TestGitHubRoom(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ errors, warnings, infos, more int }{
		{10, 10, 10, 0},
		{11, 10, 10, 2}, // the notice that says so takes the place of another
		{11, 0, 0, 1},
		{0, 13, 3, 3},
		{0, 0, 11, 2},
		{0, 0, 0, 0},
	} {
		res := &lint.Result{}
		for i := range tt.errors + tt.warnings + tt.infos {
			f := finding.Finding{Rule: "r", Severity: finding.Info, Path: "::error::p.yaml", Message: fmt.Sprintf("number <%d> ##[add-mask]x", i)}
			if i < tt.warnings {
				f.Severity = finding.Warning
			} else if i < tt.warnings+tt.errors {
				f.Severity = finding.Error
			}
			f.Start.Line, f.Start.UTF16 = 1, 1
			f.End = f.Start
			res.Findings = append(res.Findings, f)
		}
		log := string(write(t, "github", report.Setting{Quiet: true}, res))
		list, rest := runCommands(t, log)
		count := map[string]int{}
		for _, c := range list {
			count[c.name]++
		}
		if count["error"] > 10 || count["warning"] > 10 || count["notice"] > 10 {
			t.Errorf("%+v: GitHub does not show %v", tt, count)
		}
		if len(rest) != tt.more || tt.more > 0 != strings.Contains(log, fmt.Sprintf("%d more finding", tt.more)) {
			t.Errorf("%+v: %d findings are in the log alone:\n%s", tt, len(rest), log)
		}
		for i := range res.Findings {
			if strings.Count(log, fmt.Sprintf("number <%d>", i)) != 1 {
				t.Errorf("%+v: finding %d is not said once:\n%s", tt, i, log)
			}
		}
	}
}
