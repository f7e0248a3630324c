package report

import (
	"fmt"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/paint"
)

const (
	usualColumns = 110
	leastColumns = 40
	gutter       = 8 // "  123 | "
	ellipsis     = "…"
)

// writeExcerpt writes the first source line of a finding with its range
// underlined, within the given number of columns.
func writeExcerpt(out printer, f *finding.Finding, columns int, p paint.Palette) {
	if len(f.Excerpt.Lines) == 0 {
		return
	}
	if columns == 0 {
		columns = usualColumns
	}
	v := newView(f)
	v.cut(max(columns, leastColumns) - gutter)
	line, marks := v.render()
	out.printf("%s %s\n", p.Faint(fmt.Sprintf("%5d |", f.Excerpt.FirstLine)), line)
	out.printf("%s %s%s\n", p.Faint("      |"), marks.indent, severity(p, f.Severity, marks.carets+v.note))
}

// view is the part of a line that is shown, and what of it is underlined.
type view struct {
	cells       []cell
	from, to    int    // the cells in the range of the finding
	note        string // said behind the underlining
	left, right bool   // something is left out there
}

func newView(f *finding.Finding) view {
	line := f.Excerpt.Lines[0]
	v := view{cells: cells(line), left: f.Excerpt.CutBefore, right: f.Excerpt.CutAfter}
	start, end := f.Span.Start-f.Excerpt.Offset, f.Span.End-f.Excerpt.Offset
	if f.End.Line > f.Start.Line {
		end = len(line) + 1
		if f.End.Line > f.Start.Line+1 || f.End.Column > 1 {
			v.note = fmt.Sprintf(" … to %d:%d", f.End.Line, f.End.Column)
		}
	}
	v.from = len(v.cells)
	for i, c := range v.cells {
		if c.to > start { // the first cell that does not end before the range
			v.from = i
			break
		}
	}
	v.to = v.from
	for v.to < len(v.cells) && v.cells[v.to].from < end {
		v.to++
	}
	return v
}

// cut leaves of a line that is wider than columns what is around the range.
func (v *view) cut(columns int) {
	if width(v.cells) <= columns && !v.left && !v.right {
		return
	}
	budget := columns - 2*len([]rune(ellipsis))
	lead := max(budget/4, (budget-width(v.cells[v.from:v.to]))/2)
	first, last := v.from, v.from
	used := 0
	for first > 0 && used+v.cells[first-1].width <= lead {
		first--
		used += v.cells[first].width
	}
	for last < len(v.cells) && used+v.cells[last].width <= budget {
		used += v.cells[last].width
		last++
	}
	for first > 0 && used+v.cells[first-1].width <= budget {
		first--
		used += v.cells[first].width
	}
	v.left = v.left || first > 0
	v.right = v.right || last < len(v.cells)
	v.cells = v.cells[first:last]
	v.from, v.to = v.from-first, min(v.to, last)-first
}

// underline is the line below an excerpt.
type underline struct{ indent, carets string }

// render returns the line as it is shown, and its underlining. A range without
// width is shown as one caret.
func (v *view) render() (string, underline) {
	var line strings.Builder
	indent := width(v.cells[:v.from])
	if v.left {
		line.WriteString(ellipsis)
		indent++
	}
	for _, c := range v.cells {
		line.WriteString(c.text)
	}
	if v.right {
		line.WriteString(ellipsis)
	}
	carets := max(1, width(v.cells[v.from:v.to]))
	return line.String(), underline{strings.Repeat(" ", indent), strings.Repeat("^", carets)}
}

func width(list []cell) int {
	n := 0
	for _, c := range list {
		n += c.width
	}
	return n
}
