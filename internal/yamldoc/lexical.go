package yamldoc

import (
	"unicode/utf8"

	"github.com/policylint/policylint/internal/source"
)

// charSpan returns the character at an offset, nothing at the end of the text.
func charSpan(b []byte, at int) source.Span {
	at = min(at, len(b))
	_, size := utf8.DecodeRune(b[at:])
	return source.Span{Start: at, End: at + size}
}

// breakLen returns the length of the line break at an offset, 0 where there
// is none. YAML as the library reads it breaks lines at NEL, LS and PS too.
func breakLen(b []byte, i int) int {
	if i >= len(b) {
		return 0
	}
	switch b[i] {
	case '\n':
		return 1
	case '\r':
		if i+1 < len(b) && b[i+1] == '\n' {
			return 2
		}
		return 1
	case 0xC2:
		if i+1 < len(b) && b[i+1] == 0x85 {
			return 2
		}
	case 0xE2:
		if i+2 < len(b) && b[i+1] == 0x80 && (b[i+2] == 0xA8 || b[i+2] == 0xA9) {
			return 3
		}
	}
	return 0
}

// breakText returns what the line break of n bytes at an offset decodes to:
// LS and PS stay, all others become "\n".
func breakText(b []byte, i, n int) string {
	if n == 3 {
		return string(b[i : i+3])
	}
	return "\n"
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// skipBlanks returns the offset of the first byte from i on that is neither
// space nor tab.
func skipBlanks(b []byte, i int) int {
	for i < len(b) && isBlank(b[i]) {
		i++
	}
	return i
}

// lineEnd returns the offset of the line break that ends the line at i, or
// the end of the text.
func lineEnd(b []byte, i int) int {
	for i < len(b) {
		if c := b[i]; (c < 0x10 || c >= 0xC2) && breakLen(b, i) > 0 {
			return i
		}
		i++
	}
	return i
}

// lineStart returns where the line of an offset starts, behind a BOM.
func lineStart(b []byte, at int) int {
	i := at
	for i > 0 && !endsLine(b, i) {
		i--
	}
	if i == 0 && at >= len(bom) && string(b[:len(bom)]) == bom {
		return len(bom)
	}
	return i
}

// endsLine reports whether a line break ends right before an offset.
func endsLine(b []byte, i int) bool {
	switch b[i-1] {
	case '\n':
		return true
	case '\r':
		return i == len(b) || b[i] != '\n'
	case 0x85:
		return i > 1 && b[i-2] == 0xC2
	case 0xA8, 0xA9:
		return i > 2 && b[i-2] == 0x80 && b[i-3] == 0xE2
	}
	return false
}

// skipBetween returns the offset of the first byte from i on, but before
// limit, that is no blank, line break or comment.
func skipBetween(b []byte, i, limit int) int {
	for i < limit {
		if n := breakLen(b, i); n > 0 {
			i += n
		} else if isBlank(b[i]) {
			i++
		} else if b[i] == '#' {
			i = lineEnd(b, i)
		} else {
			return i
		}
	}
	return max(min(i, limit), 0)
}

// isName reports whether a byte may stand in the name of an anchor.
func isName(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-'
}

// propertyEnd returns the offset behind the anchor or tag that starts at i;
// it is i where there is none.
func propertyEnd(b []byte, i int) int {
	switch {
	case i < len(b) && b[i] == '&':
		for i++; i < len(b) && isName(b[i]); i++ {
		}
	case i < len(b) && b[i] == '!':
		for i < len(b) && !isBlank(b[i]) && breakLen(b, i) == 0 {
			i++
		}
	}
	return i
}

// skipProperties returns the offset of the content that follows the anchor
// and tag at i, if there are any, but no offset behind limit.
func skipProperties(b []byte, i, limit int) int {
	for i < limit {
		end := propertyEnd(b, i)
		if end == i {
			return i
		}
		i = skipBetween(b, end, limit)
	}
	return max(min(i, limit), 0)
}
