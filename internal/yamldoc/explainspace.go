package yamldoc

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/policylint/policylint/internal/source"
)

// missingSpace finds "key:value" at the start of the line at an offset.
func (g *grammar) missingSpace(line int) (Fault, bool) {
	start := skipBlanks(g.text, line)
	for start < len(g.text) && g.text[start] == '-' && isBlank(g.byteAt(start+1)) {
		start = skipBlanks(g.text, start+1)
	}
	end := g.nameEnd(start)
	next := g.byteAt(end + 1)
	if end == start || g.byteAt(end) != ':' || next == '/' || next == ':' || g.blankOrEnd(end+1) || isDigit(g.text[start]) {
		return Fault{}, false
	}
	if text := g.text[end:lineEnd(g.text, end)]; bytes.Contains(text, []byte(": ")) {
		return Fault{}, false
	}
	f := Fault{
		Span:    source.Span{Start: end, End: end + 1},
		Message: "no space after the colon: write " + quoteOnce(string(g.text[start:end])+": …"),
	}
	if n := noBreakSpace(g.text[end+1:]); n > 0 {
		f.Span = source.Span{Start: end + 1, End: end + 1 + n}
		f.Message = "a no-break space after the colon: YAML wants a normal one"
	}
	return f, true
}

// nameEnd returns the end of the key at an offset: of letters, digits and
// dashes, or in quotes.
func (g *grammar) nameEnd(at int) int {
	end := at
	if c := g.byteAt(at); c == '"' || c == '\'' {
		if i := bytes.IndexByte(g.text[at+1:lineEnd(g.text, at)], c); i >= 0 {
			return at + i + 2
		}
	}
	for isName(g.byteAt(end)) {
		end++
	}
	return end
}

// noSpaceAfterDash is about a list item whose dash is not followed by a space.
func (g *grammar) noSpaceAfterDash(at int) Fault {
	item := source.Span{Start: at + 1, End: g.rest(at).End}
	return Fault{Span: source.Span{Start: at, End: at + 1}, Message: "no space after \"-\": write " + strconv.Quote("- "+g.cut(item))}
}

// explainTab is about tabs where only spaces can be.
func (g *grammar) explainTab(at int) Fault {
	end := at
	for g.byteAt(end) == '\t' {
		end++
	}
	f := Fault{Span: source.Span{Start: at, End: end}, Message: "a tab in the indentation: use spaces"}
	if line := lineStart(g.text, at); skipBlanks(g.text, line) < at {
		f.Message = fmt.Sprintf("a tab after %q: use a space", string(g.text[at-1:at]))
	}
	return f
}

// noBreakIndent finds spaces in the indentation of the line of an offset that
// look like spaces and are none to YAML, as they come with text from web pages.
func (g *grammar) noBreakIndent(at int) (Fault, bool) {
	start := skipBlanks(g.text, lineStart(g.text, min(at, len(g.text))))
	n := noBreakSpace(g.text[start:])
	if n == 0 {
		return Fault{}, false
	}
	return Fault{
		Span:    source.Span{Start: start, End: start + n},
		Message: "a no-break space in the indentation: use normal spaces",
	}, true
}
