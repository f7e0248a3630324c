package dates

import (
	"unicode"
	"unicode/utf8"
)

// fold writes the word at i to buf in lower case and returns its length there
// and its end in the text. Of a word too long for buf it returns the length 0
// and some place inside. Latin letters among Cyrillic ones are taken for those
// they look like, and a letter typed as two characters for one.
func fold(s string, i int, buf *[longestWord]byte) (n, end int) {
	for end = i; end < len(s) && n < len(buf) && small[s[end]] != 0; end++ {
		buf[n] = byte(small[s[end]])
		n++
	}
	if n > 0 && (end == len(s) || s[end] < utf8.RuneSelf) && n <= len(buf)-utf8.UTFMax {
		return n, end // all of it is ASCII
	}
	n = 0
	cyrillic, latin := false, false
	for end = i; end < len(s); {
		r, size := runeAt(s, end)
		if composed := compose(buf[:n], r); composed != 0 {
			_, last := utf8.DecodeLastRune(buf[:n])
			n, r = n-last, composed
		} else if !isLetter(r) {
			break
		}
		end += size
		r = lower(r)
		cyrillic = cyrillic || isCyrillic(r)
		latin = latin || r < utf8.RuneSelf
		if n+utf8.UTFMax > len(buf) {
			return 0, end
		}
		n += utf8.EncodeRune(buf[n:], r)
	}
	if cyrillic && latin {
		n = homoglyphs(buf, n)
	}
	return n, end
}

// compose returns the letter that the last one of a word makes with the mark
// r: й, ё and ý also come as two characters. 0 if they make none.
func compose(word []byte, r rune) rune {
	const breve, acute, diaeresis = 0x306, 0x301, 0x308
	if r != breve && r != acute && r != diaeresis {
		return 0
	}
	last, _ := utf8.DecodeLastRune(word)
	switch {
	case last == 'и' && r == breve:
		return 'й'
	case last == 'е' && r == diaeresis:
		return 'ё'
	case last == 'y' && r == acute:
		return 'ý'
	case isCyrillic(last) && r == acute: // the stress, which some texts mark
		return last
	}
	return 0
}

// homoglyphs replaces the Latin letters of a word with the Cyrillic ones they
// look like and returns the new length. A word that has other Latin letters as
// well stays as it is.
func homoglyphs(buf *[longestWord]byte, n int) int {
	var cyrillic [longestWord]byte
	out := 0
	for i := 0; i < n; {
		r, size := utf8.DecodeRune(buf[i:n])
		i += size
		if r < utf8.RuneSelf {
			r = lookalike(byte(r))
		}
		if r == 0 || out+utf8.UTFMax > len(cyrillic) {
			return n
		}
		out += utf8.EncodeRune(cyrillic[out:], r)
	}
	*buf = cyrillic
	return out
}

// lookalike returns the Cyrillic letter that a Latin one looks like.
func lookalike(c byte) rune {
	switch c {
	case 'a':
		return 'а'
	case 'b':
		return 'в'
	case 'c':
		return 'с'
	case 'e':
		return 'е'
	case 'h':
		return 'н'
	case 'i':
		return 'і'
	case 'k':
		return 'к'
	case 'm':
		return 'м'
	case 'o':
		return 'о'
	case 'p':
		return 'р'
	case 't':
		return 'т'
	case 'x':
		return 'х'
	case 'y':
		return 'у'
	}
	return 0
}

// startOf returns a number for the first four letters of the word at i, or for
// the three that it has, the same for upper and lower case; false if there are
// fewer.
func startOf(s string, i int) (uint32, bool) {
	if rest := s[i:]; len(rest) >= startLetters { // four of ASCII
		a, b, c, d := uint32(small[rest[0]]), uint32(small[rest[1]]), uint32(small[rest[2]]), uint32(small[rest[3]])
		if a != 0 && b != 0 && c != 0 && d != 0 {
			return (((a*37+b)*37+c)*37 + d) % startBits, true
		}
	}
	var h uint32
	for n := range startLetters {
		if i >= len(s) {
			return h % startBits, n == 3
		}
		c := s[i]
		if c < utf8.RuneSelf {
			if c |= 0x20; c < 'a' || 'z' < c {
				return h % startBits, n == 3
			}
			h = h*37 + uint32(c)
			i++
			continue
		}
		if c < 0xC3 || 0xE0 <= c || i+1 >= len(s) { // of two bytes, as all the letters in question have
			return h % startBits, n == 3
		}
		h = h*37 + uint32(smallWide[int(c&0x1F)<<6|int(s[i+1]&0x3F)])
		i += 2
	}
	return h % startBits, true
}

// small has the letters of ASCII in lower case, and 0 for all other bytes;
// smallWide has those of two bytes, and others, by their code.
var (
	small     = table(func(r rune) bool { return r < utf8.RuneSelf && isLetter(r) })
	smallWide = table(func(rune) bool { return true })
)

// table lists the runes of up to two bytes that belong, in lower case.
func table(belongs func(rune) bool) (t [1 << 11]uint16) {
	for i := range t {
		if r := rune(i); belongs(r) {
			t[i] = uint16(lower(r))
		}
	}
	return t
}

// lower maps a letter to lower case, with or without its dot in the Turkic
// alphabets: ı and İ become i.
func lower(r rune) rune {
	switch {
	case r == 'ı' || r == 'İ':
		return 'i'
	case 'A' <= r && r <= 'Z', 'А' <= r && r <= 'Я':
		return r + 0x20
	case 'а' <= r && r <= 'я', r < utf8.RuneSelf:
		return r
	}
	return unicode.ToLower(r)
}

func isCyrillic(r rune) bool { return 0x400 <= r && r < 0x530 }

func isLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	case 'А' <= r && r <= 'я':
		return true
	}
	return unicode.IsLetter(r)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// runeAt decodes the rune at i; 0 at the end of the text.
func runeAt(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// runeBefore decodes the rune that ends at i; 0 at the start of the text.
func runeBefore(s string, i int) (rune, int) {
	if i <= 0 {
		return 0, 0
	}
	if c := s[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(s[:i])
}
