package yamldoc

import "strings"

// fetch reads the next token, and perhaps others that go before it, into the
// queue. It returns false where the text is wrong.
func (s *scanner) fetch() bool {
	if s.found != nil {
		return false
	}
	s.skipToToken()
	s.unroll(s.column())
	if s.at >= len(s.text) {
		s.unroll(-1)
		if !s.removeKey() {
			return false
		}
		s.keyAllowed = false
		clear(s.keys)
		s.push(streamEnd, s.at, s.at)
		s.finished = true
		return true
	}
	line := s.lineStart
	if !s.fetchAt(s.text[s.at]) {
		return false
	}
	if s.lineStart == line && s.queue[len(s.queue)-1].kind != blockEntry {
		s.lineComment()
	}
	return true
}

// fetchAt reads the token that starts with the character c.
func (s *scanner) fetchAt(c byte) bool {
	at := s.at
	if s.column() == 0 {
		switch {
		case c == '%':
			return s.directive()
		case s.marker("---"):
			return s.documentMarker(documentStart)
		case s.marker("..."):
			return s.documentMarker(documentEnd)
		}
	}
	inFlow := len(s.flow) > 0
	switch {
	case c == '[':
		return s.openBracket(flowSequenceStart)
	case c == '{':
		return s.openBracket(flowMappingStart)
	case c == ']':
		return s.closeBracket(flowSequenceEnd)
	case c == '}':
		return s.closeBracket(flowMappingEnd)
	case c == ',':
		return s.indicator(flowEntry, true)
	case c == '-' && s.blankOrEnd(at+1):
		if !inFlow && !s.keyAllowed {
			return s.fail(misplacedDash, at)
		}
		return s.roll(s.column(), -1, blockSequenceStart, at) && s.indicator(blockEntry, true)
	case c == '?' && (inFlow || s.blankOrEnd(at+1)):
		if !inFlow && !s.keyAllowed {
			return s.fail(misplacedQuestion, at)
		}
		return s.roll(s.column(), -1, blockMappingStart, at) && s.indicator(keyToken, !inFlow)
	case c == ':' && (inFlow || s.blankOrEnd(at+1)):
		return s.colon()
	case c == '*':
		return s.property(aliasToken)
	case c == '&':
		return s.property(anchorToken)
	case c == '!':
		return s.property(tagToken)
	case (c == '|' || c == '>') && !inFlow:
		return s.blockScalar()
	case c == '\'' || c == '"':
		return s.flowScalar(c)
	case s.startsPlain(c, at):
		return s.plainScalar()
	}
	return s.fail(badStart, at)
}

// startsPlain reports whether an unquoted scalar may start with the character.
func (s *scanner) startsPlain(c byte, at int) bool {
	switch c {
	case '-':
		return !isBlank(s.byteAt(at + 1))
	case '?', ':':
		return len(s.flow) == 0
	case '|', '>':
		return false
	}
	return strings.IndexByte(" \t,[]{}#&*!'\"%@`", c) < 0
}

// marker reports whether the line is a document marker.
func (s *scanner) marker(text string) bool {
	return s.at+3 <= len(s.text) && string(s.text[s.at:s.at+3]) == text && s.blankOrEnd(s.at+3)
}

func (s *scanner) documentMarker(kind tokenKind) bool {
	s.unroll(-1)
	if !s.removeKey() {
		return false
	}
	s.keyAllowed = false
	s.push(kind, s.at, s.at+3)
	s.at += 3
	return true
}

// indicator reads a one-character token after which a key may follow or not.
func (s *scanner) indicator(kind tokenKind, keyAllowed bool) bool {
	if !s.removeKey() {
		return false
	}
	s.keyAllowed = keyAllowed
	s.push(kind, s.at, s.at+1)
	s.at++
	return true
}

func (s *scanner) openBracket(kind tokenKind) bool {
	if !s.saveKey() {
		return false
	}
	if len(s.flow)+len(s.indents) >= maxDepth {
		return s.fail(tooDeep, s.at)
	}
	s.flow = append(s.flow, s.at)
	s.keys = append(s.keys, simpleKey{})
	s.keyAllowed = true
	s.push(kind, s.at, s.at+1)
	s.at++
	return true
}

func (s *scanner) closeBracket(kind tokenKind) bool {
	if !s.removeKey() {
		return false
	}
	if len(s.flow) > 0 {
		s.flow = s.flow[:len(s.flow)-1]
		s.keys = s.keys[:len(s.keys)-1]
	}
	s.keyAllowed = false
	s.push(kind, s.at, s.at+1)
	s.at++
	return true
}

// colon reads the ":" between a key and its value. It turns what went before
// it into a key where that is possible.
func (s *scanner) colon() bool {
	k := &s.keys[len(s.keys)-1]
	switch {
	case k.possible && s.fresh(k):
		s.insert(k.number, token{kind: keyToken, start: k.at, end: k.at})
		if !s.roll(k.at-k.line, k.number, blockMappingStart, k.at) {
			return false
		}
		k.possible = false
		s.keyAllowed = false
	case k.possible && k.required:
		return s.failFrom(noColon, k.at, s.at)
	case len(s.flow) > 0:
		k.possible = false
		s.keyAllowed = false
	case !s.keyAllowed:
		return s.fail(misplacedColon, s.at)
	default:
		k.possible = false
		if !s.roll(s.column(), -1, blockMappingStart, s.at) {
			return false
		}
	}
	s.push(valueToken, s.at, s.at+1)
	s.at++
	return true
}
