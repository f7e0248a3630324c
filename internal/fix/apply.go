// Package fix applies the edits that findings propose.
package fix

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/policylint/policylint/internal/finding"
)

// Choose takes the first fix of every finding that offers one, in the order
// of the findings, and leaves out those whose edits overlap each other or an
// edit already taken. Unsafe fixes are taken only when unsafe is true.
func Choose(findings []finding.Finding, unsafe bool) []finding.Fix {
	var (
		chosen []finding.Fix
		taken  []finding.Edit
	)
	for i := range findings {
		for _, f := range findings[i].Fixes {
			if (f.Safe || unsafe) && coherent(f.Edits) && !clash(taken, f.Edits) {
				chosen = append(chosen, f)
				taken = append(taken, f.Edits...)
				break
			}
		}
	}
	return chosen
}

// coherent reports whether no two edits of a fix overlap. Insertions at one
// place are made in the order of the list, before what starts there.
func coherent(edits []finding.Edit) bool {
	for i, e := range edits {
		for _, f := range edits[:i] {
			if e.Path == f.Path && e.Span.Overlaps(f.Span) {
				return false
			}
		}
	}
	return true
}

// clash reports whether an edit touches one of those taken. Two insertions at
// one place clash too, since their order would be a guess.
func clash(taken, edits []finding.Edit) bool {
	for _, t := range taken {
		for _, e := range edits {
			if t.Path == e.Path && (t.Span.Overlaps(e.Span) || t.Span.Start == e.Span.Start) {
				return true
			}
		}
	}
	return false
}

// Apply returns data with the edits of the fixes made. The edits must not
// overlap; [Choose] sees to that.
func Apply(data []byte, fixes []finding.Fix) []byte {
	var edits []finding.Edit
	for _, f := range fixes {
		edits = append(edits, f.Edits...)
	}
	slices.SortStableFunc(edits, func(a, b finding.Edit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		out.Write(data[at:e.Span.Start])
		out.WriteString(e.NewText)
		at = e.Span.End
	}
	out.Write(data[at:])
	return out.Bytes()
}
