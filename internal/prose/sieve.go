package prose

// Sieve lets all hashes pass that it has been opened for, and a few others, such
// as the [Sum] of a word. It spares most of them a search.
type Sieve []uint64

// NewSieve makes a sieve for so many hashes.
func NewSieve(n int) Sieve { return Sieve(nil).Renew(n) }

// Renew makes a sieve for so many hashes, of the one at hand if that has room.
func (s Sieve) Renew(n int) Sieve {
	const spare = 16 // bits for each: of the others one in as many passes
	size := 1
	for 64*size < spare*n {
		size *= 2
	}
	if size > cap(s) {
		return make(Sieve, size)
	}
	s = s[:size]
	clear(s)
	return s
}

// bit is where a hash falls.
func (s Sieve) bit(h uint64) (word, bit uint64) {
	return h / 64 & uint64(len(s)-1), 1 << (h % 64)
}

// Open lets a hash pass from now on.
func (s Sieve) Open(h uint64) {
	word, bit := s.bit(h)
	s[word] |= bit
}

// Count opens the sieve for a hash, and the other one if the hash has passed
// before.
func (s Sieve) Count(twice Sieve, h uint64) {
	if s.Passes(h) {
		twice.Open(h)
	}
	s.Open(h)
}

// Passes reports whether the sieve lets a hash pass.
func (s Sieve) Passes(h uint64) bool {
	word, bit := s.bit(h)
	return s[word]&bit != 0
}
