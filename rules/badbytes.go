package rules

import (
	"fmt"

	"github.com/policylint/policylint/internal/charset"
)

// surrogates reads a character beyond U+FFFF that was encoded as the two
// halves it has in UTF-16.
func surrogates(b []byte) (rune, bool) {
	if len(b) != 6 || b[0] != 0xED || b[3] != 0xED || b[1]&0xF0 != 0xA0 || b[4]&0xF0 != 0xB0 {
		return 0, false
	}
	high := rune(b[1]&0x0F)<<6 | rune(b[2]&0x3F)
	low := rune(b[4]&0x0F)<<6 | rune(b[5]&0x3F)
	return 0x10000 + high<<10 + low, true
}

// hexBytes writes some bytes as C3 A9.
func hexBytes(b []byte) string {
	const most = 8
	s := fmt.Sprintf("% X", b[:min(len(b), most)])
	if len(b) > most {
		s += " …"
	}
	return s
}

// meantBy returns the character that a control character beyond ASCII comes
// from when text in Windows-1252 was taken for Latin-1; "" for the others.
func meantBy(r rune) string {
	if r < 0x80 {
		return ""
	}
	text := charset.Decode("Windows-1252", []byte{byte(r)})
	if text == string(r) {
		return ""
	}
	return text
}

// controlName names a control character that texts are found to have.
func controlName(r rune) string {
	names := map[rune]string{
		0x02: "start of text, which PDF files have for a hyphen", 0x07: "bell", 0x08: "backspace",
		0x0B: "vertical tab, a line break of word processors", 0x0C: "form feed, a page break", 0x1B: "escape",
		0x1E: "record separator, a no-break hyphen of word processors", 0x1F: "unit separator, a soft hyphen of word processors",
		0x7F: "delete", 0x85: "next line", 0xFFFE: "no character", 0xFFFF: "no character",
	}
	if name := names[r]; name != "" {
		return fmt.Sprintf("U+%04X (%s)", r, name)
	}
	return fmt.Sprintf("U+%04X", r)
}
