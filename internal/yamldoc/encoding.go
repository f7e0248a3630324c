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

// maxEncodingFaults bounds how many runs of bad bytes are told.
const maxEncodingFaults = 1000

// encoded is a file's text made fit for the parser, with what had to be
// changed for it. All offsets are those of the file.
type encoded struct {
	text   []byte // the file's own bytes where they are clean
	faults []EncodingFault
	onlyLF bool   // no line break other than "\n"
	fault  *Fault // the file is in another encoding altogether

	copied  bool // text is not the file's own
	lineEnd int  // of the line last looked at for being blank
	blank   bool // whether that line has nothing but blanks and control characters
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
		e.record(0, len(bom), StartBOM)
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
	wide := len(data) >= 4
	switch a, b := data[0], data[1]; {
	case wide && a == 0xFF && b == 0xFE && data[2] == 0 && data[3] == 0,
		wide && a == 0 && b == 0 && data[2] == 0xFE && data[3] == 0xFF:
		return "UTF-32"
	case a == 0xFF && b == 0xFE, a == 0xFE && b == 0xFF,
		wide && a != 0 && b == 0 && data[2] != 0 && data[3] == 0,
		wide && a == 0 && b != 0 && data[2] == 0 && data[3] != 0:
		return "UTF-16"
	}
	return ""
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

// record notes a run of bytes of one kind.
func (e *encoded) record(at, size int, kind EncodingKind) {
	if last := len(e.faults) - 1; last >= 0 && e.faults[last].Kind == kind && e.faults[last].Span.End == at {
		e.faults[last].Span.End += size
	} else if len(e.faults) < maxEncodingFaults {
		e.faults = append(e.faults, EncodingFault{source.Span{Start: at, End: at + size}, kind})
	}
}

// replace puts a stand-in for size bytes and records why.
func (e *encoded) replace(at, size int, kind EncodingKind) {
	e.record(at, size, kind)
	if !e.copied {
		e.text, e.copied = bytes.Clone(e.text), true
	}
	copy(e.text[at:at+size], e.standIn(at, kind))
}

// standIn returns what to put for bad bytes so that the text around them is
// read as it would be without them: a letter, and a space on a line of nothing
// else. For a byte order mark it is blank lines where the mark starts a line,
// as where files were joined, and elsewhere the word joiner, which is as
// invisible.
func (e *encoded) standIn(at int, kind EncodingKind) string {
	switch {
	case kind == InnerBOM && (e.text[at-1] == '\n' || e.text[at-1] == '\r'):
		return "\n\n\n"
	case kind == InnerBOM:
		return "\u2060"
	case kind != InvalidUTF8 && e.blankLine(at):
		return "   "
	}
	return "___"
}

// blankLine reports whether the line of an offset has nothing but blanks and
// ASCII control characters.
func (e *encoded) blankLine(at int) bool {
	if at < e.lineEnd {
		return e.blank
	}
	start := at
	for start > 0 && isBlank(e.text[start-1]) {
		start--
	}
	e.lineEnd = lineEnd(e.text, at)
	e.blank = start == 0 || endsLine(e.text, start)
	for _, c := range e.text[at:e.lineEnd] {
		e.blank = e.blank && (c <= ' ' || c == 0x7f)
	}
	return e.blank
}
