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
	if n == nil || n.Kind != Scalar || n.use != nil || from < 0 || to > len(n.Value) || from > to {
		return source.Span{}, "", false
	}
	span := n.Range(from, to).Span
	switch n.Style {
	case DoubleQuoted:
		return span, escapeDouble(newText), true
	case SingleQuoted:
		if !hasSpecial(newText) {
			return span, strings.ReplaceAll(newText, "'", "''"), true
		}
	case Plain:
		if n.plainHolds(from, to, newText) {
			return span, newText, true
		}
	case Literal, Folded:
		return span, newText, n.blockHolds(from, to, newText)
	}
	whole := n.Value[:from] + newText + n.Value[to:]
	return n.Place().Span, `"` + escapeDouble(whole) + `"`, true
}

// plainHolds reports whether the plain scalar may be changed in place and
// still be read as the same text.
func (n *Node) plainHolds(from, to int, newText string) bool {
	whole := n.Value[:from] + newText + n.Value[to:]
	if whole == "" || hasSpecial(newText) || strings.TrimSpace(whole) != whole {
		return false
	}
	if strings.ContainsAny(newText, "[]{},#") || strings.Contains(whole, ": ") || strings.HasSuffix(whole, ":") || strings.Contains(whole, " #") {
		return false
	}
	first := whole[0]
	if from == 0 && (strings.IndexByte("-?:,[]{}#&*!|>'\"%@`", first) >= 0) {
		return false
	}
	return n.Tag != "!!str" || !resolvesToOther(whole)
}

// resolvesToOther reports whether an unquoted text may be read as something
// other than text. It errs on the side of yes.
func resolvesToOther(s string) bool {
	switch strings.ToLower(s) {
	case "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=":
		return true
	}
	return strings.IndexByte("0123456789+-.", s[0]) >= 0
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
