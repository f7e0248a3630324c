package yamldoc

import (
	"bytes"
	"unicode/utf8"
)

// marks converts the library's lines and columns to byte offsets. The library
// counts U+0085, U+2028 and U+2029 as line ends and columns in runes, and does
// not count a BOM at the start of the file.
type marks struct {
	text      []byte // valid UTF-8
	onlyLF    bool   // "\n" is the only line break in text
	line      int    // 1-based
	lineStart int
	column    int // 1-based, of the character at offset at
	at        int
}

func newMarks(text []byte, onlyLF bool) *marks {
	m := &marks{text: text, onlyLF: onlyLF}
	m.reset()
	return m
}

func (m *marks) reset() {
	m.line, m.column, m.lineStart, m.at = 1, 1, 0, 0
	if bytes.HasPrefix(m.text, []byte(bom)) {
		m.lineStart, m.at = len(bom), len(bom)
	}
}

// offset returns the byte offset of a 1-based line and column, at most the end
// of the file. Calls in document order cost one pass over the file together.
func (m *marks) offset(line, column int) int {
	if line < m.line {
		m.reset()
	}
	for m.line < line && m.at < len(m.text) {
		m.nextLine()
	}
	if m.line < line {
		return len(m.text)
	}
	if column < m.column {
		m.at, m.column = m.lineStart, 1
	}
	for m.column < column && m.at < len(m.text) {
		if m.text[m.at] < utf8.RuneSelf {
			m.at++
		} else {
			_, size := utf8.DecodeRune(m.text[m.at:])
			m.at += size
		}
		m.column++
	}
	return m.at
}

// nextLine moves to the start of the next line, or to the end of the text.
func (m *marks) nextLine() {
	end := len(m.text)
	if !m.onlyLF {
		end = lineEnd(m.text, m.at)
	} else if i := bytes.IndexByte(m.text[m.at:], '\n'); i >= 0 {
		end = m.at + i
	}
	if n := breakLen(m.text, end); n > 0 {
		m.line++
		m.column = 1
		end += n
	}
	m.at, m.lineStart = end, end
}
