package claims

import "strings"

// reach is how many words may stand between who says something and the verb.
const reach = 12

// sayer looks for who says what the verb at i says: before the verb in the
// same clause, in Russian also behind it. What sort of verb it is tells what
// counts: people say, but studies show.
func (s *sentence) sayer(i int, sort tag) (int, bool) {
	for j := i - 1; j >= max(i-reach, 0); j-- {
		if s.words[j+1].breaks && j+1 != i && !s.words[j+1].capital || s.has(j, self) && s.nextTo(j, i) && !s.pronoun(j, i) {
			return 0, false
		}
		if s.speaks(j, i, sort) {
			return j, true
		}
		if s.has(j, thing|lawful) && s.nextTo(j, i) && !s.governed(j) {
			return 0, false
		}
	}
	if !s.russian(i) && (sort != speech || !s.words[i].comma || i == 0) {
		return 0, false
	}
	for j := i + 1; j <= min(i+4, len(s.words)-1); j++ {
		if s.words[j].comma || s.words[j].breaks && j > i+1 || s.is(j, "что") || s.has(j, reporter) && s.oblique(j) {
			break
		}
		if s.has(j, reporter) && !s.has(j-1, preposition) && !s.oblique(j) && sort == speech || s.has(j, person) || s.name(j) || s.agentive(j) {
			return j, true
		}
	}
	return 0, false
}

// speaks reports whether the word at j may be who says something by the verb
// at i.
func (s *sentence) speaks(j, i int, sort tag) bool {
	near := reach
	if sort != speech {
		near = 5
	}
	switch {
	case s.as(j) && sort != judging && i-j <= 6 && !s.is(i+1, "above", "below", "earlier", "выше", "ранее"):
		return true
	case s.pronoun(j, i):
		return true
	case s.governed(j):
		return sort == speech && i-j <= 3 && s.russian(j) && (s.has(j, reporter) || s.says(i) && !s.has(j, thing|self|number) && s.several(i))
	case s.oblique(j):
		return false
	case s.has(j, data):
		return sort != judging && i-j <= near || s.has(j, reporter)
	case s.has(j, reporter) && !s.has(j-1, modal):
		return i-j <= near && (sort == speech || s.says(i) || !s.has(j, ruler))
	case s.has(j, person):
		return sort == speech && i-j <= 3
	case s.name(j):
		return sort != doubtful && i-j <= 2 || s.says(i)
	case s.proper(j) && s.nextTo(j, i):
		return sort == speech && (!s.words[j].first || s.past(i))
	case s.has(j, state):
		return s.nextTo(j, i) && s.says(i) && sort != judging
	}
	if sort == speech && s.words[j].tags == 0 && (!s.words[j].capital || s.words[j].first) && s.nextTo(j, i) && s.says(i) && s.several(i) {
		return s.russian(j) && (strings.HasSuffix(s.words[j].lower, "и") || strings.HasSuffix(s.words[j].lower, "ы")) || !s.russian(j) && isPlural(s.words[j].lower)
	}
	if s.words[j].first && s.words[j].tags == 0 && j+1 == i && sort == speech && !s.russian(j) && isPlural(s.words[j].lower) && s.several(i) {
		return true
	}
	return s.agentive(j) && i-j <= 6 && (sort == speech || s.says(i) || sort == judging && i-j <= 3)
}

// opiner reports whether the word at j is people whom articles name for what
// they think.
func (s *sentence) opiner(j int) bool {
	return s.has(j, reporter) && !s.has(j, ruler) || s.agentive(j)
}

// beside reports whether nothing but adverbs, or words between commas, stand
// between the words at j and at i.
func (s *sentence) beside(j, i int) bool {
	return s.nextTo(j, i) || j < i && i-j <= 4 && s.words[j+1].comma && s.words[i].comma
}

// disbelief reads “do not believe”, «не верят»: what people do not think is
// what they think.
func (s *sentence) disbelief(i int) bool {
	return s.is(i, "believe", "think", "expect", "see", "agree", "accept", "trust", "share", "rule", "exclude", "doubt",
		"верят", "верит", "считают", "считает", "согласны", "согласен", "ожидают", "исключают", "исключает", "сомневаются", "видят", "разделяют")
}

// proper reports whether the word at j may be somebody's name: it has a capital
// letter and is no word that is known.
func (s *sentence) proper(j int) bool {
	return s.words[j].capital && s.words[j].tags == 0 && !s.words[j].digit && !isPlural(s.words[j].lower) && !s.russian(j)
}

// past reports whether the verb at i tells of one time in the past.
func (s *sentence) past(i int) bool {
	return strings.HasSuffix(s.words[i].lower, "ed") || s.is(i, "said", "told", "wrote", "thought", "swore", "foresaw")
}

// pronoun reports whether the word at j is “it” for somebody who says something
// by the verb at i: it recommends, but not: it says a lot about.
func (s *sentence) pronoun(j, i int) bool {
	return s.is(j, "it") && s.nextTo(j, i) && s.is(i, "recommends", "recommended", "warns", "warned", "argues", "argued", "concludes", "concluded", "adds", "urges", "urged",
		"criticises", "criticised", "criticizes", "criticized", "predicts", "predicted", "acknowledges", "acknowledged", "concedes", "conceded", "insists", "insisted", "denies", "denied", "accuses", "accused", "announced", "recalls", "advises", "advised")
}

