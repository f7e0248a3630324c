package yamldoc

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/source"
)

// Edit says which bytes of the file to replace by which text so that
// Value[from:to] becomes newText. The text is escaped as the scalar's style
// demands; where a plain or single-quoted scalar cannot hold it, the whole
// scalar is written anew in double quotes. It reports false where the change
// cannot be made: in a node reached through an alias, or where a block scalar
// would take another shape.
func (n *Node) Edit(from, to int, newText string) (source.Span, string, bool) {
	if n == nil || n.Kind != Scalar || n.Value == "" && n.Style == Plain || n.use != nil || from < 0 || to > len(n.Value) || from > to {
		return source.Span{}, "", false
	}
	span := n.Range(from, to).Span
	written, ok := newText, n.keepsLines(span, newText)
	switch n.Style {
	default:
		return source.Span{}, "", false
	case DoubleQuoted:
		written = escapeDouble(newText)
	case SingleQuoted:
		written = strings.ReplaceAll(newText, "'", "''")
		ok = ok && !hasSpecial(newText)
	case Plain:
		ok = ok && n.plainHolds(from, to, newText)
	case Literal, Folded:
		return span, newText, ok && n.blockHolds(from, to, newText)
	}
	if ok {
		return span, written, true
	}
	whole := n.Value[:from] + newText + n.Value[to:]
	return n.Place().Span, `"` + escapeDouble(whole) + `"`, true
}

// keepsLines reports whether no blank of the text would come to stand at the
// start or end of a line, where folding drops it, and no line would be empty.
func (n *Node) keepsLines(span source.Span, newText string) bool {
	if n.Style == Literal {
		return true
	}
	src, whole := n.doc.text, n.Place().Span
	if !whole.Contains(span) {
		return false // a line break kept behind the last line
	}
	before := src[max(whole.Start, lineStart(src, span.Start)):span.Start]
	after := src[span.End:min(whole.End, lineEnd(src, span.End))]
	first := skipBlanks(before, 0) == len(before) && span.Start-len(before) > whole.Start
	last := skipBlanks(after, 0) == len(after) && span.End+len(after) < whole.End
	line := newText
	if first && newText == "" {
		line = string(after)
	}
	if last && newText == "" {
		line = string(before)
	}
	starts := first && (line == "" || isBlank(line[0]))
	ends := last && (line == "" || isBlank(line[len(line)-1]))
	return !starts && !ends
}

// plainHolds reports whether the plain scalar may be changed in place and
// still be read as the same text.
func (n *Node) plainHolds(from, to int, newText string) bool {
	whole := n.Value[:from] + newText + n.Value[to:]
	if whole == "" || hasSpecial(newText) || strings.TrimSpace(whole) != whole {
		return false
	}
	if n.inFlow() && strings.ContainsAny(newText, "[]{},") || endsPlain(whole) {
		return false
	}
	first := whole[0]
	if from == 0 && (strings.IndexByte("-?:,[]{}#&*!|>'\"%@`", first) >= 0) {
		return false
	}
	return n.Tag != "!!str" || !resolvesToOther(whole)
}

// endsPlain reports whether a text holds a colon that would make it a key, or
// a "#" that would begin a comment.
func endsPlain(s string) bool {
	isSpace := func(i int) bool { return i < 0 || i == len(s) || strings.IndexByte(" \t\n", s[i]) >= 0 }
	for i := range len(s) {
		if s[i] == ':' && isSpace(i+1) || s[i] == '#' && isSpace(i-1) {
			return true
		}
	}
	return false
}

// inFlow reports whether the node stands in brackets, where some characters
// end an unquoted scalar.
func (n *Node) inFlow() bool {
	for p := n.parent; p != nil; p = p.parent {
		if p.Style == Flow {
			return true
		}
	}
	return false
}

// resolvesToOther reports whether an unquoted text may be read as something
// other than text. It errs on the side of yes.
func resolvesToOther(s string) bool {
	switch strings.ToLower(s) {
	case "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=":
		return true
	}
	if strings.IndexByte("0123456789+-.", s[0]) < 0 {
		return false
	}
	// A number or a date has no character but these, as in 0x1F, 1e3, .nan
	// and 2020-03-06 T 12:30:00 Z.
	return !strings.ContainsFunc(s, func(r rune) bool {
		return !strings.ContainsRune("0123456789abcdefinoxtzABCDEFINOTXZ+-_.:, ", r)
	})
}

// blockHolds reports whether newText may stand in a block scalar as it is.
func (n *Node) blockHolds(from, to int, newText string) bool {
	if hasSpecial(newText) || strings.ContainsRune(n.Value[from:to], '\n') {
		return false
	}
	atStart := from == 0 || n.Value[from-1] == '\n'
	atEnd := to == len(n.Value) || n.Value[to] == '\n'
	if !atStart {
		return true
	}
	if from == to && atEnd && newText != "" {
		return false // a blank line need not be indented
	}
	rest := newText
	if rest == "" && !atEnd {
		rest = n.Value[to:]
	}
	return rest != "" && rest[0] != ' ' && rest[0] != '\t'
}

// hasSpecial reports whether a text holds a line break or a character that
// YAML allows only as an escape.
func hasSpecial(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufeff' || r == unicode.ReplacementChar
	})
}

// escapeDouble writes a text as the inside of a double-quoted scalar.
func escapeDouble(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\x%02X`, r)
		case hasSpecial(string(r)):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
