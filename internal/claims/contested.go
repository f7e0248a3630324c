package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/prose"
)

// contested finds a statement that a state does wrong to others or to its own
// people, or complains of it.
func (s *sentence) contested() (prose.Range, bool) {
	if s.hypothetical() || s.any(state|party, 0, len(s.words)) < 0 {
		return prose.Range{}, false
	}
	for i := range s.words {
		const deeds = wrong | harsh | barred | foul | grievance | feeling | rebuke | victim
		w := &s.words[i]
		if w.tags&deeds == 0 && !s.book.plots.begin(w) || s.infinitive(i) {
			continue
		}
		j, last, ok := s.plot(i)
		if !ok && w.tags&deeds != 0 {
			last = i
			j, ok = s.wrongdoer(i)
		}
		if ok {
			return s.span(min(j, i), max(j, last)), true
		}
	}
	return prose.Range{}, false
}

// plot reads a set phrase for a wrong from i on: turns a blind eye, закрывает
// глаза. It returns the state that does it and the last word of the phrase.
func (s *sentence) plot(i int) (j, last int, ok bool) {
	last, ok = s.book.plots.find(s, i)
	if !ok || s.negated(i) || s.passive(i) || s.any(modal, 0, i) >= 0 {
		return 0, 0, false
	}
	j = s.agent(i)
	return j, last, j >= 0
}

// wrongdoer returns the state whose wrong the word at i tells of.
func (s *sentence) wrongdoer(i int) (int, bool) {
	j := s.agent(i)
	verb := !s.titled(i) && !s.negated(i)
	switch {
	case s.suffered(i):
		return s.any(harmed, 0, len(s.words)), true
	case s.has(i, wrong) && verb && j < 0:
		j = s.lastParty(i)
		return j, s.nextTo(j, i)
	case s.has(i, wrong) && verb:
		return j, !s.is(i-1, "of", "for")
	case j >= 0 && s.has(i, harsh) && verb && s.harms(i),
		j >= 0 && s.has(i, barred) && (s.negated(i) || s.is(i-2, "not")) && s.harms(i):
		return j, true
	case s.any(modal, 0, i) >= 0:
		return 0, false
	case s.has(i, foul):
		return j, j >= 0 && !s.has(i+1, modal)
	case s.has(i, rebuke):
		j = s.agent(s.any(speech|judging, 0, i))
		return j, j >= 0
	}
	return s.grieved(i, j)
}

// grieved reads what a state complains of, and what it does to those to whom
// states do hardly anything good. The state at j is the one that acts.
func (s *sentence) grieved(i, j int) (int, bool) {
	before := s.stateBefore(i)
	switch {
	case s.has(i, victim) && j >= 0 && i-j > 1:
		return j, s.any(benign|speech, j, i) < 0 && !s.is(i-1, "with", "to", "for", "by", "and", "from", "и", "с", "к", "для", "от", "у") && s.verbal(j, i)
	case s.has(i, grievance):
		return min(max(before, 0), i), before >= 0 || s.any(state, i+1, i+6) >= 0
	case s.has(i, dismay) && (s.any(speech, i-4, i) >= 0 || s.is(i-2, "expressed", "expressing") || s.is(i-1, "expressed")):
		return before, before >= 0
	}
	return 0, false
}

// suffered reports whether the verb at i tells what is done to somebody in a
// state: activists in Kazakhstan are detained, в Туркменистане преследуют.
func (s *sentence) suffered(i int) bool {
	if !s.has(i, wrong|harsh) || s.any(modal, 0, i) >= 0 {
		return false
	}
	who := s.any(harmed, i-8, i) >= 0
	if s.russian(i) {
		if !endsIn(s.words[i].lower, "ют", "ят", "ат", "ут") || !who && !s.harms(i) {
			return false
		}
	} else if !s.passive(i) || !who {
		return false
	}
	return s.isPlaced.ask(s.namesPlace)
}

// namesPlace reports whether a state is where something happens.
func (s *sentence) namesPlace() bool {
	for j := range s.words {
		if s.has(j, state) && !s.has(j, seat) && s.governed(j) {
			return true
		}
	}
	return false
}

// harms reports whether the verb at i is followed by somebody or something
// that it harms.
func (s *sentence) harms(i int) bool {
	if s.is(i, "send", "sends", "sent") || strings.HasPrefix(s.words[i].lower, "отправ") || strings.HasPrefix(s.words[i].lower, "посла") || strings.HasPrefix(s.words[i].lower, "посыла") {
		return false // to London; to prison is a phrase
	}
	for j := i + 1; j <= min(i+7, len(s.words)-1); j++ {
		if s.words[j].breaks || s.is(j, "with") {
			return false
		}
		if s.has(j, harmed) && !s.is(j-1, "by") || s.owned(j) {
			return true
		}
	}
	return false
}

// owned reports whether the word at j says that what a verb before it has for
// an object is another state's: Kazakh airlines, таджикские сухофрукты.
func (s *sentence) owned(j int) bool {
	if !s.has(j, national) && (!s.has(j, state) || !s.russian(j) || !strings.Contains(s.words[j].lower, "ск")) {
		return false
	}
	return !s.has(j-1, preposition) || s.is(j-1, "of")
}

// verbal reports whether a word that may be a verb stands between j and i.
func (s *sentence) verbal(j, i int) bool {
	for k := j + 1; k < i; k++ {
		w := s.words[k].lower
		switch {
		case s.has(k, wrong|harsh|barred) && !s.titled(k):
			return true
		case s.russian(k):
			if len(w) > 8 && !s.has(k, harmed|thing) && endsIn(w, "ет", "ёт", "ит", "ют", "ят", "ут", "ат", "ал", "ил", "ял", "ел", "ала", "ила", "яла", "ели", "али", "или", "яли") {
				return true
			}
		case isPlural(w) && s.nextTo(j, k), strings.HasSuffix(w, "ed") && !s.titled(k):
			return true
		}
	}
	return false
}

// hypothetical reports whether the sentence begins with a condition and tells
// no date.
func (s *sentence) hypothetical() bool {
	return len(s.words) > 0 && s.words[0].first && s.is(0, "if", "suppose", "imagine", "unless", "если", "допустим", "предположим", "представим") && len(s.dates) == 0
}
