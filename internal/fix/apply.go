package fix

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/policylint/policylint/internal/finding"
)

// Apply returns data with the edits of the fixes made. The edits must not
// overlap; [Choose] sees to that.
func Apply(data []byte, fixes []finding.Fix) []byte {
	var edits []finding.Edit
	for _, f := range fixes {
		edits = append(edits, f.Edits...)
	}
	return apply(data, inOrder(edits))
}

// inOrder returns edits in the order of the text; those at one place stay in
// the order they have.
func inOrder(edits []finding.Edit) []finding.Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, compare)
	return edits
}

func compare(a, b finding.Edit) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
}

// apply makes edits that are in order.
func apply(data []byte, edits []finding.Edit) []byte {
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
