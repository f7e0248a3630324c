package claims

import "github.com/policylint/policylint/internal/prose"

// contested finds a statement that a state does wrong to others or to its own
// people, or complains of it.
func (s *sentence) contested() (prose.Range, bool) {
	for i := range s.words {
		if s.infinitive(i) {
			continue
		}
		if j, ok := s.wrongdoer(i); ok {
			return s.span(j, i), true
		}
	}
	return prose.Range{}, false
}

// wrongdoer returns the state whose wrong the word at i tells of.
func (s *sentence) wrongdoer(i int) (int, bool) {
	j := s.stateBefore(i)
	switch {
	case s.has(i, wrong):
		return j, j >= 0
	case s.is(i, "imposed", "imposes", "impose", "ввели", "ввёл", "ввел", "ввела") && s.any(hostile, i+1, i+4) > 0:
		return j, j >= 0
	case s.any(modal, 0, i) >= 0:
		return 0, false
	case s.has(i, grievance):
		return min(max(j, 0), i), j >= 0 || s.any(state, i+1, i+6) >= 0
	case s.is(i, "concern", "concerns") && (s.is(i-2, "expressed", "expressing") || s.is(i-1, "expressed")):
		return j, j >= 0
	}
	return 0, false
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
