package article_test

import (
	"testing"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

func TestReferences(t *testing.T) {
	t.Parallel()
	const text = `
schema: article/v1
lead: First[^1].
body:
  - paragraph: Second[^b], again[^1], none[^9].
  - list: ["Third[^3]", "Escaped \\[^3]"]
  - table: {caption: "Fourth[^b]", rows: [["Fifth[^3]", 6]]}
  - paragraph: |
      [^1]: typed as a definition
footnotes:
  - {id: 1, text: "See also[^3]"}
  - {id: b, text: B}
  - {id: "3", text: C}
  - {id: b, text: another B}
  - {text: no id}
`
	a := article.Read(parse(t, text))
	want := []struct {
		id       string
		kind     article.Kind
		footnote int // index in Footnotes, -1 for none
	}{
		{"1", article.Lead, 0},
		{"b", article.Paragraph, 1},
		{"1", article.Paragraph, 0},
		{"9", article.Paragraph, -1},
		{"3", article.ListItem, 2},
		{"b", article.Caption, 1},
		{"3", article.TableCell, 2},
		{"3", article.NoteText, 2},
	}
	refs := a.References()
	if len(refs) != len(want) {
		t.Fatalf("%d references, want %d", len(refs), len(want))
	}
	for i, w := range want {
		var fn *article.Footnote
		if w.footnote >= 0 {
			fn = &a.Footnotes[w.footnote]
		}
		if r := refs[i]; r.ID() != w.id || r.Text.Kind != w.kind || r.Footnote != fn {
			t.Errorf("reference %d is %q in a %s, want %q in a %s; footnote %p, want %p", i, r.ID(), r.Text.Kind, w.id, w.kind, r.Footnote, fn)
		}
	}
	if last := refs[len(refs)-1]; last.Within != &a.Footnotes[0] || refs[0].Within != nil {
		t.Error("a marker in the text of a footnote must know that footnote, others none")
	}
	if a.Footnote("b") != &a.Footnotes[1] {
		t.Error("of two footnotes with one id the first counts")
	}
	if a.Footnote("") != nil || a.Footnote("9") != nil {
		t.Error("a footnote that is not there was found")
	}
}

func parse(t *testing.T, text string) *yamldoc.Document {
	t.Helper()
	stream := yamldoc.Parse(source.NewFile("a.yaml", []byte(text)))
	if len(stream.Faults) > 0 || len(stream.Docs) != 1 {
		t.Fatalf("%d documents, faults %v", len(stream.Docs), stream.Faults)
	}
	return stream.Docs[0]
}
