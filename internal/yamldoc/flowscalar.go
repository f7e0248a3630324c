package yamldoc

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// plain follows an unquoted scalar. The value tells where it ends.
func (m *mapper) plain() {
	for !m.lost {
		rest := len(m.value) - m.dec
		if m.at+rest <= len(m.src) && string(m.src[m.at:m.at+rest]) == m.value[m.dec:] {
			m.copy(rest)
			return
		}
		line := m.src[m.at:lineEnd(m.src, m.at)]
		m.copy(len(bytes.TrimRight(line, " \t")))
		if m.at == len(m.src) || !m.fold() {
			return
		}
	}
}

// fold follows blanks and line breaks between two lines of a plain or quoted
// scalar. A single break becomes a space; otherwise the first is dropped and
// the others stay. The blanks around a break belong to it. It reports false
// where there is no break.
func (m *mapper) fold() bool {
	at := skipBlanks(m.src, m.at)
	n := breakLen(m.src, at)
	if n == 0 {
		return false
	}
	text := breakText(m.src, at, n)
	if text == "\n" {
		text = ""
	}
	first := text == ""
	at += n
	for {
		next := skipBlanks(m.src, at)
		n := breakLen(m.src, next)
		if n == 0 {
			if first {
				text = " "
			}
			m.put(text, next-m.at)
			return true
		}
		if !first {
			m.put(text, at-m.at)
		}
		first = false
		text = breakText(m.src, next, n)
		at = next + n
	}
}

// quoted follows a single- or double-quoted scalar.
func (m *mapper) quoted(double bool) {
	quote := byte('\'')
	if double {
		quote = '"'
	}
	if m.at >= len(m.src) || m.src[m.at] != quote {
		m.lost = true
		return
	}
	m.at++
	m.end, m.inside = m.at, m.at
	for m.at < len(m.src) && !m.lost {
		c := m.src[m.at]
		switch {
		case c == quote && !double && m.at+1 < len(m.src) && m.src[m.at+1] == quote:
			m.put("'", 2)
		case c == quote:
			m.at++
			m.end = m.at
			return
		case c == '\\' && double:
			m.escape()
		case isBlank(c) || breakLen(m.src, m.at) > 0:
			if !m.fold() {
				m.copy(skipBlanks(m.src, m.at) - m.at)
			}
		default:
			m.copy(m.verbatim(quote))
		}
	}
}

// verbatim returns how many bytes from here on are plain characters of a
// quoted scalar.
func (m *mapper) verbatim(quote byte) int {
	i := m.at + 1
	for i < len(m.src) {
		switch c := m.src[i]; {
		case c == quote, c == '\\' && quote == '"', c == ' ', c == '\t', c == '\n', c == '\r':
			return i - m.at
		case (c == 0xC2 || c == 0xE2) && breakLen(m.src, i) > 0:
			return i - m.at
		}
		i++
	}
	return i - m.at
}

// escape follows one escape sequence of a double-quoted scalar.
func (m *mapper) escape() {
	if n := breakLen(m.src, m.at+1); n > 0 {
		m.escapedBreak(n)
		return
	}
	if m.at+1 >= len(m.src) {
		m.lost = true
		return
	}
	c := m.src[m.at+1]
	digits := escapeDigits(c)
	if digits == 0 {
		text, ok := escapeText(c)
		m.lost = m.lost || !ok
		m.put(text, 2)
		return
	}
	end := m.at + 2 + digits
	if end > len(m.src) {
		m.lost = true
		return
	}
	code, err := strconv.ParseUint(string(m.src[m.at+2:end]), 16, 32)
	if err != nil || code > utf8.MaxRune {
		m.lost = true
		return
	}
	m.put(string(rune(code)), 2+digits)
}

// escapedBreak follows a backslash at the end of a line: it, the break and
// the indentation of the next line decode to nothing; each blank line after
// it is a break.
func (m *mapper) escapedBreak(n int) {
	m.at = skipBlanks(m.src, m.at+1+n)
	for {
		n := breakLen(m.src, m.at)
		if n == 0 {
			return
		}
		next := skipBlanks(m.src, m.at+n)
		m.put(breakText(m.src, m.at, n), next-m.at)
		if m.lost {
			return
		}
	}
}

// escapeDigits returns how many hexadecimal digits follow the escape.
func escapeDigits(c byte) int {
	switch c {
	case 'x':
		return 2
	case 'u':
		return 4
	case 'U':
		return 8
	}
	return 0
}

// escapeText returns what a one-letter escape stands for.
func escapeText(c byte) (string, bool) {
	switch c {
	case '0':
		return "\x00", true
	case 'a':
		return "\a", true
	case 'b':
		return "\b", true
	case 't', '\t':
		return "\t", true
	case 'n':
		return "\n", true
	case 'v':
		return "\v", true
	case 'f':
		return "\f", true
	case 'r':
		return "\r", true
	case 'e':
		return "\x1b", true
	case ' ', '"', '\'', '/', '\\':
		return string(c), true
	case 'N':
		return "\u0085", true
	case '_':
		return "\u00a0", true
	case 'L':
		return "\u2028", true
	case 'P':
		return "\u2029", true
	}
	return "", false
}
