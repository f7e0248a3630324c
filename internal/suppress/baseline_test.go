package suppress

import (
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
)

func TestBaselineRoundTrip(t *testing.T) {
	t.Parallel()
	entries := []Entry{
		{"b.yaml", "r", "3", "a <b> & “c”\n\x1b"},
		{"a.yaml", "s", "2", "x"},
		{"a.yaml", "r", "1", "y"},
	}
	data, err := WriteBaseline(entries)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"version": 1, "findings": [
{"path":"a.yaml","rule":"r","fingerprint":"1","message":"y"},
{"path":"a.yaml","rule":"s","fingerprint":"2","message":"x"},
{"path":"b.yaml","rule":"r","fingerprint":"3","message":"a <b> & “c”\n\u001b"}
]}
`
	if string(data) != want {
		t.Errorf("got\n%s\nwant\n%s", data, want)
	}
	got, err := ReadBaseline(data)
	slices.SortFunc(entries, compareEntries)
	if err != nil || !slices.Equal(got, entries) {
		t.Errorf("got %v, %v", got, err)
	}
	if again, err := WriteBaseline(got); err != nil || string(again) != want {
		t.Errorf("written again it is\n%s, %v", again, err)
	}
	empty, err := WriteBaseline(nil)
	if got, err2 := ReadBaseline(empty); err != nil || err2 != nil || len(got) != 0 {
		t.Errorf("%s: %v, %v", empty, got, err2)
	}
}

func TestBaselineRefused(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                                       "line 1: is no baseline: ",
		"# a\n":                                  "line 1: is no baseline: ",
		"{\"version\": 1,\n<<<<<<< HEAD":         "line 2: is no baseline: ",
		`{"version": 2, "findings": []}`:         "line 1: its version is 2, and this policylint reads 1",
		`{"findings": []}`:                       "line 1: its version is 0, ",
		"{\"version\": 1,\n\"finding\": []}":     "line ",
		`{"version": 1, "findings": [{}]}`:       "is no baseline: finding 1 has no path, rule or fingerprint",
		"{\"version\": 1, \"findings\": []}\n{}": "line 2: is no baseline: something follows it",
		"{\"version\": 1,\n \"findings\": [{\"path\": 1}]}": "line 2: is no baseline: ",
		`[]`: "line 1: is no baseline: ",
	} {
		if got, err := ReadBaseline([]byte(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, %v; want the error %q", text, got, err, want)
		}
	}
}

func TestKnown(t *testing.T) {
	t.Parallel()
	baseline := []Entry{{Fingerprint: "1"}, {Fingerprint: "2"}, {Fingerprint: "3"}}
	fresh, known, gone := Known(baseline, []finding.Finding{{Fingerprint: "2"}, {Fingerprint: "4"}, {Fingerprint: "1"}})
	if len(fresh) != 1 || fresh[0].Fingerprint != "4" || known != 2 || len(gone) != 1 || gone[0].Fingerprint != "3" {
		t.Errorf("got fresh %v, %d known, gone %v", fresh, known, gone)
	}
}
