package yamldoc

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/policylint/policylint/internal/source"
)

// explain says in an editor's words what is wrong where the grammar stopped.
func (g *grammar) explain() Fault {
	f := g.explainProblem()
	if indent, ok := g.noBreakIndent(f.Span.Start); ok {
		return indent
	}
	for _, at := range []int{f.Span.Start, g.found.from, g.found.at} {
		if conflict, ok := g.conflictMarker(at); ok {
			return conflict
		}
	}
	return f
}

func (g *grammar) explainProblem() Fault {
	p := g.found
	switch p.kind {
	case misplacedColon:
		return g.explainColon(p.at)
	case misplacedDash, misplacedQuestion:
		return g.explainIndicator(p.at)
	case noColon:
		return g.explainLine(p.from)
	case noKey, noDash:
		return g.explainEntry(p)
	case noComma, noContent:
		return g.explainContent(p)
	case noDocument:
		return g.explainDocument(p.at)
	case tabIndent:
		return g.explainTab(p.at)
	case badStart:
		return g.explainStart(p.at)
	case tooDeep:
		return Fault{Span: charSpan(g.text, p.at), Message: deepMessage}
	case tooMany:
		return Fault{Span: charSpan(g.text, p.at), Message: "more than a million values in one file: split the file"}
	default:
		return g.explainToken(p)
	}
}

// conflictMarker recognises the lines that a version control system leaves
// where it could not merge. Reading goes on behind the last of them.
func (g *grammar) conflictMarker(at int) (Fault, bool) {
	start := lineStart(g.text, min(at, len(g.text)))
	found := false
	for _, mark := range []string{"<<<<<<<", "=======", ">>>>>>>"} {
		found = found || bytes.HasPrefix(g.text[start:], []byte(mark)) && g.blankOrEnd(start+len(mark))
	}
	if !found {
		return Fault{}, false
	}
	for at := start; ; at++ {
		i := bytes.Index(g.text[at:], []byte(">>>>>>>"))
		if i < 0 {
			break
		}
		if at += i; at > 0 && endsLine(g.text, at) {
			g.resumed = at
			break
		}
	}
	return Fault{
		Span:    g.rest(start),
		Message: "an unresolved merge conflict: choose one of the versions and delete the lines that start with \"<<<<<<<\", \"=======\" and \">>>>>>>\"",
	}, true
}

// explainColon is about a ": " where no key can be.
func (g *grammar) explainColon(at int) Fault {
	prev := g.scanned
	span := g.colonSpan(at)
	if prev.kind != scalarToken || prev.style != Plain {
		if prev.kind == valueToken {
			return Fault{Span: span, Message: `two colons after one key`, Help: `put the value in quotes if it starts with ":"`}
		}
		return g.explainAfter(prev, at)
	}
	line := lineStart(g.text, at)
	if prev.start >= line {
		return g.colonInValue(prev.start, at)
	}
	if colon, ok := g.missingSpace(lineStart(g.text, prev.start)); ok {
		return colon
	}
	if f, ok := g.noColonBeforeBlock(prev.start); ok {
		return f
	}
	if skipBlanks(g.text, lineStart(g.text, prev.start)) == prev.start {
		return g.explainLine(prev.start)
	}
	if f, ok := g.noBreakIndent(prev.start); ok {
		return f
	}
	key := source.Span{Start: skipBlanks(g.text, line), End: at}
	if g.text[key.Start] == '-' && g.blankOrEnd(key.Start+1) {
		return g.deepItem(key.Start)
	}
	f := Fault{Span: key, Message: fmt.Sprintf("the key %s is indented deeper than the one before it, so that it reads as more of its value", g.quote(key))}
	if mapping, ok := g.enclosing(blockMappingFrame, blockMappingFrame); ok {
		f.Help = indentBy(mapping.column) + ", like the keys before it"
	}
	return f
}

// deepItem is about a list item that is indented deeper than the unquoted text
// before it.
func (g *grammar) deepItem(at int) Fault {
	f := Fault{
		Span:    source.Span{Start: at, End: at + 1},
		Message: "this list item is indented deeper than the text before it, so that it reads as more of that text",
	}
	if list, ok := g.enclosing(blockSequenceFrame, indentlessFrame); ok {
		f.Help = indentBy(list.column) + ", like the items before it"
	}
	return f
}

// colonInValue is about a second ": " in an unquoted value that starts at
// from.
func (g *grammar) colonInValue(from, at int) Fault {
	f := Fault{Span: g.colonSpan(at), Message: `": " inside a value without quotes would start another key: put the value in quotes`}
	if f.Span.Len() == 1 {
		f.Message = `a value without quotes cannot end with ":": put it in quotes`
	}
	if value := g.valueSpan(from); value.Len() <= 100 {
		f.Help = `write "` + escapeDouble(string(g.text[value.Start:value.End])) + `"`
	}
	return f
}

// noColonBeforeBlock finds "key |" at an offset: the start of a text block
// without its colon.
func (g *grammar) noColonBeforeBlock(at int) (Fault, bool) {
	span := g.rest(at)
	key, sign, ok := strings.Cut(string(g.text[at:span.End]), " ")
	if !ok || sign == "" || strings.Trim(sign[1:], "+-") != "" || sign[0] != '|' && sign[0] != '>' {
		return Fault{}, false
	}
	return Fault{Span: span, Message: fmt.Sprintf("no colon after the key: write %q", key+": "+sign)}, true
}

// explainLine is about a line that starts at an offset, where only a key can
// be, and has no colon.
func (g *grammar) explainLine(at int) Fault {
	if f, ok := g.missingSpace(lineStart(g.text, at)); ok && skipBlanks(g.text, lineStart(g.text, at)) == at {
		return f
	}
	span := g.rest(at)
	c := g.text[at]
	if f, ok := g.noColonBeforeBlock(at); ok {
		return f
	}
	switch {
	case c == '-' && g.byteAt(at+1) != '-':
		return g.noSpaceAfterDash(at)
	case (c == '"' || c == '\'') && g.suspectQuote(at):
		return g.unclosed(at)
	}
	f := Fault{Span: span, Message: fmt.Sprintf("%s is neither a key with a colon nor indented as part of the text above", g.quote(span))}
	if g.afterBlockScalar(at) {
		f.Message = fmt.Sprintf("%s is not indented, so it is not part of the text above", g.quote(span))
		f.Help = "indent every line of the text by the same number of spaces"
	}
	return f
}

// explainIndicator is about "- " or "? " in the middle of a line.
func (g *grammar) explainIndicator(at int) Fault {
	if g.scanned.kind == scalarToken || g.scanned.kind == flowSequenceEnd || g.scanned.kind == flowMappingEnd || g.scanned.kind == aliasToken {
		return g.explainAfter(g.scanned, at)
	}
	span := source.Span{Start: at, End: at + 1}
	if g.text[at] == '?' {
		return Fault{Span: span, Message: `a value without quotes cannot start with "? ": put it in quotes`}
	}
	if g.rest(at).Len() == 1 {
		return Fault{Span: span, Message: `a lone "-" starts a list: put it in quotes`}
	}
	return Fault{Span: span, Message: `a list cannot start on the line of its key`, Help: `put "- …" on the next line, indented; if it is text, put it in quotes`}
}

// explainStart is about a character that no value starts with.
func (g *grammar) explainStart(at int) Fault {
	c := g.text[at]
	if c == '\t' {
		return g.explainTab(at)
	}
	return Fault{
		Span:    source.Span{Start: at, End: at + 1},
		Message: fmt.Sprintf("a value without quotes cannot start with %q: put it in quotes", string(c)),
	}
}
