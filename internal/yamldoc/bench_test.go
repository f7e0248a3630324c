package yamldoc

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/policylint/policylint/internal/source"
)

// syntheticArticle returns an article, of about 1 KB a part, in the manner of a real
// one: folded and literal paragraphs with notes, then notes and sources.
func syntheticArticle(parts int) []byte {
	var b strings.Builder
	b.WriteString("# yaml-language-server: $schema=../schemas/article.schema.json\nschema: article/v1\nid: kz-example\n" +
		"lang: en\ntitle: Special Aspects of an Example Concept\nauthor: [{given: Andrey, family: Example, role: director}]\n" +
		"issued: 2020-05-14\npublisher: Example.asia\nlead: |\n  The concept was adopted on 6 March 2020.\nbody:\n")
	for i := range parts {
		fmt.Fprintf(&b, "  - heading: Old and new principles — part %d\n  - paragraph: |\n", i)
		for range 5 {
			fmt.Fprintf(&b, "      Kazakhstan positions itself as an “active and responsible participant” of the world[^%d].\n", i+1)
		}
		fmt.Fprintf(&b, "  - paragraph: >-\n      The new concept, adopted by the decree of 6 March 2020,\n      keeps what was said before it[^%d].\n", i+1)
	}
	b.WriteString("footnotes:\n")
	for i := range parts {
		fmt.Fprintf(&b, "  - id: %d\n    cites: [{source: kz-up-%d, locator: \"ch. %d\"}]\n", i+1, i, i)
	}
	b.WriteString("sources:\n")
	for i := range parts {
		fmt.Fprintf(&b, "  - id: kz-up-%d\n    type: regulation\n    number: \"280\"\n    issued: 2020-03-06\n    title: 'On the Concept of Foreign Policy'\n"+
			"    container-title: Әділет\n    URL: https://adilet.zan.kz/rus/docs/U2000000%d\n    accessed: 2020-04-10 # when seen\n", i, i+280)
	}
	return []byte(b.String())
}

// BenchmarkParse compares the library alone with our reading of the same
// text on top of it.
func BenchmarkParse(b *testing.B) {
	data := syntheticArticle(20)
	b.Run("library", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var n yaml.Node
			if err := yaml.NewDecoder(bytes.NewReader(data)).Decode(&n); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if s := Parse(source.NewFile("a.yaml", data)); s.Broken {
				b.Fatal(s.Faults)
			}
		}
	})
}

// BenchmarkLayouts measures the places of all nodes of an article, which a
// run needs for a few of them only.
func BenchmarkLayouts(b *testing.B) {
	data := syntheticArticle(20)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		s := Parse(source.NewFile("a.yaml", data))
		b.StartTimer()
		s.Docs[0].Root.Walk(func(n *Node) bool {
			n.Place()
			return true
		})
	}
}

// BenchmarkFaults measures what a fault at the end of an article costs over
// reading it.
func BenchmarkFaults(b *testing.B) {
	data := append(syntheticArticle(20), "a: b: c\n"...)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if s := Parse(source.NewFile("a.yaml", data)); len(s.Faults) != 1 {
			b.Fatal(s.Faults)
		}
	}
}

// BenchmarkComments measures the search for comments in an article that has
// one of the kind looked for.
func BenchmarkComments(b *testing.B) {
	s := Parse(source.NewFile("a.yaml", syntheticArticle(20)))
	b.SetBytes(int64(s.File.Len()))
	for b.Loop() {
		if len(s.Comments("when seen")) != 20 {
			b.Fatal("comments lost")
		}
	}
}
