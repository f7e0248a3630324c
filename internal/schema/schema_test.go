package schema

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/schemas"
)

var update = flag.Bool("update", false, "write the .txt files of testdata/schema/faults.txtar anew")

const (
	faultsFile = "../../testdata/schema/faults.txtar"
	validFile  = "../../testdata/schema/valid.txtar"
)

// head makes a snippet that begins with "…" an article.
const head = "schema: article/v1\nid: a\nlang: en\ntitle: T\n"

// TestFaults reads snippets of faulty documents. In each, the marks ‹ and ›
// stand round the places where faults are to be found, in their order; the
// .txt file of the same name holds what is said of them.
func TestFaults(t *testing.T) {
	t.Parallel()
	archive := readArchive(t, faultsFile)
	set := New()
	told := map[string]string{}
	for _, f := range archive.Files {
		name, isSnippet := strings.CutSuffix(f.Name, ".yaml")
		if !isSnippet {
			continue
		}
		data, spans := unmark(snippet(f.Data))
		faults, file := check(t, set, data)
		var b strings.Builder
		for i, fault := range faults {
			told[name] = tell(&b, fault)
			if i < len(spans) && fault.Place.Span != spans[i] {
				t.Errorf("%s: %q is found at %q, want %q", name, fault.Message, file.Text(fault.Place.Span), file.Text(spans[i]))
			}
		}
		if len(faults) != len(spans) || len(faults) == 0 {
			t.Errorf("%s: %d faults, want %d:\n%s", name, len(faults), len(spans), b.String())
		}
	}
	if *update {
		writeTold(t, archive, told)
		return
	}
	for _, f := range archive.Files {
		if name, ok := strings.CutSuffix(f.Name, ".txt"); ok && told[name] != string(f.Data) {
			t.Errorf("%s: told\n%s\nwant\n%s", name, told[name], f.Data)
		}
	}
}

// tell writes a fault down and returns all that is written.
func tell(b *strings.Builder, f Fault) string {
	kind := [...]string{"unknown key", "missing key", "wrong value", "empty value", "version", "deprecated"}[f.Kind]
	fmt.Fprintf(b, "%s: %s\n", kind, f.Message)
	if f.Help != "" {
		fmt.Fprintf(b, "  help: %s\n", strings.ReplaceAll(f.Help, "\n", "\n        "))
	}
	if f.Suggestion != "" {
		fmt.Fprintf(b, "  suggestion (safe: %t): %s\n", f.Safe, f.Suggestion)
	}
	if f.Rule != "" {
		fmt.Fprintf(b, "  left to: %s\n", f.Rule)
	}
	return b.String()
}

