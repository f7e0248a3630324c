package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fullStop decides whether the full stop of e ends a sentence before the
// capital or number at next.
func (s *scanner) fullStop(e ending, next int, follow following) bool {
	word, at := s.wordBefore(e.at)
	if word == "" {
		return true
	}
	if onlyOpening(s.raw[s.sentence.start:at]) && isItemNumber(word) {
		return false
	}
	kind := abbreviationOf(word)
	if kind == noAbbreviation && (isInitial(word) || isInitialism(word)) {
		kind = amidText
	}
	switch kind {
	case beforeName:
		return false
	case beforeNumber:
		return follow == capital && s.endsBeforeName(word, next)
	case amidText:
		return follow == capital && s.opensSentences(next)
	case afterYear:
		return follow == capital && s.yearEnds(at, next)
	case afterAmount:
		return follow == capital && !s.isAcronym(next)
	case noAbbreviation, lastOfList:
	}
	return true
}

// endsBeforeName decides about an abbreviation that expects a number and
// finds a capital. Most are words as well ("modern art. Kazakhstan"); a single
// letter stands before a name (с. Акши), and a numeral can be Roman.
func (s *scanner) endsBeforeName(word string, next int) bool {
	if s.opensSentences(next) {
		return true
	}
	following := s.wordFrom(next)
	if strings.Trim(following, "IVXLCDM") == "" || utf8.RuneCountInString(following) == 1 {
		return false
	}
	return utf8.RuneCountInString(word) > 1 && !isInitial(word)
}

// longestWord bounds what is looked at as an abbreviation.
const longestWord = 24

// wordBefore returns the word that ends at the full stop at i, and its start.
// A footnote marker between the two does not count, and initials parted by
// blanks make one word: "т. д." is "т.д".
func (s *scanner) wordBefore(i int) (string, int) {
	for k := len(s.text.Markers) - 1; k >= 0 && s.text.Markers[k].End == i; k-- {
		i = s.text.Markers[k].Start
	}
	at := s.wordStart(i)
	word := s.raw[at:i]
	if r, n := runeAt(word, 0); n < len(word) || !isLetter(r) {
		return word, at
	}
	if end := trimBlank(s.raw, s.sentence.start, at); end < at && end > s.sentence.start && s.raw[end-1] == '.' {
		first := s.wordStart(end - 1)
		if r, n := runeAt(s.raw, first); isLetter(r) && first+n == end-1 {
			return s.raw[first:end] + word, first
		}
	}
	return word, at
}

// wordStart returns the start of the letters, digits, hyphens and inner stops
// that end at i.
func (s *scanner) wordStart(i int) int {
	at, floor := i, max(s.sentence.start, i-longestWord)
	for at > floor { // English and Russian letters are most
		switch c := s.raw[at-1]; {
		case isASCIILetter(c) || isDigit(c):
			at--
			continue
		case at-2 >= floor && s.raw[at-2]&^1 == 0xD0 && c&0xC0 == 0x80: // U+0400 to U+047F
			at -= 2
			continue
		}
		break
	}
	for at > floor {
		r, n := runeBefore(s.raw, at)
		if !isWord(r) && r != '-' && r != '.' || at-n < floor {
			break
		}
		at -= n
	}
	return at
}

// yearEnds decides about the abbreviation of a year, century or hour, at the
// given place, before a capital. "г. Алматы" is a town, and "В 2019 г.
// Казахстан" opens a sentence rather than being one.
func (s *scanner) yearEnds(at, next int) bool {
	end := trimBlank(s.raw, s.sentence.start, at)
	before, _ := runeBefore(s.raw, end)
	if end == s.sentence.start || !unicode.IsNumber(before) && !isRoman(before) && before != 'х' {
		return false
	}
	return s.opensSentences(next) || strings.Count(s.raw[s.sentence.start:end], " ") > 2
}

func isRoman(r rune) bool { return strings.ContainsRune("IVXLCDM", r) }

// isItemNumber reports whether a word can number a list item or a heading: 1,
// 2.1, IV, A.
func isItemNumber(word string) bool {
	if utf8.RuneCountInString(word) == 1 {
		return true
	}
	digits, roman := true, true
	for _, r := range word {
		digits = digits && (r == '.' || r >= '0' && r <= '9')
		roman = roman && isRoman(r)
	}
	return digits && len(word) <= 6 && !isYear(word) || roman && len(word) <= 5
}

func isYear(word string) bool { return len(word) == 4 && !strings.Contains(word, ".") }

// isInitial reports whether a word is the first letter of a name. Some
// Cyrillic letters take two in Latin script.
func isInitial(word string) bool {
	switch word {
	case "Zh", "Sh", "Ch", "Kh", "Ts", "Yu", "Ya", "Ye", "Yo", "Th", "Дж":
		return true
	}
	r, n := runeAt(word, 0)
	return n == len(word) && unicode.IsUpper(r)
}

// isInitialism reports whether a word is made of single letters: U.S, К.-Ж.
func isInitialism(word string) bool {
	if !strings.Contains(word, ".") {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		if !isInitial(strings.Trim(part, "-")) {
			return false
		}
	}
	return true
}

// isAcronym reports whether the word behind i is in capitals: млн долл. США.
func (s *scanner) isAcronym(i int) bool {
	i = skipOpening(s.raw, i, s.block.End)
	r, n := runeAt(s.raw, i)
	next, _ := runeAt(s.raw, i+n)
	return unicode.IsUpper(r) && unicode.IsUpper(next)
}

// opensSentences reports whether the word behind i is one that opens
// sentences; before a full stop it is an initial.
func (s *scanner) opensSentences(i int) bool {
	word := s.wordFrom(i)
	end := skipOpening(s.raw, i, s.block.End) + len(word)
	return (end >= len(s.raw) || s.raw[end] != '.') && isOpener(strings.ToLower(word))
}

// wordFrom returns the first word from i on, behind marks that open.
func (s *scanner) wordFrom(i int) string {
	i = skipOpening(s.raw, i, s.block.End)
	end := i
	for end < min(s.block.End, i+longestWord) {
		r, n := runeAt(s.raw, end)
		if !isLetter(r) {
			break
		}
		end += n
	}
	return s.raw[i:end]
}
