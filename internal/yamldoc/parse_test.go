package yamldoc

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/policylint/policylint/internal/source"
)

// TestParseDocuments checks how many documents a text has and which of them
// have content.
func TestParseDocuments(t *testing.T) {
	t.Parallel()
	tests := map[string]string{ // a letter a document: n for none, or the kind of its root
		"":                              "",
		"\n \n":                         "",
		"# only a comment\n":            "",
		"---\n":                         "n",
		"---\n---\n":                    "nn",
		"--- # c\n...\n":                "n",
		"~\n":                           "s",
		"a\n":                           "s",
		"a: 1\n":                        "m",
		"- a\n":                         "l",
		"a: 1\n---\n- b\n---\nc\n...\n": "mls",
		"\ufeff":                        "",
		"\ufeff# c\r\na: 1\r\n":         "m",
	}
	for src, want := range tests {
		s := parse(src)
		got := ""
		for i, d := range s.Docs {
			if d.Index != i {
				t.Errorf("%q: document %d has index %d", src, i, d.Index)
			}
			if d.Root == nil {
				got += "n"
				continue
			}
			got += string("sml"[d.Root.Kind])
		}
		if got != want || s.Broken {
			t.Errorf("%q: got %q, want %q; faults %v", src, got, want, s.Faults)
		}
	}
}

// TestParseKeepsDocumentsBeforeFault checks that what is complete can be used.
func TestParseKeepsDocumentsBeforeFault(t *testing.T) {
	t.Parallel()
	s := parse("a: 1\n---\nb: 2\n---\nc: d: e\n---\nf: 3\n")
	if len(s.Docs) != 2 || s.Docs[1].Root.Get("b").Text() != "2" || !s.Broken || len(s.Faults) != 1 {
		t.Errorf("%d documents, faults %v", len(s.Docs), s.Faults)
	}
}

// TestParseBounds checks that no text makes the reader use time or memory out
// of proportion: it ends in one clear fault or is read.
func TestParseBounds(t *testing.T) {
	t.Parallel()
	var bomb strings.Builder
	bomb.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := range 12 {
		fmt.Fprintf(&bomb, "a%d: &a%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i), 10), ", "))
	}
	var chain strings.Builder
	chain.WriteString("- &a0 [x]\n")
	for i := range 2000 {
		fmt.Fprintf(&chain, "- &a%d [*a%d]\n", i+1, i)
	}
	var merges strings.Builder
	merges.WriteString("base: &base\n")
	for i := range 5000 {
		fmt.Fprintf(&merges, "  k%d: v\n", i)
	}
	for i := range 5 {
		fmt.Fprintf(&merges, "m%d:\n  <<: *base\n  own: 1\n", i)
	}
	tests := []struct {
		name, text, fault string
	}{
		{"alias bomb", bomb.String(), "unfold into too many values"},
		{"chain of aliases", chain.String(), "unfold into too many values"},
		{"merges of a large mapping", merges.String(), ""},
		{"merge of itself", "a: &a\n  <<: *a\n", "contain itself"},
		{"merge of text", "a:\n  <<: text\n  b: 1\n", ""},
		{"list that holds itself twice", "&a [[*a], *a]\n", "contain itself"},
		{"brackets", strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), "nested too deep"},
		{"brackets never closed", strings.Repeat("[", 20_000), "nested too deep"},
		{"braces", strings.Repeat("{a: ", 10_000), "nested too deep"},
		{"dashes", strings.Repeat("- ", 10_000), "nested too deep"},
		{"question marks", strings.Repeat("? ", 10_000), "nested too deep"},
		{"nested keys", nestedKeys(300), "nested too deep"},
		{"nested keys within the limit", nestedKeys(150), ""},
		{"brackets within the limit", strings.Repeat("[", 190) + strings.Repeat("]", 190), ""},
		{"long plain text", "a: " + strings.Repeat("text ", 1<<20) + "\n", ""},
		{"long block text", "a: |\n" + strings.Repeat("  text text text\n", 1<<17), ""},
		{"values in brackets", "[" + strings.Repeat("a,", maxNodes+1) + "]", "more than a million values"},
		{"items", strings.Repeat("-\n", maxNodes+1), "more than a million values"},
		{"nested merges", "a:\n  <<: " + strings.Repeat("[{}, ", 150) + "{}" + strings.Repeat("]", 150) + "\n", ""},
		{"many merges", "a:\n  <<: [" + strings.Repeat("{b: 1}, ", 100_000) + "]\n", ""},
		{"many versions", strings.Repeat("%YAML 1.2\n", 500_000) + "---\na\n", "the version"},
		{"many aliases of one value", "- &a x\n" + strings.Repeat("- *a\n", 1000), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := parse(tt.text)
			if tt.fault == "" && s.Broken || tt.fault != "" && (len(s.Faults) != 1 || !strings.Contains(s.Faults[0].Message, tt.fault)) {
				t.Fatalf("faults: %+v", s.Faults)
			}
			if err := checkStream(s); err != nil {
				t.Error(err)
			}
		})
	}
}

