package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Spelling is what can be seen of a word without knowing it.
type Spelling uint8

// What a word may have.
const (
	Capital  Spelling = 1 << iota // begins with a capital letter
	Capitals                      // begins with two of them
	Upper                         // has a capital letter somewhere
	Digit                         // begins with a digit
	Joined                        // has a hyphen, an apostrophe or another sign
	Rare                          // has a letter beside those of English and Russian
)

// Spelled is the words of a text in lower case, and what can be seen of them.
type Spelled struct {
	Lower []string
	Looks []Spelling
}

// Spell looks at words of a raw text, once for all who want to know.
func Spell(raw string, words []Range) Spelled {
	s := Spelled{make([]string, len(words)), make([]Spelling, len(words))}
	var lowered []byte // all words with a capital, in a row
	for i, w := range words {
		word := raw[w.Start:w.End]
		s.Looks[i] = look(word)
		switch {
		case s.Looks[i]&Upper == 0:
			s.Lower[i] = word
		case s.Looks[i]&Rare != 0:
			s.Lower[i] = strings.ToLower(word)
		default:
			lowered = appendLower(lowered, word)
		}
	}
	rest := string(lowered)
	for i, w := range words {
		if s.Lower[i] == "" {
			s.Lower[i], rest = rest[:w.Len()], rest[w.Len():]
		}
	}
	return s
}

// look reads a word letter by letter.
func look(word string) Spelling {
	var l Spelling
	for i := 0; i < len(word); {
		c := word[i]
		switch {
		case 'a' <= c && c <= 'z':
			i++
		case 'A' <= c && c <= 'Z':
			l |= capitalAt(word, i)
			i++
		case '0' <= c && c <= '9':
			if i == 0 {
				l |= Digit
			}
			i++
		case c < utf8.RuneSelf:
			l |= Joined
			i++
		case isLowerRussian(word, i):
			i += 2
		default:
			r, n := utf8.DecodeRuneInString(word[i:])
			l |= lookWide(word, i, r)
			i += n
		}
	}
	return l
}

// isLowerRussian reports whether the two bytes at i are a letter from а to я.
func isLowerRussian(word string, i int) bool {
	if i+1 >= len(word) {
		return false
	}
	next := word[i+1]
	return word[i] == 0xD0 && 0xB0 <= next && next <= 0xBF || word[i] == 0xD1 && 0x80 <= next && next <= 0x8F
}

// lookWide is look for a letter outside ASCII.
func lookWide(word string, i int, r rune) Spelling {
	switch {
	case 'а' <= r && r <= 'я' || r == 'ё':
		return 0
	case 'А' <= r && r <= 'Я' || r == 'Ё':
		return capitalAt(word, i)
	case joinsWord(r):
		return Joined
	case unicode.IsUpper(r):
		return Rare | capitalAt(word, i)
	case unicode.ToLower(r) != r:
		return Rare | Upper // ǅ
	case unicode.IsDigit(r) && i == 0:
		return Rare | Digit
	}
	return Rare
}

// capitalAt is what a capital letter at i tells of a word.
func capitalAt(word string, i int) Spelling {
	if i == 0 {
		return Upper | Capital
	}
	if first, n := utf8.DecodeRuneInString(word); n == i && unicode.IsUpper(first) {
		return Upper | Capitals
	}
	return Upper
}

// appendLower appends a word without rare letters in lower case, in which it
// has as many bytes.
func appendLower(to []byte, word string) []byte {
	for _, r := range word {
		switch {
		case 'A' <= r && r <= 'Z':
			to = append(to, byte(r)|0x20)
			continue
		case r < utf8.RuneSelf:
			to = append(to, byte(r))
			continue
		case 'А' <= r && r <= 'Я':
			r += 'а' - 'А'
		case r == 'Ё':
			r = 'ё'
		}
		to = utf8.AppendRune(to, r)
	}
	return to
}
