package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/policylint/policylint/internal/clienttest"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
)

// parsePage returns the elements of a page in their order.
func parsePage(t *testing.T, res *lint.Result) []*html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(write(t, "html", report.Setting{Version: "1.2.3"}, res)))
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

// TestPageIsSelfContained looks for what a browser would fetch or run.
func TestPageIsSelfContained(t *testing.T) {
	t.Parallel()
	allowed := []string{"html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "form", "label", "input", "span", "select", "option",
		"output", "main", "section", "ul", "li", "bdi", "pre", "article", "a", "table", "tbody", "tr", "th", "td", "mark", "b", "footer", "script"}
	var policy string
	inline := map[string]string{}
	for _, n := range parsePage(t, result(t, sample(), "<img src=x>\x1b\r.yaml")) {
		if !slices.Contains(allowed, n.Data) {
			t.Errorf("an element %q", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" || a.Key == "action" {
				t.Errorf("an attribute %s=%q", a.Key, a.Val)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "https://policylint.github.io/") {
				t.Errorf("a link to %q", a.Val)
			}
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
	for kind, text := range inline {
		sum := sha256.Sum256([]byte(text))
		if want := fmt.Sprintf("%s-src 'sha256-%s'", kind, base64.StdEncoding.EncodeToString(sum[:])); !strings.Contains(policy, want) {
			t.Errorf("the policy %q does not allow the page's own %s", policy, kind)
		}
		if strings.Contains(text, "url(") || strings.Contains(text, "@import") || strings.Contains(text, "fetch(") {
			t.Errorf("the %s fetches something", kind)
		}
	}
	if !strings.Contains(policy, "default-src 'none'") || len(inline) != 2 {
		t.Errorf("policy %q, %d inline parts", policy, len(inline))
	}
}

// TestPageTellsAll finds every finding on the page, with its text marked.
func TestPageTellsAll(t *testing.T) {
	t.Parallel()
	res := result(t, sample(), "lost.yaml")
	shown := strings.NewReplacer("\x1b", "<U+001B>", "\r\n", "<U+000D><U+000A>", "\u202e", "<U+202E>", "\u200b", "<U+200B>", "\xff", "<0xFF>", "\ufeff", "")
	i := 0
	for _, n := range parsePage(t, res) {
		if n.Data != "article" {
			continue
		}
		f := res.Findings[i]
		i++
		text := textOf(n)
		for _, part := range []string{f.Message, f.Help, f.Rule, f.Severity.String(), fmt.Sprintf("%d:%d", f.Start.Line, f.Start.Column)} {
			if !strings.Contains(text, shown.Replace(part)) {
				t.Errorf("%q is not in %q", part, text)
			}
		}
		if attribute(n, "data-severity") != f.Severity.String() || attribute(n, "data-rule") != f.Rule || attribute(n, "id") != f.Fingerprint {
			t.Errorf("%s: attributes %v", f.Message, n.Attr)
		}
		var marked []string
		for d := range n.Descendants() {
			if d.Data == "mark" {
				marked = append(marked, textOf(d))
			}
		}
		want := strings.Split(shown.Replace(f.Text), "\n")
		if len(f.Text) > 1000 {
			want[0] = want[0][:len(marked[0])] // a long line is cut
		}
		if f.Message == "goes over the end of a line" {
			want = []string{"vital", "empty"}
		}
		if !slices.Equal(marked, want) {
			t.Errorf("%s: marked is %q, want %q", f.Message, marked, want)
		}
	}
	if i != len(res.Findings) {
		t.Errorf("%d of %d findings", i, len(res.Findings))
	}
}

// TestPageFilter uses the filter in a browser's stead.
func TestPageFilter(t *testing.T) {
	t.Parallel()
	clienttest.NodeModule(t, "jsdom")
	res := result(t, sample())
	for i := range res.Findings {
		res.Findings[i].Rule = fmt.Sprintf("rule-%d", i%3)
	}
	out, err := clienttest.Command(t, "node", "npm: jsdom", "testdata/filter.js", written(t, "html", res)).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	golden(t, "filter.out", out)
}
