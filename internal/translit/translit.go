// Package translit compares words across Cyrillic and Latin. Romanisations
// differ between countries, decades and sites; a skeleton is what they share.
package translit

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// latin gives a common romanisation of the Cyrillic letters of Russian,
// Kazakh, Kyrgyz, Uzbek, Tajik and Ukrainian, after GOST 7.79 system B and
// BGN/PCGN without diacritics.
var latin = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "yo", 'ж': "zh", 'з': "z", 'и': "i",
	'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t",
	'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "",
	'э': "e", 'ю': "yu", 'я': "ya",
	'ә': "a", 'ғ': "gh", 'қ': "q", 'ң': "ng", 'ө': "o", 'ұ': "u", 'ү': "u", 'һ': "h", 'і': "i",
	'ӯ': "u", 'ҳ': "h", 'ҷ': "j", 'ӣ': "i", 'ў': "o", 'ї': "i", 'є': "ye", 'ґ': "g",
}

// Latin writes the Cyrillic letters of a text in Latin ones and everything in
// lower case; what is not Cyrillic stays.
func Latin(text string) string { return string(appendLatin(nil, text)) }

func appendLatin(to []byte, text string) []byte {
	for _, r := range text {
		switch {
		case 'A' <= r && r <= 'Z':
			to = append(to, byte(r)|0x20)
		case r < utf8.RuneSelf:
			to = append(to, byte(r))
		case firstCyrillic <= r && r < firstCyrillic+rune(len(cyrillic)):
			to = append(to, cyrillic[r-firstCyrillic]...)
		default:
			to = utf8.AppendRune(to, unicode.ToLower(r))
		}
	}
	return to
}

const firstCyrillic = 0x400

// cyrillic has, for each letter of the Cyrillic block, what it becomes.
var cyrillic = func() (list [256]string) {
	for i := range list {
		small := unicode.ToLower(firstCyrillic + rune(i))
		l, ok := latin[small]
		if !ok {
			l = string(small)
		}
		list[i] = l
	}
	return list
}()

// merges lists the spellings of one sound, each with what it becomes, by their
// first bytes: the first one that stands somewhere is replaced.
var merges = byFirst(
	"shch", "s", "sch", "s", "sh", "s", "ch", "c", "tch", "c", "zh", "z", "dzh", "z", "dj", "z", "j", "z",
	"kh", "h", "gh", "g", "ts", "c", "tz", "c", "ng", "n", "ck", "k", "q", "k", "x", "ks", "w", "v", "ph", "f",
	"ya", "a", "ia", "a", "ja", "a", "yu", "u", "iu", "u", "ju", "u", "yo", "e", "io", "e", "ye", "e", "ie", "e",
	"iy", "i", "yi", "i", "ii", "i", "y", "i", "’", "", "'", "", "ʼ", "",
)

// Skeleton returns a form that is equal for most romanisations of one word:
// Tokayev, Tokaev and Токаев have one skeleton. Different words may share one
// too, so an equal skeleton is a hint and a different one is evidence.
func Skeleton(word string) string {
	var room [64]byte
	return string(AppendSkeleton(room[:0], word))
}

// AppendSkeleton appends the skeleton of a word.
func AppendSkeleton(to []byte, word string) []byte {
	var room [64]byte
	text := appendLatin(room[:0], word)
	start := len(to)
	for i := 0; i < len(text); {
		n := 0
		for _, m := range merges[text[i]] {
			if bytes.HasPrefix(text[i:], m.from) {
				to, n = append(to, m.to...), len(m.from)
				break
			}
		}
		if n == 0 {
			to, n = append(to, text[i]), 1
		}
		i += n
	}
	return to[:start+len(onlyLetters(to[start:]))]
}

// onlyLetters drops, in place, doubled runes and all that are no letters and no
// digits.
func onlyLetters(text []byte) []byte {
	kept := text[:0]
	var last rune
	for i := 0; i < len(text); {
		if c := text[i]; 'a' <= c && c <= 'z' {
			if rune(c) != last {
				kept = append(kept, c)
			}
			i, last = i+1, rune(c)
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		if r != last && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			kept = append(kept, text[i:i+n]...)
		}
		i, last = i+n, r
	}
	return kept
}

// merge is a spelling of a sound and what it becomes.
type merge struct{ from, to []byte }

func byFirst(pairs ...string) (list [256][]merge) {
	for i := 0; i < len(pairs); i += 2 {
		first := pairs[i][0]
		list[first] = append(list[first], merge{[]byte(pairs[i]), []byte(pairs[i+1])})
	}
	return list
}
