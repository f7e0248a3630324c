package claims

import "strings"

// phrase is a pattern over the words of a sentence. It is written as one word
// of it a place:
//
//	a|the        one of these words; prison* stands for all that begin with it
//	<unit|scale> a word with one of these tags, or of one of the shapes
//	<number>^two what matches the first, but not the second
//	_            any word
//	x?           may be missing
//	,x           with a comma before it; none is allowed elsewhere
//	…            up to five words
//	^            the sentence begins here
//	!x, (x)      at either end: a word that must not, or must, stand there, and
//	             is no part of the phrase
type phrase struct {
	slots         []slot
	behind, ahead *slot
	opens         bool
}

type slot struct {
	words                       []string
	tags                        tag
	shapes                      shape
	except                      *slot
	any, optional, comma, skips bool
	not                         bool // of behind and ahead
}

// shape is what can be seen of a word without knowing it.
type shape uint8

const (
	counted    shape = 1 << iota // a number, in digits or words, that counts something
	amount                       // one that is more than a few, and no year
	people                       // several people
	capital                      // begins with a capital letter
	possessive                   // Tashkent’s
)

// phrases is a list of patterns, by the words that they begin with.
type phrases struct {
	list   opening // of words that begin one
	byWord map[string][]*phrase
	others []*phrase
	tags   tag   // what words of the others begin with
	shapes shape // likewise
}

func compile(list opening, texts ...string) *phrases {
	ps := &phrases{list: list, byWord: map[string][]*phrase{}}
	for _, text := range texts {
		for line := range strings.Lines(text) {
			if fields := strings.Fields(line); len(fields) > 0 {
				ps.add(parsePhrase(fields))
			}
		}
	}
	return ps
}

func (ps *phrases) add(p *phrase) {
	first := p.slots[0]
	for _, w := range first.words {
		if strings.HasSuffix(w, "*") {
			panic("a phrase may not begin with a stem: " + w)
		}
		ps.byWord[w] = append(ps.byWord[w], p)
	}
	if first.tags != 0 || first.shapes != 0 {
		ps.others = append(ps.others, p)
		ps.tags |= first.tags
		ps.shapes |= first.shapes
	}
}

func parsePhrase(fields []string) *phrase {
	p := &phrase{}
	if p.opens = fields[0] == "^"; p.opens {
		fields = fields[1:]
	}
	if s, ok := parseEdge(fields[0]); ok {
		p.behind, fields = s, fields[1:]
	}
	if s, ok := parseEdge(fields[len(fields)-1]); ok {
		p.ahead, fields = s, fields[:len(fields)-1]
	}
	for _, f := range fields {
		p.slots = append(p.slots, parseSlot(f))
	}
	return p
}

func parseEdge(field string) (*slot, bool) {
	not := strings.HasPrefix(field, "!")
	if !not && !strings.HasPrefix(field, "(") {
		return nil, false
	}
	s := parseSlot(strings.Trim(field, "!()"))
	s.not = not
	return &s, true
}

func parseSlot(field string) slot {
	var s slot
	if field == "…" {
		return slot{skips: true}
	}
	field, s.optional = strings.CutSuffix(field, "?")
	field, s.comma = strings.CutPrefix(field, ",")
	field, except, ok := strings.Cut(field, "^")
	if ok {
		e := parseSlot(except)
		s.except = &e
	}
	inside := false
	for alternative := range strings.SplitSeq(field, "|") {
		name, opens := strings.CutPrefix(alternative, "<")
		name, closes := strings.CutSuffix(name, ">")
		switch inside = inside || opens; {
		case inside:
			s.tags |= tagNames[name]
			s.shapes |= shapeNames[name]
		case alternative == "_":
			s.any = true
		default:
			s.words = append(s.words, alternative)
		}
		inside = inside && !closes
	}
	return s
}

// begin reports whether a word may begin one of the phrases.
func (ps *phrases) begin(w *word) bool {
	return w.opens&ps.list != 0 || w.tags&ps.tags != 0 || w.shapes&ps.shapes != 0
}

// find returns the last word of a phrase that begins at the i-th word.
func (ps *phrases) find(s *sentence, i int) (int, bool) {
	w := &s.words[i]
	if w.opens&ps.list != 0 {
		for _, p := range ps.byWord[w.lower] {
			if last, ok := p.match(s, i); ok {
				return last, true
			}
		}
	}
	if w.tags&ps.tags != 0 || w.shapes&ps.shapes != 0 {
		for _, p := range ps.others {
			if last, ok := p.match(s, i); ok {
				return last, true
			}
		}
	}
	return 0, false
}

func (p *phrase) match(s *sentence, i int) (int, bool) {
	if p.opens && !s.words[i].first || !p.slots[0].matches(s, i) || p.behind != nil && p.behind.matches(s, i-1) == p.behind.not {
		return 0, false
	}
	last, ok := matchSlots(s, p.slots[1:], i+1)
	if !ok || p.ahead != nil && p.ahead.matches(s, last+1) == p.ahead.not {
		return 0, false
	}
	return last, true
}

// matchSlots matches slots from the i-th word on and returns the last word.
func matchSlots(s *sentence, slots []slot, i int) (int, bool) {
	if len(slots) == 0 {
		return i - 1, true
	}
	first := &slots[0]
	if first.skips {
		for j := i; j <= min(i+5, len(s.words)); j++ {
			if last, ok := matchSlots(s, slots[1:], j); ok {
				return last, true
			}
		}
		return 0, false
	}
	if first.matches(s, i) && !s.words[i].breaks && s.words[i].comma == first.comma {
		if last, ok := matchSlots(s, slots[1:], i+1); ok {
			return last, true
		}
	}
	if first.optional {
		return matchSlots(s, slots[1:], i)
	}
	return 0, false
}

func (t *slot) matches(s *sentence, i int) bool {
	if i < 0 || i >= len(s.words) || t.except != nil && t.except.matches(s, i) {
		return false
	}
	w := &s.words[i]
	if t.any || w.tags&t.tags != 0 || w.shapes&t.shapes != 0 {
		return true
	}
	for _, word := range t.words {
		if stem, ok := strings.CutSuffix(word, "*"); ok && strings.HasPrefix(w.lower, stem) || word == w.lower {
			return true
		}
	}
	return false
}

// tagNames and shapeNames are what phrases call them.
var (
	tagNames = map[string]tag{
		"authority": authority, "self": self, "number": number, "tens": tens, "reporter": reporter, "data": data,
		"judging": judging, "thought": thought, "speech": speech, "rumour": rumour, "multiple": multiple, "fraction": fraction,
		"portion": portion, "time": timeNoun, "unit": unit, "scale": scale, "change": change, "ordinal": ordinal,
		"moment": moment, "harmed": harmed, "misdeed": misdeed, "hostile": hostile, "lawful": lawful, "heading": heading,
		"noNoun": noNoun, "state": state,
	}
	shapeNames = map[string]shape{
		"counted": counted, "amount": amount, "people": people, "capital": capital, "possessive": possessive,
	}
)
