package prose

// Sum hashes a word, the same in every run: it chooses which of the things that
// are said of the words are looked up.
func Sum(word string) uint64 {
	h := beginSum(len(word))
	for ; len(word) >= 8; word = word[8:] {
		h = h.add(load(word))
	}
	return h.end(rest(word))
}

// sum is the hash of the first bytes of a word.
type sum uint64

func beginSum(length int) sum { return sum(uint64(length) * 0x9E3779B97F4A7C15) }

// add adds eight bytes.
func (h sum) add(bytes uint64) sum {
	h = (h ^ sum(bytes)) * prime
	return h ^ h>>32
}

// end adds the last bytes, with zeros behind them.
func (h sum) end(bytes uint64) uint64 {
	h = (h ^ sum(bytes)) * prime
	return uint64(h ^ h>>29)
}

// prime is odd, and half of its bits are set.
const prime = 0xD6E8FEB86659FD93

// rest is load for less than eight bytes.
func rest(s string) uint64 {
	switch n := len(s); {
	case n >= 4:
		return uint64(half(s)) | uint64(half(s[n-4:]))<<(8*(n-4)) // those between twice
	case n > 0:
		return uint64(s[0]) | uint64(s[n/2])<<(8*(n/2)) | uint64(s[n-1])<<(8*(n-1))
	}
	return 0
}

// half reads four bytes.
func half(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
