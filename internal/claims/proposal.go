package claims

import "strings"

// proposed reports whether the number at i tells what ought to be done, which
// nobody has counted: “should set aside 400 million”, «следует выделить 10 %».
// What should grow, reach or be is a forecast or a norm, and those have sources.
func (s *sentence) proposed(i int) bool {
	for j := i - 1; j >= 0; j-- {
		w := &s.words[j+1]
		switch {
		case w.breaks, w.comma && !(w.digit && s.words[j].digit), s.is(j, "which", "that", "who", "where", "because", "что", "чтобы"), strings.HasPrefix(s.words[j].lower, "котор"):
			return false
		case s.proposes(j):
			return !s.is(j+1, "be", "reach", "have", "grow", "rise", "fall", "decline", "drop", "exceed", "total", "amount", "account",
				"быть", "составить", "составлять", "достичь", "достигнуть", "вырасти", "расти", "превысить")
		}
	}
	return false
}

// proposes reports whether the word at i says that something ought to be done.
func (s *sentence) proposes(i int) bool {
	switch {
	case s.is(i, "should"):
		return true
	case s.is(i, "recommend", "propose", "suggest", "advise"):
		return s.is(i-1, "we", "i")
	case s.is(i, "рекомендуем", "рекомендую", "предлагаем", "предлагаю"):
		return true
	case s.is(i, "следует", "рекомендуется", "предлагается", "целесообразно", "необходимо", "нужно", "надо"):
		if s.has(i+1, adverb) || s.is(i+1, "бы") {
			i++ // следует также
		}
		return i+1 < len(s.words) && endsIn(s.words[i+1].lower, "ть", "ться", "ти", "чь")
	}
	return false
}

// reckoned reports whether a sentence says that its numbers are the author’s
// own work: “own calculations”, «расчёты автора».
func (s *sentence) reckoned() bool {
	for i := range s.words {
		switch w := s.words[i].lower; {
		case strings.HasPrefix(w, "calculation"), strings.HasPrefix(w, "estimate"):
			if s.is(i-1, "author’s", "authors’", "author's", "authors'", "authors") || s.is(i-1, "own") && (i < 2 || s.words[i-1].breaks || s.words[i-1].comma || s.is(i-2, "our", "my", "author’s", "authors’")) || s.is(i-1, "our", "my") && !s.words[i-1].first {
				return true
			}
		case strings.HasPrefix(w, "расчёт"), strings.HasPrefix(w, "расчет"), strings.HasPrefix(w, "подсчёт"), strings.HasPrefix(w, "подсчет"):
			if s.is(i+1, "автора", "авторов") || i > 0 && (strings.HasPrefix(s.words[i-1].lower, "собственн") || strings.HasPrefix(s.words[i-1].lower, "авторск") || s.is(i-1, "нашим", "моим")) {
				return true
			}
		}
	}
	return false
}
