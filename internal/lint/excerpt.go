package lint

import (
	"unicode/utf8"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/source"
)

// A finding outlives its file, so it carries along little of it.
const (
	maxExcerptLines = 4
	maxExcerptSide  = 400 // bytes of a line kept before a finding and after its start
)

// excerpt returns the lines from first to last, cut to what is near an offset
// in the first of them.
func excerpt(f *source.File, around, first, last int) finding.Excerpt {
	line := f.Line(first)
	kept := window(f, line, around)
	x := finding.Excerpt{
		FirstLine: first,
		Lines:     []string{f.Text(kept)},
		Offset:    kept.Start,
		CutBefore: kept.Start > line.Start,
		CutAfter:  kept.End < line.End,
	}
	for n := first + 1; n <= last && n < first+maxExcerptLines; n++ {
		line := f.Line(n)
		x.Lines = append(x.Lines, f.Text(window(f, line, line.Start)))
	}
	return x
}

// window returns what to keep of a line around an offset, in whole characters.
func window(f *source.File, line source.Span, around int) source.Span {
	around = min(max(around, line.Start), line.End)
	return source.Span{
		Start: max(line.Start, runeStart(f.Bytes(), around-maxExcerptSide)),
		End:   min(line.End, runeStart(f.Bytes(), around+maxExcerptSide)),
	}
}

// runeStart moves an offset within a character to its beginning.
func runeStart(data []byte, i int) int {
	for back := 0; back < utf8.UTFMax && i-back > 0 && i-back < len(data); back++ {
		if utf8.RuneStart(data[i-back]) {
			return i - back
		}
	}
	return i
}
