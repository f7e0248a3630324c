package report

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestCells(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, line string
		text       string // what is printed
		widths     string // columns of each cell
	}{
		{"ASCII", "abc", "abc", "111"},
		{"Kazakh", "Әділет", "Әділет", "111111"},
		{"em dash and curly quotes", "“—”", "“—”", "111"},
		{"no-break space", "a\u00a0b", "a\u00a0b", "111"},
		{"Chinese is wide", "汉字", "汉字", "22"},
		{"half-width katakana", "ｱ", "ｱ", "1"},
		{"combining mark", "e\u0301x", "e\u0301x", "11"},
		{"combining mark without a base", "\u0301x", "◌\u0301x", "11"},
		{"emoji", "👍x", "👍x", "21"},
		{"emoji of several characters", "👨\u200d👩\u200d👧🇰🇿👍🏽1️⃣", "👨\u200d👩\u200d👧🇰🇿👍🏽1️⃣", "2222"},
		{"emoji with tags", "🏴\U000E0067\U000E0062\U000E007F", "🏴\U000E0067\U000E0062\U000E007F", "2"},
		{"Persian with a non-joiner", "می\u200cخ", "می\u200cخ", "111"},
		{"tab at a stop", "\tx", "    x", "41"},
		{"tab between stops", "ab\tx", "ab  x", "1121"},
		{"tab behind wide characters", "汉字汉\tx", "汉字汉  x", "22221"},

		{"zero-width space", "a\u200bb", "a<U+200B>b", "181"},
		{"soft hyphen", "\u00ad", "<U+00AD>", "8"},
		{"BOM", "\ufeff", "<U+FEFF>", "8"},
		{"joiner between Latin letters", "a\u200db", "a<U+200D>b", "181"},
		{"non-joiner between Cyrillic letters", "ж\u200cж", "ж<U+200C>ж", "181"},
		{"tag characters without an emoji", "a\U000E0041", "a<U+E0041>", "19"},
		{"escape sequence", "\x1b[31mred", "<U+001B>[31mred", "81111111"},
		{"8-bit escape sequence", "\u009b31m", "<U+009B>31m", "8111"},
		{"NUL, DEL, backspace", "\x00\x7f\b", "<U+0000><U+007F><U+0008>", "888"},
		{"line breaks", "a\r\nb\u2028c", "a<U+000D><U+000A>b<U+2028>c", ""},
		{"bidirectional override", "a\u202eb", "a<U+202E>b", "181"},
		{"right-to-left mark in Hebrew", "א\u200fב", "א<U+200F>ב", "181"},
		{"isolate behind an emoji", "👍\u2066", "👍<U+2066>", "28"},
		{"bytes that are no character", "a\x92b\xd0", "a<0x92>b<0xD0>", "1616"},
		{"the replacement character itself", "\ufffd", "\ufffd", "1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var text, widths strings.Builder
			for _, c := range cells(tt.line) {
				text.WriteString(c.text)
				widths.WriteByte(byte('0' + c.width))
			}
			if text.String() != tt.text {
				t.Errorf("text %q, want %q", text.String(), tt.text)
			}
			if tt.widths != "" && widths.String() != tt.widths {
				t.Errorf("widths %s, want %s", widths.String(), tt.widths)
			}
			if got := printable(tt.line); got != tt.text {
				t.Errorf("printable: %q, want %q", got, tt.text)
			}
		})
	}
}

// FuzzCells checks that nothing printed can move the cursor or turn the
// direction of text, and that the cells cover the line without gaps.
func FuzzCells(f *testing.F) {
	for _, s := range []string{"", "Әділет — 汉字 👍🏽", "a\x1b[2Jb", "\u202eabc\u202c", "a\u200db\xff\xfe", "\u0301\t\r\n\u2028", "👍\u2066", "\U000E0041", "\xf1\x15"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		at := 0
		for _, c := range cells(line) {
			if c.from != at || c.to <= c.from {
				t.Fatalf("cell %+v does not start at %d", c, at)
			}
			if c.width < 1 {
				t.Fatalf("cell %+v has no width", c)
			}
			at = c.to
			for _, r := range c.text {
				if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
					t.Fatalf("%U is printed for %q", r, line)
				}
			}
			if !utf8.ValidString(c.text) {
				t.Fatalf("%q is printed for %q", c.text, line)
			}
		}
		if at != len(line) {
			t.Fatalf("the cells end at %d of %d", at, len(line))
		}
	})
}
