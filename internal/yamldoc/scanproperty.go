package yamldoc

import "strings"

// property reads an alias, an anchor or a tag.
func (s *scanner) property(kind tokenKind) bool {
	if !s.saveKey() {
		return false
	}
	s.keyAllowed = false
	start := s.at
	if kind == tagToken {
		if !s.tag() {
			return false
		}
	} else {
		s.at++
		for isName(s.byteAt(s.at)) {
			s.at++
		}
		ends := s.blankOrEnd(s.at) || strings.IndexByte("?:,]}%@`", s.text[s.at]) >= 0
		if s.at == start+1 || !ends {
			return s.failFrom(badName, start, s.at)
		}
	}
	s.push(kind, start, s.at)
	return true
}

// tag reads a tag, "!<uri>", "!!type", "!handle!suffix" or "!suffix".
func (s *scanner) tag() bool {
	start := s.at
	if s.byteAt(start+1) == '<' {
		s.at += 2
		if !s.tagURI(start) || s.at == start+2 || s.byteAt(s.at) != '>' {
			return s.failFrom(badTag, start, s.at)
		}
		s.at++
	} else {
		s.at = handleEnd(s.text, start)
		handle := s.at
		if !s.tagURI(start) || s.at == handle && handle > start+1 && s.text[handle-1] == '!' {
			return s.failFrom(badTag, start, s.at)
		}
	}
	if !s.blankOrEnd(s.at) {
		return s.failFrom(badTag, start, s.at)
	}
	return true
}

// handleEnd returns the offset behind the handle of the tag at an offset:
// "!", "!!" or "!name!".
func handleEnd(b []byte, at int) int {
	end := at + 1
	for end < len(b) && isName(b[end]) {
		end++
	}
	if end < len(b) && b[end] == '!' {
		return end + 1
	}
	return end
}

// tagURI steps over the characters that may stand in a tag.
func (s *scanner) tagURI(start int) bool {
	for s.at < len(s.text) {
		c := s.text[s.at]
		switch {
		case c == '%':
			if !s.percentEscapes() {
				return s.failFrom(badTag, start, s.at)
			}
		case isName(c) || strings.IndexByte(";/?:@&=+$,.!~*'()[]", c) >= 0:
			s.at++
		default:
			return true
		}
	}
	return true
}

// percentEscapes steps over the escapes of one character in a tag.
func (s *scanner) percentEscapes() bool {
	for left := 0; ; {
		if s.byteAt(s.at) != '%' || !isHex(s.byteAt(s.at+1)) || !isHex(s.byteAt(s.at+2)) {
			return false
		}
		octet := hexValue(s.text[s.at+1])<<4 | hexValue(s.text[s.at+2])
		switch {
		case left > 0 && octet&0xC0 != 0x80:
			return false
		case left > 0:
			left--
		case octet&0x80 == 0:
		case octet&0xE0 == 0xC0:
			left = 1
		case octet&0xF0 == 0xE0:
			left = 2
		case octet&0xF8 == 0xF0:
			left = 3
		default:
			return false
		}
		s.at += 3
		if left == 0 {
			return true
		}
	}
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f'
}

func hexValue(c byte) byte {
	switch {
	case c <= '9':
		return c - '0'
	case c <= 'F':
		return c - 'A' + 10
	}
	return c - 'a' + 10
}
