package yamldoc

import (
	"math/rand/v2"
	"testing"

	"github.com/policylint/policylint/internal/source"
)

func TestEdit(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, before string
		from, to     int
		newText      string
		want         string // "" where the edit cannot be made
	}{
		{"plain", "a: old word\n", 0, 3, "new", "a: new word\n"},
		{"plain takes brackets", "a: a word.\n", 6, 6, "[^1]", "a: a word[^1].\n"},
		{"plain takes a comma and a hash", "a: one two\n", 3, 3, ",#", "a: one,# two\n"},
		{"plain that starts with a year", "a: 2020 was[^2]\n", 10, 11, "3", "a: 2020 was[^3]\n"},
		{"plain number stays a number", "a: 2\n", 0, 1, "3", "a: 3\n"},
		{"plain in brackets gets quotes", "[a word.]\n", 6, 6, "[^1]", "[\"a word[^1].\"]\n"},
		{"plain that would be a key gets quotes", "a: one two\n", 3, 3, ":", "a: \"one: two\"\n"},
		{"plain that would be cut by a comment gets quotes", "a: one two\n", 4, 4, "#", "a: \"one #two\"\n"},
		{"plain that would be a number gets quotes", "a: 2020x\n", 4, 5, "", "a: \"2020\"\n"},
		{"plain that would be a date gets quotes", "a: on 2020-03-06\n", 0, 3, "", "a: \"2020-03-06\"\n"},
		{"plain that would be a list gets quotes", "a: x- b\n", 0, 1, "", "a: \"- b\"\n"},
		{"single-quoted", "a: 'it''s old'\n", 5, 8, "'new'", "a: 'it''s ''new'''\n"},
		{"double-quoted", "a: \"\\u00e9 old\"\n", 3, 6, "\"new\"", "a: \"\\u00e9 \\\"new\\\"\"\n"},
		{"double-quoted escape goes whole", "a: \"\\u00e9 old\"\n", 0, 2, "e", "a: \"e old\"\n"},
		{"literal", "a: |\n  one\n  two\n", 4, 7, "2", "a: |\n  one\n  2\n"},
		{"literal keeps its line breaks", "a: |\n  one\n  two\n", 3, 4, " ", ""},
		{"literal cannot start with a space", "a: |\n  one\n", 0, 0, " ", ""},
		{"folded line break", "a: >\n  one\n  two\n", 3, 4, "", "a: >\n  onetwo\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			n := firstScalar(t, tt.before)
			span, text, ok := n.Edit(tt.from, tt.to, tt.newText)
			if ok != (tt.want != "") {
				t.Fatalf("Edit says %t", ok)
			}
			if !ok {
				return
			}
			after := tt.before[:span.Start] + text + tt.before[span.End:]
			if after != tt.want {
				t.Errorf("got %q, want %q", after, tt.want)
			}
		})
	}
}

// TestEditKeepsTheRest proves on random edits in every style that the file
// reads as the changed text, with the same type, and is the same elsewhere.
func TestEditKeepsTheRest(t *testing.T) {
	t.Parallel()
	files := []string{
		"a: one, two [three] # comment\nb: 1\n",
		"- a: 2020 was\n    the year\n  b: 1\n",
		"- [one two, \"it’s \\x41 \\\n   é\", 'it''s']\n- b\n",
		"a: 'it''s\n\n  two'\nb: 1\n",
		"a: \"one\\ttwo \\\n   three\"\nb: 1\n",
		"a: |2-\n  one\n\n    two: #\nb: 1\n",
		"a: >+\n  one\n  two\n\n  three\n\nb: 1\n",
	}
	pieces := []string{"", "x", "3", " ", "[^3]", ",", ":", "#", "'", "\"", "\\", "é", "- ", "{", "\t", "\n", "true", "“"}
	rng := rand.New(rand.NewPCG(3, 4))
	for range 8000 {
		before := files[rng.IntN(len(files))]
		n := firstScalar(t, before)
		from := rng.IntN(len(n.Value) + 1)
		to := from + rng.IntN(len(n.Value)-from+1)
		newText := pieces[rng.IntN(len(pieces))]
		want := n.Value[:from] + newText + n.Value[to:]
		if !validCut(n.Value, from, to) {
			continue
		}
		span, text, ok := n.Edit(from, to, newText)
		if !ok {
			continue
		}
		after := before[:span.Start] + text + before[span.End:]
		s := Parse(source.NewFile("a.yaml", []byte(after)))
		if len(s.Faults) > 0 {
			t.Fatalf("%q: Edit(%d, %d, %q) gives %q: %v", before, from, to, newText, after, s.Faults)
		}
		if got := scalarIn(s.Docs[0].Root); got.Value != want || got.Tag != n.Tag {
			t.Fatalf("%q: Edit(%d, %d, %q) gives %q, read as %s %q, want %s %q", before, from, to, newText, after, got.Tag, got.Value, n.Tag, want)
		}
		if got, want := shape(s.Docs[0].Root), shape(n.doc.Root); got != want {
			t.Fatalf("%q: Edit(%d, %d, %q) gives %q: the rest changes from %q to %q", before, from, to, newText, after, want, got)
		}
	}
}

// validCut reports whether a range does not cut a character in two.
func validCut(s string, from, to int) bool {
	isStart := func(i int) bool { return i == len(s) || s[i]&0xC0 != 0x80 }
	return isStart(from) && isStart(to)
}

func firstScalar(t *testing.T, text string) *Node {
	t.Helper()
	s := Parse(source.NewFile("a.yaml", []byte(text)))
	if len(s.Faults) > 0 {
		t.Fatal(s.Faults)
	}
	return scalarIn(s.Docs[0].Root)
}

// scalarIn returns the first value that is a scalar.
func scalarIn(n *Node) *Node {
	for n.Kind != Scalar {
		if n.Kind == Mapping {
			n = n.Entries[0].Value
		} else {
			n = n.Items[0]
		}
	}
	return n
}

// shape is everything in a tree but its first scalar value.
func shape(root *Node) string {
	skip, out := scalarIn(root), ""
	root.Walk(func(n *Node) bool {
		if n != skip {
			out += n.Pointer() + "=" + n.Value + "\n"
		}
		return true
	})
	return out
}
