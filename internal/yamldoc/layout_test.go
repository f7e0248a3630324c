package yamldoc

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/source"
)

// unmark takes « and » out of a text and returns the spans they stood around.
func unmark(t *testing.T, marked string) (string, []source.Span) {
	t.Helper()
	var b strings.Builder
	var spans []source.Span
	for {
		before, rest, found := strings.Cut(marked, "«")
		b.WriteString(before)
		if !found {
			return b.String(), spans
		}
		inside, after, found := strings.Cut(rest, "»")
		if !found {
			t.Fatalf("no » in %q", marked)
		}
		spans = append(spans, source.Span{Start: b.Len(), End: b.Len() + len(inside)})
		b.WriteString(inside)
		marked = after
	}
}

// parse reads a text as a file of its own.
func parse(text string) *Stream { return Parse(source.NewFile("in.yaml", []byte(text))) }

// parseMarked parses a text in which « and » stand around one expected span.
func parseMarked(t *testing.T, marked string) (*Stream, source.Span) {
	t.Helper()
	text, spans := unmark(t, marked)
	if len(spans) != 1 {
		t.Fatalf("not one « and » in %q", marked)
	}
	return parse(text), spans[0]
}

// find returns the node at a path of keys and indexes, such as "a/0/b".
func find(t *testing.T, s *Stream, path string) *Node {
	t.Helper()
	if s.Broken {
		t.Fatalf("faults: %+v", s.Faults)
	}
	n := s.Docs[len(s.Docs)-1].Root
	for _, step := range strings.Split(path, "/") {
		switch {
		case step == "":
		case n.Kind == Sequence:
			n = n.Items[step[0]-'0']
		default:
			n = n.Get(step)
		}
	}
	if n == nil {
		t.Fatalf("nothing at %q", path)
	}
	return n
}

