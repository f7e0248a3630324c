package yamldoc

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/policylint/policylint/internal/source"
)

var update = flag.Bool("update", false, "write testdata/yamldoc/faults.txtar anew")

const faultsFile = "../../testdata/yamldoc/faults.txtar"

// TestFaults checks the place and the words of every kind of fault, and that
// texts which look faulty and are not have none. In the .yaml files « and »
// stand around the expected spans; the .txt files have the messages.
func TestFaults(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile(faultsFile)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := &archive.Files[i], &archive.Files[i+1]
		text, spans := unmark(t, string(in.Data))
		s := parse(text)
		if *update {
			in.Data, want.Data = []byte(mark(text, s.Faults)), []byte(messages(s.Faults))
			continue
		}
		t.Run(strings.TrimSuffix(in.Name, ".yaml"), func(t *testing.T) {
			t.Parallel()
			var got []source.Span
			for _, f := range s.Faults {
				got = append(got, f.Span)
			}
			if !slices.Equal(got, spans) {
				t.Errorf("spans:\n%s\nwant:\n%s", mark(text, s.Faults), in.Data)
			}
			if got := messages(s.Faults); got != string(want.Data) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want.Data)
			}
			if s.Broken != (len(s.Faults) > 0) {
				t.Errorf("broken: %v", s.Broken)
			}
		})
	}
	if *update {
		if err := os.WriteFile(faultsFile, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// mark puts « and » around the spans of faults.
func mark(text string, faults []Fault) string {
	for _, f := range slices.Backward(faults) {
		text = text[:f.Span.Start] + "«" + text[f.Span.Start:f.Span.End] + "»" + text[f.Span.End:]
	}
	return text
}

func messages(faults []Fault) string {
	var b strings.Builder
	for _, f := range faults {
		fmt.Fprintln(&b, f.Message)
		if f.Help != "" {
			fmt.Fprintln(&b, "  help:", f.Help)
		}
	}
	return b.String()
}

// TestFaultsWithOtherLineEnds checks that every fault is told in the same words
// about the same text when lines end otherwise or a BOM goes before.
func TestFaultsWithOtherLineEnds(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile(faultsFile)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(archive.Files); i += 2 {
		text, _ := unmark(t, string(archive.Files[i].Data))
		want := told(parse(text))
		for name, changed := range map[string]string{
			"CRLF": strings.ReplaceAll(text, "\n", "\r\n"),
			"CR":   strings.ReplaceAll(text, "\n", "\r"),
			"BOM":  bom + text,
		} {
			if got := told(parse(changed)); got != want {
				t.Errorf("%s with %s: got\n%swant\n%s", archive.Files[i].Name, name, got, want)
			}
		}
	}
}

// told writes what the faults of a stream are about and say.
func told(s *Stream) string {
	var b strings.Builder
	for _, f := range s.Faults {
		fmt.Fprintf(&b, "%q: %s\n", s.File.Text(f.Span), messages([]Fault{f}))
	}
	return b.String()
}
