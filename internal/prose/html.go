package prose

import "strings"

// less reads "<": a link, a comment or a tag.
func (s *scanner) less() {
	at := s.pos
	if end, ok := autoLinkEnd(s.raw, at, s.limit); ok {
		if s.linked == 0 {
			s.text.Links = append(s.text.Links, Link{
				Range: Range{at, end}, Target: Range{at + 1, end - 1}, Kind: AutoLink,
			})
		}
		s.pos = end
		return
	}
	if end, ok := s.tagEnd(at, s.limit); ok {
		s.text.Foreign = append(s.text.Foreign, Range{at, end})
		s.pos = end
		s.closer()
	}
}

// tagEnd returns the end of the HTML tag or comment that opens at i.
func (s *scanner) tagEnd(i, limit int) (int, bool) {
	raw := s.raw
	if strings.HasPrefix(raw[i:limit], "<!--") {
		if s.noComment {
			return 0, false
		}
		n := strings.Index(raw[i+4:limit], "-->")
		s.noComment = n < 0 && limit == s.block.End
		return i + 4 + n + 3, n >= 0
	}
	i++
	if i < limit && raw[i] == '/' {
		i++
	}
	name := i
	for i < limit && (isASCIILetter(raw[i]) || i > name && (isDigit(raw[i]) || raw[i] == '-')) {
		i++
	}
	if i == name || i < limit && !isBlank(raw[i]) && raw[i] != '/' && raw[i] != '>' {
		return 0, false
	}
	for i < limit && raw[i] != '>' {
		end, ok := tagAttributeEnd(raw, i, limit)
		if !ok {
			return 0, false
		}
		i = end
	}
	return i + 1, i < limit
}

// tagAttributeEnd returns the end of one attribute, blank or slash of a tag.
func tagAttributeEnd(raw string, i, limit int) (int, bool) {
	switch c := raw[i]; {
	case isBlank(c) || c == '/' || c == '=':
		return i + 1, true
	case c == '"' || c == '\'':
		if raw[i-1] != '=' {
			return 0, false
		}
		n := strings.IndexByte(raw[i+1:limit], c)
		return i + n + 2, n >= 0
	case isASCIILetter(c) || isDigit(c) || strings.IndexByte("-_:.#%", c) >= 0:
		return i + 1, true
	}
	return 0, false
}
