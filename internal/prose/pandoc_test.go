package prose

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestPandoc holds the markup of a text against what pandoc reads in it:
// footnotes, inline notes, spans with their attributes, links and code, in
// order.
func TestPandoc(t *testing.T) {
	t.Parallel()
	inputs := slices.Concat(pandocTable, randomMarkup(1500))
	want := runPandoc(t, inputs)
	for i, input := range inputs {
		if got := markupOf(Parse(input)); !slices.Equal(got, want[i]) {
			t.Errorf("%q\n got %q\nwant %q", input, got, want[i])
		}
	}
}

// runPandoc returns the markup of every input. Each is a file of its own,
// after the definitions of all notes it may refer to.
func runPandoc(t *testing.T, inputs []string) [][]string {
	t.Helper()
	path, err := exec.LookPath("pandoc")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("pandoc is not installed; CI must compare with it")
		}
		t.Skip("pandoc is not installed: nothing to compare the markup with")
	}
	dir := t.TempDir()
	args := []string{"-f", "markdown", "-t", "json", "--file-scope", "--quiet"}
	for i, input := range inputs {
		name := fmt.Sprintf("%d.md", i)
		text := definitions(input) + "# case\n\n" + input + "\n"
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
	}
	var stderr bytes.Buffer
	cmd := exec.Command(path, args...)
	cmd.Dir, cmd.Stderr = dir, &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("pandoc: %v\n%s", err, &stderr)
	}
	var doc struct{ Blocks []node }
	if err := json.Unmarshal(out, &doc); err != nil {
		t.Fatal(err)
	}
	var found [][]string
	for _, block := range doc.Blocks {
		if block.T == "Header" {
			found = append(found, nil)
			continue
		}
		block.markup(&found[len(found)-1])
	}
	if len(found) != len(inputs) {
		t.Fatalf("pandoc returned %d cases of %d", len(found), len(inputs))
	}
	return found
}

// definitions defines every note that the text may refer to. The note's text
// is its id in hexadecimal.
func definitions(input string) string {
	var b strings.Builder
	for i := range input {
		rest, ok := strings.CutPrefix(input[i:], "[^")
		id, _, closed := strings.Cut(rest, "]")
		if ok && closed && id != "" && !strings.ContainsAny(id, " \t\n") {
			fmt.Fprintf(&b, "[^%s]: note%x\n\n", id, id)
		}
	}
	return b.String()
}

// markupOf lists what Parse finds, in the order in which it begins. The texts
// of note definitions are left out, for they are no part of what pandoc prints.
func markupOf(text *Text) []string {
	type item struct {
		at   int
		name string
	}
	var items []item
	for _, m := range text.Markers {
		if !m.Definition {
			items = append(items, item{m.Start, "note " + text.Raw[m.ID.Start:m.ID.End]})
		}
	}
	for _, n := range text.InlineNotes {
		items = append(items, item{n.Start, "inline note"})
	}
	for _, s := range text.Spans {
		var pairs []string
		for _, a := range s.Attributes {
			pairs = append(pairs, a.Key+"="+a.Value)
		}
		items = append(items, item{s.Start, fmt.Sprintf("span %q %q %q", s.ID, s.Classes, pairs)})
	}
	for _, l := range text.Links {
		if l.Kind != BareLink {
			items = append(items, item{l.Start, "link"})
		}
	}
	for _, c := range text.Code {
		items = append(items, item{c.Start, "code"})
	}
	for b, ok := nextBlock(text.Raw, block{}); ok; b, ok = nextBlock(text.Raw, b) {
		if b.kind == definitionBlock {
			items = slices.DeleteFunc(items, func(i item) bool { return b.Start <= i.at && i.at < b.End })
		}
	}
	slices.SortStableFunc(items, func(a, b item) int { return a.at - b.at })
	var names []string
	for _, i := range items {
		names = append(names, i.name)
	}
	return names
}

// node is an element of pandoc's document.
type node struct {
	T string          `json:"t"`
	C json.RawMessage `json:"c"`
}

