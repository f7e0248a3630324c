package dates

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The files in testdata/text have one text a line, with each date between ‹
// and ›. What the dates mean stands behind "=>", with " | " between them. \n is
// the end of a line, \_ a space that does not break.
func TestScan(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/text/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no texts", err)
	}
	for _, name := range files {
		for n, line := range lines(t, name) {
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			marked, want, found := strings.Cut(line, " => ")
			if !found {
				marked, want = line, ""
			}
			marked = strings.NewReplacer(`\n`, "\n", `\_`, "\u00a0").Replace(marked)
			text := strings.NewReplacer("‹", "", "›", "").Replace(marked)
			got := Scan(text)
			if g := mark(text, got); g != marked {
				t.Errorf("%s:%d:\n got  %s\n want %s", name, n+1, g, marked)
			}
			if g := describeAll(got); g != want {
				t.Errorf("%s:%d: %s\n got  %s\n want %s", name, n+1, text, g, want)
			}
		}
	}
}

var update = flag.Bool("update", false, "write the golden files")

// All the dates of a real article, as read by an editor.
func TestScanArticle(t *testing.T) {
	t.Parallel()
	const golden = "testdata/article.golden"
	text, err := os.ReadFile(articleFile)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, d := range Scan(string(text)) {
		fmt.Fprintf(&b, "%d: %s => %s\n", d.Start, text[d.Start:d.End], describe(d))
	}
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("dates differ from %s (write them with -update and read the difference):\n%s", golden, b.String())
	}
}

func lines(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(text), "\n")
}

// mark puts the dates of a text between ‹ and ›.
func mark(text string, found []Date) string {
	var b strings.Builder
	at := 0
	for _, d := range found {
		b.WriteString(text[at:d.Start] + "‹" + text[d.Start:d.End] + "›")
		at = d.End
	}
	return b.String() + text[at:]
}

func describeAll(found []Date) string {
	var all []string
	for _, d := range found {
		all = append(all, describe(d))
	}
	return strings.Join(all, " | ")
}

// describe writes what a date means: its readings, and in brackets how it is
// written, where that says more.
func describe(d Date) string {
	var readings, notes []string
	for _, r := range d.Readings {
		readings = append(readings, describeReading(r))
	}
	s := strings.Join(readings, " or ")
	if d.Fault.Kind != NoFault {
		s = "! " + d.Fault.Error()
	}
	if d.Approx != Exact {
		notes = append(notes, [...]string{"", "circa", "early", "middle", "late"}[d.Approx])
	}
	if d.ShortYear {
		notes = append(notes, "short year")
	}
	if d.HasWeekday() {
		w := d.Weekday.Day.String()
		if !d.WeekdayFits() {
			w = "not " + w
		}
		notes = append(notes, w)
	}
	if len(notes) > 0 {
		s += " (" + strings.Join(notes, ", ") + ")"
	}
	return s
}

func describeReading(r Reading) string {
	if r.Precision > ToYear && !r.Yearless {
		return fmt.Sprintf("%d–%d", r.From.Year(), r.To.Year())
	}
	if !r.Yearless {
		return r.EDTF()
	}
	day := func(d Day) string {
		_, m, day := d.Date()
		return fmt.Sprintf("--%02d-%02d", int(m), day)
	}
	if r.IsDay() {
		return day(r.From)
	}
	return day(r.From) + "/" + day(r.To)
}
