package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/prose"
)

// contested finds a statement that a state does wrong to others or to its own
// people, or complains of it.
func (s *sentence) contested() (prose.Range, bool) {
	if s.hypothetical() {
		return prose.Range{}, false
	}
	for i := range s.words {
		if s.words[i].tags&(wrong|harsh|barred|foul|misdeed|grievance|feeling|rebuke|victim) == 0 && !s.foulPlay(i) && !s.is(i, "without", "не", "без") && !s.is(i, "ввели", "ввёл", "ввел", "ввела") || s.infinitive(i) {
			continue
		}
		if j, ok := s.wrongdoer(i); ok {
			return s.span(min(i, j), max(i, j)), true
		}
	}
	return prose.Range{}, false
}

// wrongdoer returns the state whose wrong the word at i tells of.
func (s *sentence) wrongdoer(i int) (int, bool) {
	j := s.agent(i)
	switch {
	case s.suffered(i):
		return s.any(harmed, 0, len(s.words)), true
	case s.has(i, wrong) && !s.titled(i) && !s.negated(i):
		if j < 0 && s.nextTo(s.lastParty(i), i) {
			j = s.lastParty(i)
		}
		return j, j >= 0 && !s.is(i-1, "of", "for")
	case j >= 0 && s.has(i, harsh) && !s.titled(i) && !s.negated(i) && s.harms(i),
		j >= 0 && s.has(i, barred) && (s.negated(i) || s.is(i-2, "not")) && s.harms(i),
		j >= 0 && s.has(i, foul) && s.any(modal, 0, i) < 0 && s.any(modal, j, i+2) < 0,
		j >= 0 && s.compels(i) && !s.negated(i) && !s.passive(i),
		j >= 0 && s.foulPlay(i) && s.any(modal, j, i) < 0 && !s.negated(i),
		j >= 0 && s.has(i, misdeed) && s.performed(i),
		s.unasked(i) && s.any(modal, 0, i) < 0 && j >= 0:
		return j, true
	case s.is(i, "imposed", "imposes", "impose", "ввели", "ввёл", "ввел", "ввела") && s.any(hostile, i+1, i+4) > 0:
		return j, j >= 0
	case s.any(modal, 0, i) >= 0:
		return 0, false
	case s.has(i, victim) && j >= 0 && s.any(benign, j, i) < 0 && s.any(speech, j, i) < 0 && !s.is(i-1, "with", "to", "for", "by", "and", "from", "и", "с", "к", "для", "от", "у") && i-j > 1 && s.verbal(j, i):
		return j, true
	case s.has(i, rebuke):
		verb := s.any(speech|judging, 0, i)
		return s.agent(verb), verb > 0 && s.agent(verb) >= 0
	case s.has(i, grievance):
		return min(max(s.stateBefore(i), 0), i), s.stateBefore(i) >= 0 || s.any(state, i+1, i+6) >= 0
	case s.has(i, feeling) && s.any(speech, i-4, i) >= 0 || s.is(i, "concern", "concerns") && s.is(i-2, "expressed", "expressing"):
		return s.stateBefore(i), s.stateBefore(i) >= 0 && s.dismay(i)
	}
	return 0, false
}

// verbal reports whether a word that may be a verb stands between j and i.
func (s *sentence) verbal(j, i int) bool {
	for k := j + 1; k < i; k++ {
		w := s.words[k].lower
		if s.has(k, wrong|harsh|barred) && !s.titled(k) {
			return true
		}
		if !s.russian(k) {
			if w[len(w)-1] == 's' && !strings.HasSuffix(w, "ss") && s.nextTo(j, k) || strings.HasSuffix(w, "ed") && !s.titled(k) {
				return true
			}
			continue
		}
		for _, end := range []string{"ет", "ёт", "ит", "ют", "ят", "ут", "ат", "ал", "ил", "ял", "ел", "ала", "ила", "яла", "ели", "али", "или", "яли"} {
			if strings.HasSuffix(w, end) && len(w) > 8 && !s.has(k, harmed|thing) {
				return true
			}
		}
	}
	return false
}

// compels reads “forces nurses to clean”, «заставляет медсестёр мести»: the verb
// at i tells that somebody is made to do something.
func (s *sentence) compels(i int) bool {
	if s.is(i, "forces", "forced", "compels", "compelled", "coerces", "coerced", "pressures", "pressured", "pressed") {
		for j := i + 2; j <= min(i+6, len(s.words)-1); j++ {
			if s.is(j, "to", "into") {
				return true
			}
		}
		return false
	}
	for _, stem := range []string{"заставля", "заставил", "вынуждае", "вынуждаю", "вынудил", "принужда", "принудил"} {
		if strings.HasPrefix(s.words[i].lower, stem) {
			return true
		}
	}
	return false
}

