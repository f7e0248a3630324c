package prose

import (
	"os"
	"strconv"
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

// BenchmarkHostile repeats what makes a careless scanner take quadratic time.
func BenchmarkHostile(b *testing.B) {
	for _, part := range []string{
		"[", "]", "[]", "[a]{", "[a]{a=", "[a]{a=\"", "[a](", "[a](<", "[a](b \"", "[^", "^[", "^", "^a", "![", "[a][",
		"`", "``a`", "<", "<a ", "<!--", "<!--\n\n", "<http:", "$a", "$ a$", "\\", "(", ")", "(]", "{",
		"“", "”", "“a“ ", "«", "«”", "‘as’ ", "‘s’ a", "'a ", "'as' ", "\"", "\"1\" ", "1\" ", "„", "’ ",
		". ", ".", "?", "a. ", "A. ", "г. А", "5 г. А", "etc. ", ".*", ". (", ". - ", ".[^1]", "\n", "\n\n", "\n- ", "\n\u00A0",
		"```x\n\n", "~~~\n\n````\n\n", "[^1]: a\n\n", "\ta\n\n", "http://", "http://a(", "http://a.b[c ", "a:", "\xff", "\u00A0",
	} {
		b.Run(strconv.Quote(part), func(b *testing.B) {
			raw := strings.Repeat(part, 1<<16/len(part))
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				Parse(raw)
			}
		})
	}
}
