package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/prose"
)

// attribution finds the words by which a sentence is somebody else's.
func (s *sentence) attribution() (prose.Range, bool) {
	const verbs = speech | doubtful | judging | saying | thought | feeling | light | feels | calling
	if s.all.tags&verbs == 0 && !s.mayHave(s.book.sources) {
		return prose.Range{}, false
	}
	for i := range s.words {
		if j, ok := s.book.sources.find(s, i); ok {
			return s.span(i, j), true
		}
		if s.words[i].tags&verbs == 0 {
			continue
		}
		if j, ok := s.attributed(i); ok {
			return s.span(s.wholeName(min(i, j)), max(i, j)), true
		}
		if s.says(i) && s.has(i, speech|doubtful) && (s.has(i-1, thing|self)) {
			break // what the author concludes
		}
	}
	return prose.Range{}, false
}

// wholeName returns the first word of the name that the word at i ends.
func (s *sentence) wholeName(i int) int {
	for i > 0 && s.words[i].capital && s.words[i-1].capital && !s.has(i-1, preposition) && s.gap(i-1) == " " {
		i--
	}
	return i
}

// attributed reads the verb at i, and returns the other end of the words that
// make the sentence somebody else's.
func (s *sentence) attributed(i int) (int, bool) {
	if s.infinitive(i) || s.negated(i) && !s.disbelief(i) || s.proverbial(i) || s.supposed(i) || strings.Contains(s.gap(i), ":") && s.saidByAnybody(i) {
		return 0, false
	}
	if j, ok := s.impersonal(i); ok {
		return j, true
	}
	if j, ok := s.hearsay(i); ok {
		return j, true
	}
	if j, ok := s.idiom(i); ok {
		return s.sayer(j, speech)
	}
	switch {
	case s.passive(i) || s.titled(i):
		return 0, false
	case s.has(i, saying):
		if !s.says(i) || s.has(i-1, thing|preposition) {
			return 0, false
		}
		return s.sayer(i, doubtful)
	case s.is(i+1, "back"):
		return 0, false
	case s.has(i, speech), s.is(i, "called", "calls", "call") && s.is(i+1, "on", "for"), s.is(i, "speak", "speaks", "spoke", "talk", "talks", "talked") && s.is(i+1, "of", "about"):
		if j, ok := s.aside(i); ok {
			return j, true
		}
		return s.sayer(i, speech)
	}
	if s.has(i, doubtful) {
		if j, ok := s.sayer(i, doubtful); ok {
			return j, true
		}
	}
	if s.has(i, judging) {
		j, ok := s.sayer(i, judging)
		return j, ok && (s.judges(i) || s.opiner(j) && s.beside(j, i) && !s.is(i, "put", "puts", "place", "places", "placed"))
	}
	return 0, false
}

// supposed reports whether the word at i stands in a condition.
func (s *sentence) supposed(i int) bool {
	if !s.hypothetical() {
		return false
	}
	for j := 1; j <= i; j++ {
		if s.words[j].comma || s.words[j].breaks {
			return false
		}
	}
	return true
}

// proverbial reads “as they say”, «как говорят»: what everybody says.
func (s *sentence) proverbial(i int) bool {
	return s.is(i, "say", "говорят", "говорится") && (s.is(i-1, "they") && s.is(i-2, "as") || s.is(i-1, "как")) && (i+1 == len(s.words) || s.words[i+1].comma || !s.russian(i) && s.is(i+1, "in", "here"))
}

// hearsay reads verbs that leave open who says it: “it is reported that”, “is
// said to”, «сообщается, что». It returns the other end of the words.
func (s *sentence) hearsay(i int) (int, bool) {
	be := s.is(i-1, "is", "are", "was", "were") || s.has(i-1, adverb) && s.is(i-2, "is", "are", "was", "were")
	switch {
	case !s.has(i, thought):
		return 0, false
	case be && (s.is(i-2, "it") || s.is(i-3, "it")):
		return i - 2, s.is(i+1, "that") || s.is(i+1, "on", "in") && s.is(i+3, "that")
	case be && s.is(i+1, "to") && !s.is(i, "expected", "feared"):
		return i - 1, !s.has(i-2, self) || s.is(i-2, "which", "it")
	case s.is(i, "говорится"):
		return i, s.any(data, 0, len(s.words)) >= 0
	case s.is(i, "считается", "считалось", "предполагается"):
		return i, s.says(i)
	}
	return i, s.russian(i) && (s.reflexive(i) || s.is(i, "поговаривают")) && !s.is(i-1, "было", "уже")
}

// impersonal reads «говорят, что» where a sentence begins.
func (s *sentence) impersonal(i int) (int, bool) {
	return i + 1, s.words[i].first && s.has(i, speech) && s.russian(i) && s.says(i) && s.several(i)
}

// idiom reads “made it clear that”, “expressed the hope”, «дал понять», and
// returns its last word.
func (s *sentence) idiom(i int) (int, bool) {
	switch {
	case s.is(i, "divided", "split", "critical") && !s.is(i+1, "over", "on", "about", "of"):
		return 0, false
	case s.has(i, feels):
		return i, s.russian(i) || s.is(i-1, "is", "are", "was", "were", "remain", "remains", "seem", "sound") || s.has(i-1, adverb) && s.is(i-2, "is", "are", "was", "were")
	case s.is(i, "expressed", "expresses", "express", "voiced", "voices"):
		return i, s.any(feeling, i+1, i+5) >= 0
	case s.has(i, feeling) && (s.is(i-1, "выразил", "выразила", "выразили", "выражает", "выражают", "высказал", "высказала", "высказали", "заявил", "заявила", "заявили")):
		return i - 1, true
	case s.is(i, "made", "makes", "make") && (s.is(i+1, "clear") || s.is(i+1, "it", "no") && s.is(i+2, "clear", "secret")):
		return i, true
	case s.is(i, "came", "comes", "come", "пришел", "пришёл", "пришла", "пришли") && (s.is(i+2, "conclusion") || s.is(i+3, "conclusion") || s.is(i+2, "выводу")):
		return i, true
	case s.is(i, "дал", "дала", "дали", "дает", "даёт", "дают") && s.is(i+1, "понять"):
		return i, true
	}
	return 0, false
}