// foulPlay reads set phrases for a wrong: opened fire, turns a blind eye,
// закрывает глаза, держит в заложниках.
func (s *sentence) foulPlay(i int) bool {
	switch {
	case s.is(i, "fire") && s.is(i-1, "opened", "opens"), s.is(i, "огонь") && s.is(i-1, "открыл", "открыла", "открыли", "открывают"),
		s.is(i, "eye") && s.is(i-1, "blind") && s.is(i-3, "turns", "turned", "turn"), s.is(i, "глаза") && s.is(i-1, "закрывает", "закрывают", "закрывал", "закрывала", "закрыл", "закрыла"),
		s.is(i, "hostage", "заложниках", "заложники"), s.is(i, "pressure") && s.is(i-1, "put", "puts", "exerts", "exerted") && s.is(i+1, "on"),
		s.is(i, "down") && s.is(i-1, "cracks", "cracked", "clamps", "clamped", "shuts", "shut") && s.is(i+1, "on"),
		s.is(i, "давление") && s.is(i-1, "оказывает", "оказывают", "оказывала", "оказывал"), s.is(i, "заблуждение") && s.is(i-2, "вводит", "ввела", "ввёл", "ввели"),
		s.is(i, "claim") && s.is(i-1, "lays", "laid", "lay") && s.is(i+1, "to"), s.is(i, "feet") && s.is(i-2, "drags", "dragged", "drag"),
		s.is(i, "surveillance", "arrest") && s.is(i-1, "under", "house"), s.is(i, "надзором", "стражей", "арестом", "слежкой", "наблюдением") && s.is(i-1, "под", "домашним"), s.is(i, "розыск") && s.is(i-1, "в"),
		s.is(i, "off") && s.is(i-1, "cut", "cuts", "shut", "shuts") && s.harms(i), s.is(i, "word", "слово") && s.is(i-1, "its", "своё", "свое", "данное") && s.any(harsh, i-4, i) >= 0:
		return true
	}
	return false
}

// performed reports whether a verb before the noun at i says that it was done:
// carried out raids.
func (s *sentence) performed(i int) bool {
	for j := i - 1; j >= max(i-4, 0); j-- {
		if s.is(j, "carried", "carries", "conducted", "conducts", "launched", "launches", "staged", "stages", "stepped", "steps", "unleashed", "continues", "continued", "ordered",
			"провел", "провёл", "провела", "провели", "проводит", "проводят", "устроил", "устроила", "устроили", "устраивают", "развернул", "развернула", "развернули", "начал", "начала", "начали", "усилил", "усилила", "усилили", "продолжает", "продолжают") {
			return true
		}
	}
	return false
}

// unasked reads “without consulting”, «не спрашивая», «без предупреждения»: a
// state does something over the heads of others.
func (s *sentence) unasked(i int) bool {
	switch {
	case s.is(i, "without"):
		for j := i + 1; j <= min(i+3, len(s.words)-1); j++ {
			if s.is(j, "consulting", "consultation", "consent", "asking", "approval", "permission", "warning", "notice", "informing", "notifying", "explanation", "explaining", "compensation", "compensating", "reason", "trial", "charge") {
				return true
			}
		}
	case s.is(i, "не"):
		return s.is(i+1, "спрашивая", "спросив", "посоветовавшись", "советуясь", "предупредив", "уведомив", "дожидаясь", "считаясь")
	case s.is(i, "без"):
		return s.is(i+1, "согласия", "ведома", "предупреждения", "согласования", "спроса", "консультаций", "суда", "объяснений", "объяснения", "компенсации", "возмещения")
	}
	return false
}

// lastParty returns the nearest word before i for a state that has no name
// there: both sides, the neighbours.
func (s *sentence) lastParty(i int) int {
	for j := i - 1; j >= max(i-4, 0); j-- {
		if s.has(j, party) && !s.governed(j) {
			return j
		}
	}
	return -1
}