func writeTold(t *testing.T, archive *txtar.Archive, told map[string]string) {
	t.Helper()
	out := &txtar.Archive{Comment: archive.Comment}
	for _, f := range archive.Files {
		if name, ok := strings.CutSuffix(f.Name, ".yaml"); ok {
			out.Files = append(out.Files, f, txtar.File{Name: name + ".txt", Data: []byte(told[name])})
		}
	}
	if err := os.WriteFile(faultsFile, txtar.Format(out), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestValid reads snippets in which nothing is wrong, however odd they look;
// as they are, with Windows line ends and with a byte order mark.
func TestValid(t *testing.T) {
	t.Parallel()
	set := New()
	for _, f := range readArchive(t, validFile).Files {
		data := snippet(f.Data)
		for _, data := range [][]byte{data, bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")), append([]byte("\ufeff"), data...)} {
			faults, file := check(t, set, data)
			for _, fault := range faults {
				t.Errorf("%s: %s (at %q)", f.Name, fault.Message, file.Text(fault.Place.Span))
			}
		}
	}
}

// TestCorpus holds the articles and registries of the corpus against their
// schemas.
func TestCorpus(t *testing.T) {
	t.Parallel()
	set := New()
	for path, data := range corpus(t) {
		faults, file := check(t, set, data)
		for _, fault := range faults {
			t.Errorf("%s:%d: %s", path, file.Position(fault.Place.Span.Start).Line, fault.Message)
		}
	}
}

// TestLeftToRule checks that a fault of a value that another rule answers for
// bears the name of that rule.
func TestLeftToRule(t *testing.T) {
	t.Parallel()
	root, err := compileJSON("schema:test", []byte(`{"type": "object", "additionalProperties": false, "properties": {
		"url": {"title": "URL", "type": "string", "pattern": "^http", "x-rule": "url-malformed"},
		"list": {"title": "List", "type": "array", "items": {"$ref": "#/$defs/url"}, "x-rule": "list-rule"},
		"other": {"title": "Other", "type": "string"}},
		"$defs": {"url": {"type": "string", "pattern": "^http"}}}`))
	if err != nil {
		t.Fatal(err)
	}
	w := walker{kind: &kind{root: root}}
	stream := yamldoc.Parse(source.NewFile("a.yaml", []byte("url: ftp\nlist: [http://a, b]\nother: [x]\n")))
	w.mapping(stream.Docs[0].Root, root, true)
	var got []string
	for _, f := range w.faults {
		got = append(got, f.Rule)
	}
	if want := []string{"url-malformed", "list-rule", ""}; !slices.Equal(got, want) {
		t.Errorf("rules %q, want %q", got, want)
	}
}

// TestDialect checks that a keyword the walk does not know is refused, and
// never passed over.
func TestDialect(t *testing.T) {
	t.Parallel()
	for _, keyword := range []string{
		`"not": {"type": "string"}`, `"allOf": [{"type": "object"}]`, `"if": {"required": ["a"]}, "then": {"required": ["b"]}`,
		`"anyOf": [{"type": "string"}, {"type": "object"}]`, `"oneOf": [{"required": ["a", "b"]}]`,
		`"additionalProperties": {"type": "string"}`, `"propertyNames": {"pattern": "^a"}`, `"maxProperties": 3`,
		`"properties": {"a": {"format": "date"}}`, `"properties": {"a": {"const": 1}}`, `"properties": {"a": {"enum": ["a", null]}}`,
		`"properties": {"a": {"minimum": 1.5}}`, `"properties": {"a": {"multipleOf": 2}}`, `"properties": {"a": {"maxLength": 2}}`,
		`"properties": {"a": {"type": "array", "uniqueItems": true}}`, `"properties": {"a": {"contains": {"type": "string"}}}`,
		`"properties": {"a": {"$ref": "#/$defs/d", "minLength": 1}}, "$defs": {"d": {"type": "string"}}`,
		`"unevaluatedProperties": false`, `"properties": {"a": {"$ref": "https://example.org/other.json"}}`,
	} {
		if _, err := compileJSON("schema:test", []byte(`{`+keyword+`}`)); err == nil {
			t.Errorf("a schema with %s is taken", keyword)
		}
	}
	for _, kind := range schemas.Kinds() {
		if _, err := compile(kind); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

func check(t *testing.T, set *Set, data []byte) ([]Fault, *source.File) {
	t.Helper()
	file := source.NewFile("a.yaml", data)
	stream := yamldoc.Parse(file)
	if len(stream.Faults) > 0 {
		t.Errorf("not YAML: %s\n%s", stream.Faults[0].Message, data)
	}
	var faults []Fault
	for _, doc := range stream.Docs {
		faults = append(faults, set.Check(doc)...)
	}
	slices.SortStableFunc(faults, func(a, b Fault) int { return a.Place.Span.Start - b.Place.Span.Start })
	for _, f := range faults {
		if s := f.Place.Span; s.Start < 0 || s.End > len(data) || s.Start > s.End {
			t.Errorf("%s: span %v is not in the file of %d bytes", f.Message, s, len(data))
		}
	}
	return faults, file
}

// snippet completes a snippet that begins with "…".
func snippet(data []byte) []byte {
	rest, ok := strings.CutPrefix(string(data), "…\n")
	switch {
	case !ok:
		return data
	case strings.Contains("\n"+rest, "\nbody:"):
		return []byte(head + rest)
	default:
		return []byte(head + "body: [paragraph: P]\n" + rest)
	}
}

// unmark takes the marks out of a snippet and returns what they stand round.
func unmark(data []byte) ([]byte, []source.Span) {
	var out []byte
	var spans []source.Span
	for text := string(data); text != ""; {
		switch {
		case strings.HasPrefix(text, "‹"):
			spans = append(spans, source.Span{Start: len(out)})
			text = text[len("‹"):]
		case strings.HasPrefix(text, "›"):
			spans[len(spans)-1].End = len(out)
			text = text[len("›"):]
		default:
			out = append(out, text[0])
			text = text[1:]
		}
	}
	return out, spans
}

func readArchive(tb testing.TB, path string) *txtar.Archive {
	tb.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return archive
}
