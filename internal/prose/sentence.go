package prose

// A sentence ends behind . ? ! or …, and the marks and footnotes that close
// behind it, where white space and something that can begin a sentence follow.
// A blank line ends one in any case, and so does the line break before a list
// item. What stands in quotation marks or brackets within a sentence ends none:
// “He left. She stayed.” he said is one sentence. Only where a quotation makes
// up its sentences does it fall into several, the marks going to the first and
// the last.

// sentence is what the scanner knows of the sentence it is in.
type sentence struct {
	start  int
	list   bool // the block has list items, each on a line of its own
	mute   int  // how many inline notes the scanner is in: no sentence ends there
	ending ending
	joined restart // the quotation just closed, should the sentence go on behind it
	joins  bool
}

// ending is the end of a sentence under way: its punctuation has been read,
// and the closing marks and footnote markers behind it, but not yet what
// follows.
type ending struct {
	active bool
	at     int  // the first mark of the punctuation
	mark   int  // the end of the punctuation
	last   int  // the end of what closes behind it
	firm   bool // ? or !
	dots   bool // an ellipsis
}

// endSentence ends the sentence at the given place and the white space behind
// it.
func (s *scanner) endSentence(end int) {
	if end = trimBlank(s.raw, s.sentence.start, end); end > s.sentence.start {
		s.text.Sentences = append(s.text.Sentences, Sentence{Range{s.sentence.start, end}})
	}
	s.sentence.start = end
	s.sentence.ending, s.sentence.joins = ending{}, false
}

// stop reads punctuation that may end a sentence.
func (s *scanner) stop(width int) {
	at := s.pos
	s.pos += width
	e := &s.sentence.ending
	if !e.active || e.mark != at {
		*e = ending{active: s.sentence.mute == 0, at: at}
	}
	switch s.raw[at] {
	case '?', '!':
		e.firm = true
	case '.':
		e.dots = e.dots || e.at < at && s.raw[at-1] == '.'
	default:
		e.dots = true
	}
	e.mark, e.last = s.pos, s.pos
}

// closer keeps the sentence end under way open behind a closing mark, a
// footnote marker or the end of a span that has just been read. Behind
// anything else the sentence goes on.
func (s *scanner) closer() {
	if s.sentence.ending.active {
		s.sentence.ending.last = s.pos
	}
}

// rejoin forgets the sentence ends in a quotation or parenthesis that has
// just been closed and stands within a sentence. One that opens its sentence
// is forgotten only if the sentence goes on behind it.
func (s *scanner) rejoin(r restart) {
	if r.leads && s.sentence.ending.active {
		if !s.sentence.joins || r.sentences <= s.sentence.joined.sentences {
			s.sentence.joined, s.sentence.joins = r, true
		}
		return
	}
	if len(s.text.Sentences) > r.sentences {
		s.text.Sentences = s.text.Sentences[:r.sentences]
		s.sentence.start = r.start
	}
}

// goOn finds that the sentence goes on behind the end under way.
func (s *scanner) goOn() {
	s.sentence.ending.active = false
	if s.sentence.joins {
		s.sentence.joins = false
		r := s.sentence.joined
		r.leads = false
		s.rejoin(r)
	}
}

// settle looks at what follows the sentence end under way. It reports whether
// it has read anything.
func (s *scanner) settle() bool {
	e := &s.sentence.ending
	at := s.pos
	r, _ := runeAt(s.raw, at)
	switch {
	case isSpace(r):
		s.pos = skipBlank(s.raw, at, s.limit)
		if s.closesAfterBlank() {
			s.closer()
			return true
		}
		if s.startsAfter(*e, s.pos) {
			s.newSentence(s.pos)
		} else {
			s.goOn()
		}
		return true
	case isWord(r):
		if e.last > e.mark && isCapital(s.raw, at) && s.startsAfter(*e, at) {
			s.newSentence(at)
		} else {
			s.goOn()
		}
		return false
	case r == '*' || r == '_':
		s.pos++
		s.closer()
		return true
	case classes[s.raw[at]] == plain:
		s.goOn()
		return false
	}
	s.dispatch(classes[s.raw[at]])
	return true
}

// closesAfterBlank reports whether what follows white space still belongs to
// the sentence before it: the end of a span, or a footnote marker.
func (s *scanner) closesAfterBlank() bool {
	if s.pos == s.limit {
		return len(s.regions) > 0
	}
	_, ok := noteMarker(s.raw, s.pos, s.limit)
	return ok
}

// newSentence ends the sentence where the end under way does and begins the
// next one.
func (s *scanner) newSentence(next int) {
	s.endSentence(s.sentence.ending.last)
	s.sentence.start = next
}

// newline reads a line break. It ends a sentence only before a list item.
func (s *scanner) newline() {
	next := s.pos + 1
	for next < s.limit && (s.raw[next] == ' ' || s.raw[next] == '\t') {
		next++
	}
	if s.sentence.mute == 0 && s.beginsItem(s.pos, next) {
		s.sentence.list = true
		s.endSentence(s.pos)
		s.sentence.start = next
	}
	s.pos++
}

// beginsItem reports whether a list item begins at next, on the line after
// the break at i.
func (s *scanner) beginsItem(i, next int) bool {
	if !isItem(s.raw, next, s.limit) {
		return false
	}
	end := trimBlank(s.raw, s.block.Start, i)
	return s.sentence.list || end > s.block.Start && (s.raw[end-1] == ':' || s.raw[end-1] == ';')
}

// startsAfter reports whether a sentence starts at next, behind the end e.
func (s *scanner) startsAfter(e ending, next int) bool {
	if e.last < next && s.sentence.list && isItem(s.raw, next, s.limit) && lineEnd(s.raw, e.last) < next {
		return true
	}
	if before, _ := runeBefore(s.raw, e.at); e.at > s.sentence.start && (before == '(' || before == '[') {
		return false // (?), [...]
	}
	follow := s.follow(next)
	switch {
	case e.last > e.mark && isDash(s.raw, next):
		return false // «Да!» – Токаев добавил
	case follow == lowerCase:
		return false
	case e.firm:
		return true
	case e.dots:
		return follow != number
	}
	return s.fullStop(e, next, follow)
}
