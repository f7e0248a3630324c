package yamldoc

// plainScalar reads an unquoted scalar, over several lines where they are
// indented enough.
func (s *scanner) plainScalar() bool {
	if !s.saveKey() {
		return false
	}
	s.keyAllowed = false
	start, end := s.at, s.at
	inFlow, newLine := len(s.flow) > 0, false
	for !(s.column() == 0 && (s.marker("---") || s.marker("..."))) && s.byteAt(s.at) != '#' {
		from := s.at
		s.at = s.plainEnd(s.at, inFlow)
		if s.at > from {
			end, newLine = s.at, false
		}
		if s.at >= len(s.text) || !s.blankOrEnd(s.at) {
			break
		}
		for s.at < len(s.text) && s.blankOrEnd(s.at) {
			if isBlank(s.text[s.at]) {
				if newLine && s.column() <= s.indent && s.text[s.at] == '\t' {
					return s.failFrom(tabIndent, start, s.at)
				}
				s.at++
			} else {
				s.newLine()
				newLine = true
			}
		}
		if !inFlow && s.column() <= s.indent {
			break
		}
	}
	s.push(scalarToken, start, end)
	s.keyAllowed = newLine
	return true
}

// plainEnd returns where a run of characters of an unquoted scalar ends.
func (s *scanner) plainEnd(at int, inFlow bool) int {
	for at < len(s.text) {
		switch c := s.text[at]; {
		case c > ',' && c < ':' || c >= 'a' && c <= 'z':
		case s.blankOrEnd(at):
			return at
		case c == ':':
			if s.blankOrEnd(at + 1) {
				return at
			}
		case inFlow && (c == ',' || c == '?' || c == '[' || c == ']' || c == '{' || c == '}'):
			return at
		}
		at++
	}
	return at
}

// flowScalar reads a quoted scalar.
func (s *scanner) flowScalar(quote byte) bool {
	if !s.saveKey() {
		return false
	}
	s.keyAllowed = false
	start := s.at
	s.at++
	for {
		if s.column() == 0 && (s.marker("---") || s.marker("...")) || s.at >= len(s.text) {
			return s.failFrom(unclosedQuote, start, s.at)
		}
		if s.quotedRun(quote, start) {
			s.pushToken(token{kind: scalarToken, style: quoteStyle(quote), start: start, end: s.at})
			return true
		}
		if s.found != nil {
			return false
		}
		for s.at < len(s.text) && s.blankOrEnd(s.at) {
			if !s.newLine() {
				s.at++
			}
		}
	}
}

// quotedRun steps over characters up to a blank or line break, and reports
// whether the closing quote was among them.
func (s *scanner) quotedRun(quote byte, start int) bool {
	for !s.blankOrEnd(s.at) {
		switch c := s.text[s.at]; {
		case c == quote && quote == '\'' && s.byteAt(s.at+1) == quote:
			s.at += 2
		case c == quote:
			s.at++
			return true
		case c == '\\' && quote == '"':
			line := s.lineStart
			if !s.escape(start) || s.lineStart != line {
				return false
			}
		default:
			s.at++
		}
	}
	return false
}

func quoteStyle(quote byte) Style {
	if quote == '"' {
		return DoubleQuoted
	}
	return SingleQuoted
}

// escape steps over one escape of a double-quoted scalar.
func (s *scanner) escape(start int) bool {
	at := s.at
	s.at++
	if s.newLine() {
		return true
	}
	c := s.byteAt(s.at)
	digits := escapeDigits(c)
	if _, ok := escapeText(c); !ok && digits == 0 || c == '/' {
		return s.failFrom(badEscape, start, at)
	}
	s.at++
	code := 0
	for range digits {
		if !isHex(s.byteAt(s.at)) {
			return s.failFrom(badEscape, start, at)
		}
		code = min(code<<4|int(hexValue(s.text[s.at])), 0x110000)
		s.at++
	}
	if code > 0x10FFFF || code >= 0xD800 && code <= 0xDFFF {
		return s.failFrom(badEscape, start, at)
	}
	return true
}

// blockScalar reads a literal or folded scalar.
func (s *scanner) blockScalar() bool {
	if !s.removeKey() {
		return false
	}
	s.keyAllowed = true
	start := s.at
	style := Literal
	if s.text[start] == '>' {
		style = Folded
	}
	indent, ok := s.blockHeader(start)
	if !ok {
		return false
	}
	s.newLine()
	for {
		end, ok := s.blockBreaks(&indent, start)
		if !ok {
			return false
		}
		if s.column() != indent || s.at >= len(s.text) {
			s.pushToken(token{kind: scalarToken, style: style, start: start, end: end})
			return true
		}
		s.at = lineEnd(s.text, s.at)
		s.newLine()
	}
}

// blockHeader steps over the first line of a block scalar and returns the
// indentation it asks for, 0 for none.
func (s *scanner) blockHeader(start int) (indent int, ok bool) {
	s.at++
	sign := func() bool {
		c := s.byteAt(s.at)
		if c == '+' || c == '-' {
			s.at++
			return true
		}
		return false
	}
	signed := sign()
	if c := s.byteAt(s.at); c >= '0' && c <= '9' {
		if c == '0' {
			return 0, s.failFrom(badHeader, start, s.at)
		}
		indent = max(s.indent, 0) + int(c-'0')
		s.at++
		if !signed {
			sign()
		}
	}
	s.at = skipBlanks(s.text, s.at)
	if s.byteAt(s.at) == '#' {
		s.lineComment()
	}
	if s.at < len(s.text) && breakLen(s.text, s.at) == 0 {
		return 0, s.failFrom(badHeader, start, s.at)
	}
	return indent, true
}

// blockBreaks steps over indentation and blank lines, finding out the
// indentation where it is not known, and returns the end of the text so far.
func (s *scanner) blockBreaks(indent *int, start int) (end int, ok bool) {
	end = s.at
	widest := 0
	for {
		for (*indent == 0 || s.column() < *indent) && s.byteAt(s.at) == ' ' {
			s.at++
		}
		widest = max(widest, s.column())
		if (*indent == 0 || s.column() < *indent) && s.byteAt(s.at) == '\t' {
			return end, s.failFrom(tabIndent, start, s.at)
		}
		if !s.newLine() {
			break
		}
		end = s.at
	}
	if *indent == 0 {
		*indent = max(widest, s.indent+1, 1)
	}
	return end, true
}
