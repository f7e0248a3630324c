package coverreport_test

import (
	"bytes"
	"flag"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"github.com/policylint/policylint/internal/coverreport"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/outputtest"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/rules"
)

var update = flag.Bool("update", false, "write the expected output in testdata anew")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	outputtest.Golden(t, filepath.Join("testdata", name), got, *update)
}

// sample returns the files of testdata/corpus.txtar.
func sample(t *testing.T) []lint.Input {
	t.Helper()
	var inputs []lint.Input
	for _, f := range archive(t) {
		inputs = append(inputs, lint.Input{Path: f.Name, Read: func() ([]byte, error) { return f.Data, nil }})
	}
	return inputs
}

func archive(t *testing.T) []txtar.File {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("testdata", "corpus.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	return archive.Files
}

// before is an older state of the sample: a claim was not there yet, another
// had a footnote, an article had another name, one was not there, and one is no
// longer.
func before(t *testing.T) *coverreport.Base {
	t.Helper()
	b := &coverreport.Base{Revision: "main", Commit: "0123456789abcdef", Files: map[string]*coverreport.Before{}}
	for _, f := range archive(t) {
		b.Files[f.Name] = &coverreport.Before{Path: f.Name, Data: f.Data, Same: true}
	}
	change := func(path string, pairs ...string) {
		f := b.Files[path]
		f.Data, f.Same = []byte(strings.NewReplacer(pairs...).Replace(string(f.Data))), false
	}
	change("corpus/a-parts.yaml", "In 2017 the bank closed.", "", "more than once.", "more than once[^1].")
	change("corpus/b-cyrillic.yaml")
	b.Files["corpus/b-cyrillic.yaml"].Path = "corpus/old.yaml"
	delete(b.Files, "corpus/c-bidi.yaml")
	b.Gone = []*coverreport.Before{{Path: "corpus/gone.yaml", Data: []byte("schema: article/v1\nbody:\n  - paragraph: Wages rose by 2%.\n")}}
	return b
}

// page writes the page of inputs, with the findings of a few rules.
func page(t *testing.T, inputs []lint.Input, base *coverreport.Base) []byte {
	t.Helper()
	r := coverreport.Survey(inputs, base, true)
	chosen, err := rule.Select(rules.All(), []string{"claim-*-uncited", "quote-uncited", "fn-undefined", "cite-unknown-source", "meta-missing", "schema-*"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	checked, err := lint.Run(t.Context(), lint.Config{Rules: chosen, Schemas: schema.New(), Jobs: 2}, r.Inputs(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := r.HTML(&b, checked, "1.2.3"); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func hasClass(n *html.Node, class string) bool {
	return slices.Contains(strings.Fields(outputtest.Attribute(n, "class")), class)
}

// TestPageGolden writes the page of the sample, compared with an older state,
// without its style and script.
func TestPageGolden(t *testing.T) {
	t.Parallel()
	file := page(t, sample(t), before(t))
	bare := regexp.MustCompile(`(?s)(<style>|<script>|content="default-src).*?(</style>|</script>|">)`)
	golden(t, "page.html", bare.ReplaceAll(file, []byte("$1…$2")))
}

// TestPageIsSelfContained looks for what a browser would fetch or run, and for
// what the hostile article would like to be; and that links lead somewhere.
func TestPageIsSelfContained(t *testing.T) {
	t.Parallel()
	file := page(t, sample(t), nil)
	outputtest.SelfContained(t, file, `html head meta title style body header main footer section form fieldset legend label input select option output button
		h1 h2 h3 h4 h5 h6 p a b i em strong small sup span bdi mark cite code kbd div ul ol li blockquote figure figcaption details summary article
		table caption thead tbody tr th td svg pattern rect circle script`, "https://policylint.github.io/", "https://adilet.zan.kz")
	ids := map[string]int{}
	for _, n := range outputtest.Elements(t, file) {
		ids[outputtest.Attribute(n, "id")]++
	}
	for _, n := range outputtest.Elements(t, file) {
		if id := outputtest.Attribute(n, "id"); id != "" && ids[id] != 1 {
			t.Errorf("the id %q stands %d times", id, ids[id])
		}
		if id, found := strings.CutPrefix(outputtest.Attribute(n, "href"), "#"); found && ids[id] == 0 {
			t.Errorf("a link to #%s, which is nowhere", id)
		}
	}
}

// TestPageTellsAll finds every claim of the report on the page, as it stands in
// the text, and every finding.
func TestPageTellsAll(t *testing.T) {
	t.Parallel()
	inputs := sample(t)
	r := coverreport.Survey(inputs, nil, false)
	var open []string
	for _, a := range r.Articles {
		for _, c := range a.Open {
			open = append(open, spoken(c.Text))
		}
	}
	counts := map[string]int{}
	var shown []string
	var pieces string
	for _, n := range outputtest.Elements(t, page(t, inputs, nil)) {
		switch {
		case hasClass(n, "claim"):
			if outputtest.Attribute(n, "id") != "" {
				counts[strings.Fields(outputtest.Attribute(n, "class"))[1]]++
			}
			if !hasClass(n, "uncited") {
				continue
			}
			if pieces += outputtest.Text(n); !hasClass(n, "on") {
				shown, pieces = append(shown, spoken(pieces)), ""
			}
		case hasClass(n, "item"):
			counts["item"]++
		}
	}
	slices.Sort(open)
	slices.Sort(shown)
	if want := r.Total; counts["cited"] != want.Cited || counts["waived"] != want.Waived || counts["uncited"] != want.Uncited {
		t.Errorf("the page marks %v, want %+v", counts, want.Count)
	}
	if !slices.Equal(shown, open) {
		t.Errorf("uncited on the page are %q, want %q", shown, open)
	}
	if counts["item"] == 0 {
		t.Error("nothing stands in the margin")
	}
}

// spoken is the words of a text, without its markup.
func spoken(text string) string {
	var words []string
	for _, w := range prose.Parse(text).Words() {
		words = append(words, text[w.Start:w.End])
	}
	return strings.Join(words, " ")
}

// TestPageOfMany shows the text of as many articles as a browser bears.
func TestPageOfMany(t *testing.T) {
	t.Parallel()
	var inputs []lint.Input
	for i := range 600 {
		content := fmt.Sprintf("schema: article/v1\nid: a%d\nlang: en\ntitle: Article %d\nbody:\n  - paragraph: So it is.\n", i, i)
		if i == 599 {
			content += "  - paragraph: Wages rose by 2%.\n"
		}
		inputs = append(inputs, lint.Input{Path: fmt.Sprintf("a%03d.yaml", i), Read: func() ([]byte, error) { return []byte(content), nil }})
	}
	var articles, rows, open int
	var first string
	for _, n := range outputtest.Elements(t, page(t, inputs, nil)) {
		switch n.Data {
		case "details":
			if articles++; first == "" {
				first = outputtest.Text(n)
			}
			for _, a := range n.Attr {
				if a.Key == "open" {
					open++
				}
			}
		case "tr":
			rows++
		}
	}
	if articles != 500 || open != 0 || rows < 600 || !strings.Contains(first, "Article 599") {
		t.Errorf("%d articles (%d unfolded), %d lines, the first is %.60q", articles, open, rows, first)
	}
}
