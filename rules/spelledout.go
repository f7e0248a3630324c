package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// spellOut notes the acronyms whose letters begin words in a row. The sieve lets
// the first ones pass.
func spellOut(t *article.Text, list []acronym, initials prose.Sieve, defined map[string]bool) {
	words := t.Words()
	for i, look := range t.Spelled().Looks {
		if look&prose.Capital == 0 {
			continue
		}
		r, size := firstRune(t.Raw[words[i].Start:])
		if !initials.Passes(uint64(r)) {
			continue
		}
		initial := t.Raw[words[i].Start : words[i].Start+size]
		for _, a := range list {
			if strings.HasPrefix(a.letters, initial) && !defined[a.letters] && spells(t, i, a.letters) {
				defined[a.letters] = true
			}
		}
	}
}

// spells reports whether the words from the i-th on begin with the letters of an
// acronym, one by one; small words and the parts behind a hyphen may be passed
// over. The words of a name have capitals, in Russian the first one at least.
func spells(t *article.Text, i int, letters string) bool {
	lower, most := t.Spelled().Lower, i+3*utf8.RuneCountInString(letters)
	rest := letters
	for k := i; k < len(lower) && k <= most && rest != ""; k++ {
		word := t.Slice(t.Words()[k])
		for part := range strings.SplitSeq(word, "-") {
			if next, size := firstRune(rest); size > 0 && beginsNameWord(part, next, k > i) {
				rest = rest[size:]
			} else if len(part) == len(word) && !isLinkWord(lower[k]) {
				return false
			}
		}
	}
	return rest == ""
}

// beginsNameWord reports whether a word of a name begins with a letter of its
// acronym, as a small one if it is Cyrillic and not the first word.
func beginsNameWord(word string, letter rune, inner bool) bool {
	r, _ := firstRune(word)
	if r != letter && (!inner || !unicode.Is(unicode.Cyrillic, r) || unicode.ToUpper(r) != letter) {
		return false
	}
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.ToUpper(r) != r })
}

// isLinkWord reports whether a word is one that acronyms leave out.
func isLinkWord(w string) bool {
	switch w {
	case "of", "the", "for", "and", "in", "on", "to", "a", "an", "by", "with", "и", "по", "в", "на", "о", "для", "с", "за", "при", "из", "және", "мен":
		return true
	}
	return false
}
