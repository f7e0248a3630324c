package yamldoc

import (
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/source"
)

// layout is how a node lies in its file: the bytes it covers and, for a
// scalar, where each decoded byte comes from. It is made on first use, since
// most nodes never need one.
type layout struct {
	span     source.Span
	segments []segment
}

// segment says that decoded bytes from dec on come from source bytes from src
// on, one to one, up to the next segment.
type segment struct {
	dec, src int
}

func (n *Node) layout() *layout {
	if n.lay == nil {
		n.lay = n.scan()
	}
	return n.lay
}

// scan reads the source again from the node's start.
func (n *Node) scan() *layout {
	data := n.doc.File.Bytes()
	start := n.start
	if i := strings.Index(string(data[start:]), n.Value); n.Kind == Scalar && i >= 0 {
		start += i
	}
	end := min(start+len(n.Value), len(data))
	return &layout{span: source.Span{Start: start, End: end}, segments: []segment{{0, start}}}
}

func (l *layout) rangeOf(from, to int) source.Span {
	return source.Span{Start: l.span.Start + from, End: l.span.Start + to}
}

// marks converts the library's lines and columns to byte offsets. The library
// counts U+0085, U+2028 and U+2029 as line ends and columns in runes.
type marks struct {
	data         []byte
	line, column int
	at           int
}

func newMarks(data []byte) *marks { return &marks{data: data, line: 1, column: 1} }

// offset returns the byte offset of a 1-based line and column. Calls in
// document order cost one pass over the file together.
func (m *marks) offset(line, column int) int {
	if line < m.line || line == m.line && column < m.column {
		*m = *newMarks(m.data)
	}
	if m.at == 0 && strings.HasPrefix(string(m.data[:min(3, len(m.data))]), "\xef\xbb\xbf") {
		m.at = 3
	}
	for m.at < len(m.data) && (m.line < line || m.line == line && m.column < column) {
		r, size := utf8.DecodeRune(m.data[m.at:])
		m.at += size
		switch {
		case r == '\r' && m.at < len(m.data) && m.data[m.at] == '\n':
			m.at++
			fallthrough
		case r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
			m.line++
			m.column = 1
		default:
			m.column++
		}
	}
	return m.at
}
