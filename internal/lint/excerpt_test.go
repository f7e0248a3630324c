package lint

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/source"
)

func TestExcerpt(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Ә", 1000)
	tests := []struct {
		name, text string
		span       source.Span
		want       finding.Excerpt
	}{
		{"a line", "a\nbcd\ne\n", source.Span{Start: 3, End: 4}, finding.Excerpt{FirstLine: 2, Lines: []string{"bcd"}, Offset: 2}},
		{"with BOM and CRLF", "\ufeffab\r\nc\r\n", source.Span{Start: 3, End: 4}, finding.Excerpt{FirstLine: 1, Lines: []string{"ab"}, Offset: 3}},
		{"the BOM itself", "\ufeffab\n", source.Span{Start: 0, End: 3}, finding.Excerpt{FirstLine: 1, Lines: []string{"ab"}, Offset: 3}},
		{"the line break", "ab\r\nc", source.Span{Start: 2, End: 4}, finding.Excerpt{FirstLine: 1, Lines: []string{"ab", "c"}}},
		{"the end of the file", "ab\n", source.Span{Start: 3, End: 3}, finding.Excerpt{FirstLine: 2, Lines: []string{""}, Offset: 3}},
		{"an empty file", "", source.Span{}, finding.Excerpt{FirstLine: 1, Lines: []string{""}}},
		{"the first of many lines", "a\nb\nc\nd\ne\nf", source.Span{Start: 0, End: 11}, finding.Excerpt{FirstLine: 1, Lines: []string{"a", "b", "c", "d"}}},
		{"a long line, at its start", long, source.Span{Start: 0, End: 2}, finding.Excerpt{FirstLine: 1, Lines: []string{long[:400]}, CutAfter: true}},
		{"a long line, in its middle", long, source.Span{Start: 1000, End: 1002}, finding.Excerpt{FirstLine: 1, Lines: []string{long[:800]}, Offset: 600, CutBefore: true, CutAfter: true}},
		{"a long line, at its end", long, source.Span{Start: 1998, End: 2000}, finding.Excerpt{FirstLine: 1, Lines: []string{long[:402]}, Offset: 1598, CutBefore: true}},
		{"whole characters", "x" + long, source.Span{Start: 1001, End: 1002}, finding.Excerpt{FirstLine: 1, Lines: []string{long[:800]}, Offset: 601, CutBefore: true, CutAfter: true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := source.NewFile("a.yaml", []byte(tt.text))
			got := excerpt(f, tt.span.Start, f.Position(tt.span.Start).Line, f.Position(tt.span.End).Line)
			if strings.Join(got.Lines, "\n") != strings.Join(tt.want.Lines, "\n") {
				t.Errorf("lines %q, want %q", got.Lines, tt.want.Lines)
			}
			got.Lines, tt.want.Lines = nil, nil
			if got.FirstLine != tt.want.FirstLine || got.Offset != tt.want.Offset || got.CutBefore != tt.want.CutBefore || got.CutAfter != tt.want.CutAfter {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

// TestExcerptOfBinary has no place to cut at: it must not look for one for long.
func TestExcerptOfBinary(t *testing.T) {
	t.Parallel()
	f := source.NewFile("a.yaml", []byte(strings.Repeat("\x80", 5000)))
	if x := excerpt(f, 2500, 1, 1); len(x.Lines[0]) > 2*maxExcerptSide+8 {
		t.Errorf("got %d bytes", len(x.Lines[0]))
	}
}
