package yamldoc

// skipToToken steps over blanks, comments and line breaks.
func (s *scanner) skipToToken() {
	for {
		for c := s.byteAt(s.at); c == ' ' || c == '\t' && (len(s.flow) > 0 || !s.keyAllowed); c = s.byteAt(s.at) {
			s.at++
		}
		if s.byteAt(s.at) == '#' {
			s.comment()
		}
		if !s.newLine() {
			return
		}
		if len(s.flow) == 0 {
			s.keyAllowed = true
		}
	}
}

// comment steps over a comment and those on the lines that follow, which the
// library lets tabs go before.
func (s *scanner) comment() {
	for {
		end := lineEnd(s.text, s.at)
		if s.onComment != nil {
			s.onComment(s.at, end)
		}
		s.at = end
		next, line := end, s.lineStart
		for {
			next = skipBlanks(s.text, next)
			n := breakLen(s.text, next)
			if n == 0 {
				break
			}
			next += n
			line = next
		}
		if s.byteAt(next) != '#' {
			return
		}
		s.at, s.lineStart = next, line
	}
}

// lineComment steps over a comment behind a token on its line.
func (s *scanner) lineComment() {
	if at := skipBlanks(s.text, s.at); s.byteAt(at) == '#' {
		s.at = lineEnd(s.text, at)
		if s.onComment != nil {
			s.onComment(at, s.at)
		}
	}
}
