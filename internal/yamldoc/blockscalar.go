package yamldoc

import (
	"math"
	"strings"
	"unicode/utf8"
)

// block follows a literal or folded scalar. Its end is the end of its last
// line that is not blank, or of its header: the line breaks that its chomping
// keeps are behind its span, though they can be mapped.
//
// A decoded line break owns the break and the indentation of the line that
// follows, so that taking it out of the file joins the two lines.
func (m *mapper) block(folded bool) {
	end := m.header()
	m.inside = end
	m.at = lineEnd(m.src, m.at)
	m.at += breakLen(m.src, m.at)
	indent := m.blockIndent()
	var breaks []int // starts of the breaks since the last line with content
	blank, content := false, false
	m.end = end
	for !m.lost {
		at := m.at
		if len(breaks) > 0 {
			at = breaks[len(breaks)-1]
			at += breakLen(m.src, at)
		}
		text := skipIndent(m.src, at, indent)
		if n := breakLen(m.src, text); n > 0 {
			breaks = append(breaks, text)
			continue
		}
		if text-at < indent || text >= len(m.src) {
			break
		}
		next := isBlank(m.src[text])
		m.breaks(breaks, text, folded && content && !blank && !next)
		breaks, blank, content = breaks[:0], next, true
		m.at = text
		m.copy(lineEnd(m.src, text) - text)
		end = m.at
		if n := breakLen(m.src, m.at); n > 0 && !m.lost {
			breaks = append(breaks, m.at)
		} else {
			break
		}
	}
	for _, at := range breaks {
		if m.dec == len(m.value) {
			break
		}
		m.at = at
		n := breakLen(m.src, at)
		m.put(breakText(m.src, at, n), n)
	}
	m.end = end
}

// header steps over the indicators of a block scalar and returns their end.
func (m *mapper) header() int {
	i := m.at
	if i < len(m.src) {
		i++
	}
	for i < len(m.src) && (m.src[i] == '+' || m.src[i] == '-' || m.src[i] >= '0' && m.src[i] <= '9') {
		i++
	}
	return i
}

// blockIndent returns how many spaces the lines of the scalar are indented
// by. It compares the first line of the value that has text with the same line
// of the source, so that it need not know the collections around.
func (m *mapper) blockIndent() int {
	text := strings.IndexFunc(m.value, func(r rune) bool {
		return r != '\n' && r != '\u2028' && r != '\u2029'
	})
	if text < 0 {
		return math.MaxInt
	}
	at := m.at
	for line := utf8.RuneCountInString(m.value[:text]); line > 0; line-- {
		at = lineEnd(m.src, at)
		at += breakLen(m.src, at)
	}
	spaces := skipIndent(m.src, at, math.MaxInt) - at
	return spaces - (len(m.value[text:]) - len(strings.TrimLeft(m.value[text:], " ")))
}

// skipIndent returns the offset behind at most limit spaces.
func skipIndent(b []byte, i, limit int) int {
	for start := i; i < len(b) && i-start < limit && b[i] == ' '; i++ {
	}
	return i
}

// breaks follows the line breaks before a line whose text starts at the given
// offset. Folding turns a single one into a space and drops the first of
// several.
func (m *mapper) breaks(starts []int, text int, fold bool) {
	for i, at := range starts {
		n := breakLen(m.src, at)
		decoded := breakText(m.src, at, n)
		if i == 0 {
			m.at = at
			if fold && decoded == "\n" {
				if len(starts) > 1 {
					continue
				}
				decoded = " "
			}
		}
		end := text
		if i+1 < len(starts) {
			end = at + n
		}
		m.put(decoded, end-m.at)
	}
}
