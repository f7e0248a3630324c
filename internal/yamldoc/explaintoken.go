package yamldoc

import (
	"fmt"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/suggest"
)

// explainToken is about a token that is wrong in itself.
func (g *grammar) explainToken(p *problem) Fault {
	first := string(g.text[p.from])
	switch p.kind {
	case unclosedQuote:
		return g.unclosed(p.from)
	case badEscape:
		return g.explainEscape(p.from, p.at)
	case badHeader:
		return Fault{
			Span:    g.rest(p.from),
			Message: fmt.Sprintf("%q starts a text block, and nothing but \"-\", \"+\" or an indentation can follow it on its line", first),
			Help:    "put the text on the next line, indented, or put the value in quotes",
		}
	case noAnchor:
		return g.explainAlias(source.Span{Start: p.from, End: p.at})
	case badName:
		return Fault{
			Span:    source.Span{Start: p.from, End: p.from + 1},
			Message: fmt.Sprintf("a value without quotes cannot start with %q: put it in quotes", first),
			Help:    map[string]string{"*": `"*" starts an alias, "*name"`, "&": `"&" starts an anchor, "&name"`}[first],
		}
	case badTag, noHandle:
		return Fault{
			Span:    g.word(p.from),
			Message: fmt.Sprintf("%s is no type: a value that starts with \"!\" must be in quotes", g.quote(g.word(p.from))),
		}
	case badVersion:
		return Fault{Span: g.rest(p.from), Message: `the version must be 1.1 or 1.2, given once: write "%YAML 1.2"`}
	default:
		return Fault{
			Span:    g.rest(p.from),
			Message: `a line that starts with "%" is an instruction to the reader of the file: put it in quotes or indent it if it is text`,
		}
	}
}

// unclosed is about a quote that opens at an offset and is not closed where it
// was meant to be.
func (g *grammar) unclosed(at int) Fault {
	quote := string(g.text[at])
	f := Fault{Span: g.rest(at), Message: fmt.Sprintf("the quote %s that opens here is not closed", quote)}
	if quote == "'" {
		f.Help = `write ' at the end of the value; an apostrophe inside it is written ''`
	} else {
		f.Help = `write " at the end of the value; a quote inside it is written \"`
	}
	return f
}

// suspectQuote reports whether the quoted scalar at an offset ends at a quote
// that was meant to open another: it runs over several lines, and its second
// line is not indented or its last quote follows a colon, a dash or a space.
func (g *grammar) suspectQuote(at int) bool {
	prev := g.previous
	if g.scanned.start == at {
		prev = g.scanned
	}
	if at >= len(g.text) || g.text[at] != '"' && g.text[at] != '\'' {
		return false
	}
	next := lineEnd(g.text, at)
	next += breakLen(g.text, next)
	if prev.start != at || prev.end <= next {
		return false
	}
	own := lineStart(g.text, at)
	content := skipBlanks(g.text, next)
	if content-next <= skipBlanks(g.text, own)-own && breakLen(g.text, content) == 0 {
		return true
	}
	before := prev.end - 2
	return isBlank(g.text[before]) || isLetter(g.text[before]) && isLetter(g.byteAt(prev.end))
}

// quoteAbove looks for a quoted value, right before an offset, that swallowed
// the lines up to there.
func (g *grammar) quoteAbove(at int) (Fault, bool) {
	if g.previous.kind == scalarToken && g.previous.end <= at && g.suspectQuote(g.previous.start) {
		return g.unclosed(g.previous.start), true
	}
	return Fault{}, false
}

// explainEscape is about an escape at an offset in the double-quoted scalar
// that starts at from.
func (g *grammar) explainEscape(from, at int) Fault {
	c := g.byteAt(at + 1)
	if at+1 >= len(g.text) {
		return g.unclosed(from)
	}
	digits := escapeDigits(c)
	end := at + 2
	for end < at+2+digits && isHex(g.byteAt(end)) {
		end++
	}
	if c >= 0x80 {
		for end < len(g.text) && g.text[end]&0xC0 == 0x80 {
			end++
		}
	}
	span := source.Span{Start: at, End: end}
	text := string(g.text[at:end])
	help := `write \\ for a backslash, or put the value in single quotes`
	switch {
	case c == '/':
		return Fault{Span: span, Message: `"/" needs no backslash before it`}
	case digits > 0 && end < at+2+digits:
		return Fault{Span: span, Message: fmt.Sprintf(`\%c must be followed by %d hexadecimal digits`, c, digits), Help: help}
	case digits > 0:
		return Fault{Span: span, Message: text + " is no character"}
	}
	return Fault{
		Span:    span,
		Message: fmt.Sprintf(`%s means nothing inside double quotes`, text),
		Help:    help,
	}
}

// explainAlias is about an alias whose anchor is not there.
func (g *grammar) explainAlias(span source.Span) Fault {
	name := string(g.text[span.Start+1 : span.End])
	f := Fault{Span: span, Message: fmt.Sprintf("no anchor %q above this alias", "&"+name)}
	names := make([]string, 0, len(g.anchors))
	for a := range g.anchors {
		names = append(names, a)
	}
	slices.Sort(names)
	if best, ok := suggest.Closest(name, names); ok {
		f.Help = fmt.Sprintf("did you mean %q?", "*"+best)
	} else if len(names) == 0 {
		f.Help = `a value that starts with "*" is an alias: put it in quotes if it is text`
	}
	return f
}

// word returns the run of characters at an offset up to a blank.
func (g *grammar) word(at int) source.Span {
	rest := g.rest(at)
	if i := strings.IndexAny(string(g.text[rest.Start:rest.End]), " \t"); i > 0 {
		rest.End = at + i
	}
	return rest
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }
