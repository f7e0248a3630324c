package report

import (
	"fmt"
	"strings"

	"github.com/policylint/policylint/internal/finding"
)

// pageColumns is how much of a long line the page shows.
const pageColumns = 320

// pageLine is a line of an excerpt, cut where its marked part begins and ends.
type pageLine struct {
	Number              string
	Before, Mark, After string
	Marked              bool
}

// pageExcerpt returns the lines of a finding that are shown, and says where it
// ends if that is not among them.
func pageExcerpt(f *finding.Finding) []pageLine {
	if len(f.Excerpt.Lines) == 0 {
		return nil
	}
	v := newView(f)
	v.cut(pageColumns)
	lines := []pageLine{v.pageLine(f.Excerpt.FirstLine)}
	for i, text := range f.Excerpt.Lines[1:] {
		number := f.Excerpt.FirstLine + 1 + i
		if number > lastLine(f) {
			break
		}
		rest := view{cells: cells(text)}
		rest.to = len(rest.cells)
		if number == f.End.Line {
			rest.to = cellsWithin(rest.cells, text, f.End.Column-1)
		}
		rest.cut(pageColumns)
		lines = append(lines, rest.pageLine(number))
	}
	if shown := f.Excerpt.FirstLine + len(lines) - 1; shown < lastLine(f) {
		lines = append(lines, pageLine{Number: ellipsis, Before: fmt.Sprintf("to %d:%d", f.End.Line, f.End.Column)})
	}
	return lines
}

// cellsWithin returns how many cells begin within the first characters of a
// line.
func cellsWithin(list []cell, line string, characters int) int {
	end := len(line)
	for i := range line {
		if characters == 0 {
			end = i
			break
		}
		characters--
	}
	n := 0
	for n < len(list) && list[n].from < end {
		n++
	}
	return n
}

func (v *view) pageLine(number int) pageLine {
	line := pageLine{
		Number: fmt.Sprint(number),
		Before: textOf(v.cells[:v.from]),
		Mark:   textOf(v.cells[v.from:v.to]),
		After:  textOf(v.cells[v.to:]),
		Marked: true,
	}
	if v.left {
		line.Before = ellipsis + line.Before
	}
	if v.right {
		line.After += ellipsis
	}
	return line
}

func textOf(list []cell) string {
	var b strings.Builder
	for _, c := range list {
		b.WriteString(c.text)
	}
	return b.String()
}
