package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
)

// github is the workflow commands of GitHub Actions, which annotate a pull
// request. GitHub shows but a few of them, so the worst come first, and the log
// of the step has the rest.
type github struct{ setting Setting }

func (github) Name() string { return "github" }

// annotationRoom is how many errors, warnings and notices of one step GitHub
// shows, of each.
const annotationRoom = 10

func (g github) Write(w io.Writer, result *lint.Result) error {
	shown, rest := choose(annotations(result))
	out := printer{bufio.NewWriter(w)}
	for _, a := range shown {
		out.printf("%s\n", a.command())
	}
	if len(rest) > 0 {
		more := count(len(rest), "more finding")
		out.printf("::group::%s\n", more)
		for _, a := range rest {
			out.printf("- %s\n", logged(a.line))
		}
		out.printf("::endgroup::\n")
		out.printf("::notice title=%s::%s in the log of this step: GitHub shows no more than %d errors, warnings and notices each\n", product, more, annotationRoom)
	}
	if !g.setting.Quiet {
		out.printf("%s\n", summary(result))
	}
	return out.w.Flush()
}

// annotation is one workflow command.
type annotation struct {
	level      string   // error, warning or notice
	properties []string // name, value, name, value, …
	line       string   // what the log shows
}

// annotations lists what is to be said, the worst first.
func annotations(result *lint.Result) []annotation {
	var list []annotation
	for _, p := range result.Problems {
		path := printable(p.Path)
		list = append(list, annotation{"error", []string{"file", path, "title", notChecked}, path + ": " + toldProblem(p)})
	}
	for _, s := range []finding.Severity{finding.Error, finding.Warning, finding.Info} {
		for i := range result.Findings {
			if f := &result.Findings[i]; f.Severity == s {
				list = append(list, annotate(f))
			}
		}
	}
	return list
}

// annotate says a finding. Where it stands is in the message too, since the log
// shows nothing else. Columns count UTF-16 units; the last one is that of the
// last character. A range of several lines may have none.
func annotate(f *finding.Finding) annotation {
	last := lastLine(f)
	properties := []string{"file", printable(f.Path), "line", fmt.Sprint(f.Start.Line), "endLine", fmt.Sprint(last)}
	if f.End.Line == f.Start.Line {
		properties = append(properties, "col", fmt.Sprint(f.Start.UTF16), "endColumn", fmt.Sprint(max(f.Start.UTF16, f.End.UTF16-1)))
	}
	level := f.Severity.String()
	if f.Severity == finding.Info {
		level = "notice"
	}
	return annotation{level, append(properties, "title", f.Rule), oneLine(f)}
}

// choose takes from a list what GitHub shows, with room left for a notice of
// what it does not show.
func choose(list []annotation) (shown, rest []annotation) {
	total := map[string]int{}
	for _, a := range list {
		total[a.level]++
	}
	room := map[string]int{"error": annotationRoom, "warning": annotationRoom, "notice": annotationRoom}
	for level, n := range total {
		if n > room[level] {
			room["notice"] = annotationRoom - 1
		}
	}
	for _, a := range list {
		if room[a.level]--; room[a.level] >= 0 {
			shown = append(shown, a)
		} else {
			rest = append(rest, a)
		}
	}
	return shown, rest
}

func (a annotation) command() string {
	var b strings.Builder
	b.WriteString("::" + a.level)
	for i := 0; i < len(a.properties); i += 2 {
		separator := ","
		if i == 0 {
			separator = " "
		}
		b.WriteString(separator + a.properties[i] + "=" + commandProperty(a.properties[i+1]))
	}
	return b.String() + "::" + commandData(a.line)
}

// commandData and commandProperty escape what would end a command or a property
// of it.
func commandData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func commandProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}

// logged makes a line harmless that is no command: the runner takes ##[ for the
// start of one wherever it stands.
func logged(s string) string { return strings.ReplaceAll(s, "##[", "## [") }
