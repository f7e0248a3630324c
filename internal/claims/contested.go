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
		if s.words[i].tags&(wrong|harsh|grievance|feeling) == 0 && !s.is(i, "ввели", "ввёл", "ввел", "ввела") || s.infinitive(i) {
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
	case s.has(i, wrong) && !s.titled(i):
		return j, j >= 0 && !s.is(i-1, "of", "for")
	case s.has(i, harsh) && j >= 0 && !s.titled(i) && s.harms(i):
		return j, true
	case s.is(i, "imposed", "imposes", "impose", "ввели", "ввёл", "ввел", "ввела") && s.any(hostile, i+1, i+4) > 0:
		return j, j >= 0
	case s.any(modal, 0, i) >= 0:
		return 0, false
	case s.has(i, grievance):
		return min(max(s.stateBefore(i), 0), i), s.stateBefore(i) >= 0 || s.any(state, i+1, i+6) >= 0
	case s.has(i, feeling) && s.any(speech, i-4, i) >= 0 || s.is(i, "concern", "concerns") && s.is(i-2, "expressed", "expressing"):
		return s.stateBefore(i), s.stateBefore(i) >= 0 && s.dismay(i)
	}
	return 0, false
}

// harms reports whether the verb at i is followed by somebody or something
// that it harms.
func (s *sentence) harms(i int) bool {
	for j := i + 1; j <= min(i+6, len(s.words)-1); j++ {
		if s.words[j].breaks || s.is(j, "with") {
			return false
		}
		if s.has(j, harmed) && !s.is(j-1, "by") {
			return true
		}
	}
	return false
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
	for j := i - 1; j >= max(i-9, 0); j-- {
		if s.words[j+1].breaks && j+1 != i {
			return -1
		}
		if s.has(j, state) && !s.done(j) {
			return j
		}
	}
	return -1
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
