package yamldoc_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// edited applies an edit of the value of "a" and returns the new file.
func edited(t *testing.T, text string, from, to int, newText string) (string, bool) {
	t.Helper()
	s := yamldoc.Parse(source.NewFile("a.yaml", []byte(text)))
	if len(s.Docs) == 0 || len(s.Faults) > 0 {
		t.Fatalf("%q does not parse: %v", text, s.Faults)
	}
	span, replacement, ok := s.Docs[0].Root.Get("a").Edit(from, to, newText)
	if !ok {
		return "", false
	}
	return text[:span.Start] + replacement + text[span.End:], true
}

func TestEditRefuses(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text, replacement string
		from, to          int
	}{
		"a line break into a literal":            {"a: |\n  one\n", "x\ny", 0, 1},
		"a space to the start of a literal line": {"a: |\n  one\n", " o", 0, 1},
		"a control character into a block":       {"a: >\n  one\n", "\x07", 0, 1},
		"a literal line to nothing":              {"a: |\n  one\n  two\n", "", 0, 3},
		"a range outside the value":              {"a: one\n", "x", 2, 9},
		"what an alias stands for":               {"b: &x one\na: *x\n", "x", 0, 1},
	} {
		if got, ok := edited(t, c.text, c.from, c.to, c.replacement); ok {
			t.Errorf("%s: became %q, want a refusal", name, got)
		}
	}
}

// FuzzEdit proves that an edited scalar reads as what it was meant to become.
func FuzzEdit(f *testing.F) {
	for style := range uint8(5) {
		f.Add(style, "one two", uint8(4), uint8(3), "it's: \"2\" # x")
		f.Add(style, "Әділет — x", uint8(0), uint8(12), "- 012")
	}
	f.Fuzz(func(t *testing.T, style uint8, value string, at, length uint8, newText string) {
		text, ok := write(style%5, value)
		if !ok {
			return
		}
		s := yamldoc.Parse(source.NewFile("a.yaml", []byte(text)))
		if len(s.Faults) > 0 || len(s.Docs) != 1 {
			return
		}
		a := s.Docs[0].Root.Get("a")
		if !a.IsScalar() || !strings.HasPrefix(strings.ToValidUTF8(newText, ""), newText) {
			return
		}
		from := min(int(at), len(a.Value))
		to := min(from+int(length), len(a.Value))
		if !strings.HasPrefix(strings.ToValidUTF8(a.Value[:from], ""), a.Value[:from]) || !strings.HasPrefix(strings.ToValidUTF8(a.Value[:to], ""), a.Value[:to]) {
			return // not between characters
		}
		want := a.Value[:from] + newText + a.Value[to:]
		got, ok := edited(t, text, from, to, newText)
		if !ok {
			return
		}
		after := yamldoc.Parse(source.NewFile("a.yaml", []byte(got)))
		if len(after.Faults) > 0 || len(after.Docs) != 1 {
			t.Fatalf("%q became %q, which does not parse: %v", text, got, after.Faults)
		}
		root := after.Docs[0].Root
		if v := root.Get("a"); v.Text() != want && v.Value != want || root.Get("b").Text() != "rest" {
			t.Fatalf("%q became %q, which reads as %q, want %q", text, got, root.Get("a").Value, want)
		}
	})
}

// write puts a value into a small document in one of the five scalar styles.
func write(style uint8, value string) (string, bool) {
	if strings.ContainsAny(value, "\n\r\t\u0085\u2028\u2029\ufeff") || value == "" || strings.TrimSpace(value) != value {
		return "", false
	}
	switch style {
	case 0:
		return "a: " + value + "\nb: rest\n", true
	case 1:
		return "a: '" + strings.ReplaceAll(value, "'", "''") + "'\nb: rest\n", true
	case 2:
		return "a: \"" + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(value) + "\"\nb: rest\n", true
	case 3:
		return "a: |\n  " + value + "\n  more\nb: rest\n", true
	default:
		return "a: >\n  " + value + "\n  more\nb: rest\n", true
	}
}
