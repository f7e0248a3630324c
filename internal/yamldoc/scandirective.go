package yamldoc

import (
	"bytes"
	"slices"
)

// directive reads a "%YAML" or "%TAG" line.
func (s *scanner) directive() bool {
	s.unroll(-1)
	if !s.removeKey() {
		return false
	}
	s.keyAllowed = false
	start := s.at
	s.at++
	for isName(s.byteAt(s.at)) {
		s.at++
	}
	var kind tokenKind
	ok := s.blankOrEnd(s.at)
	switch name := string(s.text[start+1 : s.at]); {
	case ok && name == "YAML":
		kind, ok = yamlDirective, s.version()
	case ok && name == "TAG":
		kind, ok = tagDirective, s.tagDirective()
	default:
		ok = false
	}
	end := s.at
	if s.at = skipBlanks(s.text, s.at); s.byteAt(s.at) == '#' {
		s.at = lineEnd(s.text, s.at)
	}
	if !ok || s.at < len(s.text) && !s.newLine() {
		return s.failFrom(badDirective, start, s.at)
	}
	s.push(kind, start, end)
	return true
}

// version steps over the version of a %YAML directive.
func (s *scanner) version() bool {
	s.at = skipBlanks(s.text, s.at)
	number := func() bool {
		from := s.at
		for c := s.byteAt(s.at); c >= '0' && c <= '9'; c = s.byteAt(s.at) {
			s.at++
		}
		return s.at > from && s.at-from <= 2
	}
	if !number() || s.byteAt(s.at) != '.' {
		return false
	}
	s.at++
	return number()
}

// tagDirective steps over the handle and the prefix of a %TAG directive.
func (s *scanner) tagDirective() bool {
	s.at = skipBlanks(s.text, s.at)
	if s.byteAt(s.at) != '!' {
		return false
	}
	start := s.at
	s.at = handleEnd(s.text, start)
	if s.at > start+1 && s.text[s.at-1] != '!' || !isBlank(s.byteAt(s.at)) {
		return false
	}
	s.at = skipBlanks(s.text, s.at)
	prefix := s.at
	return s.tagURI(start) && s.at > prefix && s.blankOrEnd(s.at)
}

// directiveToken follows a directive before a document.
func (g *grammar) directiveToken(t token) bool {
	fields := bytes.Fields(g.text[t.start:t.end])
	g.next()
	if t.kind == yamlDirective {
		if g.version || string(fields[1]) != "1.1" {
			return g.failFrom(badVersion, t.start, t.end)
		}
		g.version = true
		return true
	}
	handle := string(fields[1])
	if slices.Contains(g.handles, handle) {
		return g.failFrom(badDirective, t.start, t.end)
	}
	g.handles = append(g.handles, handle)
	return true
}
