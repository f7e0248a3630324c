package lint_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// prints returns the fingerprints of a file in which a rule reports every X in
// a value and every Z in a comment. Its message tells how many there are.
func prints(t *testing.T, id, file, text string) []string {
	t.Helper()
	n := strings.Count(text, "X")
	inValues := &rule.Rule{ID: id, Severity: finding.Error, Target: rule.Documents, Check: func(p *rule.Pass) {
		p.Doc.Root.Walk(func(v *yamldoc.Node) bool {
			for i := range len(v.Value) {
				if v.Kind == yamldoc.Scalar && v.Value[i] == 'X' {
					p.Report(v.Range(i, i+1), "one X of %d", n)
				}
			}
			return true
		})
	}}
	inComments := &rule.Rule{ID: id + "-comment", Severity: finding.Error, Target: rule.Files, Check: func(p *rule.Pass) {
		for i, b := range p.File().Bytes() {
			if b == 'Z' {
				p.Report(yamldoc.At(source.Span{Start: i, End: i + 1}), "one Z of %d", n)
			}
		}
	}}
	cfg := lint.Config{
		Rules: []*rule.Rule{inValues, inComments}, Schemas: schema.New(),
		StablePath: func(p string) string { return strings.TrimPrefix(path.Join("repo", p), "repo/") },
	}
	result, err := lint.Run(t.Context(), cfg, memory(map[string]string{file: text}), nil)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range result.Findings {
		list = append(list, f.Fingerprint)
	}
	slices.Sort(list)
	if len(slices.Compact(slices.Clone(list))) != len(list) || slices.Contains(list, "") {
		t.Errorf("fingerprints are not unique: %q", list)
	}
	return list
}

// TestFingerprint moves and changes texts with findings.
func TestFingerprint(t *testing.T) {
	t.Parallel()
	const before = "a: X\nbody:\n  - paragraph: One X, two X.\n  - paragraph: |\n      Long X\n      text.\n# Z\nc: d\n"
	want := prints(t, "no-x", "a.yaml", before)
	same := map[string]string{
		"as it is":            before,
		"lines added":         "# why\n\nb: c\n" + before,
		"paragraphs moved":    "a: X\nbody:\n  - paragraph: |\n      Long X\n      text.\n  - paragraph: One X, two X.\n# Z\nc: d\n",
		"paragraph added":     strings.Replace(before, "body:\n", "body:\n  - paragraph: New.\n", 1),
		"keys moved":          "# Z\nbody:\n  - paragraph: One X, two X.\n  - paragraph: |\n      Long X\n      text.\nc: d\na: X\n",
		"indented otherwise":  "a:   X\nbody:\n- paragraph: One X, two X.\n- paragraph: |\n    Long X\n    text.\n  # Z\nc: d\n",
		"wrapped otherwise":   "a: X\nbody:\n  - paragraph: One X,\n      two X.\n  - paragraph: |\n      Long X text.\n# Z\nc: d\n",
		"another style":       "a: \"X\"\nbody: [{paragraph: 'One X, two X.'}, {paragraph: Long X text.}]\n# Z\nc: d\n",
		"CRLF":                strings.ReplaceAll(before, "\n", "\r\n"),
		"another text nearby": strings.Replace(before, "c: d", "c: e", 1),
	}
	for name, after := range same {
		if got := prints(t, "no-x", "a.yaml", after); !slices.Equal(got, want) {
			t.Errorf("%s: fingerprints must stay", name)
		}
	}
	if got := prints(t, "no-x", "./b/../a.yaml", before); !slices.Equal(got, want) {
		t.Error("fingerprints must not depend on how the path is written")
	}
	changed := map[string]struct {
		after string
		gone  int // of the five
	}{
		"a finding mended":            {strings.Replace(before, "a: X", "a: Y", 1), 1},
		"one of two mended":           {strings.Replace(before, "One X, two X", "One X, two Y", 1), 2}, // the text changed
		"another word of a paragraph": {strings.Replace(before, "Long", "Short", 1), 1},
		"another word of a comment":   {strings.Replace(before, "# Z", "# a Z", 1), 1},
		"under another key":           {strings.Replace(before, "a: X", "b: X", 1), 1},
		"another kind of text":        {strings.Replace(before, "- paragraph: One", "- pullquote: One", 1), 2},
		"all gone":                    {"a: b\n", 5},
	}
	for name, tt := range changed {
		gone := 0
		got := prints(t, "no-x", "a.yaml", tt.after)
		for _, f := range want {
			if !slices.Contains(got, f) {
				gone++
			}
		}
		if gone != tt.gone {
			t.Errorf("%s: %d of %d fingerprints are gone, want %d", name, gone, len(want), tt.gone)
		}
	}
	for name, got := range map[string][]string{
		"another file": prints(t, "no-x", "b.yaml", before),
		"another rule": prints(t, "no-y", "a.yaml", before),
	} {
		if slices.ContainsFunc(got, func(f string) bool { return slices.Contains(want, f) }) {
			t.Errorf("%s: fingerprints must differ", name)
		}
	}
}

// TestFingerprintOrdinals tells the same finding in the same text apart.
func TestFingerprintOrdinals(t *testing.T) {
	t.Parallel()
	three := prints(t, "no-x", "a.yaml", "body:\n  - p: One X.\n  - p: One X.\n  - p: One X.\n")
	two := prints(t, "no-x", "a.yaml", "body:\n  - p: One X.\n  - p: Two.\n  - p: One X.\n")
	if len(three) != 3 || len(two) != 2 || !slices.Contains(three, two[0]) || !slices.Contains(three, two[1]) {
		t.Errorf("of %q two must be left, not %q", three, two)
	}
}
