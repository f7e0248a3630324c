package prose

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

// TestGolden keeps what is read in whole articles: reviewed by eye, one line
// for everything found, in the order of the text.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"article-en", "article-ru"} {
		got := describe(Parse(readText(t, name)))
		path := "testdata/" + name + ".golden"
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s reads otherwise than its golden file; see the difference after -update\n%s", name, firstDifference(got, string(want)))
		}
	}
}

// describe prints each sentence and, under it, what begins in it.
func describe(text *Text) string {
	var b strings.Builder
	d := describer{text: text, out: &b}
	for _, s := range text.Sentences {
		fmt.Fprintf(&b, "%s\n", d.slice(s.Range))
		for _, m := range text.Markers {
			d.line(s, m.Range, "marker", m.ID)
		}
		for _, l := range text.Links {
			d.line(s, l.Range, "link", l.Target)
		}
		for _, q := range text.Quotes {
			d.line(s, q.Range, fmt.Sprintf("quote %d %s%s", q.Level, q.Open, q.Close), q.Inner)
		}
		for _, x := range text.Brackets {
			d.line(s, x.Range, "bracket", x.Range)
		}
		for _, x := range text.Strays {
			d.line(s, x.Range, "stray", x.Range)
		}
		for _, x := range text.Dates {
			d.line(s, Range{x.Start, x.End}, "date", Range{x.Start, x.End})
		}
	}
	return b.String()
}

type describer struct {
	text *Text
	out  *strings.Builder
}

func (d describer) slice(r Range) string {
	return strings.ReplaceAll(d.text.Raw[r.Start:r.End], "\n", "⏎")
}

func (d describer) line(s Sentence, at Range, what string, show Range) {
	if s.Start <= at.Start && at.Start < s.End {
		fmt.Fprintf(d.out, "\t%s: %s\n", what, d.slice(show))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("got %d lines, want %d", len(g), len(w))
}
