package yamldoc

import (
	"fmt"

	"github.com/policylint/policylint/internal/source"
)

// explainEntry is about something in a mapping or list that is neither its
// next entry nor its end.
func (g *grammar) explainEntry(p *problem) Fault {
	if skipBlanks(g.text, lineStart(g.text, p.at)) != p.at {
		return g.explainAfter(g.previous, p.at)
	}
	if f, ok := g.quoteAbove(p.at); ok {
		return f
	}
	c := g.text[p.at]
	column := p.at - lineStart(g.text, p.at)
	outer := g.top().column
	span := g.keySpan(p.at)
	switch {
	case c == ']' || c == '}':
		return g.strayBracket(p.at)
	case c == ':' && g.blankOrEnd(p.at+1):
		return Fault{Span: g.colonSpan(p.at), Message: "no key before the colon"}
	case column > outer:
		return g.explainIndent(span, column, outer)
	case p.kind == noKey && c == '-' && g.text[p.from] == '-':
		return g.noSpaceAfterDash(p.from)
	case p.kind == noKey && c == '-':
		f := Fault{Span: span, Message: "a list item where the next key should be", Help: "put the list under a key of its own"}
		if list, ok := g.enclosing(blockSequenceFrame, indentlessFrame); ok {
			f.Help = fmt.Sprintf("%s, like the item in line %d, or put the list under a key of its own", indentBy(list.column), g.line(list.entry))
		}
		return f
	case p.kind == noDash && c == '-' && g.byteAt(p.at+1) != '-':
		return g.noSpaceAfterDash(p.at)
	case p.kind == noDash:
		f := Fault{
			Span:    span,
			Message: fmt.Sprintf(`%s stands among list items without a "-"`, g.quote(span)),
			Help:    `start it with "- ", or indent it to make it part of the item above`,
		}
		if g.afterBlockScalar(p.at) {
			f.Help = `indent it like the text above if it is part of it, or start it with "- "`
		}
		return f
	}
	return Fault{Span: span, Message: fmt.Sprintf("%s cannot stand here: the next key is expected", g.quote(span))}
}

// explainIndent is about a line indented to no level: more than outer, less
// than the lines above.
func (g *grammar) explainIndent(span source.Span, column, outer int) Fault {
	if f, ok := g.noBreakIndent(g.top().entry); ok {
		return f
	}
	what := g.quote(span)
	if g.afterBlockScalar(span.Start) && g.text[span.Start] != '-' && !g.startsKey(span.Start) {
		return Fault{
			Span:    span,
			Message: fmt.Sprintf("%s is indented %s, less than the text above it", what, spaces(column)),
			Help:    "indent every line of the text by the same number of spaces",
		}
	}
	f := Fault{Span: span, Message: fmt.Sprintf("%s is indented %s, which matches nothing above it", what, spaces(column))}
	entry, dash := g.top().entry, g.text[span.Start] == '-'
	deeper := g.closed.column > column
	alike := deeper && g.closed.at > entry && (g.closed.kind == blockSequenceFrame) == dash
	switch {
	case g.top().kind == blockSequenceFrame && dash:
		f.Help = fmt.Sprintf("%s, like the item in line %d", indentBy(outer), g.line(entry))
	case !alike && g.endsLevel(entry, column, dash):
		f.Help = fmt.Sprintf("line %d is indented too little and ends what stands above it: indent that line", g.line(entry))
	case deeper:
		f.Help = fmt.Sprintf("%s, like line %d, or %s", indentBy(g.closed.column), g.line(g.closed.entry), spaces(outer))
	default:
		f.Help = indentBy(outer)
	}
	return f
}

// endsLevel reports whether the entry at an offset stands right below lines of
// which some are indented to a column, and none less, and of these one is a
// list item or a key.
func (g *grammar) endsLevel(entry, column int, dash bool) bool {
	found := false
	for at := lineStart(g.text, entry); at > 0; {
		at = lineStart(g.text, at-1)
		text := skipIndent(g.text, at, len(g.text))
		if breakLen(g.text, text) > 0 || text == len(g.text) {
			continue
		}
		if text-at < column {
			break
		}
		if text-at == column {
			found = found || dash && g.text[text] == '-' || !dash && g.startsKey(text)
		}
	}
	return found
}

