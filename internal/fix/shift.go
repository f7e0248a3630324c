package fix

import (
	"sort"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/source"
)

// shift knows where the bytes of a text are after some edits.
type shift struct {
	edits []finding.Edit // in order
	after []int          // where the new text of each begins, after the edits
}

func newShift(edits []finding.Edit) *shift {
	s := &shift{edits: edits, after: make([]int, len(edits))}
	delta := 0
	for i, e := range edits {
		s.after[i] = e.Span.Start + delta
		delta += len(e.NewText) - e.Span.Len()
	}
	return s
}

// start returns where the byte at an offset is after the edits: behind what is
// inserted before it. A byte that is replaced is where its new text ends.
func (s *shift) start(offset int) int {
	i := sort.Search(len(s.edits), func(i int) bool { return s.edits[i].Span.Start > offset })
	return s.behind(i-1, offset)
}

// end returns where a text that ends before an offset ends after the edits:
// before what is inserted there. Within what is replaced that is where its new
// text begins.
func (s *shift) end(offset int) int {
	i := sort.Search(len(s.edits), func(i int) bool { return s.edits[i].Span.Start >= offset })
	if i--; i >= 0 && offset < s.edits[i].Span.End {
		return s.after[i]
	}
	return s.behind(i, offset)
}

// behind maps an offset at or behind the start of the i-th edit and before the
// next one.
func (s *shift) behind(i, offset int) int {
	if i < 0 {
		return offset
	}
	return s.after[i] + len(s.edits[i].NewText) + max(offset-s.edits[i].Span.End, 0)
}

// touching returns the edits that overlap a span or lie next to it.
func (s *shift) touching(span source.Span) []finding.Edit {
	from := sort.Search(len(s.edits), func(i int) bool { return s.edits[i].Span.End >= span.Start })
	to := from
	for to < len(s.edits) && s.edits[to].Span.Start <= span.End {
		to++
	}
	return s.edits[from:to]
}

// isNew reports whether a span of the text after the edits overlaps what they
// wrote or lies next to it.
func (s *shift) isNew(span source.Span) bool {
	i := sort.Search(len(s.edits), func(i int) bool { return s.after[i]+len(s.edits[i].NewText) >= span.Start })
	return i < len(s.edits) && s.after[i] <= span.End
}
