package prose

import "strings"

// longestTarget bounds a link's target and title, so that a text full of
// "](" is read in time in proportion to its length.
const longestTarget = 2048

// linkTarget reads the (target "title"){attributes} that stands at i.
func linkTarget(raw string, i, limit int) (target Range, end int, ok bool) {
	if i >= limit || raw[i] != '(' {
		return target, 0, false
	}
	limit = min(limit, i+longestTarget)
	i = skipSpaces(raw, i+1, limit)
	if target, end = angleTarget(raw, i, limit); end == 0 {
		target, end = plainTarget(raw, i, limit)
	}
	i = end
	if title, ok := titleEnd(raw, skipSpaces(raw, i, limit), limit); ok {
		i = title
	}
	i = skipSpaces(raw, i, limit)
	if i >= limit || raw[i] != ')' {
		return target, 0, false
	}
	if _, end, ok := attributes(raw, i+1, limit); ok {
		return target, end, true
	}
	return target, i + 1, true
}

// angleTarget reads <target>.
func angleTarget(raw string, i, limit int) (Range, int) {
	if i >= limit || raw[i] != '<' {
		return Range{}, 0
	}
	for end := i + 1; end < limit; end++ {
		switch raw[end] {
		case '>':
			return Range{i + 1, end}, end + 1
		case '\\':
			end = escapeEnd(raw, end, limit) - 1
		}
	}
	return Range{}, 0
}

// plainTarget reads a target up to the title or the closing parenthesis that
// no other inside it opens. Pandoc accepts white space within.
func plainTarget(raw string, i, limit int) (Range, int) {
	depth, end := 0, i
	for end < limit {
		switch c := raw[end]; {
		case c == '\\':
			end = escapeEnd(raw, end, limit)
			continue
		case c == '(':
			depth++
		case c == ')':
			if depth == 0 {
				return Range{i, trimBlank(raw, i, end)}, end
			}
			depth--
		case depth == 0 && isBlank(c):
			if next := skipSpaces(raw, end, limit); next < limit && (raw[next] == '"' || raw[next] == '\'') {
				return Range{i, trimBlank(raw, i, end)}, end
			}
		}
		end++
	}
	return Range{i, i}, limit
}

// titleEnd returns the end of the title in quotation marks at i. A mark
// before a letter or digit opens a quotation inside the title.
func titleEnd(raw string, i, limit int) (int, bool) {
	if i >= limit || raw[i] != '"' && raw[i] != '\'' {
		return 0, false
	}
	mark, depth := raw[i], 1
	for i++; i < limit; i++ {
		switch raw[i] {
		case '\\':
			i = escapeEnd(raw, i, limit) - 1
		case mark:
			if r, _ := runeAt(raw, i+1); isWord(r) {
				depth++
				continue
			}
			if depth--; depth == 0 {
				return i + 1, true
			}
		}
	}
	return 0, false
}

// autoLinkEnd returns the end of the <scheme:rest> that opens at i.
func autoLinkEnd(raw string, i, limit int) (int, bool) {
	at := i + 1
	for at < limit && isASCIILetter(raw[at]) {
		at++
	}
	if at >= limit || raw[at] != ':' || !isScheme(raw[i+1:at]) {
		return 0, false
	}
	limit = min(limit, i+longestTarget)
	for at++; at < limit && !isBlank(raw[at]); at++ {
		if raw[at] == '>' {
			return at + 1, true
		}
	}
	return 0, false
}

// isScheme reports whether a link in angle brackets can begin so.
func isScheme(s string) bool {
	switch strings.ToLower(s) {
	case "https", "http", "ftp", "mailto", "doi", "urn", "file", "tel":
		return true
	}
	return false
}

// bareLink reads the address around the colon at the scanner's position.
func (s *scanner) bareLink() {
	at := s.pos
	s.pos++
	if !strings.HasPrefix(s.raw[at:s.limit], "://") {
		return
	}
	start, ok := schemeStart(s.raw, at, s.sentence.start)
	if !ok {
		return
	}
	end := s.addressEnd(at + len("://"))
	if end == at+len("://") {
		return
	}
	s.text.Links = append(s.text.Links, Link{Range: Range{start, end}, Target: Range{start, end}, Kind: BareLink})
	s.pos = end
}

// schemeStart returns the start of the scheme that ends at i.
func schemeStart(raw string, i, floor int) (int, bool) {
	for _, scheme := range [...]string{"https", "http", "ftp"} {
		start := i - len(scheme)
		if start < floor || !strings.EqualFold(raw[start:i], scheme) {
			continue
		}
		r, _ := runeBefore(raw, start)
		return start, start == floor || !isWord(r)
	}
	return 0, false
}

// addressEnd returns the end of the address whose host begins at i. What a
// sentence puts behind an address is not part of it: punctuation, a bracket
// that it does not open, a quotation mark, a footnote marker, a span.
func (s *scanner) addressEnd(i int) int {
	first := i
	depth := [2]int{} // of ( and {
	for i < s.limit {
		r, n := runeAt(s.raw, i)
		if isSpace(r) || endsAddress(r) {
			break
		}
		if (r == ',' || r == ';') && startsAddress(s.raw[i+n:s.limit]) {
			break
		}
		if r == '$' {
			if _, ok := mathEnd(s.raw, i, s.limit); ok {
				break
			}
		}
		if r == '[' {
			if n = s.addressBracket(i) - i; n < 0 {
				break
			}
		}
		if k := strings.IndexRune("({", r); k >= 0 {
			depth[k]++
		} else if k := strings.IndexRune(")}", r); k >= 0 {
			if depth[k]--; depth[k] < 0 {
				break
			}
		} else if r == ']' {
			break
		}
		i += n
	}
	return trimAddress(s.raw, first, i)
}

// addressBracket returns the end of the bracket at i that is part of an
// address, as in ?a[b]=c, or -1.
func (s *scanner) addressBracket(i int) int {
	b, ok := s.bracketAt(i)
	if !ok || b.kind != plainRegion || strings.ContainsAny(s.raw[i+1:b.closing], " \t\n[<\\`") {
		return -1
	}
	if b.end < s.limit && s.raw[b.end] == '[' {
		return -1
	}
	return b.end
}

func endsAddress(r rune) bool {
	switch r {
	case '<', '>', '"', '`', '“', '”', '„', '«', '»', '‘', '’', '‹', '›', '…', '—', '^', '\\':
		return true
	}
	return false
}

func startsAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

func trimAddress(raw string, first, i int) int {
	for i > first {
		switch raw[i-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '(', '[', '{', '|', '$':
			i--
		default:
			return i
		}
	}
	return i
}

func skipSpaces(raw string, i, limit int) int {
	for i < limit && isBlank(raw[i]) {
		i++
	}
	return i
}