// TestRange checks that a part of a value maps to exactly the bytes that
// decode to it.
func TestRange(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, src, path string
		part            string // of the value; the whole value with « and » where the part occurs more than once
	}{
		{"plain", "a: one «two» three\n", "a", "two"},
		{"plain, whole", "a: «one two» # three\n", "a", "one two"},
		{"plain, two lines", "a: one\n  «two»\n", "a", "two"},
		{"plain, the fold", "a: one«  \n  »two\n", "a", " "},
		{"plain, across a fold", "a: on«e\n \t t»wo\n", "a", "e t"},
		{"plain, a blank line", "a: one«\n\n  »two\n", "a", "\n"},
		{"plain, first of two blank lines", "a: one«\n\n»\n  two\n", "a", "one«\n»\ntwo"},
		{"plain, second of two blank lines", "a: one\n\n«\n  »two\n", "a", "one\n«\n»two"},
		{"plain, after blank lines", "a: one\n\n \n  «two»\n", "a", "two"},
		{"plain, in brackets", "a: [x, «one\n  two» , y]\n", "a/1", "one two"},
		{"plain, root", "one\n«two»\nthree\n", "", "two"},
		{"plain, multi-byte", "a: Әділет — «қазақ» 😀 end\n", "a", "қазақ"},
		{"plain, behind an emoji", "a: {😀: b, c: «d»}\n", "a/c", "d"},
		{"plain, CRLF", "a: one\r\n  «two»\r\n", "a", "two"},
		{"plain, CRLF fold", "a: one«\r\n  »two\r\n", "a", " "},
		{"plain, CR", "a: one\r  «two»\r", "a", "two"},
		{"plain, BOM", "\ufeffa: «one»\n", "a", "one"},
		{"plain, NEL folds", "a: one«\u0085  »two\n", "a", " "},
		{"plain, LS stays", "a: one«\u2028  »two\n", "a", "\u2028"},
		{"plain, hash and colon", "a: x#«y:z»\n", "a", "y:z"},
		{"plain, anchor and tag", "a: &x !!str «one»\n", "a", "one"},
		{"plain, tag and anchor on lines of their own", "a: !!str\n  # why\n  &x\n  «one»\n", "a", "one"},
		{"plain, after an earlier document", "a: one\n---\na: «two»\n...\n", "a", "two"},
		{"plain, after directives", "%YAML 1.1\n%TAG ! tag:x,2000:\n--- \na: «two»\n", "a", "two"},

		{"single", "a: 'one «two» three'\n", "a", "two"},
		{"single, quote", "a: 'it«''»s'\n", "a", "'"},
		{"single, after a quote", "a: 'it''«s»'\n", "a", "s"},
		{"single, two quotes", "a: '«''''»'\n", "a", "''"},
		{"single, backslash", "a: 'x«\\n»'\n", "a", `\n`},
		{"single, fold", "a: 'one«  \n\n  »two'\n", "a", "\n"},
		{"single, blanks at the end", "a: 'one«  »'\n", "a", "  "},
		{"single, break at the start", "a: '« \n »one'\n", "a", " "},
		{"single, break before the end", "a: 'one« \n  »'\n", "a", " "},
		{"single, key", "'it''«s»': 1\n", "", "s"},

		{"double", `a: "one «two» three"`, "a", "two"},
		{"double, newline", `a: "one«\n»two"`, "a", "\n"},
		{"double, x", `a: "«\x41»BC"`, "a", "A"},
		{"double, u", `a: "A«\u0431»C"`, "a", "б"},
		{"double, U", `a: "A«\U0001F600»C"`, "a", "😀"},
		{"double, N _ L P", `a: "«\N\_\L\P»"`, "a", "\u0085\u00a0\u2028\u2029"},
		{"double, all short", `a: "x«\0\a\b\t\v\f\r\e\ \"\\»y"`, "a", "\x00\a\b\t\v\f\r\x1b \"\\"},
		{"double, escaped tab", "a: \"x«\\\t»y\"", "a", "\t"},
		{"double, after escapes", `a: "\u0431\n«z»"`, "a", "z"},
		{"double, escaped break", "a: \"one \\\n   «two»\"\n", "a", "two"},
		{"double, across an escaped break", "a: \"on«e\\\n   tw»o\"\n", "a", "etw"},
		{"double, up to an escaped break", "a: \"«one»\\\n   two\"\n", "a", "one"},
		{"double, escaped break and blank line", "a: \"one\\\n\n   «two»\"\n", "a", "two"},
		{"double, blank line after escaped break", "a: \"one\\\n«\n   »two\"\n", "a", "\n"},
		{"double, escaped space keeps blanks", "a: \"one«\\ »\n  two\"\n", "a", "one« » two"},
		{"double, fold CRLF", "a: \"one«\t\r\n\t»two\"\r\n", "a", " "},
		{"double, several breaks", "a: \"one\n\n«\n»\n two\"\n", "a", "one\n«\n»\ntwo"},
		{"double, in brackets", `[{"a": "x«\ty»"}]`, "0/a", "\ty"},

		{"literal", "a: |\n  one\n  «two»\n  three\n", "a", "two"},
		{"literal, a break owns the next indentation", "a: |\n  one«\n  »two\n", "a", "one«\n»two\n"},
		{"literal, across lines", "a: |\n  on«e\n  tw»o\n", "a", "e\ntw"},
		{"literal, blank line", "a: |\n  one\n\n  «two»\n", "a", "two"},
		{"literal, leading blank lines", "a: |\n\n \n  «one»\n", "a", "one"},
		{"literal, more indented", "a: |\n  one\n  «  two»\n", "a", "  two"},
		{"literal, tabs", "a: |\n  one\n  «\ttwo»\n", "a", "\ttwo"},
		{"literal, indicator", "a: |1\n «  one»\n", "a", "  one"},
		{"literal, indicator and blank first line", "a: |2\n\n    «one»\n", "a", "one"},
		{"literal, indicator in a list", "- - |1\n   « one»\n", "0/0", " one"},
		{"literal, strip", "a: |-\n  one\n  «two»\n", "a", "two"},
		{"literal, keep", "a: |+\n  one«\n\n\n»b: 1\n", "a", "\n\n\n"},
		{"literal, keep with only blank lines", "a: |+\n«\n\n»b: 1\n", "a", "\n\n"},
		{"literal, clip", "a: |\n  one«\n»\n\nb: 1\n", "a", "\n"},
		{"literal, no break at the end of the file", "a: |\n  «one»", "a", "one"},
		{"literal, spaces at the line end", "a: |\n  one«  »\n  two\n", "a", "  "},
		{"literal, line of blanks only", "a: |2\n  «  »\n", "a", "  "},
		{"literal, comment in the header", "a: | # why\n  «one»\n", "a", "one"},
		{"literal, hash in the text", "a: |\n  one\n  «# two»\n", "a", "# two"},
		{"literal, followed by a marker", "a: |\n  «one»\n...\n", "a", "one"},
		{"literal, anchor", "a: &x |\n  «one»\n", "a", "one"},
		{"literal, CRLF", "a: |\r\n  one\r\n  «two»\r\n", "a", "two"},
		{"literal, CRLF break", "a: |\r\n  one«\r\n  »two\r\n", "a", "one«\n»two\n"},
		{"literal, CR", "a: |\r  one«\r  »two\r", "a", "one«\n»two\n"},
		{"literal, LS", "a: |\n  one«\u2028  »two\n", "a", "\u2028"},
		{"literal, root", "|\n «one»\n", "", "one"},

		{"folded", "a: >\n  one\n  «two»\n", "a", "two"},
		{"folded, the fold", "a: >\n  one«\n  »two\n", "a", " "},
		{"folded, across the fold", "a: >\n  on «09.02\n  2019» x\n", "a", "09.02 2019"},
		{"folded, paragraph", "a: >\n  one«\n\n  »two\n", "a", "one«\n»two\n"},
		{"folded, more indented", "a: >\n  one\n  «  two»\n  three\n", "a", "  two"},
		{"folded, break before more indented", "a: >\n  one«\n  »  two\n", "a", "one«\n»  two\n"},
		{"folded, break after more indented", "a: >\n  one\n   two«\n  »three\n", "a", "one\n two«\n»three\n"},
		{"folded, leading blank line", "a: >\n«\n  »one\n", "a", "«\n»one\n"},
		{"folded, blanks at the line end stay", "a: >\n  one«  »\n  two\n", "a", "one«  » two\n"},
		{"folded, clip", "a: >\n  one\n  two«\n»\n", "a", "\n"},
		{"folded, keep", "a: >+\n  one\n  two«\n\n»", "a", "\n\n"},
		{"folded, indicators in either order", "a: >-1\n «one»\n", "a", "one"},
		{"folded, CRLF", "a: >\r\n  one«\r\n  »two\r\n", "a", " "},
		{"folded, multi-byte", "a: >\n  Әділет\n  «қазақ»\n", "a", "қазақ"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s, want := parseMarked(t, tt.src)
			n := find(t, s, tt.path)
			if n.Kind == Mapping {
				n = n.Entries[0].Key
			}
			from, to := markedPart(t, n.Value, tt.part)
			if got := n.Range(from, to).Span; got != want {
				t.Errorf("got %v %q, want %v %q", got, s.File.Text(got), want, s.File.Text(want))
			}
			if err := checkStream(s); err != nil {
				t.Error(err)
			}
		})
	}
}

