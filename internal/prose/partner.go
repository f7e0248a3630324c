package prose

import "slices"

// partners knows which square brackets of a block enclose each other. It
// looks ahead once, from where the scanner stands to the end of the block, and counts what pandoc counts: every bracket but those in code, TeX and HTML tags
// and behind a backslash.
type partners struct {
	ready bool
	pairs []Range // by Start; End is -1 without a partner
	open  []int   // indices of pairs, while looking ahead
}

func (p *partners) reset() {
	p.ready = false
	p.pairs, p.open = p.pairs[:0], p.open[:0]
}

// of returns the bracket that closes the one at i, or -1.
func (p *partners) of(s *scanner, i int) int {
	if !p.ready {
		p.lookAhead(s, s.pos)
	}
	k, found := slices.BinarySearchFunc(p.pairs, i, func(r Range, i int) int { return r.Start - i })
	if !found {
		return -1
	}
	return p.pairs[k].End
}

func (p *partners) lookAhead(s *scanner, i int) {
	p.ready = true
	for end := s.block.End; i < end; {
		switch s.raw[i] {
		case '[':
			p.open = append(p.open, len(p.pairs))
			p.pairs = append(p.pairs, Range{i, -1})
		case ']':
			if last := len(p.open) - 1; last >= 0 {
				p.pairs[p.open[last]].End = i
				p.open = p.open[:last]
			}
		}
		i = max(i+1, s.verbatimEnd(i, end))
	}
}
