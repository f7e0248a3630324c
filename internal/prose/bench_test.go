package prose

import (
	"os"
	"strings"
	"testing"
)

func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"article-en", "article-ru"} {
		b.Run(name, func(b *testing.B) {
			raw := readText(b, name)
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(raw)
			}
		})
	}
}

// BenchmarkParseParagraph is what one paragraph of an article costs.
func BenchmarkParseParagraph(b *testing.B) {
	raw, _, _ := strings.Cut(readText(b, "article-en")[2000:], "\n\n")
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(raw)
	}
}

func readText(tb testing.TB, name string) string {
	tb.Helper()
	raw, err := os.ReadFile("testdata/" + name + ".txt")
	if err != nil {
		tb.Fatal(err)
	}
	return string(raw)
}
