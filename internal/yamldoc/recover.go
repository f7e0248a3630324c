package yamldoc

import (
	"regexp"
	"strconv"

	"github.com/policylint/policylint/internal/source"
)

// maxFaults bounds how many faults of one file are told.
const maxFaults = 20

// diagnose says what is wrong with a text that the library refuses with err.
func diagnose(text []byte, err error) []Fault {
	g := newGrammar(text)
	if list := g.faults(); len(list) > 0 {
		return list
	}
	return []Fault{unexplained(text, err)}
}

// faults reads the whole text and returns what is wrong with it. After a
// fault it goes on where that is safe.
func (g *grammar) faults() []Fault {
	var list []Fault
	for len(list) < maxFaults {
		g.run()
		if g.found == nil {
			break
		}
		f := g.explain()
		list = append(list, f)
		if !g.resume(f.Span.Start) {
			break
		}
	}
	return list
}

// resume goes on reading after a fault: at the first line behind it that
// continues a collection which was open there, or that starts a new document.
// What lies between is not looked at, so that one mistake is not told twice.
// It reports false where there is no such line.
func (g *grammar) resume(fault int) bool {
	at := max(fault, g.resumed)
	for {
		at = lineEnd(g.text, at)
		if at >= len(g.text) {
			return false
		}
		at += breakLen(g.text, at)
		if g.resumeAt(at) {
			g.resumed = at
			return true
		}
	}
}

// resumeAt goes on with the line at an offset if it belongs to a collection
// that is open, and reports whether it does.
func (g *grammar) resumeAt(line int) bool {
	s := *g.scanner
	g.at, g.lineStart = line, line
	if g.marker("---") {
		g.restart(1, -1)
		return true
	}
	first := skipIndent(g.text, line, len(g.text))
	column := first - line
	dash, key := g.byteAt(first) == '-' && g.blankOrEnd(first+1), g.startsKey(first)
	for i := len(g.frames) - 1; i > 0 && (dash || key); i-- {
		f := &g.frames[i]
		switch {
		case f.kind == documentFrame && i == len(g.frames)-1 && key && column == 0:
			g.frames = append(g.frames, frame{kind: blockMappingFrame, at: line})
			g.restart(i+2, 0)
			return true
		case f.column != column:
		case key && f.kind == blockMappingFrame, dash && (f.kind == blockSequenceFrame || f.kind == indentlessFrame):
			f.phase = 0
			g.restart(i+1, column)
			return true
		}
	}
	*g.scanner = s
	return false
}

// restart drops the frames from the given one on and lets the scanner start
// anew at the start of a line.
func (g *grammar) restart(frames, indent int) {
	g.frames = g.frames[:frames]
	g.indents = g.indents[:0]
	outer := -1
	for _, f := range g.frames {
		if f.kind == blockMappingFrame || f.kind == blockSequenceFrame {
			g.indents = append(g.indents, outer)
			outer = f.column
		}
	}
	g.indent = indent
	g.flow, g.keys, g.keyAllowed = nil, make([]simpleKey, 1), true
	g.queue, g.head, g.finished, g.found = nil, 0, false, nil
	g.scanned, g.previous = token{}, token{}
	g.version, g.handles = false, nil
	g.recovered = true
}

// startsKey reports whether a key without quotes, of letters, digits and
// dashes only, stands at an offset.
func (g *grammar) startsKey(at int) bool {
	end := at
	for isName(g.byteAt(end)) {
		end++
	}
	return end > at && g.byteAt(at) != '-' && g.byteAt(end) == ':' && g.blankOrEnd(end+1)
}

var libraryLine = regexp.MustCompile(`line (\d+): `)

const unexplainedMessage = "the file could not be read as YAML from here on"

// unexplained is the fault for a refusal of the library that our own reading
// of the text does not share.
func unexplained(text []byte, err error) Fault {
	f := Fault{Message: unexplainedMessage}
	at := 0
	if m := libraryLine.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[1])
		at = newMarks(text, false).offset(line, 1)
	}
	f.Span = source.Span{Start: at, End: lineEnd(text, at)}
	return f
}
