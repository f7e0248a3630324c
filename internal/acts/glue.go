package acts

import (
	"strings"
	"unicode/utf8"
)

// smallWords may stand between the pieces of a citation. They say nothing that
// another word order does not.
var smallWords = map[string]bool{
	"of": true, "the": true, "dated": true, "from": true, "as": true, "by": true, "under": true, "on": true, "date": true, "issued": true, "adopted": true,
	"от": true, "г": true, "года": true, "за": true, "под": true,
	"аз": true, "й": true, "ý": true, "соли": true, "йилдаги": true, "йил": true,
}

// smallWord reports whether a small word stands at i, and where it ends.
func smallWord(s string, i int) (end int, ok bool) {
	var buf [longestWord]byte
	n, end := fold(s, i, &buf)
	return end, smallWords[string(buf[:n])]
}

// glue goes over what may stand between two pieces: white space, a comma, a
// bracket, small words. It returns where the next piece may begin.
func (c *chain) glue(i int) (at int, ok bool) {
	s := c.text
	at = i
	const most = 8 // words and marks
	for range most {
		at = spaces(s, at)
		r, size := runeAt(s, at)
		switch {
		case r == ',' || r == '(' || r == ')':
			at += size
			continue
		case r == '.' && at == c.date.End && c.date.End > 0:
			if next := spaces(s, at+1); strings.HasPrefix(s[next:], "№") || strings.HasPrefix(s[next:], "N") {
				at = next
				continue
			}
			return 0, false
		case !isWordRune(r):
			return at, r != 0
		}
		end, small := smallWord(s, at)
		if !small {
			if next, ok := c.otherBody(at); ok {
				return next, true
			}
			if next, ok := c.label(at); ok {
				return next, true
			}
			return at, at > i || isOpener(r)
		}
		at = end
		if strings.HasPrefix(s[at:], ".") && s[at-1] != 'e' { // г.
			at++
		}
	}
	return 0, false
}

// otherBody returns where the second of two bodies begins that adopted an act
// together: “of the Minister of Health and the Minister of Finance”.
func (c *chain) otherBody(i int) (int, bool) {
	for _, and := range []string{"и ", "and ", "and the ", "және "} {
		if !strings.HasPrefix(c.text[i:], and) {
			continue
		}
		at := i + len(and)
		if means, _ := c.book.words.longest(c.text, at); len(c.bodies) > 0 && len(of(means, body)) > 0 && of(means, body)[0].issuer.Open {
			return at, true
		}
	}
	return i, false
}

// label returns where the identifier begins whose label stands at i, such as
// “CELEX” or “UN Doc.”.
func (c *chain) label(i int) (int, bool) {
	for _, g := range c.book.grams {
		for _, label := range g.id.Labels {
			end := i + len(label)
			if end > len(c.text) || !strings.EqualFold(c.text[i:end], label) {
				continue
			}
			at := spaces(c.text, end)
			if strings.HasPrefix(c.text[at:], ":") {
				at = spaces(c.text, at+1)
			}
			if at < len(c.text) && at > end {
				if _, ok := c.book.code(c.text, at); ok {
					return at, true
				}
			}
		}
	}
	return i, false
}

func isOpener(r rune) bool { return r == '“' || r == '«' || r == '"' || r == '„' }

// longestTitle bounds a title, in bytes.
const longestTitle = 1200

// quoteEnd returns where the quotation that opens at i ends, quotations in it
// included; -1 where it does not end.
func quoteEnd(s string, i int) int {
	open, size := runeAt(s, i)
	depth := 1
	for at := i + size; at < len(s) && at-i < longestTitle; at += size {
		var r rune
		r, size = runeAt(s, at)
		switch {
		case r == '"' && open == '"', r == '\n' && strings.HasPrefix(s[at+1:], "\n"):
			if r == '"' {
				return at + size
			}
			return -1
		case open != '"' && (r == '“' && open != '„' || r == '«' || r == '„'):
			depth++
		case open != '"' && (r == '”' || r == '»' || r == '“'):
			if depth--; depth == 0 {
				return at + size
			}
		}
	}
	return -1
}

func lastRune(s string) (rune, int) { return utf8.DecodeLastRuneInString(s) }
