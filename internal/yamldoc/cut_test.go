package yamldoc

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/source"
)

// TestCut takes out what the value "X" or the key "x" stands for.
func TestCut(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, before, want string // "" where nothing can be taken out
	}{
		{"first line", "- X\n- b\n", "- b\n"},
		{"middle line", "- a\n- X\n- b\n", "- a\n- b\n"},
		{"last line", "- a\n- X\n", "- a\n"},
		{"last line without a break", "- a\n- X", "- a\n"},
		{"item of several lines", "f:\n  - id: 1\n    t: |\n      a\n\n      b\n  - id: X\n    t: |\n      c\n\n      d\ns: 1\n", "f:\n  - id: 1\n    t: |\n      a\n\n      b\ns: 1\n"},
		{"blank lines around", "- a\n\n- X\n\n- b\n", "- a\n\n- b\n"},
		{"blank line behind", "- a\n- X\n\n- b\n", "- a\n\n- b\n"},
		{"last of a list with blank lines", "f:\n  - a\n\n  - X\n\ng: 1\n", "f:\n  - a\n\ng: 1\n"},
		{"CRLF", "- a\r\n- X\r\n- b\r\n", "- a\r\n- b\r\n"},
		{"dash on a dash", "- - X\n  - b\n", "- - b\n"},
		{"in brackets, comment before it", "[a, # why\n X, b]\n", "[a, # why\n b]\n"},
		{"in brackets, first", "[X, a, b]\n", "[a, b]\n"},
		{"in brackets, middle", "[a, X, b]\n", "[a, b]\n"},
		{"in brackets, last", "[a, b, X]\n", "[a, b]\n"},
		{"in brackets, comma behind it", "[a, X, ]\n", "[a, ]\n"},
		{"in brackets over lines", "[\n  {id: a},\n  {id: X},\n  {id: b},\n]\n", "[\n  {id: a},\n  {id: b},\n]\n"},
		{"key in braces", "- {a: 1, x: 2, b: 3}\n", "- {a: 1, b: 3}\n"},
		{"last key in braces", "- {a: 1, x: }\n", "- {a: 1 }\n"},
		{"key on its line", "a: 1\nx: >\n  two\n  lines\nb: 2\n", "a: 1\nb: 2\n"},
		{"key next to the dash", "- x: 1\n  b: 2\n", "- b: 2\n"},
		{"key without a value", "a: 1\nx:\nb: 2\n", "a: 1\nb: 2\n"},
		{"comment further away", "# top\n\n- a\n- X\n# end\n", "# top\n\n- a\n# end\n"},
		{"hash in a text", "- a#b\n- {id: X, t: 'a # b', u: \"# c\", v: d#e}\n- c\n", "- a#b\n- c\n"},
		{"heading in a block", "- a\n- id: X\n  t: |\n    # no comment\n- b\n", "- a\n- b\n"},
		{"alias in the item", "- &a 1\n- {id: X, t: *a}\n", "- &a 1\n"},

		{"the only item", "f:\n  - X\n", ""},
		{"the only key", "- {x: 1}\n", ""},
		{"comment on its line", "- a\n- X # why\n- b\n", ""},
		{"comment above", "- a\n# why\n- X\n- b\n", ""},
		{"comment inside", "- a\n- id: X\n  # why\n  t: 1\n- b\n", ""},
		{"comment behind an inner key", "- a\n- t: # why\n    1\n  id: X\n- b\n", ""},
		{"comment behind a block indicator", "- a\n- id: X\n  t: | # why\n    b\n- b\n", ""},
		{"dash on a line above", "-\n  X\n- b\n", ""},
		{"comment behind a comma", "[a, X, # why\n b]\n", ""},
		{"anchor", "- a\n- &x X\n- *x\n", ""},
		{"anchor inside", "- a\n- {id: X, t: &t 1}\n- *t\n", ""},
		{"through an alias", "a: &a [X, b]\nb: *a\n", "a: &a [b]\nb: *a\n"},
		{"line breaks kept before it", "- |+\n  a\n\n- X\n\n- b\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := Parse(source.NewFile("a.yaml", []byte(tt.before)))
			if len(s.Faults) > 0 {
				t.Fatal(s.Faults)
			}
			span, ok := target(s.Docs[0].Root).Cut()
			got := ""
			if ok {
				got = tt.before[:span.Start] + tt.before[span.End:]
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// target returns the item that is or holds the value "X", or the value of the
// key "x".
func target(root *Node) *Node {
	var found *Node
	root.Walk(func(n *Node) bool {
		switch {
		case found != nil:
		case n.key != nil && n.key.Value == "x":
			found = n
		case n.Kind == Scalar && n.Value == "X" && n.parent.Kind == Sequence:
			found = n
		case n.Kind == Scalar && n.Value == "X" && n.key != nil:
			found = n.parent
		}
		return found == nil
	})
	return found
}

// TestCutKeepsTheRest takes random items and keys out of random files.
func TestCutKeepsTheRest(t *testing.T) {
	t.Parallel()
	items := []string{"a", "'it''s'", "{id: 1, t: x}", "id: 1\n    t: x", "id: 1\n    t: |\n      one\n\n      two", "t: |+\n      one\n\n    id: 1", "id: 1\n    t: |+\n      one\n", "", "[a,\n    b]", "id: 1\n    l:\n      - a\n      - b\n", ">-\n    a\n    b\n", "&a b", "# c\n    d"}
	between := []string{"", "", "", "\n", "\n\n", "  # c\n", "# c\n\n"}
	rng := rand.New(rand.NewPCG(5, 6))
	cuts := 0
	for range 4000 {
		var b strings.Builder
		b.WriteString("top: 1\nlist:\n")
		for range 1 + rng.IntN(5) {
			b.WriteString("  - " + items[rng.IntN(len(items))] + "\n" + between[rng.IntN(len(between))])
		}
		b.WriteString("end: 2\n")
		before := b.String()
		s := Parse(source.NewFile("a.yaml", []byte(before)))
		if len(s.Faults) > 0 {
			continue
		}
		var all []*Node
		s.Docs[0].Root.Walk(func(n *Node) bool {
			if n.parent != nil && n.parent.key != n && (n.key != nil || n.parent.Kind == Sequence) {
				all = append(all, n)
			}
			return true
		})
		n := all[rng.IntN(len(all))]
		span, ok := n.Cut()
		if !ok {
			continue
		}
		cuts++
		after := before[:span.Start] + before[span.End:]
		if strings.Count(after, "# c") != strings.Count(before, "# c") {
			t.Fatalf("%q: cutting %s loses a comment: %q", before, n.Pointer(), after)
		}
		got := Parse(source.NewFile("a.yaml", []byte(after)))
		if len(got.Faults) > 0 {
			t.Fatalf("%q: cutting %s gives %q: %v", before, n.Pointer(), after, got.Faults)
		}
		if g, w := values(got.Docs[0].Root, nil), values(s.Docs[0].Root, n); g != w {
			t.Fatalf("%q: cutting %s gives %q:\n got %q\nwant %q", before, n.Pointer(), after, g, w)
		}
	}
	if cuts < 1000 {
		t.Fatalf("only %d cuts were tried", cuts)
	}
}

// values is everything in a tree but what stands below, or as key of, a node.
func values(root, without *Node) string {
	var b strings.Builder
	var write func(n *Node)
	write = func(n *Node) {
		b.WriteString(n.Tag + "(" + n.Value)
		for _, e := range n.Entries {
			if e.Value != without {
				write(e.Key)
				write(e.Value)
			}
		}
		for _, item := range n.Items {
			if item != without {
				write(item)
			}
		}
		b.WriteString(")")
	}
	write(root)
	return b.String()
}
