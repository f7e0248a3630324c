package yamldoc

import (
	"encoding/json"
	"testing"

	"github.com/policylint/policylint/internal/source"
)

// FuzzParse checks on any bytes that nothing panics, that every place and
// every map holds, that faults lie in the file and speak, and that comments
// and plain values can be had.
func FuzzParse(f *testing.F) {
	for _, c := range suiteCases(f) {
		f.Add([]byte(c.YAML))
	}
	f.Add(syntheticArticle(2))
	f.Add([]byte("\ufeffa: \xff\r\nb: \"\\u0431\\\r\n x\" # X\r\n<<: &x [*x]\n"))
	f.Add([]byte("a: |2-\n\n   x\n  y\u2028z\n\nb: >+\n x\n\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file := source.NewFile("in.yaml", data)
		s := Parse(file)
		if err := checkStream(s); err != nil {
			t.Error(err)
		}
		whole := source.Span{Start: 0, End: len(data)}
		last := -1
		for _, fault := range s.Faults {
			if !whole.Contains(fault.Span) || fault.Span.End < fault.Span.Start || fault.Span.Start <= last && last >= 0 || fault.Message == "" || fault.Message == unexplainedMessage {
				t.Errorf("fault %+v after %d", fault, last)
			}
			last = fault.Span.Start
			file.Position(fault.Span.Start)
		}
		if s.Broken != (len(s.Faults) > 0) || len(s.Faults) > maxFaults {
			t.Errorf("broken: %v, %d faults", s.Broken, len(s.Faults))
		}
		for _, e := range s.Encoding {
			if !whole.Contains(e.Span) || e.Span.Empty() {
				t.Errorf("encoding %+v", e)
			}
		}
		for _, c := range s.Comments("X") {
			if file.Text(c.Span)[0] != '#' {
				t.Errorf("comment %+v", c)
			}
		}
		for _, d := range s.Docs {
			if _, err := json.Marshal(d.Root.Plain()); err != nil {
				t.Error(err)
			}
		}
	})
}
