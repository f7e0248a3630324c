package yamldoc

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/source"
)

// explainContent is about something that can be neither a value nor, between
// brackets, what comes after one.
func (g *grammar) explainContent(p *problem) Fault {
	f := g.top()
	inFlow := f.kind == flowSequenceFrame || f.kind == flowMappingFrame || f.kind == flowPairFrame
	if !inFlow {
		return g.explainNoValue(p.at)
	}
	opener := g.innermost()
	if f, ok := g.quoteAbove(p.at); ok {
		return f
	}
	if p.at >= len(g.text) || g.leftBrackets(opener, p.at) {
		return g.unclosedBracket(opener)
	}
	if prev := g.previous; prev.kind == scalarToken && prev.style == Plain && g.signInText(prev.end, p.at) {
		return g.signInValue(prev.start, p.at)
	}
	c := g.text[p.at]
	closer := g.closer(opener)
	switch {
	case (c == ']' || c == '}') && c != closer:
		return Fault{
			Span:    source.Span{Start: p.at, End: p.at + 1},
			Message: fmt.Sprintf("%q cannot close %q: write %q", string(c), string(g.text[opener]), string(closer)),
			Help:    fmt.Sprintf("%q opens in line %d", string(g.text[opener]), g.line(opener)),
		}
	case c == ',':
		return Fault{Span: source.Span{Start: p.at, End: p.at + 1}, Message: "a comma without a value before it"}
	case c == ':' && p.kind == noComma:
		return g.explainFlowColon(p.at)
	case c == ':':
		return Fault{Span: source.Span{Start: p.at, End: p.at + 1}, Message: `":" without a key before it`, Help: `put the value in quotes if it starts with ":"`}
	case c == '-' && g.blankOrEnd(p.at+1) || c == '?':
		return Fault{Span: source.Span{Start: p.at, End: p.at + 1}, Message: fmt.Sprintf("%q cannot stand here between brackets", string(c)), Help: "put the value in quotes if it is part of a text"}
	}
	if prev := g.previous; prev.kind == scalarToken && prev.style != Plain && prev.end == p.at {
		return g.explainAfterQuote(prev, p.at)
	}
	span := g.valueSpan(p.at)
	if span.Empty() {
		span = charSpan(g.text, p.at)
	}
	return Fault{Span: span, Message: fmt.Sprintf("no comma before %s", g.quote(span))}
}

// signInText reports whether the bracket or question mark at an offset, behind
// an unquoted value that ends at end, was meant as part of a text: it stands
// right at a word, or opens a footnote marker.
func (g *grammar) signInText(end, at int) bool {
	c := g.text[at]
	return end == at && (c == '[' || c == '{' || c == '?') || c == '[' && g.byteAt(at+1) == '^'
}

// signInValue is about a bracket or question mark at an offset in an unquoted
// value between brackets that starts at from.
func (g *grammar) signInValue(from, at int) Fault {
	f := Fault{
		Span:    source.Span{Start: at, End: at + 1},
		Message: fmt.Sprintf("a value between brackets cannot have %q without quotes: put it in quotes", string(g.text[at])),
	}
	if value := g.textSpan(from); value.Len() <= 100 {
		f.Help = `write "` + escapeDouble(string(g.text[value.Start:value.End])) + `"`
	}
	return f
}

// textSpan returns a value between brackets that starts at an offset as it was
// meant where it has brackets of its own.
func (g *grammar) textSpan(at int) source.Span {
	span := g.rest(at)
	depth := 0
	for i := at; i < span.End; i++ {
		switch c := g.text[i]; {
		case c == '[' || c == '{':
			depth++
		case (c == ']' || c == '}') && depth > 0:
			depth--
		case c == ']' || c == '}' || c == ',' && depth == 0:
			span.End = at + len(bytes.TrimRight(g.text[at:i], " \t"))
		}
	}
	return span
}

// explainFlowColon is about a colon between brackets that ends no key.
func (g *grammar) explainFlowColon(at int) Fault {
	prev := g.previous
	line := lineStart(g.text, at)
	plain := prev.kind == scalarToken && prev.style == Plain
	switch key := g.keySpan(skipBlanks(g.text, line)); {
	case plain && prev.start < line && key.End == at && key.Start < at:
		return Fault{Span: key, Message: fmt.Sprintf("no comma before %s", g.quote(key))}
	case prev.end == 0 || prev.start < line:
		return Fault{Span: g.colonSpan(at), Message: "a key and its colon must stand on one line"}
	case !plain:
		return g.explainAfter(prev, at)
	}
	f := g.colonInValue(prev.start, at)
	value := g.text[prev.start:at]
	if i := bytes.LastIndexByte(value, ' '); i > 0 && g.top().kind == flowMappingFrame {
		f.Message = `": " inside a value without quotes: put a comma between the entries, or put the value in quotes`
		before := source.Span{Start: prev.start, End: prev.start + len(bytes.TrimRight(value[:i], " "))}
		f.Help = "write " + strconv.Quote(g.cut(before)+", "+string(value[i+1:])+": …")
	}
	return f
}

// explainNoValue is about something outside brackets that cannot be a value.
func (g *grammar) explainNoValue(at int) Fault {
	if at >= len(g.text) {
		return Fault{Span: source.Span{Start: at, End: at}, Message: "the file ends where a value should be"}
	}
	c := g.text[at]
	span := source.Span{Start: at, End: at + 1}
	switch {
	case c == ':':
		return Fault{Span: g.colonSpan(at), Message: "no key before the colon"}
	case skipBlanks(g.text, lineStart(g.text, at)) == at && (c == ']' || c == '}'):
		return g.strayBracket(at)
	case strings.IndexByte(",]}", c) >= 0:
		return Fault{Span: span, Message: fmt.Sprintf("a value without quotes cannot start with %q: put it in quotes", string(c))}
	}
	span = g.rest(at)
	return Fault{Span: span, Message: fmt.Sprintf("%s stands where a value should be", g.quote(span))}
}

// innermost returns the offset of the innermost open bracket.
func (g *grammar) innermost() int {
	for i := len(g.frames) - 1; i > 0; i-- {
		if f := g.frames[i]; f.kind == flowSequenceFrame || f.kind == flowMappingFrame {
			return f.at
		}
	}
	return 0
}

// closer returns the bracket that closes the one at an offset.
func (g *grammar) closer(opener int) byte {
	if g.text[opener] == '[' {
		return ']'
	}
	return '}'
}

// leftBrackets reports whether the line of an offset looks as if the bracket
// that opens on an earlier line should have been closed before it: a key or a
// list item that is not indented.
func (g *grammar) leftBrackets(opener, at int) bool {
	line := lineStart(g.text, at)
	if opener >= line {
		return false
	}
	first := skipBlanks(g.text, line)
	openerLine := lineStart(g.text, opener)
	if first-line > skipBlanks(g.text, openerLine)-openerLine {
		return false
	}
	return g.text[first] == '-' || bytes.HasPrefix(g.text[line:], []byte("...")) || g.byteAt(g.keySpan(first).End) == ':'
}

func (g *grammar) unclosedBracket(opener int) Fault {
	return Fault{
		Span:    source.Span{Start: opener, End: opener + 1},
		Message: fmt.Sprintf("%q is never closed: write %q where the value ends", string(g.text[opener]), string(g.closer(opener))),
		Help:    "put the value in quotes if the bracket is part of a text",
	}
}
