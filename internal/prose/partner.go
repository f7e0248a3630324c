package prose

// partners knows which square brackets of a block enclose each other. It
// looks ahead once, from the first bracket to the end of the block, and
// counts what pandoc counts: every bracket but those in code, in HTML tags and
// behind a backslash.
type partners struct {
	ready bool
	next  int
	pairs []Range // by Start; End is -1 without a partner
	open  []int   // indices of pairs, while looking ahead
}

func (p *partners) reset() {
	p.ready, p.next = false, 0
	p.pairs, p.open = p.pairs[:0], p.open[:0]
}

// of returns the bracket that closes the one at i, or -1. Brackets are asked
// for in the order of the text.
func (p *partners) of(s *scanner, i int) int {
	if !p.ready {
		p.lookAhead(s, i)
	}
	for p.next < len(p.pairs) && p.pairs[p.next].Start < i {
		p.next++
	}
	if p.next < len(p.pairs) && p.pairs[p.next].Start == i {
		return p.pairs[p.next].End
	}
	return -1
}

func (p *partners) lookAhead(s *scanner, i int) {
	p.ready = true
	for end := s.block.End; i < end; i++ {
		switch s.raw[i] {
		case '[':
			p.open = append(p.open, len(p.pairs))
			p.pairs = append(p.pairs, Range{i, -1})
		case ']':
			if last := len(p.open) - 1; last >= 0 {
				p.pairs[p.open[last]].End = i
				p.open = p.open[:last]
			}
		case '\\':
			i = escapeEnd(s.raw, i, end) - 1
		case '`':
			if code, ok := s.codeEnd(i, end); ok {
				i = code.end - 1
			}
		case '<':
			if tag, ok := tagEnd(s.raw, i, end); ok {
				i = tag - 1
			}
		}
	}
}
