package yamldoc

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/source"
)

// children returns the nodes written inside a collection, in source order.
func children(n *Node) []*Node {
	var list []*Node
	for _, e := range n.Entries {
		if e.Key.parent == n && e.Value.parent == n {
			list = append(list, e.Key, e.Value)
		}
	}
	return append(list, n.Items...)
}

// checkStream reports the first breach of what every tree promises: spans in
// the file, children in their parents, siblings in order and apart, and every
// scalar decoding to its value, as a whole and character by character.
func checkStream(s *Stream) error {
	at := 0
	for _, d := range s.Docs {
		if d.Root == nil {
			continue
		}
		span := d.Root.Place().Span
		if span.Start < at {
			return fmt.Errorf("document %d: starts at %d, before %d", d.Index, span.Start, at)
		}
		at = span.End
		if err := checkNode(d.Root, source.Span{Start: 0, End: s.File.Len()}); err != nil {
			return fmt.Errorf("document %d: %w", d.Index, err)
		}
	}
	return nil
}

func checkNode(n *Node, within source.Span) error {
	where := func(format string, args ...any) error {
		return fmt.Errorf("%s %v %.40q: %s", n.Pointer(), n.Place().Span, n.Value, fmt.Sprintf(format, args...))
	}
	span := n.Place().Span
	if !within.Contains(span) || span.End < span.Start {
		return where("not within %v", within)
	}
	if n.use != nil {
		if got := n.Raw(); !strings.HasPrefix(got, "*") {
			return where("alias written as %q", got)
		}
		return nil
	}
	if n.Kind == Scalar {
		return checkScalar(n, where)
	}
	at := span.Start
	for _, c := range children(n) {
		s := c.Place().Span
		if s.Start < at {
			return where("child %q starts at %d, before %d", c.Value, s.Start, at)
		}
		at = s.End
		if err := checkNode(c, span); err != nil {
			return err
		}
	}
	return nil
}

func checkScalar(n *Node, where func(string, ...any) error) error {
	if !n.layout().exact {
		return where("source and value disagree: %q", n.Raw())
	}
	at := 0
	for from := 0; from < len(n.Value); {
		_, size := utf8.DecodeRuneInString(n.Value[from:])
		s := n.Range(from, from+size).Span
		if s.Start < at || s.Empty() {
			return where("character %d at %v, before %d", from, s, at)
		}
		at = s.End
		if got := decodePiece(n, from, s); got != n.Value[from:from+size] {
			return where("character %d: %q decodes to %q, want %q", from, n.doc.text[s.Start:s.End], got, n.Value[from:from+size])
		}
		from += size
	}
	if n.Value != "" && n.Style != Plain && !n.Place().Span.Contains(n.Range(0, len(strings.TrimRight(n.Value, "\n\u2028\u2029"))).Span) && strings.TrimRight(n.Value, "\n\u2028\u2029") != "" {
		return where("text outside the span")
	}
	return nil
}

// decodePiece decodes the source bytes of one character without the layout:
// it knows the style and, for line folds, whether breaks go before.
func decodePiece(n *Node, from int, s source.Span) string {
	text := string(n.doc.text[s.Start:s.End])
	switch {
	case strings.HasPrefix(text, `\`) && n.Style == DoubleQuoted:
		m := mapper{src: []byte(text), value: n.Value[from:]}
		m.escape()
		if m.at != len(text) || m.lost {
			return "bad escape " + text
		}
		return n.Value[from : from+m.dec]
	case text == "''" && n.Style == SingleQuoted:
		return "'"
	}
	breaks := ""
	count := 0
	for i := 0; i < len(text); {
		if w := breakLen([]byte(text), i); w > 0 {
			breaks += breakText([]byte(text), i, w)
			count++
			i += w
		} else {
			i++
		}
	}
	if count == 0 {
		return text
	}
	if strings.Trim(text, " \t\r\n\u0085\u2028\u2029") != "" {
		return "text and breaks " + text
	}
	prev := ""
	if from > 0 {
		prev = n.Value[:from]
	}
	if n.Style == Literal || strings.HasSuffix(prev, "\n") || strings.HasSuffix(prev, "\u2028") {
		if count == 1 {
			return breaks
		}
	}
	switch {
	case count == 1 && n.Value[from] == ' ':
		return " "
	case count == 2:
		return strings.TrimPrefix(breaks, "\n")
	}
	return breaks
}
