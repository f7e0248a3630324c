package source_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/source"
)

func TestPosition(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text, before string
		line, column, utf  int
		utf8               int
	}{
		{"start", "abc", "", 1, 1, 1, 1},
		{"two-byte letters", "Әділет U2000000280", "Әділет ", 1, 8, 8, 14},
		{"dash of three bytes", "a — b", "a — ", 1, 5, 5, 7},
		{"surrogate pair", "a😀b", "a😀", 1, 3, 4, 6},
		{"combining mark", "e\u0301x", "e\u0301", 1, 3, 3, 4},
		{"LF", "a\nbc", "a\nb", 2, 2, 2, 2},
		{"CRLF", "a\r\nbc", "a\r\nb", 2, 2, 2, 2},
		{"lone CR", "a\rbc", "a\rb", 2, 2, 2, 2},
		{"NEL ends no line", "a\u0085bc", "a\u0085b", 1, 4, 4, 5},
		{"LS ends no line", "a\u2028bc", "a\u2028b", 1, 4, 4, 6},
		{"BOM counts as bytes alone", "\xef\xbb\xbfabc", "\xef\xbb\xbfa", 1, 2, 2, 5},
		{"inside the BOM", "\xef\xbb\xbfabc", "\xef", 1, 1, 1, 2},
		{"invalid UTF-8 counts by the byte", "a\xff\xfeb", "a\xff\xfe", 1, 4, 4, 4},
		{"end of file", "ab\n", "ab\n", 2, 1, 1, 1},
	} {
		p := source.NewFile("f", []byte(c.text)).Position(len(c.before))
		if want := (source.Position{Line: c.line, Column: c.column, Byte: len(c.before), UTF16: c.utf, UTF8: c.utf8}); p != want {
			t.Errorf("%s: Position(%d) = %+v, want %+v", c.name, len(c.before), p, want)
		}
	}
}

func TestLine(t *testing.T) {
	t.Parallel()
	f := source.NewFile("f", []byte("\xef\xbb\xbfone\r\ntwo\rthree\n\nlast"))
	want := []string{"one", "two", "three", "", "last"}
	if f.Lines() != len(want) {
		t.Errorf("Lines() = %d, want %d", f.Lines(), len(want))
	}
	for i, w := range want {
		if got := f.Text(f.Line(i + 1)); got != w {
			t.Errorf("line %d = %q, want %q", i+1, got, w)
		}
	}
	for _, n := range []int{-1, 0, 6, 100} {
		if s := f.Line(n); !s.Empty() {
			t.Errorf("line %d is outside the file and has the span %v", n, s)
		}
	}
}

func TestOutsideTheFile(t *testing.T) {
	t.Parallel()
	f := source.NewFile("f", []byte("abc"))
	if got := f.Text(source.Span{Start: -5, End: 99}); got != "abc" {
		t.Errorf("Text = %q", got)
	}
	if got := f.Text(source.Span{Start: 3, End: 1}); got != "" {
		t.Errorf("Text of a reversed span = %q", got)
	}
	if p := f.Position(99); p.Byte != 3 {
		t.Errorf("Position(99) = %+v", p)
	}
	if empty := source.NewFile("f", nil); empty.Lines() != 1 || empty.Position(0).Line != 1 {
		t.Errorf("an empty file has one line: %d", empty.Lines())
	}
}

// TestPositionInLongLines asks for every place in lines that are long enough
// for shortcuts, and counts along.
func TestPositionInLongLines(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		strings.Repeat("a", 4096),
		strings.Repeat("Әділет — 😀 ", 500),
		"\xef\xbb\xbf" + strings.Repeat("ab", 2047) + "\n" + strings.Repeat("😀", 1024) + "\r\n",
		"x\n" + strings.Repeat("\xff\x80", 3000) + "\ry",
	} {
		f := source.NewFile("f", []byte(text))
		for n := 1; n <= f.Lines(); n++ {
			line := f.Line(n)
			want := source.Position{Line: n, Column: 1, Byte: line.Start, UTF16: 1, UTF8: 1}
			if n == 1 {
				want.UTF8 += line.Start // the BOM
			}
			for _, r := range text[line.Start:line.End] {
				if got := f.Position(want.Byte); got != want {
					t.Fatalf("Position(%d) = %+v, want %+v", want.Byte, got, want)
				}
				_, size := utf8.DecodeRuneInString(text[want.Byte:])
				want.Byte += size
				want.UTF8 += size
				want.Column++
				want.UTF16 += len(utf16.Encode([]rune{r}))
			}
			if got := f.Position(want.Byte); got != want {
				t.Fatalf("Position(%d) = %+v, want %+v", want.Byte, got, want)
			}
		}
	}
}

// FuzzPosition holds positions against a slow but plain count.
func FuzzPosition(f *testing.F) {
	for _, s := range []string{"a\r\n\rb\n", "\xef\xbb\xbfӘ😀\u2028x", "\xff\r", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		file := source.NewFile("f", []byte(s))
		text := strings.TrimPrefix(s, "\xef\xbb\xbf")
		shift := len(s) - len(text)
		line, column, units := 1, 1, 1
		begin := 0 // of the line
		for i := 0; i < len(text); {
			want := source.Position{Line: line, Column: column, Byte: i + shift, UTF16: units, UTF8: i + shift - begin + 1}
			if got := file.Position(i + shift); got != want {
				t.Fatalf("Position(%d) in %q = %+v, want %+v", i+shift, s, got, want)
			}
			r, size := utf8.DecodeRuneInString(text[i:])
			if back := file.Offset(line, units); r != '\n' && r != '\r' && back != i+shift {
				t.Fatalf("Offset(%d, %d) in %q = %d, want %d", line, units, s, back, i+shift)
			}
			i += size
			column++
			units += len(utf16.Encode([]rune{r}))
			if r == '\n' || r == '\r' && !strings.HasPrefix(text[i:], "\n") {
				line, column, units, begin = line+1, 1, 1, i+shift
			}
		}
	})
}

func BenchmarkPosition(b *testing.B) {
	data := []byte(strings.Repeat("The foreign policy concept of Kazakhstan – Әділет.\n", 400))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		source.NewFile("f", data).Position(len(data) - 1)
	}
}
