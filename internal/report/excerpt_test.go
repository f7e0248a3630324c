package report

import (
	"bufio"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/source"
)

// in makes a finding on the part of a line between « and ».
func in(t *testing.T, line string) *finding.Finding {
	t.Helper()
	before, rest, ok := strings.Cut(line, "«")
	part, after, ok2 := strings.Cut(rest, "»")
	if !ok || !ok2 {
		t.Fatalf("%q has no range", line)
	}
	span := source.Span{Start: len(before), End: len(before) + len(part)}
	file := source.NewFile("a.yaml", []byte(before+part+after))
	f := &finding.Finding{Severity: finding.Error, Span: span, Start: file.Position(span.Start), End: file.Position(span.End)}
	f.Excerpt = finding.Excerpt{FirstLine: f.Start.Line, Lines: []string{file.Text(file.Line(f.Start.Line))}, Offset: file.Line(f.Start.Line).Start}
	return f
}

func TestExcerpt(t *testing.T) {
	t.Parallel()
	sentence := strings.Repeat("abcdefghi ", 10)
	tests := []struct {
		name, line string
		want       string
	}{
		{"ASCII", "a «bc» d", "a bc d\n  ^^"},
		{"first and last", "«abc»", "abc\n^^^"},
		{"Kazakh", "портал «Әділет» —", "портал Әділет —\n       ^^^^^^"},
		{"behind wide characters", "汉字 «x»", "汉字 x\n     ^"},
		{"wide characters", "x «汉字»", "x 汉字\n  ^^^^"},
		{"behind combining marks", "n\u0303o\u0308 «x»", "n\u0303o\u0308 x\n   ^"},
		{"a combining mark alone", "n«\u0303»o", "n\u0303o\n^"},
		{"behind an emoji", "👨\u200d👩\u200d👧 «x»", "👨\u200d👩\u200d👧 x\n   ^"},
		{"a part of an emoji", "a👨«\u200d»👩b", "a👨\u200d👩b\n ^^"},
		{"behind a tab", "a\t«b»", "a   b\n    ^"},
		{"a tab", "a«\t»b", "a   b\n ^^^"},
		{"an invisible character", "a«\u200b»b", "a<U+200B>b\n ^^^^^^^^"},
		{"behind one", "\u200b«b»", "<U+200B>b\n        ^"},
		{"no width", "ab«»cd", "abcd\n  ^"},
		{"no width at the end", "ab«»", "ab\n  ^"},
		{"an empty line", "«»", "\n^"},
		{"the line break", "ab«\n»c", "ab\n  ^"},
		{"two lines", "a «b\ncd» e", "a b\n  ^ … to 2:3"},
		{"several lines", "a «b\n\n\ncd» e", "a b\n  ^ … to 4:3"},
		{"CRLF", "a «b»\r\n", "a b\n  ^"},

		{"wide line, range at its start", "«abc»defghi " + sentence, "abcdefghi abcdefghi abcdefghi …\n^^^"},
		{"wide line, range at its end", sentence + "«abc»", "…defghi abcdefghi abcdefghi abc\n" + strings.Repeat(" ", 28) + "^^^"},
		{"wide line, range in its middle", sentence + "«x»" + sentence, "…ghi abcdefghi xabcdefghi abcde…\n" + strings.Repeat(" ", 15) + "^"},
		{"wide line, wide range", sentence + "«" + sentence + "»" + sentence, "…defghi abcdefghi abcdefghi abc…\n        " + strings.Repeat("^", 23)},
		{"wide line, no width at its end", sentence + "«»", "…abcdefghi abcdefghi abcdefghi \n" + strings.Repeat(" ", 31) + "^"},
		{"as wide as there is room", "«a»bcdefghi abcdefghi abcdefghi ab", "abcdefghi abcdefghi abcdefghi ab\n^"},
		{"wide characters cut", strings.Repeat("汉", 40) + "«字»" + strings.Repeat("汉", 40), "…汉汉汉汉汉汉汉字汉汉汉汉汉汉汉…\n" + strings.Repeat(" ", 15) + "^^"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var b strings.Builder
			out := printer{bufio.NewWriter(&b)}
			writeExcerpt(out, in(t, tt.line), leastColumns, false)
			if err := out.w.Flush(); err != nil {
				t.Fatal(err)
			}
			var got []string
			for line := range strings.Lines(b.String()) {
				if width(cells(strings.TrimSuffix(line, "\n"))) > leastColumns && !strings.Contains(line, "to ") {
					t.Errorf("wider than %d columns: %q", leastColumns, line)
				}
				_, line, _ = strings.Cut(line, "| ")
				got = append(got, strings.TrimSuffix(line, "\n"))
			}
			if s := strings.Join(got, "\n"); s != tt.want {
				t.Errorf("got\n%s\nwant\n%s", s, tt.want)
			}
		})
	}
}
