package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// wants says what a value should be and what it is.
func wants(n *yamldoc.Node, s *shape) string {
	got := typeWords(typesOf(n))
	if n.Kind == yamldoc.Scalar {
		got = fmt.Sprintf("%q", short(strings.TrimSpace(n.Value)))
	}
	return fmt.Sprintf("%s wants %s, not %s", subject(n), expected(s), got)
}

// expected says what a shape takes.
func expected(s *shape) string {
	if s.expected != "" {
		return s.expected
	}
	if s.enum != nil {
		var list []string
		for _, v := range s.enum {
			list = append(list, fmt.Sprintf("%q", v))
		}
		return enumerate(list, "or")
	}
	return typeWords(s.types)
}

// typeWords names types as an editor would.
func typeWords(t types) string {
	var words []string
	for _, w := range []struct {
		types types
		words string
	}{
		{text, "a text"}, {number, "a number"}, {integer, "a whole number"}, {boolean, "true or false"},
		{sequence, "a list"}, {mapping, "keys with values"},
	} {
		if t&w.types == w.types {
			words = append(words, w.words)
			t &^= number | integer
		}
	}
	return enumerate(words, "or")
}

// subject names a value by its key, or by that of its list.
func subject(n *yamldoc.Node) string {
	if key := n.Key(); key != nil {
		return fmt.Sprintf("%q", short(key.Value))
	}
	if n.Parent() == nil {
		return "the document"
	}
	return "an item of " + listName(n)
}

// listName names the list that a node is an item of.
func listName(n *yamldoc.Node) string {
	for ; n != nil; n = n.Parent() {
		if key := n.Key(); key != nil {
			return fmt.Sprintf("%q", short(key.Value))
		}
	}
	return "the list"
}

// who names a mapping: by its key, or as an item by what it is and its id.
func who(n *yamldoc.Node, s *shape) string {
	if n.Key() != nil {
		return subject(n)
	}
	what := strings.ToLower(s.title)
	id := n.Get("id")
	switch {
	case n.Parent() == nil:
		return "the document"
	case !id.IsScalar():
		return "the " + what
	case typesOf(id)&number != 0:
		return what + " " + id.Value
	default:
		return fmt.Sprintf("%s %q", what, short(id.Value))
	}
}

// help describes a key.
func (s *shape) help(key string) string {
	if p := s.properties[key]; p != nil {
		return p.help
	}
	return ""
}

// needed says what a mapping needs where one of several keys will do.
func (s *shape) needed() string {
	if s.needs != "" {
		return s.needs
	}
	var list []string
	for _, key := range s.choice {
		list = append(list, fmt.Sprintf("%q", key))
	}
	return enumerate(list, "or")
}

// enumerate joins words as a sentence does: "a, b and c".
func enumerate(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// takes reports whether the shape takes a text.
func (s *shape) takes(text string) bool {
	return (s.enum == nil || slices.Contains(s.enum, text)) && (s.pattern == nil || s.pattern.MatchString(text))
}

// takesUnquoted reports whether the shape takes what a text would be without
// its quotes.
func (s *shape) takesUnquoted(value string) bool {
	if s.types&boolean != 0 {
		return value == "true" || value == "false"
	}
	_, err := strconv.Atoi(value)
	return err == nil && s.types&integer != 0 && s.inRange(json.Number(value))
}

// inRange reports whether a number is within the limits.
func (s *shape) inRange(n json.Number) bool {
	v, err := n.Float64()
	return err == nil && (s.minimum == nil || v >= float64(*s.minimum)) && (s.maximum == nil || v <= float64(*s.maximum))
}

// valuePlace is the value; the key for one that runs over several lines.
func valuePlace(n *yamldoc.Node) yamldoc.Place {
	p := n.Place()
	if n.Key() != nil && (p.Span.Empty() || strings.ContainsAny(n.Raw(), "\n\r")) {
		return n.KeyPlace()
	}
	if n.Kind == yamldoc.Mapping && n.Style == yamldoc.Block && len(n.Entries) > 0 {
		return ownPlace(n)
	}
	return p
}

// ownPlace is where a mapping is named: its key, the first key of a list
// item, the "schema" key of a document.
func ownPlace(n *yamldoc.Node) yamldoc.Place {
	if n.Key() != nil || len(n.Entries) == 0 {
		return n.KeyPlace()
	}
	first := n.Entries[0]
	if schema, ok := entry(n, "schema"); ok && n.Parent() == nil {
		first = schema
	}
	p := first.Value.KeyPlace()
	p.Node = n
	return p
}

// dashPlace is the dash of a list item with nothing behind it.
func dashPlace(n *yamldoc.Node) yamldoc.Place {
	p := n.Place()
	before := bytes.TrimRight(n.Doc().File.Bytes()[:p.Span.Start], " \t")
	if bytes.HasSuffix(before, []byte("-")) {
		p.Span = source.Span{Start: len(before) - 1, End: len(before)}
	}
	return p
}

// inStead returns a text that is to stand in a node's place, or "" where it
// cannot: an alias stands there, or a text over several lines.
func inStead(n *yamldoc.Node, text string) string {
	if n.Aliased() || strings.ContainsAny(n.Raw(), "\n\r") {
		return ""
	}
	return text
}

// quotedAs puts a text into the quotes that a node has.
func quotedAs(n *yamldoc.Node, text string) string {
	switch n.Style {
	case yamldoc.DoubleQuoted:
		return `"` + text + `"`
	case yamldoc.SingleQuoted:
		return "'" + text + "'"
	default:
		return text
	}
}
