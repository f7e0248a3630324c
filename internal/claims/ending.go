package claims

import "strings"

// endsIn reports whether a word has one of the endings.
func endsIn(w string, endings ...string) bool {
	for _, end := range endings {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

func isPlural(w string) bool {
	return strings.HasSuffix(w, "s") && !endsIn(w, "ss", "is", "us")
}

// describes reports whether the word at k looks like an adjective.
func (s *sentence) describes(k int) bool {
	if k < 0 || k >= len(s.words) {
		return false
	}
	if s.russian(k) {
		return endsIn(s.words[k].lower, "ых", "их", "ой", "ей", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ими", "ыми")
	}
	return endsIn(s.words[k].lower, "al", "ic", "ous", "ive", "ish", "ern")
}

// oblique reports whether the Russian word at j is by its ending not the
// subject of its clause.
func (s *sentence) oblique(j int) bool {
	w := s.words[j].lower
	return s.russian(j) && w != "посол" && (endsIn(w, "ов", "ев", "ам", "ями", "ами", "ах", "ях", "ом", "ем", "у", "ю", "ой") ||
		endsIn(w, "тра", "ера", "ента", "ика") || endsIn(w, "ата") && s.has(j, harmed)) // of a man
}

// several reports whether the verb at i tells of several people.
func (s *sentence) several(i int) bool {
	if s.russian(i) {
		return endsIn(s.words[i].lower, "ют", "ят", "ут", "ат", "ли")
	}
	return !strings.HasSuffix(s.words[i].lower, "s")
}

// agentive reports whether the word at i is by its ending somebody who does
// something, or several who do: hauliers, demographers, перевозчики.
func (s *sentence) agentive(i int) bool {
	if i < 0 || i >= len(s.words) || s.has(i, thing|lawful|naming|timeNoun|adverb) || s.words[i].capital && !s.words[i].first {
		return false
	}
	w := s.words[i].lower
	if s.russian(i) {
		return len(w) > 12 && endsIn(w, "ологи", "исты", "аторы", "иторы", "чики", "щики", "тели", "овцы", "ники", "еры", "ёры", "веды", "олог", "атор", "чик", "щик", "овед")
	}
	if len(w) > 5 && endsIn(w, "ists", "ers", "ors", "ians", "eers", "ees", "crats", "mats", "women") {
		return true
	}
	return len(w) > 4 && endsIn(w, "er", "ist", "ian", "or") && s.one(i)
}

// one reports whether an article, or another word for a single one, stands
// before the word at i.
func (s *sentence) one(i int) bool {
	return s.is(i-1, "a", "an", "one", "another", "former", "the", "its", "their") || s.is(i-2, "a", "an", "one", "another", "the") || s.is(i-3, "a", "an", "one", "the")
}

// people reports whether the word at i is people in the plural.
func (s *sentence) people(i int) bool {
	w := &s.words[i]
	switch {
	case w.comma || w.capital:
		return false
	case s.russian(i):
		return s.agentive(i) || s.describes(i) || endsIn(w.lower, "ов", "ёв")
	}
	return s.agentive(i) || endsIn(w.lower, "ents", "ants", "ians")
}

// isPast reports whether the word at i looks like a verb in the past tense.
func (s *sentence) isPast(i int) bool {
	w := s.words[i].lower
	switch {
	case !s.russian(i):
		return len(w) > 4 && strings.HasSuffix(w, "ed") && s.finite(i)
	case endsIn(w, "шёл", "шел", "шла", "шло", "шли", "вёл", "вела", "вели", "нёс", "нес", "несла", "несли", "жёг", "жгли"):
		return len(w) > 7
	case len(w) < 10 || s.has(i, thing|reporter|naming|data|harmed|organ):
		return false
	}
	return endsIn(w, "лся", "лась", "лось", "лись", "ил", "ал", "ял", "ел", "ила", "или", "ило", "ала", "али", "ало", "яла", "яли", "яло", "ела", "ели", "ело", "нул", "нула", "нули")
}
