// Package translit compares words across Cyrillic and Latin. Romanisations
// differ between countries, decades and sites; a skeleton is what they share.
package translit

import (
	"strings"
	"unicode"
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
func Latin(text string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(text) {
		if l, ok := latin[r]; ok {
			b.WriteString(l)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// merge lists, in the order they are applied, the spellings of one sound.
var merge = strings.NewReplacer(
	"shch", "s", "sch", "s", "sh", "s", "ch", "c", "tch", "c", "zh", "z", "dzh", "z", "dj", "z", "j", "z",
	"kh", "h", "gh", "g", "ts", "c", "tz", "c", "ng", "n", "ck", "k", "q", "k", "x", "ks", "w", "v", "ph", "f",
	"ya", "a", "ia", "a", "ja", "a", "yu", "u", "iu", "u", "ju", "u", "yo", "e", "io", "e", "ye", "e", "ie", "e",
	"iy", "i", "yi", "i", "ii", "i", "y", "i", "’", "", "'", "", "ʼ", "",
)

// Skeleton returns a form that is equal for most romanisations of one word:
// Tokayev, Tokaev and Токаев have one skeleton. Different words may share one
// too, so an equal skeleton is a hint and a different one is evidence.
func Skeleton(word string) string {
	s := merge.Replace(Latin(word))
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}
