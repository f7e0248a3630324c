package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/prose"
)

// reach is how many words may stand between who says something and the verb.
const reach = 12

// attribution finds the words by which a sentence is somebody else's.
func (s *sentence) attribution() (prose.Range, bool) {
	for i := range s.words {
		if j, ok := s.source(i); ok {
			return s.span(i, j), true
		}
		if s.words[i].tags&(speech|doubtful|thought) == 0 || s.infinitive(i) {
			continue
		}
		if j, ok := s.hearsay(i); ok {
			return s.span(min(i, j), max(i, j)), true
		}
		if s.words[i].tags&(speech|doubtful) == 0 || s.is(i-1, "is", "are", "was", "were", "be", "been", "being") {
			continue
		}
		if j, ok := s.sayer(i); ok {
			return s.span(min(i, j), max(i, j)), true
		}
	}
	return prose.Range{}, false
}

// source reads “according to the bank”, “in their view”, «по данным банка» from
// i on and returns their last word.
func (s *sentence) source(i int) (int, bool) {
	switch {
	case s.is(i, "according") && s.is(i+1, "to"):
		return i + 1, !s.is(i+2, "this", "that", "which", "plan", "schedule") && i+2 < len(s.words)
	case s.is(i, "in") && (s.is(i+1, "the") && s.is(i+2, "opinion", "view", "words", "assessment") && s.is(i+3, "of") ||
		s.is(i+1, "his", "her", "their") && s.is(i+2, "opinion", "view", "words", "assessment")):
		return i + 2, true
	case s.is(i, "proposed", "suggested", "coined") && s.is(i+1, "by") && i+2 < len(s.words) && s.words[i+2].capital:
		return i + 1, true
	case s.is(i, "по") && s.has(i+1, authority):
		return i + 1, i+2 < len(s.words) && !s.has(i+2, self)
	case s.is(i, "по") && s.is(i+1, "его", "её", "ее", "их") && s.has(i+2, authority):
		return i + 2, true
	case s.is(i, "согласно") && s.has(i+1, reporter):
		return i + 1, true
	case s.is(i, "с") && s.is(i+1, "её", "ее", "его", "их") && s.is(i+2, "точки") && s.is(i+3, "зрения"):
		return i + 3, true
	case s.is(i, "на") && s.is(i+1, "взгляд") && s.has(i+2, reporter), s.is(i, "на") && s.is(i+1, "её", "ее", "его", "их") && s.is(i+2, "взгляд"):
		return i + 2, true
	}
	return 0, false
}

// hearsay reads verbs that leave open who says it: “it is reported that”, “is
// said to”, «сообщается, что». It returns the other end of the words.
func (s *sentence) hearsay(i int) (int, bool) {
	be := s.is(i-1, "is", "are", "was", "were")
	switch {
	case !s.has(i, thought):
		return 0, false
	case be && s.is(i-2, "it"):
		return i - 2, true
	case be && s.is(i+1, "to"):
		return i - 1, true
	}
	return i, strings.HasSuffix(s.words[i].lower, "тся") || strings.HasSuffix(s.words[i].lower, "лось")
}

// sayer looks for who says what the verb at i says: before the verb in the
// same clause, in Russian also behind it.
func (s *sentence) sayer(i int) (int, bool) {
	near := reach
	if s.has(i, doubtful) {
		near = 5
	}
	for j := i - 1; j >= max(i-near, 0); j-- {
		switch {
		case s.words[j+1].breaks && j+1 != i && !s.words[j+1].capital:
			return 0, false
		case s.has(j, self) && j >= i-2:
			return 0, false
		case s.has(j, reporter) && !s.has(j-1, modal):
			return j, true
		case s.has(j, person) && j >= i-3 && !s.has(i, doubtful), s.as(j) && i-j <= 6 && !s.is(i+1, "above", "below", "earlier", "выше", "ранее"):
			return j, true
		case s.name(j) && (i-j <= 2 && !s.has(i, doubtful) || s.says(i)):
			return j, true
		case s.has(j, state) && j == i-1 && s.says(i):
			return j, true
		}
	}
	if s.words[i].lower[0] < 0x80 {
		return 0, false
	}
	for j := i + 1; j <= min(i+3, len(s.words)-1); j++ {
		if s.has(j, reporter|person) || s.name(j) {
			return j, true
		}
	}
	return 0, false
}

// as reports whether the word at i opens “as the bank reported”, «как отметил».
func (s *sentence) as(i int) bool {
	return s.is(i, "as", "как") && !s.has(i+1, self) && !s.is(i+1, "noted", "было", "уже", "мы") && (s.words[i].first || s.words[i].breaks)
}

// name reports whether the word at i ends a name of at least two words.
func (s *sentence) name(i int) bool {
	return i > 0 && s.words[i].capital && s.words[i-1].capital && !s.words[i-1].first && s.gap(i-1) == " " && !s.has(i, state|lawful) && !s.has(i-1, state|lawful)
}

// says reports whether what is said follows the verb at i.
func (s *sentence) says(i int) bool { return s.is(i+1, "that", "что") }