// markedPart returns the offsets of a part of a value that occurs once, or of
// what stands between « and » in the whole value.
func markedPart(t *testing.T, value, part string) (from, to int) {
	t.Helper()
	before, rest, marked := strings.Cut(part, "«")
	if !marked {
		if strings.Count(value, part) != 1 {
			t.Fatalf("%q is not once in %q", part, value)
		}
		from = strings.Index(value, part)
		return from, from + len(part)
	}
	part, after, _ := strings.Cut(rest, "»")
	if before+part+after != value {
		t.Fatalf("the value is %q", value)
	}
	return len(before), len(before) + len(part)
}

// TestPlace checks the spans of whole nodes.
func TestPlace(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, src, path string
	}{
		{"plain", "a: «one two» # three\n", "a"},
		{"single", "a: «'it''s'» # x\n", "a"},
		{"double, two lines", "a: «\"one\n  two\"»\n", "a"},
		{"literal from its header to its last line", "a: «|\n  one\n\n  two»\n\nb: 1\n", "a"},
		{"literal without text", "a: «|+»\n\n\nb: 1\n", "a"},
		{"literal with a comment and no text", "a: «>2-» # x\nb: 1\n", "a"},
		{"anchor and tag are left out", "a: &x !!str «one»\n", "a"},
		{"missing value", "a:«»\nb: 1\n", "a"},
		{"missing value before a comment", "a:«» # c\n", "a"},
		{"missing value at the end", "a:«»", "a"},
		{"missing value behind its anchor", "a: &x«»\nb: 1\n", "a"},
		{"missing value behind its tag, before a key with one", "a: !!null«»\n!!str b: 1\n", "a"},
		{"missing value behind its tag, before a key with an anchor", "a: !!null«»\n&x b: 1\n", "a"},
		{"missing value after a quoted key", "'a'  :«»\n", "a"},
		{"missing value of a marked key", "? a«»\n# c\n? b\n", "a"},
		{"value of a marked key", "? a\n:«»\n", "a"},
		{"missing item", "- a\n-«»\n- b\n", "1"},
		{"missing value between brackets", "{a: 1, b«» , c}\n", "b"},
		{"missing value after a colon between brackets", "{a: 1, b:«»  , c}\n", "b"},
		{"missing value before a comment between brackets", "{a:«»\n # x\n }\n", "a"},
		{"written null", "a: «~»\n", "a"},
		{"mapping", "a:\n  «b: 1\n  c: [2]»\nd: 1\n", "a"},
		{"mapping with its anchor on a line of its own", "a: &x\n  «b: 1»\n", "a"},
		{"mapping whose first key has an anchor", "a:\n  «&x b: 1»\n", "a"},
		{"mapping and first key both with anchors", "a: &m\n  «&x b: 1»\n", "a"},
		{"mapping whose last value is missing", "a:\n  «b: 1\n  c:»\n", "a"},
		{"mapping of marked keys", "a:\n  «? b\n  : c»\n", "a"},
		{"mapping that ends in a literal", "a:\n  «b: |\n    one»\n\nc: 1\n", "a"},
		{"mapping that ends in an alias", "x: &x 1\na:\n  «b: *x»\n", "a"},
		{"mapping that starts with an alias", "x: &x 1\na:\n  «*x : 2»\n", "a"},
		{"mapping that ends in a merge", "x: &x {y: 1}\na:\n  «b: 1\n  <<: *x»\nc: 1\n", "a"},
		{"list", "a:\n  «- b\n  - c»\nd: 1\n", "a"},
		{"list in the column of its key", "a:\n«- b\n- c»\nd: 1\n", "a"},
		{"list in a list", "- - a\n- «- b\n  - c»\n", "1"},
		{"list with a tag", "a: !!seq\n«- b»\n", "a"},
		{"list whose last item is missing", "a:\n«- b\n-»\nc: 1\n", "a"},
		{"brackets", "a: «[b, {c: d}]» # x\n", "a"},
		{"brackets with a last comma and a comment", "a: «[b,\n  # c ]\n  ]»\n", "a"},
		{"empty brackets", "a: «[ ]»\n", "a"},
		{"empty braces over lines", "a: &x «{ # }\n }»\n", "a"},
		{"braces", "a: «{b: [c], d}» \n", "a"},
		{"braces that end in an empty value", "a: «{b: }»\n", "a"},
		{"pair in brackets", "a: [«b: c», d]\n", "a/0"},
		{"pair in brackets with a braced key", "a: [«{b: c}: d»]\n", "a/0"},
		{"marked pair in brackets", "a: [«? b : c», d]\n", "a/0"},
		{"alias", "x: &x 1\na: «*x»\n", "a"},
		{"inside an alias", "x: &x {y: 1}\na: «*x»\n", "a/y"},
		{"root", "# c\n---\n«a: 1\nb: 2»\n...\n", ""},
		{"BOM and CRLF", "\ufeff«a: 1\r\nb: 2»\r\n", ""},
		{"behind LS", "a: x\u2028\nb: «c»\n", "b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s, want := parseMarked(t, tt.src)
			if got := find(t, s, tt.path).Place().Span; got != want {
				t.Errorf("got %v %q, want %v %q", got, s.File.Text(got), want, s.File.Text(want))
			}
			if err := checkStream(s); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestOffset checks where a text goes that is inserted before a character of
// a value, and that the value then holds it there.
func TestOffset(t *testing.T) {
	t.Parallel()
	for _, src := range []string{
		"a: one two\n", "a: one\n  two\n", "a: 'it''s one'\n", `a: "x\ty\u0431z"`, "a: \"one\\\n  two\"\n",
		"a: |\n  one\n  two\n", "a: >-\n  one\n  two\n\n  three\n", "a: &x !!str one\n", "a: [б, {c: d e}]\n",
	} {
		s := parse(src)
		s.Docs[0].Root.Walk(func(n *Node) bool {
			for at := range n.Value {
				if n.Value[at] == '\n' || n.Value[at] == ' ' {
					continue // text before a fold or a blank stays apart from what follows
				}
				offset := n.Offset(at)
				changed := parse(src[:offset] + "Q" + src[offset:])
				found := false
				changed.Docs[0].Root.Walk(func(m *Node) bool {
					found = found || m.Value == n.Value[:at]+"Q"+n.Value[at:]
					return true
				})
				if !found {
					t.Errorf("%q: %q before %d of %q is lost", src, "Q", at, n.Value)
				}
			}
			return true
		})
	}
}

// TestOffsetInEmptyValue checks where text goes that is put into a value
// without any.
func TestOffsetInEmptyValue(t *testing.T) {
	t.Parallel()
	for _, marked := range []string{
		"a:«»\nb: 1\n", "a: '«»'\n", "a: \"«»\"\n", "a: &x !!str '«»'\n", "a: |-«»\nb: 1\n", "a: !!str«»\n", "{a:«» }\n",
	} {
		s, want := parseMarked(t, marked)
		n := find(t, s, "a")
		if got := n.Offset(0); got != want.Start || !n.Range(0, 0).Span.Empty() {
			t.Errorf("%q: got %d", marked, got)
		}
	}
}

// TestRangeOutside checks that offsets outside a value are moved into it, and
// that a collection has no parts.
func TestRangeOutside(t *testing.T) {
	t.Parallel()
	s := parse("a: [b c]\n")
	n := find(t, s, "a/0")
	for _, r := range [][2]int{{-5, 99}, {0, 99}, {-1, 3}} {
		if got := s.File.Text(n.Range(r[0], r[1]).Span); got != "b c" {
			t.Errorf("%v: %q", r, got)
		}
	}
	if got := n.Range(7, 9).Span; got != (source.Span{Start: 7, End: 7}) {
		t.Errorf("behind the value: %v", got)
	}
	if got := s.File.Text(find(t, s, "a").Range(0, 1).Span); got != "[b c]" {
		t.Errorf("list: %q", got)
	}
	var none *Node
	if none.Range(0, 1) != (Place{}) || none.Offset(0) != 0 || none.Raw() != "" || none.Place() != (Place{}) {
		t.Error("nil has a place")
	}
}

// TestAliasPlaces checks that what was reached through an alias is placed at
// the alias, with the anchored text as origin.
func TestAliasPlaces(t *testing.T) {
	t.Parallel()
	text, spans := unmark(t, "x: &x {y: 'it''s «one»'}\na: «*x»\n")
	s := parse(text)
	n := find(t, s, "a/y")
	p := n.Range(5, 8)
	if p.Origin != spans[0] || p.Span != spans[1] || p.Node != n || !n.Aliased() {
		t.Errorf("got %+v, want origin %v and span %v", p, spans[0], spans[1])
	}
	if got := n.Offset(5); got != spans[0].Start {
		t.Errorf("offset %d, want %d", got, spans[0].Start)
	}
	if got := n.Pointer(); got != "/a/y" {
		t.Errorf("pointer %q", got)
	}
}
