package prose

import "strings"

// quoteStack holds the quotations that are open, the innermost last.
type quoteStack struct {
	open      []opener
	continues int  // where a block takes up a long quotation again, or -1
	straights int  // straight marks of the block from here on, or -1 if not counted
	noSingle  bool // no straight single mark in the rest of the block can close
}

// mark reads a quotation mark outside ASCII.
func (s *scanner) mark(r rune, width int) {
	switch r {
	case '“', '‟':
		s.leftDouble(r, width)
	case '”':
		s.closeOr(r, width, s.opensWord(width))
	case '»', '›':
		s.closeOr(r, width, s.opensWord(width))
	case '«', '‹':
		s.leftAngle(r, width)
	case '‘', '‛':
		s.leftSingle(r, width)
	case '’':
		s.rightSingle(width)
	case '‚':
		if s.opensWord(width) {
			s.openQuote(r, width, false)
		} else {
			s.pos += width
		}
	case '„', '「', '『', '《', '〈':
		s.openQuote(r, width, false)
	default:
		s.closeOr(r, width, false)
	}
}

// closes reports whether the mark r can close what the mark open began.
func closes(open, r rune) bool {
	switch open {
	case '“', '‟', '”':
		return r == '”'
	case '„':
		return r == '“' || r == '”' || r == '‟'
	case '«':
		return r == '»'
	case '»':
		return r == '«' || r == '»'
	case '‹':
		return r == '›'
	case '›':
		return r == '‹' || r == '›'
	case '‘', '‛':
		return r == '’'
	case '‚':
		return r == '‘' || r == '’' || r == '‛'
	case '「':
		return r == '」'
	case '『':
		return r == '』'
	case '《':
		return r == '》'
	case '〈':
		return r == '〉'
	}
	return open == r // straight marks
}

// openFor returns the index of the innermost open quotation that r can close,
// or -1.
func (s *scanner) openFor(r rune) int {
	for k := len(s.quotes.open) - 1; k >= 0; k-- {
		if closes(s.quotes.open[k].mark, r) {
			return k
		}
	}
	return -1
}

// leftDouble reads “, which opens in English and closes „ in German. A “
// behind a word, inside another “, closes it by mistake, unless the next mark
// shows that only its space is wrong: a“ leading state ”.
func (s *scanner) leftDouble(r rune, width int) {
	opens := s.opensWord(width)
	if k := s.openFor(r); k >= 0 && !opens {
		s.closeQuote(k, width)
		return
	}
	if last := len(s.quotes.open) - 1; last >= 0 && s.quotes.open[last].mark == r && s.closesWord(width) && s.nextDouble(width) != '”' {
		s.closeQuote(last, width)
		return
	}
	s.openQuote(r, width, false)
}

// leftAngle reads «, which opens, or closes » in German.
func (s *scanner) leftAngle(r rune, width int) {
	if k := s.openFor(r); k >= 0 && s.closesWord(width) {
		s.closeQuote(k, width)
		return
	}
	s.openQuote(r, width, false)
}

// closeOr reads a mark that closes. Without anything to close it opens where
// a word begins, as in Swedish ”ord”, or else is a stray.
func (s *scanner) closeOr(r rune, width int, opens bool) {
	switch k := s.openFor(r); {
	case k >= 0:
		s.closeQuote(k, width)
	case opens:
		s.openQuote(r, width, false)
	default:
		s.stray(Range{s.pos, s.pos + width})
		s.pos += width
		s.closer()
	}
}

func (s *scanner) openQuote(r rune, width int, weak bool) {
	if s.pos == s.quotes.continues {
		s.pos += width
		return
	}
	if len(s.quotes.open) == deepest {
		s.pos += width
		s.stray(Range{s.pos - width, s.pos})
		return
	}
	o := s.opener(r, width)
	o.weak, o.slot = weak, len(s.text.Quotes)
	s.text.Quotes = append(s.text.Quotes, Quote{})
	s.quotes.open = append(s.quotes.open, o)
	s.pos += width
}

// closeQuote ends the k-th open quotation with the mark at the scanner's
// position. Those inside it that are still open have lost their partners.
func (s *scanner) closeQuote(k, width int) {
	o := s.quotes.open[k]
	for _, lost := range s.quotes.open[k+1:] {
		s.giveUp(lost)
	}
	s.quotes.open = s.quotes.open[:k]
	at := s.pos
	s.pos += width
	s.text.Quotes[o.slot] = Quote{
		Range: Range{o.Start, s.pos}, Inner: Range{o.End, at},
		Open: s.raw[o.Start:o.End], Close: s.raw[at:s.pos],
	}
	if k > 0 && s.quotes.open[k-1].mark == o.mark {
		s.quotes.open[k-1].inner = s.pos
	}
	s.rejoin(o.from)
	s.closer()
}

// giveUp records an opening mark without its partner. In Russian the outer «
// may share the closing mark of the quotation that ends it.
func (s *scanner) giveUp(o opener) {
	switch {
	case o.weak:
	case o.mark == '«' && o.inner > 0:
		const width = len("»")
		s.text.Quotes[o.slot] = Quote{
			Range: Range{o.Start, o.inner}, Inner: Range{o.End, o.inner - width},
			Open: "«", Close: "»", Shared: true,
		}
	default:
		s.stray(o.Range)
	}
}

// continueQuotes decides, at the start of a block, about the quotations that
// the block before left open: one goes on if the block opens with its mark.
func (s *scanner) continueQuotes() {
	s.quotes.continues, s.quotes.straights, s.quotes.noSingle = -1, -1, false
	if len(s.quotes.open) == 0 {
		return
	}
	first := s.quotes.open[0]
	at := skipBlank(s.raw, s.block.Start, s.block.End)
	r, _ := runeAt(s.raw, at)
	if len(s.quotes.open) > 1 || r != first.mark || first.inner > 0 || first.mark == '\'' || s.block.kind != proseBlock {
		s.endQuotes()
		return
	}
	s.quotes.continues = at
	s.quotes.open[0].from = restart{len(s.text.Sentences), at, true}
}

// endQuotes gives up all that is open.
func (s *scanner) endQuotes() {
	for _, o := range s.quotes.open {
		s.giveUp(o)
	}
	s.quotes.open = s.quotes.open[:0]
}

// IsGloss reports whether a quotation translates, in brackets, the title or the
// words right before it: *Забони миллат* (“The Language of the Nation”).
func (t *Text) IsGloss(q Quote) bool {
	before, ok := strings.CutSuffix(t.Raw[:q.Start], "(")
	before = strings.TrimRight(before, " \u00a0")
	return ok && strings.HasPrefix(t.Raw[q.End:], ")") && (strings.HasSuffix(before, "*") || strings.HasSuffix(before, "»") || strings.HasSuffix(before, "”"))
}
