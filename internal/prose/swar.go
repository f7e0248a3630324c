package prose

import "math/bits"

// The words of which a text has most are read eight bytes at once, in one machine
// word (SIMD within a register, SWAR). The others are read letter by letter.

// smallWord reads, eight letters at once, a word of letters from a to z, as most
// English words are. It returns its end and its [Sum]; false where the word is
// another or longer than most.
func smallWord(raw string, i, limit int) (end int, sum uint64, ok bool) {
	const most = 16
	if limit-i < most {
		return 0, 0, false
	}
	bytes := load(raw[i:])
	n := smallLetters(bytes)
	if n < 8 {
		return i + n, beginSum(n).end(first(n, bytes)), parts[raw[i+n]] == noPart
	}
	more := load(raw[i+8:])
	if n += smallLetters(more); n == most {
		return 0, 0, false
	}
	return i + n, beginSum(n).add(bytes).end(first(n-8, more)), parts[raw[i+n]] == noPart
}

// russianWord reads a word of letters from а to я, four at once. It returns false
// where the word is another.
func russianWord(raw string, i, limit int) (end int, ok bool) {
	for end = i; limit-end > 8; {
		n := 2 * russianLetters(load(raw[end:]))
		if end += n; n < 8 {
			return end, end > i && parts[raw[end]] == noPart
		}
	}
	return 0, false
}

// load reads eight bytes, the first one into the lowest bits.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// smallLetters returns how many of eight bytes, from the first one on, are letters
// from a to z. It looks at all at once: where a byte has a value or more, adding
// what is missing to 0x80 sets its highest bit.
func smallLetters(bytes uint64) int {
	const each, highest = 0x0101010101010101, 0x8080808080808080
	low := bytes &^ highest
	fromA, behindZ := low+(0x80-'a')*each, low+(0x80-'z'-1)*each
	return bits.TrailingZeros64(highest&^(fromA&^behindZ&^bytes)) / 8
}

// russianLetters returns how many of four pairs of bytes, from the first one on, are
// letters from а to я: 0xD0 and one from 0xB0 to 0xBF, or 0xD1 and one from 0x80 to
// 0x8F.
func russianLetters(bytes uint64) int {
	const each = 0x0001000100010001
	unlike := bytes&(0xF0FE*each) ^ (0xB0D0*each - bytes&each*0x3000)
	return bits.TrailingZeros64(unlike) / 16
}

// first keeps the first n of eight bytes, n being less than eight.
func first(n int, bytes uint64) uint64 { return bytes & (1<<(8*n) - 1) }
