package rules

import (
	"slices"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/prose"
)

// blanks are the spaces that editors type; narrow ones are put on purpose.
const blanks = " \t\u00a0"

// touchesBlank reports whether a byte may be the first or the last of a blank.
func touchesBlank(c byte) bool { return c == ' ' || c == '\t' || c == 0xC2 || c == 0xA0 }

// isLoose reports whether blanks inside a mark are a fault. French puts spaces
// inside « », and so may a French quotation anywhere. Of a no-break space beside
// another one there is a finding of its own.
func (c *quoteChecker) isLoose(open, run string) bool {
	if strings.Contains(run, "\u00a0") && run != "\u00a0" {
		return false
	}
	if strings.Contains("«»‹›", open) && (c.lang == "fr" || strings.Contains(run, "\u00a0")) {
		return false
	}
	return run != ""
}

// isFrench reports whether a quotation is set as French sets it, « ainsi », in an
// article that has other marks: it quotes French.
func isFrench(raw string, q prose.Quote, lang string) bool {
	inner := raw[q.Inner.Start:q.Inner.End]
	return q.Open == "«" && usualMarks(lang).open != "«" && len(inner) > 2 && strings.IndexByte(blanks, inner[0]) >= 0 && strings.IndexByte(blanks, inner[len(inner)-1]) >= 0
}

// startsSpaced reports whether a space may stand before a text inside a mark:
// before an ellipsis, another mark, or nothing.
func startsSpaced(rest string) bool {
	r, _ := firstRune(rest)
	return r == 0 || strings.HasPrefix(rest, "..") || strings.ContainsRune("…\n“”„«»‘’‚‹›\"'[", r)
}

// endsSpaced is startsSpaced for the text before a closing mark.
func endsSpaced(rest string) bool {
	r, _ := lastRune(rest)
	return r == 0 || strings.HasSuffix(rest, "..") || strings.ContainsRune("…\n“”„«»‘’‚‹›\"'", r)
}

// gluedBefore reports whether what touches an opening mark from outside should
// not: a word, a comma or the like, a closing bracket of the prose.
func (c *quoteChecker) gluedBefore(at int) bool {
	before, width := lastRune(c.text.Raw[:at])
	switch {
	case unspacedLanguage(c.lang):
		return false
	case isWordRune(before):
		return !isUnspaced(before)
	case before == '.':
		earlier, _ := lastRune(c.text.Raw[:at-width])
		return earlier != '.'
	case before == ')':
		_, link := slices.BinarySearchFunc(c.text.Links, at, func(l prose.Link, at int) int { return l.End - at })
		return !link
	}
	return before != 0 && strings.ContainsRune(",;:!?", before)
}

// gluedBehind reports whether what touches the closing mark of the i-th
// quotation from outside should not: a word that is no ending, a bracket, the
// next quotation, or the stroke before the container of a source.
func (c *quoteChecker) gluedBehind(at, i int) bool {
	rest := c.text.Raw[at:]
	r, _ := firstRune(rest)
	switch {
	case unspacedLanguage(c.lang):
		return false
	case unicode.IsLetter(r):
		return !isUnspaced(r) && !isEnding(rest, c.lang)
	case r == '(':
		inner, _, _ := strings.Cut(rest[1:], ")")
		return len([]rune(inner)) > 2 && strings.Trim(inner, "0123456789, ") != ""
	case strings.HasPrefix(rest, "//"):
		return true
	}
	return i+1 < len(c.text.Quotes) && c.text.Quotes[i+1].Start == at && spacedMark(c.text.Quotes[i+1].Open) && c.text.Quotes[i+1].Open != "‘"
}

