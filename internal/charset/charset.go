// Package charset finds out what went wrong when a text was read or written
// with the wrong character set: which one it was, and what the text is.
package charset

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// charset is a character set of one byte per character, ASCII below 0x80.
type charset struct {
	name  string
	runes [128]rune // by byte, less 0x80
	leads string    // the bytes that may start a character of UTF-8 read in this set; "" for all that do

	bytes [maxRune]byte // by character; 0 for one that the set does not have
}

// maxRune bounds the characters that are looked for. No set has more than a
// few rare ones beyond it.
const maxRune = 0x2600

// charsets are the character sets that UTF-8 is mistaken for. What a set
// shares with one before it is ascribed to that.
var charsets = sync.OnceValue(func() []*charset {
	return []*charset{
		newCharset("Windows-1252", charmap.Windows1252, ""),
		newCharset("Latin-1", charmap.ISO8859_1, ""),
		newCharset("Windows-1251", charmap.Windows1251, ""),
		newCharset("Windows-1254", charmap.Windows1254, ""),
		newCharset("Windows-1250", charmap.Windows1250, ""),
		newCharset("KOI8-R", charmap.KOI8R, ""),
		newCharset("CP866", charmap.CodePage866, ""),
		newCharset("CP850", charmap.CodePage850, ""),
		newCharset("CP437", charmap.CodePage437, ""),
		// Others of its leads are quotation marks and dashes.
		newCharset("Mac Roman", charmap.Macintosh, "\xc2\xc3\xd0\xd1\xe2"),
	}
})

// newCharset copies a set into tables. Programs take a byte that a set does
// not have for a control character.
func newCharset(name string, m *charmap.Charmap, leads string) *charset {
	c := &charset{name: name, leads: leads}
	for i := range c.runes {
		b := byte(0x80 + i)
		r := m.DecodeByte(b)
		if r == utf8.RuneError {
			r = rune(b)
		}
		c.runes[i] = r
		if r < maxRune {
			c.bytes[r] = b
		}
	}
	return c
}

// isLead reports whether a byte can start a character of UTF-8 that this set
// garbled.
func (c *charset) isLead(b byte) bool {
	if c.leads == "" {
		return b >= 0xC2 && b <= 0xF4
	}
	for i := range len(c.leads) {
		if c.leads[i] == b {
			return true
		}
	}
	return false
}

// byteOf returns the byte that stands for a character, 0 for none.
func (c *charset) byteOf(r rune) byte {
	if r >= maxRune {
		return 0
	}
	return c.bytes[r]
}

// isC1 reports whether a character is a control character beyond ASCII.
func isC1(r rune) bool { return r >= 0x80 && r < 0xA0 }

// tables says for every character in which sets, as bits, it is the first
// byte of a character of UTF-8 and in which it is a later one.
type tables struct {
	lead, later [maxRune]uint16
}

var lookup = sync.OnceValue(func() *tables {
	t := &tables{}
	for i, c := range charsets() {
		for r, b := range c.bytes {
			switch {
			case b == 0:
			case b < 0xC0:
				t.later[r] |= 1 << i
			case c.isLead(b):
				t.lead[r] |= 1 << i
			}
		}
	}
	return t
})
