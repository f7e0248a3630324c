package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// markerRun is one or more footnote markers with nothing between them but
// what separates their numbers.
type markerRun struct {
	prose.Range
	markers []prose.Marker
}

// markerRuns returns the footnote markers of a text, run by run.
func markerRuns(t *article.Text) []markerRun {
	if len(t.Markers) == 0 {
		return nil
	}
	runs := make([]markerRun, 0, len(t.Markers))
	for i, m := range t.Markers {
		if m.Definition {
			continue
		}
		if n := len(runs); n > 0 && strings.Trim(t.Raw[runs[n-1].End:m.Start], " ,;^\u00a0\u2009\u200a\u202f") == "" {
			runs[n-1].End = m.End
			runs[n-1].markers = append(runs[n-1].markers, m)
			continue
		}
		runs = append(runs, markerRun{m.Range, t.Markers[i : i+1 : i+1]})
	}
	return runs
}