// aside reads words that commas set off: Tashkent argues; уверяет декан. It
// returns their other end.
func (s *sentence) aside(i int) (int, bool) {
	if i+1 < len(s.words) && s.words[i+1].comma || i+1 == len(s.words) && !s.russian(i) {
		for j := i - 1; j >= max(i-5, 0) && !s.has(j, self|modal|preposition|thing); j-- {
			if s.words[j].comma {
				return j, !s.is(j, "as", "как", "and", "who", "but")
			}
		}
	}
	if !s.words[i].comma || !s.russian(i) {
		return 0, false
	}
	for j := i + 1; j <= min(i+5, len(s.words)) && (j == len(s.words) || !s.has(j, self|modal)); j++ {
		if j == len(s.words) || s.words[j].comma {
			return j - 1, j > i+1
		}
	}
	return 0, false
}

// governed reports whether a preposition makes the word at j something else
// than who acts.
func (s *sentence) governed(j int) bool {
	for k := j - 1; k >= max(j-3, 0); k-- {
		if s.has(k, preposition) {
			return !s.words[k+1].breaks
		}
		if s.words[k+1].comma || !s.has(k, state|ordinal) && !s.is(k, "the", "a", "an", "its", "their", "his", "her") && !s.describes(k) {
			return false
		}
	}
	return false
}

// nextTo reports whether nothing but adverbs stands between the words at j and
// at i.
func (s *sentence) nextTo(j, i int) bool {
	for k := j + 1; k < i; k++ {
		if !s.has(k, adverb) {
			return false
		}
	}
	return j >= 0 && j < i
}

// judges reports whether the verb at i says something of something: regards it
// as a test, attributes it to rivalry, puts it at a tenth.
func (s *sentence) judges(i int) bool {
	switch {
	case s.russian(i):
		return true
	case s.is(i, "called", "calls", "call"):
		return s.is(i+1, "the", "it", "them", "this", "him", "her") || s.has(i+1, state)
	case s.is(i, "present", "presents", "presented", "paint", "paints", "painted", "cast", "casts", "frames", "framed"):
		for j := i + 2; j <= min(i+9, len(s.words)-1); j++ {
			if s.is(j, "as") {
				return true
			}
		}
		return false
	case s.is(i, "put", "puts", "placed", "place", "places"):
		for j := i + 2; j <= min(i+9, len(s.words)-1); j++ {
			if s.is(j, "at", "above", "below", "higher", "lower", "down", "among", "between", "first", "last") {
				return true
			}
		}
		return false
	}
	for j := i + 1; j <= min(i+9, len(s.words)-1); j++ {
		if s.is(j, "as", "in", "among", "to", "for", "at", "with", "far", "back", "on", "from", "behind", "above", "below", "before") || j == i+1 && (s.has(j, number|tens) || s.words[j].digit) {
			return j > i+1 || !s.is(j, "to", "for", "at", "with", "far", "back", "on", "from")
		}
	}
	return false
}

// as reports whether the word at i opens “as the bank reported”, «как отметил».
func (s *sentence) as(i int) bool {
	return i >= 0 && s.is(i, "as", "как") && !s.has(i+1, self) && !s.is(i+1, "noted", "было", "уже", "мы") && (i == 0 || s.words[i].comma || s.words[i].breaks)
}

// name reports whether the word at i ends a name of at least two words, or is
// an acronym.
func (s *sentence) name(i int) bool {
	if i < 0 || i >= len(s.words) || !s.words[i].capital || s.has(i, state|lawful|naming) {
		return false
	}
	if s.acronym(i) {
		return true
	}
	return i > 0 && s.words[i-1].capital && s.gap(i-1) == " " && !s.has(i-1, state|lawful|preposition|self|thing) && !s.is(i-1, "the", "a")
}

// acronym reports whether the word at i is written in capital letters.
func (s *sentence) acronym(i int) bool {
	raw := s.text.Raw[s.words[i].Start:s.words[i].End]
	return strings.Count(raw, "") > 2 && !s.words[i].digit && strings.ToUpper(raw) == raw
}

// says reports whether what is said follows the verb at i.
func (s *sentence) says(i int) bool {
	return s.is(i, "claim", "claims", "claimed") && s.is(i+1, "to") || s.is(i+1, "понять") && s.is(i+2, "что") || s.is(i+1, "that", "что", "будто", "how", "why", "whether") || s.is(i+2, "that") && s.is(i+1, "out", "clear")
}

// passive reports whether the verb at i tells what is done to somebody.
func (s *sentence) passive(i int) bool {
	be := func(j int) bool { return s.is(j, "is", "are", "was", "were", "be", "been", "being") }
	return be(i-1) || s.has(i-1, adverb) && be(i-2)
}

// negated reports whether the verb at i tells what is not done.
func (s *sentence) negated(i int) bool {
	return s.is(i-1, "not", "never", "не", "doesn’t", "didn’t", "don’t", "hasn’t", "haven’t", "won’t")
}

// titled reports whether the word at i is a noun with a determiner, not a verb:
// the claims, its record.
func (s *sentence) titled(i int) bool {
	if s.has(i, either) && (s.is(i+1, "of", "is", "was", "are", "were", "has", "have", "and", "or", "about", "with") || s.is(i+1, "to") && s.is(i+2, "be") && !s.is(i, "claim", "claims") ||
		s.has(i-1, preposition|number|tens) || s.words[i].capital || s.describes(i-1)) {
		return true
	}
	return i > 0 && s.words[i-1].shapes&possessive != 0 || s.is(i-1, "the", "a", "an", "its", "their", "his", "her", "this", "these", "no", "any", "some", "of")
}

func (s *sentence) russian(i int) bool { return s.words[i].lower[0] >= 0x80 }

func (s *sentence) reflexive(i int) bool {
	return strings.HasSuffix(s.words[i].lower, "тся") || strings.HasSuffix(s.words[i].lower, "лось")
}
