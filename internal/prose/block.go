package prose

import "strings"

// blockKind says how a block is read.
type blockKind uint8

const (
	proseBlock blockKind = iota
	codeBlock
	commentBlock
	definitionBlock // a footnote's text, after "[^id]:"
)

// block is a run of lines without a blank one between them.
type block struct {
	Range
	kind blockKind
	// list is set from the first list item or definition on: what is indented
	// after one belongs to it and is no code.
	list bool
	unclosed
}

// unclosed is what an earlier block opened and nothing in the rest of the text
// closes, so that it is not looked for again.
type unclosed struct {
	comment bool
	fence   [2]int // the shortest such fence of ` and of ~, or 0
}

// nextBlock returns the block after prev; the zero block stands for the start.
func nextBlock(raw string, prev block) (block, bool) {
	start := prev.End
	for start < len(raw) {
		end := lineEnd(raw, start)
		if !isBlankLine(raw[start:end]) {
			break
		}
		start = end + 1
	}
	if start >= len(raw) {
		return block{}, false
	}
	b := block{Range: Range{Start: start}, list: prev.list, unclosed: prev.unclosed}
	first := skipIndent(raw, start)
	switch {
	case first-start > 3 || raw[first] == '\t':
		if !b.list {
			b.kind = codeBlock
			b.End = endOfIndented(raw, start)
			return b, true
		}
	case isDefinition(raw, first):
		b.kind, b.list = definitionBlock, true
	case strings.HasPrefix(raw[first:], "<!--"):
		if end, ok := b.endOfComment(raw, first); ok {
			b.kind, b.End = commentBlock, end
			return b, true
		}
	case raw[first] == '`' || raw[first] == '~':
		if end, ok := b.endOfFence(raw, first); ok {
			b.kind, b.End = codeBlock, end
			return b, true
		}
	case isItem(raw, first, len(raw)):
		b.list = true
	}
	b.End = endOfLines(raw, start, b.kind == definitionBlock)
	return b, true
}

// endOfLines returns the end of the last line before a blank one; within a
// definition a line that starts with a marker begins a block of its own.
func endOfLines(raw string, start int, definition bool) int {
	end := lineEnd(raw, start)
	for end < len(raw) {
		next := lineEnd(raw, end+1)
		if isBlankLine(raw[end+1 : next]) {
			break
		}
		if definition {
			if _, ok := noteMarker(raw, skipIndent(raw, end+1), next); ok {
				break
			}
		}
		end = next
	}
	return end
}

func endOfIndented(raw string, start int) int {
	end := lineEnd(raw, start)
	for at := end + 1; at < len(raw); {
		next := lineEnd(raw, at)
		if !isBlankLine(raw[at:next]) {
			if first := skipIndent(raw, at); first-at <= 3 && raw[first] != '\t' {
				break
			}
			end = next
		}
		at = next + 1
	}
	return end
}

// endOfComment returns the end of the lines that hold the comment at start.
func (u *unclosed) endOfComment(raw string, start int) (int, bool) {
	if u.comment {
		return 0, false
	}
	n := strings.Index(raw[start:], "-->")
	if u.comment = n < 0; u.comment {
		return 0, false
	}
	return endOfLines(raw, start+n, false), true
}

// endOfFence returns the end of the fenced code block that opens at start.
func (u *unclosed) endOfFence(raw string, start int) (int, bool) {
	width := runLength(raw, start)
	failed := &u.fence[0]
	if raw[start] == '~' {
		failed = &u.fence[1]
	}
	info := raw[start+width : lineEnd(raw, start)]
	if width < 3 || *failed > 0 && width >= *failed || strings.IndexByte(info, '`') >= 0 {
		return 0, false
	}
	for at := lineEnd(raw, start) + 1; at < len(raw); {
		end := lineEnd(raw, at)
		first := skipIndent(raw, at)
		if first < end && raw[first] == raw[start] {
			if n := runLength(raw, first); n >= width && isBlankLine(raw[first+n:end]) {
				return end, true
			}
		}
		at = end + 1
	}
	*failed = width
	return 0, false
}

// isDefinition reports whether "[^id]:" stands at i.
func isDefinition(raw string, i int) bool {
	end, ok := noteMarker(raw, i, len(raw))
	return ok && end < len(raw) && raw[end] == ':'
}

// isItem reports whether a list item begins at i: a bullet, a number or a
// letter, and a space.
func isItem(raw string, i, limit int) bool {
	if i >= limit {
		return false
	}
	switch c := raw[i]; {
	case c == '-' || c == '*' || c == '+':
		i++
	case strings.HasPrefix(raw[i:], "•"):
		i += len("•")
	default:
		if c == '(' {
			i++
		}
		n := i
		for n < limit && isDigit(raw[n]) {
			n++
		}
		if r, width := runeAt(raw, n); n == i && isLetter(r) {
			n += width
			if n >= limit || raw[n] != ')' {
				return false // "A. " is an initial
			}
		}
		if n == i || n-i > 3 || n >= limit || raw[n] != '.' && raw[n] != ')' {
			return false
		}
		i = n + 1
	}
	return i < limit && (raw[i] == ' ' || raw[i] == '\t')
}

func lineEnd(raw string, i int) int {
	if n := strings.IndexByte(raw[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(raw)
}

// isBlankLine reports whether a line has no text. Only what pandoc counts as
// blank does: a no-break space is text.
func isBlankLine(line string) bool {
	for i := range len(line) {
		if c := line[i]; c != ' ' && c != '\t' && c != '\r' {
			return false
		}
	}
	return true
}

func skipIndent(raw string, i int) int {
	for i < len(raw) && raw[i] == ' ' {
		i++
	}
	return i
}

// runLength returns how often the byte at i is repeated.
func runLength(raw string, i int) int {
	n := 1
	for i+n < len(raw) && raw[i+n] == raw[i] {
		n++
	}
	return n
}
