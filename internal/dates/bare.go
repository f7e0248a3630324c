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
		return closed || year%100 != 0 || functionWord(s, end)
	case c&afterThe != 0:
		return year%100 != 0 && !closed && !pluralAfter(s, end)
	case c&(afterLooseWord|afterFrom|afterDated|afterBetween) != 0 && year >= 1700:
		return closed || functionWord(s, end)
	case c&afterComma != 0:
		return closed && 1900 <= year && year < 2100 && nameBeforeComma(s, start)
	}
	return false
}

// functionWords follow a year but no number that counts something.
var functionWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(
		"a also although amid an and are as at because before both but by despite did do does during following for from had has have he " +
			"his however if in into is it its may no nor not of on or our she should since so than that the their then there these they " +
			"this those through to under until up was we were when where whereas which while who will with within without would " +
			"и а но в во на к с со от до по из за для при что как когда где году") {
		m[w] = true
	}
	return m
}()

// functionWord reports whether the word behind the number that ends at i shows
// that the number counts nothing.
func functionWord(s string, i int) bool {
	var buf [longestWord]byte
	at := spaces(s, i)
	n, _ := fold(s, at, &buf)
	return at > i && functionWords[string(buf[:n])]
}

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

// ofTwoYears reports whether a word follows that takes two years: the 2019/20
// season.
func ofTwoYears(s string, i int) bool {
	var buf [longestWord]byte
	at := spaces(s, i)
	n, _ := fold(s, at, &buf)
	switch string(buf[:n]) {
	case "season", "academic", "school", "fiscal", "financial", "marketing", "учебный", "учебного", "учебном", "учебному",
		"сезон", "сезона", "сезоне", "оқу", "окуу", "ўқув":
		return at > i
	}
	return false
}

// isWordAt reports whether a letter or digit stands at i.
func isWordAt(s string, i int) bool {
	r, _ := runeAt(s, i)
	return isWordRune(r)
}
