package lint_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// TestSameFindingsInEveryStyle writes the published article anew in each of
// the five scalar styles, with each kind of line break and with a BOM, and
// demands the same findings on the same text.
func TestSameFindingsInEveryStyle(t *testing.T) {
	t.Parallel()
	const path = "../../corpus/articles/kz-foreign-policy-concept-2020.yaml"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	root := yamldoc.Parse(source.NewFile(path, data)).Docs[0].Root
	want := said(t, string(data))
	if len(want) < 10 {
		t.Fatalf("only %d findings: the test would prove little", len(want))
	}
	styles := map[string]yamldoc.Style{
		"plain": yamldoc.Plain, "single-quoted": yamldoc.SingleQuoted, "double-quoted": yamldoc.DoubleQuoted,
		"literal": yamldoc.Literal, "folded": yamldoc.Folded,
	}
	for name, style := range styles {
		w := writer{style: style}
		w.node(root, 0)
		text := strings.TrimPrefix(w.out.String(), "\n") + "\n"
		for form, file := range map[string]string{
			name:                  text,
			name + " with CRLF":   strings.ReplaceAll(text, "\n", "\r\n"),
			name + " with CR":     strings.ReplaceAll(text, "\n", "\r"),
			name + " with a BOM":  "\ufeff" + text,
			name + " in comments": "# a comment\n" + strings.ReplaceAll(text, "\nfootnotes:", "\n# another — one\nfootnotes:"),
		} {
			got := said(t, file)
			if strings.Contains(form, "BOM") {
				got = slices.DeleteFunc(got, func(s string) bool { return strings.HasPrefix(s, "enc-invalid-utf8") })
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: %s", form, difference(got, want))
			}
		}
	}
}

// said returns rule, pointer, text and message of every finding, sorted. The
// text is unescaped, so that it is the same in every style.
func said(t *testing.T, text string) []string {
	t.Helper()
	builtin := registry.Builtin()
	cfg := lint.Config{
		Rules: rules.All(), Schemas: schema.New(), Jobs: 1,
		Today:      time.Date(2020, 6, 1, 0, 0, 0, 0, time.UTC),
		Registries: func(string) (*registry.Set, []lint.Problem) { return builtin, nil },
	}
	var list []string
	for _, f := range lint.CheckFile(&cfg, source.NewFile("a.yaml", []byte(text))) {
		list = append(list, fmt.Sprintf("%s %s %q %s", f.Rule, f.Pointer, plainText(f), f.Message))
	}
	slices.Sort(list)
	return list
}

func plainText(f finding.Finding) string {
	return strings.NewReplacer(`\"`, `"`, `\\`, `\`, "''", "'").Replace(f.Text)
}

func difference(got, want []string) string {
	var b strings.Builder
	for _, s := range got {
		if !slices.Contains(want, s) {
			b.WriteString("\n  too many: " + s)
		}
	}
	for _, s := range want {
		if !slices.Contains(got, s) {
			b.WriteString("\n  missing:  " + s)
		}
	}
	return b.String()
}

// writer writes a tree as YAML with its texts in one style, where that style
// can hold them.
type writer struct {
	style yamldoc.Style
	out   strings.Builder
}

func (w *writer) node(n *yamldoc.Node, indent int) {
	pad := "\n" + strings.Repeat(" ", indent)
	switch n.Kind {
	case yamldoc.Mapping:
		for _, e := range n.Entries {
			w.out.WriteString(pad + e.Key.Value + ":")
			w.node(e.Value, indent+2)
		}
	case yamldoc.Sequence:
		for _, item := range n.Items {
			w.out.WriteString(pad + "-")
			w.node(item, indent+2)
		}
		if len(n.Items) == 0 {
			w.out.WriteString(" []")
		}
	case yamldoc.Scalar:
		w.scalar(n, indent)
	}
}

func (w *writer) scalar(n *yamldoc.Node, indent int) {
	pad := "\n" + strings.Repeat(" ", max(indent, 2))
	text := strings.TrimRight(n.Value, "\n")
	breaks := len(n.Value) - len(text)
	chomp := map[int]string{0: "-", 1: ""}[breaks]
	isText := n.Tag == "!!str"
	switch {
	case !isText:
		w.out.WriteString(" " + n.Value)
	case w.style == yamldoc.Plain && breaks == 0 && isPlain(text):
		w.out.WriteString(" " + text)
	case w.style == yamldoc.SingleQuoted && !strings.Contains(n.Value, "\n"):
		w.out.WriteString(" '" + strings.ReplaceAll(text, "'", "''") + "'")
	case w.style == yamldoc.Literal:
		w.out.WriteString(" |" + chomp + pad + strings.ReplaceAll(text, "\n", pad))
	case w.style == yamldoc.Folded:
		w.out.WriteString(" >" + chomp + pad + strings.ReplaceAll(text, "\n", "\n"+pad))
	default:
		w.out.WriteString(` "` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(n.Value) + `"`)
	}
}

func isPlain(s string) bool {
	return s != "" && strings.TrimSpace(s) == s && !strings.Contains(s, ": ") && !strings.Contains(s, " #") &&
		!strings.HasSuffix(s, ":") && !strings.ContainsAny(s, "\n") && !strings.ContainsAny(s[:1], "0123456789-?:,[]{}#&*!|>'\"%@`")
}
