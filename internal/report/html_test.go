package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/outputtest"
	"github.com/policylint/policylint/internal/report"
)

// TestPageIsSelfContained looks for what a browser would fetch or run.
func TestPageIsSelfContained(t *testing.T) {
	t.Parallel()
	page := write(t, "html", report.Setting{Version: "1.2.3"}, result(t, sample(), "<img src=x>\x1b\r.yaml"))
	outputtest.SelfContained(t, page, `html head meta title style body header h1 h2 p form label input span select option
		output main section ul li bdi pre article a table tbody tr th td mark b footer script`, "https://policylint.github.io/")
}

// TestPageTellsAll finds every finding on the page, with its text marked.
func TestPageTellsAll(t *testing.T) {
	t.Parallel()
	res := result(t, sample(), "lost.yaml")
	shown := strings.NewReplacer("\x1b", "<U+001B>", "\r\n", "<U+000D><U+000A>", "\u202e", "<U+202E>", "\u200b", "<U+200B>", "\xff", "<0xFF>", "\ufeff", "")
	i := 0
	for _, n := range outputtest.Elements(t, write(t, "html", report.Setting{Version: "1.2.3"}, res)) {
		if n.Data != "article" {
			continue
		}
		f := res.Findings[i]
		i++
		text := outputtest.Text(n)
		for _, part := range []string{f.Message, f.Help, f.Rule, f.Severity.String(), fmt.Sprintf("%d:%d", f.Start.Line, f.Start.Column)} {
			if !strings.Contains(text, shown.Replace(part)) {
				t.Errorf("%q is not in %q", part, text)
			}
		}
		if outputtest.Attribute(n, "data-severity") != f.Severity.String() || outputtest.Attribute(n, "data-rule") != f.Rule || outputtest.Attribute(n, "id") != f.Fingerprint {
			t.Errorf("%s: attributes %v", f.Message, n.Attr)
		}
		var marked []string
		for d := range n.Descendants() {
			if d.Data == "mark" {
				marked = append(marked, outputtest.Text(d))
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
	outputtest.NodeModule(t, "jsdom")
	res := result(t, sample())
	for i := range res.Findings {
		res.Findings[i].Rule = fmt.Sprintf("rule-%d", i%3)
	}
	out, err := outputtest.Command(t, "node", "npm: jsdom", "testdata/filter.js", written(t, "html", res)).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	golden(t, "filter.out", out)
}
