package schema

import (
	"bytes"
	"regexp"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/schemas"
)

// judge holds plain values against the schemas by jsonschema itself.
type judge map[string]*jsonschema.Schema

func newJudge(tb testing.TB) judge {
	tb.Helper()
	j := judge{}
	for _, kind := range schemas.Kinds() {
		data, err := schemas.JSON(kind)
		if err != nil {
			tb.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		c.Draft = jsonschema.Draft2020
		if err := c.AddResource(kind, bytes.NewReader(data)); err != nil {
			tb.Fatal(err)
		}
		if j[kind], err = c.Compile(kind); err != nil {
			tb.Fatal(err)
		}
	}
	return j
}

// agree checks that the walk finds a fault in a document if and only if
// jsonschema does; but for the faults that only we tell of.
func (j judge) agree(t *testing.T, set *Set, name string, doc *yamldoc.Document) {
	t.Helper()
	s := j[doc.Root.Get("schema").Text()]
	if s == nil {
		return
	}
	var serious []string
	faults := set.Check(doc)
	for _, f := range faults {
		if !oursOnly(f) {
			serious = append(serious, f.Message)
		}
	}
	err := s.Validate(doc.Root.Plain())
	if err != nil && len(faults) == 0 {
		t.Errorf("%s: jsonschema finds a fault that we do not: %v\n%s", name, err, doc.File.Bytes())
	}
	if err == nil && len(serious) > 0 {
		t.Errorf("%s: jsonschema finds no fault, we do: %v\n%s", name, serious, doc.File.Bytes())
	}
}

// oursOnly reports whether a fault is none to JSON Schema: an old name of a
// key, or a text with nothing in it.
func oursOnly(f Fault) bool {
	n := f.Place.Node
	empty := f.Kind == EmptyValue || f.Kind == MissingKey
	return f.Kind == Deprecated || empty && n != nil && n.Kind == yamldoc.Scalar && n.Tag != "!!null" && blank(n.Value)
}

// odd is what is put in the place of the values of a valid document.
var odd = []string{
	`2020`, `-1`, `1.5`, `1e3`, `.inf`, `true`, `null`, `""`, `" "`, `2020-01-01`, `x y`, `en`,
	`[]`, `{}`, `[a]`, `[{}]`, `{a: b}`, `[null]`, `!!int "5"`, `!x y`,
}

// TestAgreeOnFaults asks jsonschema about the faulty snippets as they are.
func TestAgreeOnFaults(t *testing.T) {
	t.Parallel()
	set, judge := New(), newJudge(t)
	for _, f := range readArchive(t, faultsFile).Files {
		data, _ := unmark(snippet(f.Data))
		for _, doc := range parse(data) {
			if doc.Root != nil && doc.Root.Kind == yamldoc.Mapping {
				judge.agree(t, set, f.Name, doc)
			}
		}
	}
}

// TestAgree replaces the values of every valid snippet, one at a time, and asks
// jsonschema whether it judges the result as we do.
func TestAgree(t *testing.T) {
	t.Parallel()
	set, judge := New(), newJudge(t)
	tries, values := 3, 0 // all of odd in turn, since jsonschema takes its time
	if testing.Short() {
		tries = 1
	}
	for _, f := range readArchive(t, validFile).Files {
		data := snippet(f.Data)
		for _, doc := range parse(data) {
			judge.agree(t, set, f.Name, doc)
			doc.Root.Walk(func(n *yamldoc.Node) bool {
				values++
				span := n.Place().Span
				for i := range tries {
					text := odd[(tries*values+i)%len(odd)]
					changed := bytes.Join([][]byte{data[:span.Start], []byte(text), data[span.End:]}, nil)
					for _, d := range parse(changed) {
						judge.agree(t, set, f.Name, d)
					}
				}
				return !t.Failed()
			})
		}
	}
	if values < 1000 {
		t.Errorf("only %d values were replaced", values)
	}
}

// TestCuts takes away each key of the corpus's files with what is under it,
// and cuts the files off there: the faults lie in the file, and jsonschema
// agrees that they are some.
func TestCuts(t *testing.T) {
	t.Parallel()
	set, judge := New(), newJudge(t)
	for path, data := range corpus(t) {
		data = data[:min(len(data), 30_000)]
		lines := bytes.SplitAfter(data, []byte("\n"))
		step := 1 + len(lines)/30
		for i := 0; i < len(lines); i += step {
			without := append(bytes.Join(lines[:i], nil), bytes.Join(lines[i+1:], nil)...)
			for _, changed := range [][]byte{without, bytes.Join(lines[:i+1], nil)} {
				for _, doc := range parse(changed) {
					inside(t, set.Check(doc), len(changed))
					judge.agree(t, set, path, doc)
				}
			}
		}
	}
}

// TestCutAtKeys cuts every valid snippet off before and behind each of its
// keys: what is left is checked without failing.
func TestCutAtKeys(t *testing.T) {
	t.Parallel()
	set := New()
	for _, f := range readArchive(t, validFile).Files {
		data := snippet(f.Data)
		for _, doc := range parse(data) {
			doc.Root.Walk(func(n *yamldoc.Node) bool {
				for _, e := range n.EntryList() {
					span := e.Key.Place().Span
					for _, cut := range []int{span.Start, span.End, span.End + 1} {
						cut = min(cut, len(data))
						for _, d := range yamldoc.Parse(source.NewFile("a.yaml", data[:cut])).Docs {
							inside(t, set.Check(d), cut)
						}
					}
				}
				return true
			})
		}
	}
}

func inside(t *testing.T, faults []Fault, size int) {
	t.Helper()
	for _, f := range faults {
		if s := f.Place.Span; s.Start < 0 || s.End > size || s.Start > s.End {
			t.Errorf("%s: span %v is not in the file of %d bytes", f.Message, s, size)
		}
		if f.Message == "" {
			t.Errorf("a fault without a message at %v", f.Place.Span)
		}
	}
}

// parse returns the documents of a file that is YAML, and none of one that is
// not.
func parse(data []byte) []*yamldoc.Document {
	stream := yamldoc.Parse(source.NewFile("a.yaml", data))
	if len(stream.Faults) > 0 {
		return nil
	}
	return stream.Docs
}

var hugeExponent = regexp.MustCompile(`[eE][-+]?[0-9_]{4}`)

// FuzzCheck looks for documents on which the walk fails or disagrees with
// jsonschema.
func FuzzCheck(f *testing.F) {
	set, judge := New(), newJudge(f)
	for _, kind := range schemas.Kinds() {
		f.Add("schema: " + kind + "\nid: a\n")
	}
	f.Add(head + "body:\n  - {heading: H, level: 2}\nsources: [{id: s, type: book, title: T, issued: 2020}]\n")
	f.Fuzz(func(t *testing.T, text string) {
		if hugeExponent.MatchString(text) {
			t.Skip("jsonschema writes such numbers out")
		}
		for _, doc := range parse([]byte(text)) {
			inside(t, set.Check(doc), len(text))
			if doc.Root != nil && doc.Root.Kind == yamldoc.Mapping {
				judge.agree(t, set, "fuzz", doc)
			}
		}
	})
}
