package yamldoc

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/source"
)

// NewEntry says where to insert which text so that a mapping gets another
// entry, before its first one. The value is a text; it is quoted where YAML
// would read it as something else. It reports false for what is no mapping, an
// empty one, or one reached through an alias.
func (n *Node) NewEntry(key, value string) (source.Span, string, bool) {
	if n == nil || n.Kind != Mapping || len(n.Entries) == 0 {
		return source.Span{}, "", false
	}
	return n.NewEntryBefore(n.Entries[0].Value, key, quoteIfNeeded(value))
}

// NewEntryBefore is NewEntry for a place before the entry with the given value,
// and for a value that is inserted as it is.
func (n *Node) NewEntryBefore(next *Node, key, value string) (source.Span, string, bool) {
	if n == nil || n.Kind != Mapping || n.use != nil || next == nil || next.parent != n || next.key.parent != n || next.key.use != nil {
		return source.Span{}, "", false
	}
	entry := key + ": " + value
	at := next.key.start
	if n.Style == Flow {
		return source.Span{Start: at, End: at}, entry + ", ", true
	}
	data := n.doc.File.Bytes()
	line := n.doc.File.Line(n.doc.File.Position(at).Line)
	indent := strings.Repeat(" ", utf8.RuneCount(data[line.Start:at]))
	return source.Span{Start: at, End: at}, entry + n.doc.lineBreak() + indent, true
}

// lineBreak returns the line break that the file uses first; "\n" if it has none.
func (d *Document) lineBreak() string {
	data := d.File.Bytes()
	i := bytes.IndexAny(data, "\r\n")
	switch {
	case i < 0 || data[i] == '\n':
		return "\n"
	case bytes.HasPrefix(data[i:], []byte("\r\n")):
		return "\r\n"
	default:
		return "\r"
	}
}

// quoteIfNeeded writes a text as a plain scalar, or in double quotes where a
// plain one could be read as something else in any place.
func quoteIfNeeded(s string) string {
	plain := s != "" && strings.TrimSpace(s) == s && !hasSpecial(s) && !resolvesToOther(s) &&
		!strings.ContainsAny(s, ",[]{}#:\"'\\") && !strings.ContainsAny(s[:1], "-?&*!|>%@`")
	if plain {
		return s
	}
	return `"` + escapeDouble(s) + `"`
}
