package yamldoc

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/source"
)

// slips are the mistakes that editors make, each as a change to one line. A
// slip that cannot be made in a line leaves it as it is.
var slips = map[string]func(line string) string{
	"no space after the colon": func(l string) string { return strings.Replace(l, ": ", ":", 1) },
	"no space after the dash":  func(l string) string { return strings.Replace(l, "- ", "-", 1) },
	"no colon":                 func(l string) string { return strings.Replace(l, ": ", " ", 1) },
	"one space more":           func(l string) string { return " " + l },
	"one space less":           func(l string) string { return strings.TrimPrefix(l, " ") },
	"not indented":             func(l string) string { return strings.TrimLeft(l, " ") },
	"a tab":                    func(l string) string { return strings.Replace(l, "  ", "\t", 1) },
	"a second colon":           func(l string) string { return l + ": x" },
	"a lone double quote": func(l string) string {
		return strings.Replace(l, ": ", `: "`, 1)
	},
	"a lone single quote": func(l string) string {
		return strings.Replace(l, ": ", ": '", 1)
	},
	"a quote in quotes": func(l string) string { return strings.Replace(l, `: "`, `: "x" `, 1) },
	"an open bracket":   func(l string) string { return strings.Replace(l, ": ", ": [", 1) },
	"an open brace":     func(l string) string { return strings.Replace(l, "- ", "- {", 1) },
	"no bracket":        func(l string) string { return strings.Replace(l, "]", "", 1) },
	"no brace":          func(l string) string { return strings.Replace(l, "}", "", 1) },
	"a stray bracket":   func(l string) string { return l + "]" },
	"an at sign":        func(l string) string { return strings.Replace(l, ": ", ": @", 1) },
	"an asterisk":       func(l string) string { return strings.Replace(l, ": ", ": *", 1) },
	"a text sign":       func(l string) string { return strings.Replace(l, ": ", ": > ", 1) },
}

// TestOneSlipOneFault makes every slip in every line of real articles. Where
// the library refuses what comes out, there must be exactly one fault. It is in
// the line of the slip or the next or, where the slip shows only further down,
// names the line.
func TestOneSlipOneFault(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../corpus/articles/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	texts := map[string]string{"synthetic": string(syntheticArticle(2))}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(name)] = string(data)
	}
	for name, text := range texts {
		lines := strings.SplitAfter(text, "\n")
		for slip, change := range slips {
			t.Run(name+"/"+slip, func(t *testing.T) {
				t.Parallel()
				for i, line := range lines {
					bare := strings.TrimSuffix(line, "\n")
					if changed := change(bare); changed != bare {
						checkSlip(t, strings.Join(lines[:i], "")+changed+"\n"+strings.Join(lines[i+1:], ""), i+1)
					}
				}
			})
		}
	}
}

func checkSlip(t *testing.T, text string, line int) {
	t.Helper()
	file := source.NewFile("in.yaml", []byte(text))
	s := Parse(file)
	if len(s.Faults) == 0 {
		return
	}
	at := file.Position(s.Faults[0].Span.Start).Line
	named := strings.Contains(s.Faults[0].Help+" ", fmt.Sprintf("line %d", line))
	if len(s.Faults) > 1 || (at < line-1 || at > line+1) && !named {
		lines := strings.Split(text, "\n")
		t.Errorf("line %d:\n%s", line, cutLines(lines[max(0, line-3):min(len(lines), line+3)]))
		for _, f := range s.Faults {
			t.Errorf("  %d:%d %q %s", file.Position(f.Span.Start).Line, file.Position(f.Span.Start).Column, file.Text(f.Span), f.Message)
		}
	}
}

func cutLines(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString("  | " + l[:min(len(l), 70)] + "\n")
	}
	return b.String()
}
