package dates

import "strings"

// bareYear reports whether a number of four digits without a word for year is
// a year: the text around it must say so.
func bareYear(s string, year, start, end int, c context) bool {
	if year < 1500 || year > 2199 || !clearAfter(s, end) || counted(s, end) {
		return false
	}
	closed := ends(s, end)
	switch {
	case c&afterHyphenPrefix != 0:
		return true
	case c&afterOpening != 0:
		r, _ := runeAt(s, end)
		return (r == ')' || r == ',' || r == ';' || isSpace(r)) && closed && !counted(s, end+1)
	case c&(afterYearWord|afterCirca) != 0:
		return closed || year%100 != 0 || functionWords.after(s, end)
	case c&afterDeterminer != 0:
		return 1800 <= year && year < 2100 && year%100 != 0 && !closed && !pluralAfter(s, end)
	case c&(afterLooseWord|afterFrom|afterDated) != 0 && year >= 1700:
		return closed || functionWords.after(s, end)
	case c&afterComma != 0:
		return closed && 1900 <= year && year < 2100 && nameBeforeComma(s, start)
	}
	return false
}

// functionWords follow a year but no number that counts something.
var functionWords = newWordSet(
	"a also although amid an and are as at because before both but by despite did do does during following for from had has have he " +
		"his however if in into is it its may no nor not of on or our she should since so than that the their then there these they " +
		"this those through to under until up was we were when where whereas which while who will with within without would " +
		"и а но в во на к с со от до по из за для при что как когда где году")

// pluralAfter reports whether the word behind the number that ends at i is an
// English plural, as in “the 2019 members”, or unknown.
func pluralAfter(s string, i int) bool {
	at := spaces(s, i)
	_, end := words.lookup(s, at)
	return at == i || end == at || s[end-1] == 's' && !upperAt(s, at) && !strings.HasSuffix(s[at:end], "ss")
}

// nameBeforeComma reports whether the comma before i follows a name, as in
// “Almaty, 2019”.
func nameBeforeComma(s string, i int) bool {
	comma := spacesBefore(s, i) - 1
	return wordBefore(s, comma, false)&afterCapital != 0
}

// isWordAt reports whether a letter or digit stands at i.
func isWordAt(s string, i int) bool {
	r, _ := runeAt(s, i)
	return isWordRune(r)
}
