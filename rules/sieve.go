package rules

// sieve lets all hashes pass that it has been opened for, and a few others. It
// spares most of them a search.
type sieve []uint64

// newSieve makes a sieve for so many hashes.
func newSieve(n int) sieve {
	const spare = 16 // bits for each: of the others one in as many passes
	size := 1
	for 64*size < spare*n {
		size *= 2
	}
	return make(sieve, size)
}

// bit is where a hash falls.
func (s sieve) bit(h uint64) (word, bit uint64) {
	return h / 64 & uint64(len(s)-1), 1 << (h % 64)
}

func (s sieve) open(h uint64) {
	word, bit := s.bit(h)
	s[word] |= bit
}

// count opens the sieve for a hash, and the other one if the hash has passed
// before.
func (s sieve) count(twice sieve, h uint64) {
	if s.passes(h) {
		twice.open(h)
	}
	s.open(h)
}

func (s sieve) passes(h uint64) bool {
	word, bit := s.bit(h)
	return s[word]&bit != 0
}
