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
		return closed || functionWords.after(s, end) || c&afterDated != 0 && nameAfter(s, end)
	case c&afterComma != 0:
		return commaYear(s, year, start, end)
	}
	return false
}

// commaYear reports whether a number behind a comma is a year: the year of a
// publication, as in “Almaty, 2019”, or one of several, as in “2018, 2019”.
func commaYear(s string, year, start, end int) bool {
	comma := spacesBefore(s, start) - 1
	if year < 1900 || year >= 2100 {
		return false
	}
	if other, _, ok := fullYear(s, max(0, comma-4)); ok && 1900 <= other && other < 2100 {
		return clearBefore(s, comma-4) && before(s, comma-4)&(afterNumberSign|afterNumberWord) == 0 &&
			(ends(s, end) || functionWords.after(s, end))
	}
	r, _ := runeBefore(s, comma)
	return ends(s, end) && (r == ')' || wordBefore(s, comma, false)&afterCapital != 0)
}

// nameAfter reports whether a name follows what ends at i, but no people, as in
// “2019 Russians”.
func nameAfter(s string, i int) bool {
	at := spaces(s, i)
	_, end := words.lookup(s, at)
	return at > i && end > at && upperAt(s, at) && s[end-1] != 's'
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

// isWordAt reports whether a letter or digit stands at i.
func isWordAt(s string, i int) bool {
	r, _ := runeAt(s, i)
	return isWordRune(r)
}
