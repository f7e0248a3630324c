package prose

// Sum hashes a word, the same in every run: it chooses which of the things that
// are said of the words are looked up.
func Sum(word string) uint64 {
	const start, prime = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93 // odd, and half of their bits set
	h := uint64(len(word)) * start
	for ; len(word) >= 8; word = word[8:] {
		h = (h ^ load(word)) * prime
		h ^= h >> 32
	}
	h = (h ^ rest(word)) * prime
	return h ^ h>>29
}

// load reads eight bytes.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// rest reads less than eight bytes, each at least once.
func rest(s string) uint64 {
	switch n := len(s); {
	case n >= 4:
		return uint64(half(s)) | uint64(half(s[n-4:]))<<32
	case n > 0:
		return uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16
	}
	return 0
}

// half reads four bytes.
func half(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