// markup appends what the comparison is about, in document order.
func (n node) markup(found *[]string) {
	var parts []json.RawMessage
	_ = json.Unmarshal(n.C, &parts) // leaves without parts have no children
	switch n.T {
	case "Note":
		if m := noteText.FindSubmatch(n.C); m != nil {
			id, _ := hex.DecodeString(string(m[1])) // the pattern admits nothing else
			*found = append(*found, "note "+string(id))
			return
		}
		*found = append(*found, "inline note")
	case "Span":
		*found = append(*found, "span "+attributesOf(parts[0]))
	case "Underline", "SmallCaps":
		*found = append(*found, fmt.Sprintf("span %q %q %q", "", []string{strings.ToLower(n.T)}, []string{}))
	case "Link":
		*found = append(*found, "link")
	case "Code", "CodeBlock":
		*found = append(*found, "code")
	case "Cite":
		parts = parts[1:] // the citations repeat their text
	}
	for _, part := range parts {
		children(part, found)
	}
}

func children(part json.RawMessage, found *[]string) {
	var n node
	if json.Unmarshal(part, &n) == nil && n.T != "" {
		n.markup(found)
		return
	}
	var list []json.RawMessage
	if json.Unmarshal(part, &list) == nil {
		for _, p := range list {
			children(p, found)
		}
	}
}

func attributesOf(part json.RawMessage) string {
	var attr []json.RawMessage
	var id string
	var classes []string
	var pairs [][2]string
	for i, into := range []any{&attr, &id, &classes, &pairs} {
		if i > 0 {
			part = attr[i-1]
		}
		if err := json.Unmarshal(part, into); err != nil {
			return err.Error()
		}
		if i == 0 && len(attr) != 3 {
			return "not an attribute"
		}
	}
	var flat []string
	for _, p := range pairs {
		flat = append(flat, p[0]+"="+p[1])
	}
	return fmt.Sprintf("%q %q %q", id, classes, flat)
}

// noteText is the text of a note that definitions has defined.
var noteText = regexp.MustCompile(`^\[{"t":"Para","c":\[{"t":"Str","c":"note((?:[0-9a-f]{2})+)"}\]}\]$`)

// withoutTeX drops the backslashes that pandoc reads as TeX commands, which no
// article has.
func withoutTeX(s string) string {
	command := regexp.MustCompile(`\\+(\pL)`)
	return command.ReplaceAllString(s, "$1")
}

// randomMarkup puts tricky fragments together, always the same ones.
func randomMarkup(n int) []string {
	fragments := []string{
		"[", "]", "[", "]", "(", ")", "{", "}", "[^1]", "[^a]", "[^", "^[", "^", "{.c}", "{#i .c k=\"v w\"}",
		"{k=v}", "{.a .b key='x'}", "{reason=\"é — ]\"}", "{ .c }", "{.c", "{}", "{.1}", "{-}", "\\", "`", "``", "`x`",
		"(http://x.kz)", "(u \"t\")", "(<u v>)", "(a(b)c)", "<http://x.kz/a>", "<", ">", "<b>", "</b>", "<!-- ] -->",
		"!", "*", "**", "_", "\"", "'", " ", " ", "\nw", "word", "a", ":", "“", "”", ".", "é", "д", "5",
		"[x]", "[x](y)", "[x]{.u}", "[a [b]{.c} d]", "![i](j)", "\\]", "\\[", "&amp;", "$", "~", "http://x.kz/",
	}
	random := rand.New(rand.NewPCG(1, 2))
	inputs := make([]string, n)
	for i := range inputs {
		var b strings.Builder
		b.WriteString("Z ") // no block syntax at the start
		for range 2 + random.IntN(14) {
			b.WriteString(fragments[random.IntN(len(fragments))])
		}
		inputs[i] = b.String()
		if bare := strings.NewReplacer("[^1]", "", "[^a]", "").Replace(inputs[i]); strings.Contains(bare, "^") {
			// Pandoc's superscripts hang on the emphasis and quotations in them.
			inputs[i] = strings.NewReplacer("*", "", "_", "", `"`, "", "'", "", "“", "", "”", "").Replace(inputs[i])
		}
		inputs[i] = withoutTeX(inputs[i])
	}
	return inputs
}
