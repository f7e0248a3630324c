package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/prose"
)

// event finds the date of something that happened. Plans, spans of years and
// years that things are compared with are none.
func (s *sentence) event() (prose.Range, bool) {
	for _, d := range s.dates {
		if s.acted.Contains(prose.Range{Start: d.Start, End: d.End}) || !isMoment(d) {
			continue
		}
		fine := d.Readings[0].Precision <= dates.ToSeason
		if s.happening(fine || s.placed(d)) {
			return prose.Range{Start: d.Start, End: d.End}, true
		}
	}
	if !s.mayHave(s.book.days) {
		return prose.Range{}, false
	}
	for i := range s.words {
		if j, ok := s.book.days.find(s, i); ok && s.happening(true) {
			return s.span(i, j), true
		}
	}
	return prose.Range{}, false
}

// isMoment reports whether a date is a year or less.
func isMoment(d dates.Date) bool {
	if len(d.Readings) == 0 {
		return false
	}
	r := d.Readings[0]
	return r.Precision <= dates.ToYear && r.To-r.From <= 366
}

// placed reports whether the words before a year say that something happened
// then: in 2017, в 2017 году. A year after “than” or “until” is a reference.
func (s *sentence) placed(d dates.Date) bool {
	i := s.before(d.Start)
	return s.is(i, "in", "since", "by", "в", "с") && !s.is(i, "by") && !s.is(i-1, "compared", "as", "back", "beginning", "сравнению", "начиная")
}

// happening reports whether a verb of the sentence tells that something
// happened. Where the date says so as well, any verb in the past will do.
func (s *sentence) happening(dated bool) bool {
	if dated {
		return s.isHappening[1].ask(func() bool { return s.tellsHappening(true) })
	}
	return s.isHappening[0].ask(func() bool { return s.tellsHappening(false) })
}

func (s *sentence) tellsHappening(dated bool) bool {
	for i := range s.words {
		switch {
		case s.words[i].tags&happened != 0, s.is(i, "force") && s.is(i-1, "in", "into") && s.is(i+1, "since"):
		case dated && s.words[i].tags&lasting == 0 && (!s.has(i, speech) || s.has(i, wrong)) && s.isPast(i):
		default:
			continue
		}
		intended := s.is(i+1, "на") && s.is(i, "назначен", "назначена", "назначено", "назначены")
		if !intended && !s.infinitive(i) && !s.negated(i) && !s.participle(i) {
			return true
		}
	}
	return false
}

// participle reports whether a verb in -ed describes a noun in a sentence that
// has another verb: the agreement signed in March was to last for ever.
func (s *sentence) participle(i int) bool {
	if !strings.HasSuffix(s.words[i].lower, "ed") || !s.is(i+1, "in", "on", "by", "at") || s.has(i-1, adverb) || s.passive(i) {
		return false
	}
	return i < s.lastVerb()
}

// lastVerb returns the last word that is the verb of a clause whatever stands
// around it, or -1.
func (s *sentence) lastVerb() int {
	if s.verb == unknown {
		s.verb = len(s.words) - 1
		for s.verb >= 0 && !s.is(s.verb, "is", "are", "was", "were", "has", "had", "have", "will", "remains", "remain", "does", "can", "must") {
			s.verb--
		}
	}
	return s.verb
}

// finite reports whether a word in -ed is the verb of a sentence, and not what
// describes a noun: the convention adopted in 2018, the newly elected head.
func (s *sentence) finite(i int) bool {
	if s.is(i+1, "for", "by", "until") || s.titled(i) || s.is(i-1, "newly", "so") {
		return false
	}
	if s.is(i-1, "is", "are", "be", "being") || s.has(i-1, adverb) && s.is(i-2, "is", "are") {
		return false // what is done, not what was
	}
	be := s.is(i-1, "was", "were", "been", "has", "have", "had") || s.has(i-1, adverb) && s.is(i-2, "was", "were", "been", "has", "have", "had")
	return be || !s.is(i+1, "in", "on", "at", "since", "under", "with", "as", "of", "between", "during")
}
