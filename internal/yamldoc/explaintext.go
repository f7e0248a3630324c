package yamldoc

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/source"
)

// valueSpan returns a value without quotes that starts at an offset, as it was
// probably meant: up to the end of its line or, between brackets, to the next
// comma or bracket.
func (g *grammar) valueSpan(at int) source.Span {
	span := g.rest(at)
	if k := g.top().kind; k == flowSequenceFrame || k == flowMappingFrame || k == flowPairFrame {
		if i := bytes.IndexAny(g.text[at:span.End], ",[]{}"); i >= 0 {
			span.End = at + len(bytes.TrimRight(g.text[at:at+i], " \t"))
		}
	}
	return span
}

// colonSpan returns the colon at an offset with the space after it.
func (g *grammar) colonSpan(at int) source.Span {
	span := source.Span{Start: at, End: at + 1}
	if g.byteAt(at+1) == ' ' {
		span.End++
	}
	return span
}

// rest returns what stands from an offset to the end of its line, without a
// comment.
func (g *grammar) rest(at int) source.Span {
	end := lineEnd(g.text, at)
	line := g.text[at:end]
	for i := 1; i < len(line); i++ {
		if line[i] == '#' && isBlank(line[i-1]) {
			line = line[:i]
		}
	}
	return source.Span{Start: at, End: at + len(bytes.TrimRight(line, " \t"))}
}

// quote returns the text of a span in quotes, cut to a readable length.
func (g *grammar) quote(s source.Span) string { return strconv.Quote(g.cut(s)) }

// quoteOnce returns a text in quotes, but for one that begins with its own.
func quoteOnce(text string) string {
	if text[0] == '"' || text[0] == '\'' {
		return text
	}
	return strconv.Quote(text)
}

func (g *grammar) cut(s source.Span) string {
	const most = 40
	text := string(g.text[s.Start:s.End])
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}

// enclosing returns the innermost block collection of one of two kinds.
func (g *grammar) enclosing(a, b frameKind) (frame, bool) {
	for i := len(g.frames) - 1; i > 0; i-- {
		if f := g.frames[i]; f.kind == a || f.kind == b {
			return f, true
		}
	}
	return frame{}, false
}

// line returns the number of the line of an offset, as editors count.
func (g *grammar) line(at int) int {
	return source.NewFile("", g.text).Position(at).Line
}

// spaces names an indentation.
func spaces(n int) string {
	switch n {
	case 0:
		return "not at all"
	case 1:
		return "by 1 space"
	}
	return "by " + strconv.Itoa(n) + " spaces"
}

// indentBy is the advice to indent a line by so many spaces.
func indentBy(n int) string {
	if n == 0 {
		return "start it at the beginning of the line"
	}
	return "indent it " + spaces(n)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// noBreakSpace returns the length of the run of spaces that a text starts with
// and that YAML takes for letters.
func noBreakSpace(text []byte) int {
	n := 0
	for n < len(text) {
		r, size := utf8.DecodeRune(text[n:])
		if r != '\u00A0' && r != '\u2007' && r != '\u202F' && r != '\u3000' {
			break
		}
		n += size
	}
	return n
}
