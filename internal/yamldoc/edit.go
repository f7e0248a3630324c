package yamldoc

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

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
	// Only the blanks next to the edit are looked at: a line may be very long.
	from := span.Start
	for from > whole.Start && isBlank(src[from-1]) {
		from--
	}
	to := skipBlanks(src[:whole.End], span.End)
	first := from > whole.Start && endsLine(src, from)
	last := to < whole.End && breakLen(src, to) > 0
	starts := first && blankAt(newText+string(src[span.End:min(span.End+1, whole.End)]), 0)
	ends := last && blankAt(string(src[max(span.Start-1, whole.Start):span.Start])+newText, -1)
	empty := first && last && newText == "" // nothing but blanks would be left
	return !starts && !ends && !empty
}

// blankAt reports whether the first byte of a text, or the last if i is -1, is
// a blank or a line break; so is that of an empty one.
func blankAt(s string, i int) bool {
	if s == "" {
		return true
	}
	if i < 0 {
		i = len(s) - 1
	}
	return isBlankOrBreak(s[i])
}

// plainHolds reports whether the plain scalar may be changed in place and
// still be read as the same text. It looks at the neighbourhood of the edit and
// not at the whole scalar, which may be long.
func (n *Node) plainHolds(from, to int, newText string) bool {
	head, tail := n.Value[:from], n.Value[to:]
	first, last := outermost(head, newText, tail)
	if first == utf8.RuneError || hasSpecial(newText) || unicode.IsSpace(first) || unicode.IsSpace(last) {
		return false
	}
	if n.inFlow() && strings.ContainsAny(newText, "[]{},") || endsPlain(head, newText, tail) {
		return false
	}
	if from == 0 && strings.ContainsRune("-?:,[]{}#&*!|>'\"%@`", first) {
		return false
	}
	return n.Tag != "!!str" || !numberOrKeyword(head, newText, tail)
}

// outermost returns the first and the last character of a text in pieces;
// utf8.RuneError if it is empty.
func outermost(pieces ...string) (first, last rune) {
	first, last = utf8.RuneError, utf8.RuneError
	for _, p := range pieces {
		if p == "" {
			continue
		}
		if first == utf8.RuneError {
			first, _ = utf8.DecodeRuneInString(p)
		}
		last, _ = utf8.DecodeLastRuneInString(p)
	}
	return first, last
}

// endsPlain reports whether a text put between two others makes a colon that
// would end a key, or a "#" that would begin a comment.
func endsPlain(head, newText, tail string) bool {
	const context = 2 // bytes on each side that an edit can turn into a sign
	before, after := head[max(len(head)-context, 0):], tail[:min(context, len(tail))]
	s := before + newText + after
	for i := range len(s) {
		switch {
		case s[i] == ':' && (i+1 < len(s) && isBlankOrBreak(s[i+1]) || i+1 == len(s) && len(after) == len(tail)):
			return true
		case s[i] == '#' && (i > 0 && isBlankOrBreak(s[i-1]) || i == 0 && len(before) == len(head)):
			return true
		}
	}
	return false
}

func isBlankOrBreak(c byte) bool { return isBlank(c) || c == '\n' || c == '\r' }

// numberOrKeyword is [resolvesToOther] for a text in pieces: a long text is
// put together only if none of them tells that it is no number.
func numberOrKeyword(pieces ...string) bool {
	for _, p := range pieces {
		if strings.ContainsFunc(p, func(r rune) bool { return !isNumberRune(r) }) && len(p) > longestKeyword {
			return false
		}
	}
	return resolvesToOther(strings.Join(pieces, ""))
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
	return !strings.ContainsFunc(s, func(r rune) bool { return !isNumberRune(r) })
}

// longestKeyword is the number of bytes of "false", the longest word that is
// no text.
const longestKeyword = 5

func isNumberRune(r rune) bool {
	return strings.ContainsRune("0123456789abcdefinoxtzABCDEFINOTXZ+-_.:, ", r)
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
