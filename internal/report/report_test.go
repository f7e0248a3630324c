package report_test

import (
	"bytes"
	"errors"
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/suppress"
)

// TestGolden writes every format: the sample, a clean run, and a run in which
// nothing could be checked.
func TestGolden(t *testing.T) {
	t.Parallel()
	results := map[string]*lint.Result{
		"sample":  result(t, sample(), "corpus/e.yaml"),
		"clean":   result(t, []sampleFile{{path: "a.yaml", content: "a: b\n"}, {path: "b.yaml"}}),
		"problem": result(t, nil, "a.yaml"),
	}
	for name, res := range results {
		for _, format := range report.Names() {
			t.Run(name+"."+format, func(t *testing.T) {
				t.Parallel()
				golden(t, name+"."+format, write(t, format, report.Setting{Fails: atLeast(finding.Error), Version: "1.2.3"}, res))
			})
		}
		t.Run(name+".color.text", func(t *testing.T) {
			t.Parallel()
			golden(t, name+".color.text", write(t, "text", report.Setting{Color: true, Columns: 80}, res))
		})
	}
}

func TestQuiet(t *testing.T) {
	t.Parallel()
	if got := write(t, "text", report.Setting{Quiet: true}, result(t, []sampleFile{{path: "a.yaml"}})); len(got) > 0 {
		t.Errorf("a clean run writes %q", got)
	}
	res := result(t, sample(), "e.yaml")
	loud, quiet := write(t, "text", report.Setting{}, res), write(t, "text", report.Setting{Quiet: true}, res)
	if rest, ok := bytes.CutPrefix(loud, quiet); !ok || bytes.Count(bytes.TrimSpace(rest), []byte("\n")) != 0 {
		t.Errorf("quiet leaves out %q, want the summary alone", rest)
	}
}

// TestNothingForged holds every format against the hostile parts of the
// sample: what is printed has no control character but line breaks.
func TestNothingForged(t *testing.T) {
	t.Parallel()
	res := result(t, sample(), "\x1b[31m\r.yaml")
	for _, format := range report.Names() {
		for _, r := range string(write(t, format, report.Setting{}, res)) {
			if r < ' ' && r != '\n' || r == 0x7f || r == '\u202e' && format == "text" {
				t.Errorf("%s prints %U", format, r)
			}
		}
	}
}

var errFull = errors.New("no space left")

// full is a writer that fails after some bytes.
type full struct{ room int }

func (w *full) Write(p []byte) (int, error) {
	if w.room -= len(p); w.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteErrors(t *testing.T) {
	t.Parallel()
	res := result(t, sample())
	for _, format := range report.Names() {
		for _, room := range []int{0, 100, len(write(t, format, report.Setting{}, res)) - 1} {
			f, _ := report.New(format, report.Setting{})
			if err := f.Write(&full{room}, res); !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d bytes: got error %v", format, room, err)
			}
		}
	}
}

// TestDocumented holds the table in docs/formats.md against the list.
func TestDocumented(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z]+)` \\|").FindAllSubmatch(page, -1) {
		rows = append(rows, string(m[1]))
	}
	if !slices.Equal(rows, report.Names()) {
		t.Errorf("the table has %q, want %q", rows, report.Names())
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	names := report.Names()
	if !slices.Contains(names, "text") || !slices.Contains(names, "json") {
		t.Errorf("got %q", names)
	}
	for i, name := range names {
		if f, ok := report.New(name, report.Setting{}); !ok || f.Name() != name || slices.Contains(names[:i], name) {
			t.Errorf("%q does not name one format", name)
		}
	}
	if _, ok := report.New("no-such-format", report.Setting{}); ok {
		t.Error("a format that does not exist is found")
	}
}

// TestStale tells what the baseline knows in vain, unless asked to be quiet.
func TestStale(t *testing.T) {
	t.Parallel()
	res := result(t, []sampleFile{{path: "a.yaml"}})
	res.Suppressed = 2
	res.Stale = []suppress.Entry{{Path: "a.yaml", Rule: "x", Message: "an \x1b[1m“x”"}, {Path: "b.yaml", Rule: "y", Message: "a y"}}
	const want = "a.yaml: in the baseline, and gone: an <U+001B>[1m“x” [x]\nb.yaml: in the baseline, and gone: a y [y]\n\n" +
		"no findings in 1 file; 2 suppressed; 2 in the baseline but gone: write it anew\n"
	if got := string(write(t, "text", report.Setting{}, res)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := write(t, "text", report.Setting{Quiet: true}, res); len(got) > 0 {
		t.Errorf("quiet, it says %s", got)
	}
}