// mayClose reports whether an opening mark stands like a closing one and may be
// one mistyped: it has punctuation behind it, or an earlier one of its kind is
// still open.
func (c *quoteChecker) mayClose(q prose.Quote, m mark) bool {
	behind, _ := firstRune(c.text.Raw[m.End:])
	switch {
	case !m.glued || isWordRune(behind) || strings.ContainsRune("“„«‘‚‹", behind):
		return false
	case m.inner.Len() == 0 || c.lang != "en" && q.Open == "“":
		return true
	}
	return slices.Contains(c.lone, q.Open) || slices.ContainsFunc(c.around[:len(c.around)-1], func(outer prose.Quote) bool { return outer.Open == q.Open })
}

// mayOpen reports whether a closing mark stands like an opening one, between a
// blank or bracket and a word, and may be one mistyped. Where the opening mark
// has a space inside too, it is the spaces that are wrong.
func (c *quoteChecker) mayOpen(opening, closing mark) bool {
	before, _ := lastRune(c.text.Raw[:closing.Start])
	behind, _ := firstRune(c.text.Raw[closing.End:])
	if !closing.glued || !unicode.IsLetter(behind) || isWordRune(before) || strings.ContainsRune(".,;:!?…)]”»’›", before) {
		return false
	}
	return closing.inner.Len() == 0 || opening.inner.Len() == 0 || opening.glued
}

// unspacedLanguage reports whether a language sets no spaces between words, so
// that a foreign word in it may lack them too.
func unspacedLanguage(lang string) bool {
	switch lang {
	case "zh", "ja", "th", "lo", "km", "my", "bo":
		return true
	}
	return false
}

// rightToLeft reports whether the marks of a language stand the other way round.
func rightToLeft(lang string) bool {
	switch lang {
	case "ar", "fa", "he", "ur", "ug", "ps", "yi", "sd":
		return true
	}
	return false
}

// isEnding reports whether the word that a text begins with may be the ending
// of a word in quotation marks.
func isEnding(text, lang string) bool {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if end < 0 {
		end = len(text)
	}
	word := text[:end]
	r, _ := firstRune(word)
	if unicode.IsUpper(r) {
		return false
	}
	if unicode.Is(unicode.Cyrillic, r) {
		return cyrillicEnding(word, lang)
	}
	switch lang {
	case "en", "de", "fr", "es", "it", "pt", "nl":
		return latinEndings(word)
	case "":
		return latinEndings(word) || len(word) < 4
	}
	return true // languages that put their endings behind the mark
}

func latinEndings(word string) bool {
	switch word {
	case "s", "es", "d", "ed", "er", "ers", "ing", "ings", "ism", "isms", "ist", "ists", "ish", "ly", "y", "like", "esque", "ness", "ite", "ites", "n", "en", "e", "st", "th", "nd", "rd":
		return true
	}
	return false
}

// cyrillicEnding reports whether a word in Cyrillic may be an ending. Kazakh,
// Kyrgyz and their like build words of many endings; Russian sets a hyphen
// before them, or nothing before a short one.
func cyrillicEnding(word, lang string) bool {
	switch lang {
	case "ru", "uk", "be", "bg", "en":
		if strings.ContainsAny(word, "әғқңөұүһі") && lang != "uk" && lang != "be" {
			return true
		}
		const shortest = 5 // letters of a word that is none
		return len([]rune(word)) < shortest || strings.HasPrefix(word, "ов") || strings.HasPrefix(word, "ев") || strings.HasPrefix(word, "ск")
	}
	return true
}

// longestShown is how much of a word a message shows, in characters.
const longestShown = 24

// startWord returns the word or sign that a text begins with, for a message.
func startWord(text string) string {
	n := 0
	for i, r := range text {
		if unicode.IsSpace(r) {
			return text[:i]
		}
		if n++; n > longestShown {
			return text[:i] + "…"
		}
	}
	return text
}

// endWord returns the word that a text ends with, for a message.
func endWord(text string) string {
	i := len(text)
	for n := 0; i > 0; n++ {
		r, size := lastRune(text[:i])
		if unicode.IsSpace(r) {
			break
		}
		if n == longestShown {
			return "…" + text[i:]
		}
		i -= size
	}
	return text[i:]
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
