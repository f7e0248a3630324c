package yamldoc_test

import (
	"testing"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

func TestNewEntry(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, value, want string }{
		{"flow", "a: {x: 1}\n", "s", "a: {k: s, x: 1}\n"},
		{"block", "a:\n  x: 1\n", "s", "a:\n  k: s\n  x: 1\n"},
		{"list item", "a:\n  - x: 1\n", "s", ""},
		{"CRLF", "a:\r\n  x: 1\r\n", "s", "a:\r\n  k: s\r\n  x: 1\r\n"},
		{"value that looks like a number", "a: {x: 1}\n", "012", "a: {k: \"012\", x: 1}\n"},
		{"value with quotes", "a: {x: 1}\n", `a "b": c`, "a: {k: \"a \\\"b\\\": c\", x: 1}\n"},
		{"anchor before the mapping", "a: &m\n  x: 1\n", "s", "a: &m\n  k: s\n  x: 1\n"},
		{"anchor before the key", "a:\n  &m x: 1\n", "s", "a:\n  k: s\n  &m x: 1\n"},
		{"empty", "a: {}\n", "s", ""},
		{"aliased", "b: &m {x: 1}\na: *m\n", "s", ""},
	} {
		s := yamldoc.Parse(source.NewFile("a.yaml", []byte(c.text)))
		span, text, ok := s.Docs[0].Root.Get("a").NewEntry("k", c.value)
		if ok != (c.want != "") {
			t.Errorf("%s: ok = %v", c.name, ok)
			continue
		}
		if !ok {
			continue
		}
		got := c.text[:span.Start] + text + c.text[span.End:]
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		after := yamldoc.Parse(source.NewFile("a.yaml", []byte(got)))
		if v := after.Docs[0].Root.Get("a").Get("k"); v.Text() != c.value || v.Tag != "!!str" {
			t.Errorf("%s: %q reads as %q", c.name, got, v.Text())
		}
	}
}
