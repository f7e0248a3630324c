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

// Spelled is the words of a text, each list one for one with the others: where
// they stand, how they read in lower case, what can be seen of them, and the
// [Sum] of each in lower case.
type Spelled struct {
	Words []Range
	Lower []string
	Looks []Spelling
	Sums  []uint64
}

// Spell reads the words of the prose, once for all who want to know: runs of
// letters, marks and digits, with the hyphens and apostrophes between them. Code,
// foreign markup, addresses, footnote markers and the attributes of spans have
// none.
func (t *Text) Spell() *Spelled { return t.SpellInto(&Memory{}) }

// SpellInto is [Text.Spell] with the memory to put the words into.
func (t *Text) SpellInto(m *Memory) *Spelled {
	room := strings.Count(t.Raw, " ") + strings.Count(t.Raw, "\n") + len(t.Raw)/32 + 1 // some stand without a blank, as in 1,000
	s := m.take(room)
	m.capitals = m.capitals[:0]
	at := 0
	for _, skip := range t.unspoken() {
		if at < skip.Start {
			m.capitals = s.read(t.Raw, at, skip.Start, m.capitals)
		}
		at = max(at, skip.End)
	}
	m.capitals = s.read(t.Raw, at, len(t.Raw), m.capitals)
	s.lower(t.Raw, m.capitals)
	m.keep(s, room)
	return s
}

// Words lists the words alone.
func (t *Text) Words() []Range { return t.Spell().Words }

// read reads the words of raw[i:limit]. To those with a capital, which have to be
// written in lower case yet, it adds their own.
func (s *Spelled) read(raw string, i, limit int, capitals []int) []int {
	words, lower, looks, sums := s.Words, s.Lower, s.Looks, s.Sums // at hand while the loop runs
	for i < limit {
		switch parts[raw[i]] {
		case noPart:
			i++
			continue
		case smallLetter:
			if end, sum, ok := smallWord(raw, i, limit); ok {
				words, lower, looks, sums = append(words, Range{i, end}), append(lower, raw[i:end]), append(looks, 0), append(sums, sum)
				i = end
				continue
			}
		case maybePart:
			if end, ok := russianWord(raw, i, limit); ok {
				words, lower, looks, sums = append(words, Range{i, end}), append(lower, raw[i:end]), append(looks, 0), append(sums, Sum(raw[i:end]))
				i = end
				continue
			}
			if r, n := runeAt(raw, i); !isWord(r) {
				i += n
				continue
			}
		}
		end, look := spell(raw, i, limit)
		word, sum := "", uint64(0)
		if look&Upper == 0 {
			word = raw[i:end]
			sum = Sum(word)
		} else {
			capitals = append(capitals, len(words))
		}
		words, lower, looks, sums = append(words, Range{i, end}), append(lower, word), append(looks, look), append(sums, sum)
		i = end
	}
	s.Words, s.Lower, s.Looks, s.Sums = words, lower, looks, sums
	return capitals
}

// lower writes words with a capital in lower case, into one string where that
// leaves them as many bytes.
func (s *Spelled) lower(raw string, capitals []int) {
	size := 0
	for _, i := range capitals {
		size += s.Words[i].Len()
	}
	var lowered strings.Builder
	lowered.Grow(size)
	for _, i := range capitals {
		word := raw[s.Words[i].Start:s.Words[i].End]
		if s.Looks[i]&Rare != 0 {
			s.Lower[i] = strings.ToLower(word)
		} else {
			at := lowered.Len()
			writeLower(&lowered, word)
			s.Lower[i] = lowered.String()[at:]
		}
		s.Sums[i] = Sum(s.Lower[i])
	}
}

// spell reads the word that begins at i letter by letter. It returns its end
// and what can be seen of it.
func spell(raw string, i, limit int) (int, Spelling) {
	start := i
	var l Spelling
	for i < limit {
		switch parts[raw[i]] {
		case smallLetter:
			for i++; i < limit && parts[raw[i]] == smallLetter; i++ {
			}
			if i == limit || parts[raw[i]] == noPart {
				return i, l
			}
		case capitalLetter:
			l |= capitalAt(raw[start:], i-start)
			i++
		case digit:
			if i == start {
				l |= Digit
			}
			i++
		case noPart:
			return i, l
		case maybePart:
			if isLowerRussian(raw, i) {
				for i += 2; isLowerRussian(raw, i); i += 2 {
				}
				continue
			}
			r, n := runeAt(raw, i)
			if !goesOn(raw, r, i+n, limit) {
				return i, l
			}
			l |= lookWide(raw[start:], i-start, r)
			i += n
		}
	}
	return min(i, limit), l
}

// goesOn reports whether a word goes on with r, behind which the text at next
// stands.
func goesOn(raw string, r rune, next, limit int) bool {
	if isWord(r) || r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r) {
		return true
	}
	if next >= limit || !joinsWord(r) {
		return false
	}
	behind, _ := runeAt(raw, next)
	return isWord(behind)
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

// writeLower writes a word without rare letters in lower case, in which it has as
// many bytes.
func writeLower(to *strings.Builder, word string) {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			to.WriteByte(c)
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		switch i += n - 1; {
		case 'А' <= r && r <= 'Я':
			r += 'а' - 'А'
		case r == 'Ё':
			r = 'ё'
		}
		to.WriteRune(r)
	}
}
