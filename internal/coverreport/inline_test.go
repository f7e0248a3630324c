package coverreport

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/yamldoc"
)

// shape writes nodes with one letter and brackets for each kind.
func shape(nodes []node) string {
	var b strings.Builder
	for _, n := range nodes {
		switch n.Kind {
		case "text":
			b.WriteString(n.Text)
		default:
			b.WriteString(n.Kind + "(" + n.Text + shape(n.Children) + ")")
		}
	}
	return b.String()
}

func textOf(raw string) *article.Text {
	return article.Read(&yamldoc.Document{}).Aside(&yamldoc.Node{Kind: yamldoc.Scalar, Value: raw})
}

func numbered(id string) node { return node{Kind: "ref", Text: id} }

func TestInline(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"plain":                               "plain",
		"a *b* c":                             "a em(b) c",
		"a **b** c":                           "a strong(b) c",
		"***b***":                             "strong(em(b))",
		"**a *b* c**":                         "strong(a em(b) c)",
		"*a **b* c":                           "em(a **b) c",
		"a * b * c":                           "a * b * c",
		"2*3*4":                               "2em(3)4",
		"a **b":                               "a **b",
		"****a****":                           "****a****",
		`\*a\* \\ \q`:                         `*a* \ \q`,
		"AT&amp;T &copy; &nothing;":           "AT&T © &nothing;",
		"a[^1].":                              "aref(1).",
		"*a[^1]*":                             "em(aref(1))",
		"[*a* b]{.uncited reason=x}":          "span(em(a) b)",
		"*a [b]{.uncited reason=x} c*":        "em(a span(b) c)",
		"[a](https://adilet.zan.kz)":          "link(a)",
		"[a](javascript:alert)":               "span(a)",
		"<https://adilet.zan.kz>":             "link(https://adilet.zan.kz)",
		"see https://adilet.zan.kz/a.":        "see link(https://adilet.zan.kz/a).",
		"`*a*`":                               "code(*a*)",
		"a^[b *c*].":                          "anote(b em(c)).",
		"<b>a</b>":                            "code(<b>)acode(</b>)",
		"[a [^1] b](https://adilet.zan.kz) c": "link(a ref(1) b) c",
	} {
		r := newInline(textOf(raw), nil, numbered)
		paragraphs := r.paragraphs()
		if len(paragraphs) != 1 || shape(paragraphs[0]) != want {
			t.Errorf("%s: %d paragraphs, the first %q, want %q", raw, len(paragraphs), shape(append(paragraphs, nil)[0]), want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]int{
		"": 0, "\n\n": 0, "a": 1, "a\nb": 1, "a\n\nb\n": 2, "a\n \t\n\n\nb": 2, "~~~\na\n\nb\n~~~\n": 1,
	} {
		if got := newInline(textOf(raw), nil, numbered).paragraphs(); len(got) != want {
			t.Errorf("%q: %d paragraphs, want %d", raw, len(got), want)
		}
	}
}

// TestMarks lays marks over markup: they are shown in pieces that hold all of
// their text, in order, and only the first has the id.
func TestMarks(t *testing.T) {
	t.Parallel()
	const raw = "One *two **three** four* five[^1] six [seven](https://adilet.zan.kz) eight."
	for from := range len(raw) {
		for to := from + 1; to <= len(raw); to++ {
			outer := &mark{Range: prose.Range{Start: from, End: to}, node: node{Kind: "claim", ID: "outer", Href: "#", Class: "claim"}}
			inner := &mark{Range: prose.Range{Start: (from + to) / 2, End: min(to+3, len(raw))}, node: node{Kind: "spot", ID: "inner"}}
			r := newInline(textOf(raw), []*mark{inner, outer}, numbered)
			nodes := r.paragraphs()[0]
			if got, want := flat(nodes, ""), flat(newInline(textOf(raw), nil, numbered).paragraphs()[0], ""); got != want {
				t.Fatalf("%d–%d: the text is %q, want %q", from, to, got, want)
			}
			for _, id := range []string{"outer", "inner"} {
				if n := strings.Count(ids(nodes), id+" "); n > 1 || n == 0 && id == "outer" && strings.Trim(raw[from:to], "*") != "" {
					t.Fatalf("%d–%d: the id %s stands %d times in %s", from, to, id, n, shape(nodes))
				}
			}
			if nested(nodes, false) {
				t.Fatalf("%d–%d: a link within a link in %s", from, to, shape(nodes))
			}
		}
	}
}

// TestDeep nests markup as deep as nobody writes: browsers and templates have
// their limits.
func TestDeep(t *testing.T) {
	t.Parallel()
	const n = 5000
	marks := make([]*mark, n)
	for i := range marks {
		marks[i] = &mark{Range: prose.Range{Start: 0, End: n}, node: node{Kind: "spot", ID: "m"}}
	}
	for _, raw := range []string{
		strings.Repeat("*a ", n) + strings.Repeat("b* ", n), strings.Repeat("[a ", n) + strings.Repeat("b]{.uncited} ", n),
		strings.Repeat("a ^[b ", n) + strings.Repeat("c] ", n), strings.Repeat("a", n),
	} {
		nodes := newInline(textOf(raw), marks, numbered).paragraphs()[0]
		if d := depth(nodes); d > 200 {
			t.Errorf("%.20q… is %d deep", raw, d)
		}
		if got := flat(nodes, ""); strings.Count(got, "a") < n {
			t.Errorf("%.20q…: text is lost", raw)
		}
	}
}

func depth(nodes []node) int {
	deep := 0
	for _, n := range nodes {
		deep = max(deep, 1+depth(n.Children))
	}
	return deep
}

// flat returns the text of nodes, of all or of one kind.
func flat(nodes []node, kind string) string {
	var b strings.Builder
	for _, n := range nodes {
		if kind == "" || n.Kind == kind {
			b.WriteString(n.Text)
		}
		b.WriteString(flat(n.Children, kind))
	}
	return b.String()
}

func ids(nodes []node) string {
	var b strings.Builder
	for _, n := range nodes {
		if n.ID != "" {
			b.WriteString(n.ID + " ")
		}
		b.WriteString(ids(n.Children))
	}
	return b.String()
}

func nested(nodes []node, within bool) bool {
	for _, n := range nodes {
		link := n.Kind == "link" || n.Kind == "claim" || n.Kind == "ref"
		if link && within || nested(n.Children, within || link) {
			return true
		}
	}
	return false
}

// FuzzInline shows any text: all its letters, in any marks, without a link in a
// link.
func FuzzInline(f *testing.F) {
	for _, s := range []string{"a *b **c* d**", "[a [^1](https://adilet.zan.kz)]{.uncited}", "`a\n\nb`", "\\", "*[*](*)*", "a^[b[^1]]", "<b\n\n>", "&am*p;*"} {
		f.Add(s, 1, 3)
	}
	f.Fuzz(func(t *testing.T, raw string, from, to int) {
		m := &mark{Range: prose.Range{Start: min(max(from, 0), len(raw)), End: min(max(to, 0), len(raw))}, node: node{Kind: "claim", Href: "#", ID: "m", Class: "claim"}}
		if m.End < m.Start {
			return
		}
		text := textOf(raw)
		var nodes []node
		for _, paragraph := range newInline(text, []*mark{m}, numbered).paragraphs() {
			nodes = append(nodes, paragraph...)
		}
		if nested(nodes, false) || strings.Count(ids(nodes), "m ") > 1 {
			t.Errorf("%q: %s, ids %s", raw, shape(nodes), ids(nodes))
		}
		shown := flat(nodes, "")
		for _, w := range text.Words() {
			if word := text.Slice(w); !strings.ContainsAny(raw, `&\`) && !strings.Contains(shown, word) {
				t.Errorf("%q: the word %q is not in %q", raw, word, shown)
			}
		}
	})
}
