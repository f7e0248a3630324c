package schema

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/yamldoc"
)

// Marks of texts that an editor may take for those of YAML.
const (
	quotesOfText = "“”„«»‘’‚‹›`"
	dashesOfText = "-–—•·"
)

// unquoted recognises a value in quotation marks that are none to YAML, where
// the text between them fits the shape.
func unquoted(n *yamldoc.Node, s *shape) (string, bool) {
	inner := strings.Trim(n.Value, quotesOfText)
	return inner, n.Style == yamldoc.Plain && len(inner) < len(n.Value) && s.takes(inner)
}

// withoutMarks says that the quotation marks of a value are part of it.
func withoutMarks(f *Fault, n *yamldoc.Node, inner string) {
	first, _ := utf8.DecodeRuneInString(n.Value)
	f.Help = fmt.Sprintf("%q is no quotation mark to YAML: write %s", string(first), inner)
	f.Suggestion = inStead(n, inner)
}

// dashless recognises a text that was to be a list: its first item begins with
// a dash and no space, or with another sign. It returns that sign.
func dashless(n *yamldoc.Node) (string, bool) {
	sign, _ := utf8.DecodeRuneInString(n.Value)
	return string(sign), n.Kind == yamldoc.Scalar && n.Style == yamldoc.Plain && strings.ContainsRune(dashesOfText, sign)
}

// noList tells of a text with a sign at its start where a list is wanted.
func (w *walker) noList(n *yamldoc.Node, sign string) {
	f := Fault{Kind: WrongValue, Place: n.Range(0, len(sign)), Message: fmt.Sprintf("%s wants a list, and a list item begins with %q, not with %q", subject(n), "- ", sign)}
	if sign == "-" {
		f.Message = fmt.Sprintf("%s wants a list, and a space must follow the \"-\" of a list item", subject(n))
	}
	w.add(f)
}

// behindComment reports whether a value is empty because what was to be its
// text begins with "#".
func behindComment(n *yamldoc.Node) bool {
	text := n.Doc().File.Bytes()
	end := n.KeyPlace().Span.End
	if n.Key() == nil || n.Aliased() || end >= len(text) || text[end] != ':' {
		return false
	}
	line, _, _ := bytes.Cut(text[end+1:], []byte("\n"))
	rest := bytes.TrimSpace(line)
	return len(rest) > 1 && rest[0] == '#' && rest[1] != ' ' && rest[1] != '#'
}
