package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// writeXML writes a document with its declaration and a line break at the end.
func writeXML(w io.Writer, document any) error {
	data, err := xml.MarshalIndent(document, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(data)+"\n")
	return err
}

// legal returns a text that XML 1.0 can hold. It has no way to write most
// control characters, not even as a reference, so names stand in their stead.
func legal(s string) string {
	if !strings.ContainsFunc(s, illegal) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, "<0x%02X>", s[i])
		case illegal(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

// illegal reports whether a character may be none of those that XML 1.0
// allows; U+FFFD may stand for a byte that is no character.
func illegal(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0xFFFD && r <= 0xFFFF
}