// harms reports whether the verb at i is followed by somebody or something
// that it harms.
func (s *sentence) harms(i int) bool {
	away := s.is(i, "send", "sends", "sent", "отправил", "отправила", "отправили", "отправляет", "отправляют", "посылает", "посылают", "послал")
	for j := i + 1; j <= min(i+7, len(s.words)-1); j++ {
		if s.words[j].breaks || s.is(j, "with") {
			return false
		}
		if away && s.has(j, harmed) && !s.confines(j) {
			continue
		}
		if s.has(j, harmed) && !s.is(j-1, "by") || s.owned(j) {
			return true
		}
	}
	return false
}

// confines reports whether the word at j is where nobody wants to be sent.
func (s *sentence) confines(j int) bool {
	for _, stem := range []string{"prison", "jail", "bars", "front", "exile", "camp", "death", "тюрьм", "решетк", "решётк", "фронт", "колони", "ссылк", "лагер", "этап"} {
		if strings.HasPrefix(s.words[j].lower, stem) {
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

// dismay reports whether the feeling at i is one that a complaint has.
func (s *sentence) dismay(i int) bool {
	w := s.words[i].lower
	for _, kind := range []string{"hope", "confiden", "support", "opinion", "view", "надежд", "уверен", "мнени", "поддержк", "убежден"} {
		if strings.HasPrefix(w, kind) {
			return false
		}
	}
	return true
}

// stateBefore returns the nearest word before i that names a state, or -1.
func (s *sentence) stateBefore(i int) int {
	for j := i - 1; j >= max(i-9, 0); j-- {
		if s.words[j+1].breaks && j+1 != i {
			return -1
		}
		if s.has(j, state) {
			return j
		}
	}
	return -1
}

// agent returns the nearest word before i that names a state which acts, or
// -1: not where something is done, nor to whom.
func (s *sentence) agent(i int) int {
	for j := i - 1; j >= max(i-reach, 0); j-- {
		if s.words[j+1].breaks && j+1 != i {
			return -1
		}
		if s.has(j, state) && !s.done(j) && s.acts(j, i) {
			return j
		}
	}
	for j := i - 1; j >= max(i-4, 0); j-- {
		if s.has(j, organ) && !s.governed(j) && s.any(state, 0, j) >= 0 && s.any(seat, 0, j) < 0 {
			return j
		}
	}
	return -1
}

// acts reports whether the name at j is that of a state, or of what belongs to
// it and acts for it: Kazakh police, not Kazakh farmers.
func (s *sentence) acts(j, i int) bool {
	if !s.has(j, national) && !(s.russian(j) && s.adjectival(j)) {
		return true
	}
	return s.any(organ, j+1, i) >= 0
}

func (s *sentence) adjectival(j int) bool {
	w := s.words[j].lower
	for _, end := range []string{"ий", "ая", "ое", "ие"} {
		if strings.HasSuffix(w, end) && strings.Contains(w, "ск") {
			return true
		}
	}
	return false
}

// suffered reports whether the verb at i tells what is done to somebody in a
// state: activists in Kazakhstan are detained, в Туркменистане преследуют.
func (s *sentence) suffered(i int) bool {
	if !s.has(i, wrong|harsh) {
		return false
	}
	who := s.any(harmed, max(i-8, 0), i)
	if s.russian(i) {
		w := s.words[i].lower
		if !strings.HasSuffix(w, "ют") && !strings.HasSuffix(w, "ят") && !strings.HasSuffix(w, "ат") && !strings.HasSuffix(w, "ут") || s.any(modal, 0, i) >= 0 {
			return false
		}
		if who < 0 && !s.harms(i) {
			return false
		}
	} else if !s.passive(i) || who < 0 || s.any(modal, 0, i) >= 0 {
		return false
	}
	for j := range s.words {
		if s.has(j, state) && !s.has(j, seat) && s.governed(j) {
			return true
		}
	}
	return false
}

// done reports whether the state at j is the place or the object of what is
// done. Authorities in Dushanbe are no place.
func (s *sentence) done(j int) bool {
	if s.russian(j) && (strings.HasSuffix(s.words[j].lower, "стану") || strings.HasSuffix(s.words[j].lower, "китаю") || strings.HasSuffix(s.words[j].lower, "ирану")) {
		return true
	}
	if !s.governed(j) {
		return false
	}
	return s.any(organ, j-4, j) < 0
}

// hypothetical reports whether the sentence begins with a condition and tells
// no date.
func (s *sentence) hypothetical() bool {
	return len(s.words) > 0 && s.words[0].first && s.is(0, "if", "suppose", "imagine", "unless", "если", "допустим", "предположим", "представим") && len(s.dates) == 0
}
