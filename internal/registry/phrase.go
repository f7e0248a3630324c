package registry

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// words takes a name apart into its words, so that two ways to write one name
// give the same words: in lower case and in NFC, with ё as е, without
// quotation marks and other punctuation, apostrophes inside a word dropped.
func words(name string) []string {
	var list []string
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			list = append(list, norm.NFC.String(word.String()))
			word.Reset()
		}
	}
	for _, r := range norm.NFC.String(name) {
		switch {
		case unicode.IsLetter(r) && r != 'ʼ' && r != 'ʻ' || unicode.IsDigit(r):
			r = unicode.ToLower(r)
			if r == 'ё' {
				r = 'е'
			}
			word.WriteRune(r)
		case r == '\u0308' || isApostrophe(r) || unicode.Is(unicode.Cf, r): // part of the word, and often left out
		case unicode.Is(unicode.M, r): // a mark that has no composed form
			if word.Len() > 0 {
				word.WriteRune(r)
			}
		default:
			end()
		}
	}
	end()
	return list
}

// isApostrophe reports whether r is one of the signs that Uzbek, English and
// transliterated words are written with.
func isApostrophe(r rune) bool { return strings.ContainsRune("'’‘ʼʻ`´", r) }

// phrases finds names in a text. Each name belongs to an owner, a number.
type phrases struct {
	list    []phrase
	byFirst map[string][]int // positions in list, by the first word of the name
}

type phrase struct {
	words []string
	owner int
	host  bool // a host: its words mean nothing one by one
}

// add makes a name of an owner known.
func (p *phrases) add(owner int, name string, host bool) {
	list := words(name)
	if len(list) == 0 {
		return
	}
	if p.byFirst == nil {
		p.byFirst = map[string][]int{}
	}
	p.byFirst[list[0]] = append(p.byFirst[list[0]], len(p.list))
	p.list = append(p.list, phrase{list, owner, host})
}

// addAll makes the names and variants of an owner known.
func (p *phrases) addAll(owner int, names Names, variants Variants) {
	for _, name := range names {
		p.add(owner, name, false)
	}
	for _, list := range variants {
		for _, name := range list {
			p.add(owner, name, false)
		}
	}
}

// whole returns the owners of the names that a text is, word for word, a
// leading “the” aside.
func (p *phrases) whole(text string) []int {
	list := words(text)
	if len(list) > 1 && list[0] == "the" {
		list = list[1:]
	}
	if len(list) == 0 {
		return nil
	}
	var owners []int
	for _, at := range p.byFirst[list[0]] {
		ph := p.list[at]
		if slices.Equal(ph.words, list) && !slices.Contains(owners, ph.owner) {
			owners = append(owners, ph.owner)
		}
	}
	slices.Sort(owners)
	return owners
}

// within returns the owners of the longest names in a text whose other words
// add nothing: they are words of the same owner's names, or satisfy idle.
func (p *phrases) within(text string, idle func(word string) bool) []int {
	list := words(text)
	longest := 0
	var owners []int
	for i, w := range list {
		for _, at := range p.byFirst[w] {
			ph := p.list[at]
			end := i + len(ph.words)
			if len(ph.words) < longest || end > len(list) || !slices.Equal(ph.words, list[i:end]) {
				continue
			}
			adds := func(w string) bool { return !idle(w) && !p.has(ph.owner, w) }
			if slices.ContainsFunc(list[:i], adds) || slices.ContainsFunc(list[end:], adds) {
				continue
			}
			if len(ph.words) > longest {
				longest, owners = len(ph.words), owners[:0]
			}
			if !slices.Contains(owners, ph.owner) {
				owners = append(owners, ph.owner)
			}
		}
	}
	slices.Sort(owners)
	return owners
}

// has reports whether a name of the owner has the word.
func (p *phrases) has(owner int, word string) bool {
	return slices.ContainsFunc(p.list, func(ph phrase) bool { return ph.owner == owner && !ph.host && slices.Contains(ph.words, word) })
}
