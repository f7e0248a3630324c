package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/prose"
)

// sentence is one sentence taken apart.
type sentence struct {
	text   *prose.Text
	at     prose.Range
	words  []word // without those in quotation marks
	quotes []prose.Quote
	dates  []dates.Date
	acted  prose.Range // the act that the sentence names, once it has been looked for
	firsts []firstOf   // what has been looked for from the beginning
	verb   int         // what lastVerb returns, once it has been asked for
	book   *book
	memo   *memo

	all    entry // what any of the words tells
	shapes shape // and has
	digits bool  // one of them is a number in digits

	spelled *prose.Spelled // the words of the text

	// What has been asked of the sentence as a whole.
	isCredited, isPlaced, isAdopted answer
	isHappening                     [2]answer

	index                         int // of the sentence in the text
	nextWord, nextQuote, nextDate int // where those of the next one begin in the text's lists
}

// unknown is an index that has not been looked for yet.
const unknown = -2

// word is a word of a sentence.
type word struct {
	prose.Range
	entry
	shapes  shape
	capital bool
	digit   bool
	first   bool // the sentence begins with it
	breaks  bool // a quotation or a mark that parts clauses stands before it
	comma   bool // a comma stands before it
	lower   string
}

// read takes the i-th sentence apart. To go through a text from its first
// sentence to its last takes time in proportion to its length.
func (s *sentence) read(t *prose.Text, i int) {
	if s.text != t || i <= s.index {
		s.nextWord, s.nextQuote, s.nextDate = 0, 0, 0
	}
	s.text, s.index, s.at = t, i, t.Sentences[i].Range
	s.words, s.quotes, s.dates = s.words[:0], s.quotes[:0], s.dates[:0]
	s.acted, s.firsts, s.verb = prose.Range{}, s.firsts[:0], unknown
	s.isCredited, s.isPlaced, s.isAdopted, s.isHappening = 0, 0, 0, [2]answer{}
	for s.nextQuote < len(t.Quotes) && t.Quotes[s.nextQuote].End <= s.at.Start {
		s.nextQuote++
	}
	for _, q := range t.Quotes[s.nextQuote:] {
		if q.Start >= s.at.End {
			break
		}
		if q.Level == 0 && q.End > s.at.Start {
			s.quotes = append(s.quotes, q)
		}
	}
	for ; s.nextDate < len(t.Dates) && t.Dates[s.nextDate].Start < s.at.End; s.nextDate++ {
		if d := t.Dates[s.nextDate]; d.Start >= s.at.Start && d.End <= s.at.End && !s.quoted(prose.Range{Start: d.Start, End: d.End}) {
			s.dates = append(s.dates, d)
		}
	}
	if s.memo == nil {
		s.memo = new(memo)
	}
	words, at := s.spelled.Words, s.nextWord
	for at < len(words) && words[at].Start < s.at.Start {
		at++
	}
	first := true
	for ; at < len(words) && words[at].Start < s.at.End; at++ {
		if len(s.quotes) == 0 || !s.quoted(words[at]) {
			s.add(words[at], at, first)
		}
		first = false
	}
	s.nextWord = at
	s.sum()
}

// sum sums up what the words tell and have.
func (s *sentence) sum() {
	s.all, s.shapes, s.digits = entry{}, 0, false
	for i := range s.words {
		w := &s.words[i]
		if w.digit || w.capital || w.tags&(number|tens|crowd|harmed) != 0 {
			w.shapes = s.shape(i)
		}
		s.all.tags |= w.tags
		s.all.opens |= w.opens
		s.shapes |= w.shapes
		s.digits = s.digits || w.digit
	}
}

// mayHave reports whether any word of the sentence may begin one of the phrases.
func (s *sentence) mayHave(ps *phrases) bool {
	return s.all.opens&ps.list != 0 || s.all.tags&ps.tags != 0 || s.shapes&ps.shapes != 0
}

// shape is what can be seen of the i-th word.
func (s *sentence) shape(i int) shape {
	w := &s.words[i]
	var sh shape
	if w.digit && !s.dated(i) && !s.joined(w.Start) && !s.ordinary(i) && !s.has(i-1, heading|lawful) {
		if sh |= counted; !s.yearly(i) {
			sh |= amount
		}
	}
	if w.tags&(number|tens) != 0 && !s.has(i-1, heading) {
		if sh |= counted; w.tags&tens != 0 {
			sh |= amount
		}
	}
	if w.capital {
		sh |= capital
		if strings.HasSuffix(w.lower, "’s") || strings.HasSuffix(w.lower, "'s") {
			sh |= possessive
		}
	}
	if w.tags&crowd != 0 || w.tags&harmed != 0 && s.people(i) {
		sh |= people
	}
	return sh
}

// add adds a word, the one at an index of those of the text.
func (s *sentence) add(r prose.Range, at int, first bool) {
	n, looks := len(s.words), s.spelled.Looks[at]
	s.words = append(s.words, word{Range: r, capital: looks&prose.Capital != 0, digit: looks&prose.Digit != 0, first: first, lower: s.spelled.Lower[at]})
	w := &s.words[n]
	if w.entry = s.memo.look(s.book, w.lower, s.spelled.Sums[at], looks); w.tags&moment != 0 && !w.capital && w.lower[0] < 0x80 {
		w.tags &^= moment // may, march
	}
	if n == 0 {
		return
	}
	if gap := s.text.Raw[s.words[n-1].End:r.Start]; gap != " " {
		w.breaks = strings.ContainsAny(gap, ";:“”«»()")
		w.comma = strings.Contains(gap, ",")
	}
}
