package acts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestWord bounds the words worth a look, in bytes.
const longestWord = 64

// fold writes the word at i to buf in lower case and returns its length there,
// 0 for a word too long, and its end in the text. Apostrophes within it are
// dropped, and an English possessive is not part of it; Latin letters among
// Cyrillic ones are taken for those they look like.
func fold(s string, i int, buf *[longestWord]byte) (n, end int) {
	cyrillic, latin, long := false, false, false
	for end = i; end < len(s); {
		r, size := runeAt(s, end)
		if isApostrophe(r) {
			next, _ := runeAt(s, end+size)
			if !unicode.IsLetter(next) || end == i {
				break
			}
			if after, _ := runeAt(s, end+size+1); next == 's' && !isWordRune(after) {
				end += size + 1
				break
			}
			end += size
			continue
		}
		if !isWordRune(r) {
			break
		}
		end += size
		r = lower(r)
		cyrillic = cyrillic || 0x400 <= r && r < 0x530
		latin = latin || 'a' <= r && r <= 'z'
		if long = long || n+utf8.UTFMax > len(buf); !long {
			n += utf8.EncodeRune(buf[n:], r)
		}
	}
	if long {
		return 0, end
	}
	if cyrillic && latin {
		return homoglyphs(buf, n), end
	}
	return n, end
}

// homoglyphs replaces Latin letters with the Cyrillic ones they look like.
func homoglyphs(buf *[longestWord]byte, n int) int {
	word := lookalikes.Replace(string(buf[:n]))
	if len(word) > len(buf) {
		return 0
	}
	return copy(buf[:], word)
}

var lookalikes = strings.NewReplacer("a", "а", "b", "в", "c", "с", "e", "е", "h", "н", "i", "і", "k", "к", "m", "м", "o", "о", "p", "р", "t", "т", "x", "х", "y", "у")

// startHash returns a number for the first three letters of the word at i, the
// same for upper and lower case, and with or without an apostrophe among them.
func startHash(s string, i int) uint32 {
	var h uint32
	for letters := 0; letters < 3 && i < len(s); {
		c := s[i]
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			h = h*33 + uint32(asCyrillic[(c|0x20)-'a'])
			i++
			letters++
			continue
		case c >= 0xC3 && c < 0xE0 && i+1 < len(s) && c != modifiers:
			h = h*33 + uint32(lower(rune(c&0x1F)<<6|rune(s[i+1]&0x3F)))
			i += 2
			letters++
			continue
		}
		r, size := runeAt(s, i)
		if !isApostrophe(r) {
			break
		}
		i += size
	}
	return h % startBits
}

// modifiers is the first byte of ʻ and ʼ.
const modifiers = 0xCA

// asCyrillic maps a Latin letter to the Cyrillic one it looks like, so that a
// mixed word has the hash of a clean one, and others to themselves.
var asCyrillic = func() (m [26]rune) {
	for i := range m {
		m[i] = rune('a' + i)
		if r, _ := utf8.DecodeRuneInString(lookalikes.Replace(string(m[i]))); r != utf8.RuneError {
			m[i] = r
		}
	}
	return m
}()

// joint returns where the next word of a phrase begins if a word ends at i; -1
// if what follows parts phrases.
func joint(s string, i int) int {
	start := i
	for range 3 {
		r, size := runeAt(s, i)
		if !isSpace(r) && r != '.' && r != '-' && r != '‑' && r != '‐' {
			break
		}
		i += size
	}
	if r, _ := runeAt(s, i); i == start || !isWordRune(r) || strings.Count(s[start:i], "\n") > 1 {
		return -1
	}
	return i
}

func lower(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z', 'А' <= r && r <= 'Я':
		return r + 0x20
	case 'а' <= r && r <= 'я', r < utf8.RuneSelf:
		return r
	case r == 'ё', r == 'Ё':
		return 'е'
	}
	return unicode.ToLower(r)
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', '`', '´':
		return true
	}
	return false
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', '\u202f', '\u2009':
		return true
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWordRune(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	case 0x400 <= r && r < 0x530:
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

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

// spaces returns the end of white space at i, at most three characters of one
// paragraph; i where there is none.
func spaces(s string, i int) int {
	at, lines := i, 0
	for range 3 {
		r, size := runeAt(s, at)
		if !isSpace(r) {
			break
		}
		if r == '\n' {
			lines++
		}
		at += size
	}
	if lines > 1 {
		return i
	}
	return at
}
