package yamldoc

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/source"
)

// TestEncoding checks which bytes are told and that the text around them is
// read as if they were not there.
func TestEncoding(t *testing.T) {
	t.Parallel()
	type faults = []EncodingFault
	at := func(start, end int, kind EncodingKind) EncodingFault {
		return EncodingFault{source.Span{Start: start, End: end}, kind}
	}
	tests := []struct {
		name, text string
		want       faults
		value      string // of the key "a"
	}{
		{"clean", "a: x\tДа — 😀\u00a0\u2028 y\r\n", nil, "x\tДа — 😀\u00a0\u2028y"},
		{"NEL", "a: x\u0085 y\n", nil, "x y"},
		{"replacement character", "a: x\ufffd\n", nil, "x\ufffd"},
		{"BOM", "\ufeffa: x\n", faults{at(0, 3, StartBOM)}, "x"},
		{"BOM twice", "\ufeff\ufeffa: x\n", faults{at(0, 3, StartBOM), at(3, 6, InnerBOM)}, ""},
		{"BOM where files were joined", "b: y\n\ufeffa: x\n", faults{at(5, 8, InnerBOM)}, "x"},
		{"BOM in a text", "a: x\ufeffy\n", faults{at(4, 7, InnerBOM)}, "x\u2060y"},
		{"Latin-1", "a: caf\xe9 x\n", faults{at(6, 7, InvalidUTF8)}, "caf_ x"},
		{"bad bytes in a row", "a: \xff\xfe\x80 \xc3\n", faults{at(3, 6, InvalidUTF8), at(7, 8, InvalidUTF8)}, "___ _"},
		{"surrogate", "a: \xed\xa0\x80\n", faults{at(3, 6, InvalidUTF8)}, "___"},
		{"overlong", "a: \xc0\xaf\n", faults{at(3, 5, InvalidUTF8)}, "__"},
		{"cut character", "a: x\xd0", faults{at(4, 5, InvalidUTF8)}, "x_"},
		{"NUL", "a: x\x00y\n", faults{at(4, 5, NUL)}, "x_y"},
		{"NUL at the end of the file", "a: x\n\x00\x00\x00", faults{at(5, 8, NUL)}, "x"},
		{"end-of-file mark", "a: x\n\x1a", faults{at(5, 6, Control)}, "x"},
		{"control characters", "a: x\x01\x7f\u0080y\n", faults{at(4, 8, Control)}, "x____y"},
		{"form feed on a line of its own", "b: y\n \x0c \na: x\n", faults{at(6, 7, Control)}, "x"},
		{"control characters on lines of text", "b: \x0cy\na: \x0bx\n", faults{at(3, 4, Control), at(9, 10, Control)}, "_x"},
		{"no character", "a: x\uffffy\n", faults{at(4, 7, Control)}, "x___y"},
		{"where a word of eight bytes ends", "a: 1234567\x7f\n", faults{at(10, 11, Control)}, "1234567_"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := parse(tt.text)
			if !slices.Equal(s.Encoding, tt.want) {
				t.Errorf("got %v, want %v", s.Encoding, tt.want)
			}
			if tt.value != "" {
				if got := find(t, s, "a").Value; got != tt.value {
					t.Errorf("value %q, want %q", got, tt.value)
				}
			}
			if err := checkStream(s); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestOtherEncodings checks that a file in another encoding has one fault that
// says so, and that short or odd files are not taken for one.
func TestOtherEncodings(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"\xff\xfea\x00:\x00":        "UTF-16",
		"\xfe\xff\x00a\x00:":        "UTF-16",
		"a\x00:\x00 \x00b\x00":      "UTF-16",
		"\x00a\x00:\x00 \x00b":      "UTF-16",
		"\x00\x00\xfe\xff\x00\x00":  "UTF-32",
		"\xff\xfe\x00\x00a\x00\x00": "UTF-32",
		"a: b\x00":                  "",
		"\x00":                      "",
		"\xff":                      "",
		"a: \x00b\x00\n":            "",
		"\x00\x00\x00\x00":          "",
		"a\x00":                     "",
	} {
		s := parse(text)
		if want == "" {
			if s.Broken {
				t.Errorf("%q: faults %v", text, s.Faults)
			}
			continue
		}
		if len(s.Faults) != 1 || !strings.Contains(s.Faults[0].Message, want) || len(s.Docs)+len(s.Encoding) > 0 {
			t.Errorf("%q: faults %v", text, s.Faults)
		}
	}
}

// TestEncodingIsComplete checks with every character and every byte that the
// stand-ins leave nothing that the library refuses.
func TestEncodingIsComplete(t *testing.T) {
	t.Parallel()
	check := func(data []byte, told bool) {
		e := checkEncoding(append([]byte(`a: "x`), append(data, "y\"\n"...)...))
		if !utf8.Valid(e.text) || len(e.text) != len(data)+8 {
			t.Fatalf("%q became %q", data, e.text)
		}
		if err := libraryError(e.text); err != nil {
			t.Errorf("%q: %v", data, err)
		}
		if told != (len(e.faults) > 0) {
			t.Errorf("%q: faults %v", data, e.faults)
		}
	}
	for r := rune(0); r <= 0x2100; r++ {
		if r == '"' || r == '\\' {
			continue
		}
		check([]byte(string(r)), r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 && r != 0x85)
	}
	for b := 0x80; b <= 0xff; b++ {
		check([]byte{byte(b)}, true)
	}
}

// TestManyEncodingFaults checks that a file of nothing but bad bytes has a
// bounded number of them told.
func TestManyEncodingFaults(t *testing.T) {
	t.Parallel()
	s := Parse(source.NewFile("in.yaml", append([]byte("a: x"), bytes.Repeat([]byte("\x01\x00"), 100_000)...)))
	if len(s.Encoding) != maxEncodingFaults {
		t.Errorf("%d faults", len(s.Encoding))
	}
}
