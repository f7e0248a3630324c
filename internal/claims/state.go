package claims

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
	whose := s.has(j, national) || s.russian(j) && endsIn(s.words[j].lower, "ский", "ская", "ское", "ские", "цкий", "цкая", "цкие")
	return !whose || s.any(organ, j+1, i) >= 0
}

// done reports whether the state at j is the place or the object of what is
// done. Authorities in Dushanbe are no place.
func (s *sentence) done(j int) bool {
	if s.russian(j) && endsIn(s.words[j].lower, "стану", "китаю", "ирану") {
		return true
	}
	return s.governed(j) && s.any(organ, j-4, j) < 0
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
