package yamldoc

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/source"
)

// bom is the UTF-8 encoded byte order mark.
const bom = "\xef\xbb\xbf"

// EncodingKind says what is wrong with bytes that are not clean UTF-8 text.
type EncodingKind uint8

// The kinds of encoding fault.
const (
	InvalidUTF8 EncodingKind = iota
	StartBOM                 // a byte order mark at the start of the file
	InnerBOM                 // a byte order mark anywhere else
	NUL
	Control // another C0 or C1 control character that YAML forbids
)

// EncodingFault is a run of bytes of one kind that YAML does not allow, or
// that no text should have.
type EncodingFault struct {
	Span source.Span
	Kind EncodingKind
}

// encoded is a file's text made fit for the parser, with what had to be
// changed for it. All offsets are those of the file.
type encoded struct {
	text   []byte // the file's own bytes where they are clean
	faults []EncodingFault
	onlyLF bool   // no line break other than "\n"
	fault  *Fault // the file is in another encoding altogether
}

// checkEncoding finds the bytes that the parser would refuse without a place,
// and puts stand-ins of equal length in their stead.
func checkEncoding(data []byte) encoded {
	e := encoded{text: data, onlyLF: true}
	if name := otherEncoding(data); name != "" {
		e.fault = &Fault{
			Span:    source.Span{Start: 0, End: min(2, len(data))},
			Message: "the file is encoded in " + name + ": save it as UTF-8",
		}
		return e
	}
	i := 0
	if bytes.HasPrefix(data, []byte(bom)) {
		e.faults = append(e.faults, EncodingFault{source.Span{Start: 0, End: len(bom)}, StartBOM})
		i = len(bom)
	}
	for {
		if i = skipPrintable(data, i); i >= len(data) {
			return e
		}
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			e.replace(i, size, InvalidUTF8)
		case r == 0:
			e.replace(i, size, NUL)
		case r == '\ufeff':
			e.replace(i, size, InnerBOM)
		case r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
			e.onlyLF = false
		case r < 0x20 && r != '\t' && r != '\n', r >= 0x7f && r < 0xa0, r == 0xfffe, r == 0xffff:
			e.replace(i, size, Control)
		}
		i += size
	}
}

// otherEncoding names the encoding of a file that starts with a byte order
// mark other than that of UTF-8, or looks like ASCII in 16-bit units.
func otherEncoding(data []byte) string {
	if len(data) < 2 {
		return ""
	}
	switch a, b := data[0], data[1]; {
	case a == 0xFF && b == 0xFE, a == 0xFE && b == 0xFF:
		return "UTF-16"
	case len(data) >= 4 && a != 0 && b == 0 && data[2] != 0 && data[3] == 0,
		len(data) >= 4 && a == 0 && b != 0 && data[2] == 0 && data[3] != 0:
		return "UTF-16"
	case len(data) >= 4 && a == 0 && b == 0 && data[2] == 0xFE && data[3] == 0xFF:
		return "UTF-32"
	}
	return ""
}

// acceptVersion lets a text declare the YAML version 1.2, which the library
// refuses although it reads it: it puts 1.1 in its stead.
func acceptVersion(text []byte) []byte {
	const directive = "%YAML 1.2"
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], []byte(directive))
		if i < 0 {
			return text
		}
		at += i
		end := at + len(directive)
		if lineStart(text, at) == at && opensDocument(text, at) && (end == len(text) || isBlank(text[end]) || breakLen(text, end) > 0) {
			text = bytes.Clone(text)
			text[end-1] = '1'
		}
	}
}

// opensDocument reports whether only blank lines, comments and directives
// stand between the line at an offset and the start of the text or the end of
// the document before.
func opensDocument(text []byte, at int) bool {
	for start := lineStart(text, 0); at > start; {
		end := at - 1
		at = lineStart(text, end)
		line := bytes.TrimSpace(text[at:end])
		if bytes.HasPrefix(line, []byte("...")) {
			return true
		}
		if len(line) > 0 && line[0] != '#' && line[0] != '%' {
			return false
		}
	}
	return true
}

// skipPrintable returns the offset of the first byte from i on that is not
// printable ASCII, tab or newline.
func skipPrintable(b []byte, i int) int {
	for i < len(b) {
		if i+8 <= len(b) && printable8(binary.LittleEndian.Uint64(b[i:])) {
			i += 8
			continue
		}
		if c := b[i]; c >= 0x7f || c < 0x20 && c != '\n' && c != '\t' {
			return i
		}
		i++
	}
	return i
}

// printable8 reports whether eight bytes are all in the range 0x20 to 0x7e.
func printable8(w uint64) bool {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	low := (w - 0x20*ones) &^ w // the high bit of a byte below 0x20, and perhaps of one after it
	del := w ^ 0x7f*ones
	del = (del - ones) &^ del // the same for a byte that is 0x7f
	return (w|low|del)&highs == 0
}

// replace puts a stand-in for size bytes and records why.
func (e *encoded) replace(at, size int, kind EncodingKind) {
	if last := len(e.faults) - 1; last >= 0 && e.faults[last].Kind == kind && e.faults[last].Span.End == at {
		e.faults[last].Span.End += size
	} else {
		if last < 0 || e.faults[0].Kind == StartBOM && last == 0 {
			e.text = bytes.Clone(e.text)
		}
		e.faults = append(e.faults, EncodingFault{source.Span{Start: at, End: at + size}, kind})
	}
	stand := "???"
	if kind == InnerBOM {
		stand = e.standForBOM(at)
	}
	copy(e.text[at:at+size], stand)
}

// standForBOM returns what to put for a byte order mark: blank lines where it
// starts a line, as where files were joined, and elsewhere the word joiner,
// which is as invisible.
func (e *encoded) standForBOM(at int) string {
	if at > 0 && (e.text[at-1] == '\n' || e.text[at-1] == '\r') {
		return "\n\n\n"
	}
	return "\u2060"
}
