package coverreport_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"github.com/policylint/policylint/internal/coverreport"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/rules"
)

var update = flag.Bool("update", false, "write the expected output in testdata anew")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (write it with -update and read the difference):\n%s", name, got)
	}
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

func elements(t *testing.T, page []byte) []*html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var list []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			list = append(list, n)
		}
	}
	return list
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func hasClass(n *html.Node, class string) bool {
	return slices.Contains(strings.Fields(attribute(n, "class")), class)
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
// what the hostile article would like to be.
func TestPageIsSelfContained(t *testing.T) {
	t.Parallel()
	allowed := strings.Fields(`html head meta title style body header main footer section form fieldset legend label input select option output button
		h1 h2 h3 h4 h5 h6 p a b i em strong small sup span bdi mark cite code kbd div ul ol li blockquote figure figcaption details summary article
		table caption thead tbody tr th td svg pattern rect circle script`)
	var policy string
	inline := map[string]string{}
	ids := map[string]bool{}
	var hrefs []string
	for _, n := range elements(t, page(t, sample(t), nil)) {
		if !slices.Contains(allowed, n.Data) {
			t.Errorf("an element %q", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" || a.Key == "action" {
				t.Errorf("an attribute %s=%q", a.Key, a.Val)
			}
		}
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("the id %q stands twice", id)
			}
			ids[id] = true
		}
		switch href := attribute(n, "href"); {
		case strings.HasPrefix(href, "#"):
			hrefs = append(hrefs, href[1:])
		case href != "" && !strings.HasPrefix(href, "https://policylint.github.io/") && !strings.HasPrefix(href, "https://adilet.zan.kz"):
			t.Errorf("a link to %q", href)
		}
		switch n.Data {
		case "meta":
			policy += attribute(n, "content")
		case "style", "script":
			if inline[n.Data] != "" {
				t.Errorf("a second %s", n.Data)
			}
			inline[n.Data] = textOf(n)
		}
	}
	for _, id := range hrefs {
		if !ids[id] {
			t.Errorf("a link to #%s, which is nowhere", id)
		}
	}
	for kind, text := range inline {
		sum := sha256.Sum256([]byte(text))
		if want := fmt.Sprintf("%s-src 'sha256-%s'", kind, base64.StdEncoding.EncodeToString(sum[:])); !strings.Contains(policy, want) {
			t.Errorf("the policy %q does not allow the page's own %s", policy, kind)
		}
		if regexp.MustCompile(`url\([^#]|@import|fetch\(|https?:`).MatchString(text) {
			t.Errorf("the %s fetches something", kind)
		}
	}
	if !strings.Contains(policy, "default-src 'none'") || len(inline) != 2 {
		t.Errorf("policy %q, %d inline parts", policy, len(inline))
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
			open = append(open, c.Text)
		}
	}
	counts := map[string]int{}
	var shown []string
	var pieces string
	for _, n := range elements(t, page(t, inputs, nil)) {
		switch {
		case hasClass(n, "claim"):
			if attribute(n, "id") != "" {
				counts[strings.Fields(attribute(n, "class"))[1]]++
			}
			if !hasClass(n, "uncited") {
				continue
			}
			if pieces += textOf(n); !hasClass(n, "on") {
				shown, pieces = append(shown, pieces), ""
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
	for _, n := range elements(t, page(t, inputs, nil)) {
		switch n.Data {
		case "details":
			if articles++; first == "" {
				first = textOf(n)
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
