package prose

import (
	"strings"
	"unicode"
)

// escapeEnd returns the end of the backslash at i and of what it escapes:
// anything but letters and digits.
func escapeEnd(raw string, i, limit int) int {
	r, n := runeAt(raw, i+1)
	if i+1 < limit && !isLetter(r) && !unicode.IsNumber(r) {
		return min(i+1+n, limit)
	}
	return i + 1
}

// escape passes over a backslash and what it escapes; an escaped line break
// is still one.
func (s *scanner) escape() {
	end := escapeEnd(s.raw, s.pos, s.limit)
	if s.raw[end-1] == '\n' {
		end--
	}
	s.pos = end
}

// verbatimEnd returns the end of what begins at i and holds no markup: an
// escape, a code span, a tag or TeX; or 0.
func (s *scanner) verbatimEnd(i, limit int) int {
	switch s.raw[i] {
	case '\\':
		return escapeEnd(s.raw, i, limit)
	case '`':
		if code, ok := s.codeEnd(i, limit); ok {
			return code.end
		}
	case '<':
		if end, ok := s.tagEnd(i, limit); ok {
			return end
		}
	case '$':
		if end, ok := mathEnd(s.raw, i, limit); ok {
			return end
		}
	}
	return 0
}

// codeSpan is a code span: the end of its marks, and of the attributes behind.
type codeSpan struct {
	close, end int
}

// code reads a code span. A run of backticks that nothing closes is tried
// again without its first one, as pandoc does.
func (s *scanner) code() {
	c, ok := s.codeEnd(s.pos, s.limit)
	if !ok {
		s.pos++
		return
	}
	s.text.Code = append(s.text.Code, Range{s.pos, c.close})
	s.pos = c.end
}

// codeEnd returns the end of the code span that opens at i.
func (s *scanner) codeEnd(i, limit int) (codeSpan, bool) {
	width := s.ticks.width(s.raw, i)
	if !s.ticks.closes(s, width, i+width) {
		return codeSpan{}, false
	}
	for at := i + width; at < limit; {
		n := strings.IndexByte(s.raw[at:limit], '`')
		if n < 0 {
			break
		}
		at += n
		n = runLength(s.raw[:limit], at)
		if at += n; n == width {
			if _, end, ok := attributes(s.raw, at, limit); ok {
				return codeSpan{at, end}, true
			}
			return codeSpan{at, at}, true
		}
	}
	return codeSpan{}, false
}

// ticks remembers where a block has its last run of backticks of each width,
// so that no width is looked for in vain twice.
type ticks struct {
	ready bool
	last  []tickRun
	run   Range // the run last measured
}

type tickRun struct{ width, at int }

func (t *ticks) reset() { t.ready, t.last = false, t.last[:0] }

// width returns how many backticks there are from i on.
func (t *ticks) width(raw string, i int) int {
	if i < t.run.Start || t.run.End <= i {
		t.run = Range{i, i + runLength(raw, i)}
	}
	return t.run.End - i
}

// closes reports whether a run of the width begins at or after position from.
func (t *ticks) closes(s *scanner, width, from int) bool {
	if !t.ready {
		t.collect(s.raw[:s.block.End], s.block.Start)
	}
	for _, run := range t.last {
		if run.width == width {
			return run.at >= from
		}
	}
	return false
}

func (t *ticks) collect(raw string, i int) {
	t.ready = true
	for {
		n := strings.IndexByte(raw[i:], '`')
		if n < 0 {
			return
		}
		i += n
		width := runLength(raw, i)
		t.note(width, i)
		i += width
	}
}

func (t *ticks) note(width, at int) {
	for k := range t.last {
		if t.last[k].width == width {
			t.last[k].at = at
			return
		}
	}
	t.last = append(t.last, tickRun{width, at})
}

// math passes over $TeX$. A digit behind the second sign makes both amounts of
// money, and so does a blank inside one of them.
func (s *scanner) math() {
	end, ok := mathEnd(s.raw, s.pos, s.limit)
	if !ok {
		s.pos++
		return
	}
	s.text.Foreign = append(s.text.Foreign, Range{s.pos, end})
	s.pos = end
}

func mathEnd(raw string, i, limit int) (int, bool) {
	at := i + 1
	if at >= limit || raw[at] == '$' || isBlank(raw[at]) {
		return 0, false
	}
	for blank := false; at < limit; at++ {
		switch c := raw[at]; {
		case c == '\\':
			at++
			blank = false
		case c == '$':
			if blank || at+1 < len(raw) && isDigit(raw[at+1]) {
				return 0, false
			}
			return at + 1, true
		default:
			blank = isBlank(c)
		}
	}
	return 0, false
}