// explainDocument is about something after the end of the document's content.
func (g *grammar) explainDocument(at int) Fault {
	if g.directives() {
		line := lineStart(g.text, max(at-1, 0))
		return Fault{Span: g.rest(line), Message: `a line that starts with "%" is an instruction to the reader of the file, and a line "---" must follow it`}
	}
	if skipBlanks(g.text, lineStart(g.text, at)) != at {
		return g.explainAfter(g.previous, at)
	}
	if f, ok := g.quoteAbove(at); ok {
		return f
	}
	if g.previous.kind == documentEnd {
		return Fault{Span: g.keySpan(at), Message: `after a line "..." the next document must start with a line "---"`}
	}
	if c := g.text[at]; c == ']' || c == '}' {
		return g.strayBracket(at)
	}
	span := g.keySpan(at)
	if g.closed.column > 0 {
		return Fault{
			Span:    span,
			Message: fmt.Sprintf("%s is not indented like the first line", g.quote(span)),
			Help:    fmt.Sprintf("the first line is indented %s: remove its indentation", spaces(g.closed.column)),
		}
	}
	return Fault{Span: span, Message: fmt.Sprintf("%s follows a value that is already complete", g.quote(span))}
}

// explainAfter is about something behind a complete value on its line.
func (g *grammar) explainAfter(prev token, at int) Fault {
	span := g.rest(at)
	text := g.quote(span)
	switch {
	case prev.kind == scalarToken && (prev.style == SingleQuoted || prev.style == DoubleQuoted):
		return g.explainAfterQuote(prev, at)
	case prev.kind == flowSequenceEnd || prev.kind == flowMappingEnd:
		if c := g.text[at]; c == ']' || c == '}' {
			return g.strayBracket(at)
		}
		open := `"[" is a list`
		if prev.kind == flowMappingEnd {
			open = `"{" is a mapping`
		}
		return Fault{Span: span, Message: fmt.Sprintf("%s after the closing %q", text, string(g.text[prev.start])), Help: "a value that starts with " + open + ": put the whole value in quotes if it is text"}
	case prev.kind == aliasToken:
		return Fault{Span: span, Message: fmt.Sprintf("%s after the alias %q", text, g.textOf(prev)), Help: `a value that starts with "*" is an alias: put the whole value in quotes if it is text`}
	case prev.kind == anchorToken || prev.kind == tagToken:
		return Fault{Span: span, Message: fmt.Sprintf("%s cannot follow %q on its line", text, g.textOf(prev)), Help: fmt.Sprintf("a value that starts with %q must be put in quotes if it is text", string(g.text[prev.start]))}
	}
	if g.text[at] == ':' {
		return Fault{Span: g.colonSpan(at), Message: "no key before the colon"}
	}
	return Fault{Span: span, Message: fmt.Sprintf("%s cannot stand here", text)}
}

// explainAfterQuote is about something behind a quoted value. Often the quote
// was meant as part of the text, or an earlier one is missing.
func (g *grammar) explainAfterQuote(prev token, at int) Fault {
	if g.suspectQuote(prev.start) {
		return g.unclosed(prev.start)
	}
	if rest := g.rest(at); rest.Len() == 1 && (g.text[at] == ',' || g.text[at] == ';') {
		return Fault{Span: rest, Message: fmt.Sprintf("%s after the closing quote: leave it out", g.quote(rest))}
	}
	quote := string(g.text[prev.start])
	help := `put the whole value in quotes, and write \" for a quote inside it`
	if quote == "'" {
		help = `put the whole value in quotes, and write '' for an apostrophe inside it`
	}
	if at == prev.end {
		return Fault{
			Span:    source.Span{Start: prev.end - 1, End: prev.end},
			Message: fmt.Sprintf("this %s ends the value, but %s follows", quote, g.quote(g.rest(at))),
			Help:    help,
		}
	}
	return Fault{Span: g.rest(at), Message: fmt.Sprintf("%s after the closing quote", g.quote(g.rest(at))), Help: help}
}

func (g *grammar) strayBracket(at int) Fault {
	return Fault{Span: source.Span{Start: at, End: at + 1}, Message: fmt.Sprintf("%q closes nothing: there is no open bracket before it", string(g.text[at]))}
}

// afterBlockScalar reports whether the last value before an offset is a
// literal or folded scalar.
func (g *grammar) afterBlockScalar(at int) bool {
	for _, t := range []token{g.scanned, g.previous} {
		if t.kind == scalarToken && (t.style == Literal || t.style == Folded) && t.end <= at {
			return true
		}
	}
	return false
}

// keySpan returns the key at an offset, or the rest of its line where it is
// none.
func (g *grammar) keySpan(at int) source.Span {
	rest := g.rest(at)
	if at < len(g.text) && (g.text[at] == '-' || g.text[at] == '?') && g.blankOrEnd(at+1) {
		return source.Span{Start: at, End: at + 1}
	}
	for i := at; i < rest.End; i++ {
		if g.text[i] == ':' && g.blankOrEnd(i+1) && i > at {
			return source.Span{Start: at, End: i}
		}
	}
	return rest
}

func (g *grammar) textOf(t token) string { return string(g.text[t.start:t.end]) }