func nestedKeys(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// TestUnexplained checks what is said of a refusal or a panic of the library
// that our own reading does not share: none is known.
func TestUnexplained(t *testing.T) {
	t.Parallel()
	var n yaml.Node
	err := decode(nil, &n)
	if err == nil {
		t.Fatal("no error")
	}
	for text, want := range map[string]source.Span{
		"yaml: line 2: what": {Start: 5, End: 9},
		err.Error():          {Start: 0, End: 4},
	} {
		list := diagnose([]byte("a: 1\nb: 2\n"), errors.New(text))
		if len(list) != 1 || list[0].Span != want || strings.Contains(list[0].Message+list[0].Help, text) {
			t.Errorf("%q: got %+v", text, list)
		}
	}
}

// TestVersion checks where "%YAML 1.2" is a directive.
func TestVersion(t *testing.T) {
	t.Parallel()
	for text, broken := range map[string]bool{
		"%YAML 1.2\n---\na: 1\n":                                 false,
		"%YAML 1.1\n---\na: 1\n":                                 false,
		"\ufeff%YAML 1.2 # c\r\n---\r\na: 1\r\n":                 false,
		"# c\n\n%TAG !e! tag:x,2000:\n%YAML 1.2\n---\nb\n":       false,
		"a\n...\n%YAML 1.2\n---\nb\n...\n# c\n%YAML 1.2\n---\nc": false,
		"%YAML 1.20\n---\na: 1\n":                                true,
		"%YAML 1.2\n%YAML 1.2\n---\na: 1\n":                      true,
		"%YAML 1.3\n---\na: 1\n":                                 true,
	} {
		if s := parse(text); s.Broken != broken {
			t.Errorf("%q: faults %v", text, s.Faults)
		}
	}
	s := parse("a: |\n  %YAML 1.2\nb: '\n  %YAML 1.2'\n")
	if got := find(t, s, "a").Value + find(t, s, "b").Value; got != "%YAML 1.2\n %YAML 1.2" {
		t.Errorf("text changed to %q", got)
	}
}

// TestMerge checks which entries "<<" brings in and where they are placed.
func TestMerge(t *testing.T) {
	t.Parallel()
	s := parse("x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  b: 0\n  <<: [*x, *y]\n  d: 5\n")
	z := find(t, s, "z")
	var got []string
	for _, e := range z.Entries {
		if e.Value.Parent() != z || e.Value.Key() != e.Key {
			t.Errorf("%q does not know its parent or key", e.Key.Value)
		}
		got = append(got, e.Key.Value+"="+e.Value.Value+" "+s.File.Text(e.Value.Place().Span))
	}
	if want := "b=0 0; d=5 5; a=1 *x; c=4 *y"; strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestLinearCost checks that the places of many nodes on one line are found
// without reading the line again for each. It counts the work by the size of
// what would be a table of all pairs: with it the test would not end.
func TestLinearCost(t *testing.T) {
	t.Parallel()
	const many = 100_000
	for _, text := range []string{
		"[" + strings.Repeat("ә, ", many) + "z]",
		"[" + strings.Repeat("'a b', ", many) + "z]",
		"[" + strings.Repeat("{a}, ", many/2) + "z]",
		"- " + strings.Repeat("a ", many) + "\n- z\n",
	} {
		s := Parse(source.NewFile("in.yaml", []byte(text)))
		root := s.Docs[0].Root
		root.Walk(func(n *Node) bool {
			n.Place()
			return true
		})
		last := root.Items[len(root.Items)-1]
		if last.Raw() != "z" {
			t.Errorf("%.20q: the last item is %q", text, last.Raw())
		}
	}
}
