package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/internal/translit"
)

// slot is a word of a name of several words, and how often the article spells
// it so among the same other words.
type slot struct {
	spelling string
	count    int
	first    writtenName
	at       int // index of the word in first
}

// reportSlips reports names of several words of which one is misspelled: by a
// letter that is none of an ending.
func (f *nameForms) reportSlips(p *rule.Pass) {
	once, twice := prose.NewSieve(4*len(f.compound)), prose.NewSieve(4*len(f.compound))
	for _, n := range f.compound {
		n.eachFrame(func(_ int, fr frame) { once.Count(twice, fr.hash()) })
	}
	slots := map[string][]slot{} // by the other words of the name
	each := func(visit func(n writtenName, at int, frame string)) {
		for _, n := range f.compound {
			n.eachFrame(func(at int, fr frame) {
				if twice.Passes(fr.hash()) {
					visit(n, at, fr.before+"_"+fr.behind)
				}
			})
		}
	}
	each(func(n writtenName, at int, frame string) {
		list := slots[frame]
		for i := range list {
			if list[i].spelling == n.slice(at) {
				list[i].count++
				return
			}
		}
		slots[frame] = append(list, slot{n.slice(at), 1, n, at})
	})
	reported := map[nameAt]bool{}
	each(func(n writtenName, at int, frame string) {
		here := n.at(at)
		spot := nameAt{n.text.Node, here.Start}
		if usual, ok := usualSpelling(slots[frame], n.slice(at)); ok && !reported[spot] {
			reported[spot] = true
			p.Report(n.text.At(here), "%q is also spelled %q in this article: choose one spelling", n.slice(at), usual.spelling).
				Relate(usual.first.text.At(usual.first.at(usual.at)), "the other spelling").
				UnsafeFix("write "+usual.spelling, rule.ReplaceText(n.text.Node, here.Start, here.End, usual.spelling))
		}
	})
}

// nameAt is where a word begins.
type nameAt struct {
	node  *node
	start int
}

// frame is a name without one of its words.
type frame struct{ before, behind string }

func (f frame) hash() uint64 { return prose.Sum(f.before)*prime + prose.Sum(f.behind) }

// eachFrame calls f for every word of a name that may be misspelled, with the
// other words. The first word may be there but for the start of a sentence, so
// the name without it counts too.
func (n *writtenName) eachFrame(f func(at int, rest frame)) {
	from := 0
	if n.opens && n.words > 2 {
		from = 1
	}
	for ; from >= 0; from-- {
		for at := from; at <= n.last(); at++ {
			if utf8.RuneCountInString(n.slice(at)) < shortestSlip {
				continue
			}
			raw := n.text.Raw
			f(at, frame{raw[n.at(from).Start:n.at(at).Start], raw[n.at(at).End:n.at(n.last()).End]})
		}
	}
}

// usualSpelling returns the spelling of which a word is a rarer one; of two
// that are equally common the first counts.
func usualSpelling(list []slot, word string) (slot, bool) {
	own := 0
	for own < len(list) && list[own].spelling != word {
		own++
	}
	for i, s := range list {
		if own < len(list) && (s.count > list[own].count || s.count == list[own].count && i < own) && isSlip(word, s.spelling) {
			return s, true
		}
	}
	return slot{}, false
}

// isSlip reports whether two words differ in one letter that is none of an
// ending.
func isSlip(a, b string) bool {
	return scriptOfWord(a) == scriptOfWord(b) && !strings.EqualFold(a, b) && !endsApart(a, b) && a[0] == b[0] &&
		suggest.Distance(a, b) == 1 && translit.Skeleton(a) != translit.Skeleton(b)
}

// endsApart reports whether two words differ near their ends only.
func endsApart(a, b string) bool {
	x, y := []rune(a), []rune(b)
	same := 0
	for same < len(x) && same < len(y) && x[same] == y[same] {
		same++
	}
	return max(len(x), len(y))-same <= 3
}

// formOf reports whether a word is a form of another one: the same, a case of it
// in Cyrillic, or one with an ending, as Kazakhstani is of Kazakhstan.
func formOf(word, of string) bool {
	if scriptOfWord(of) == cyrillic && utf8.RuneCountInString(of) >= shortestName {
		return inflected(word, of) && strings.HasPrefix(word, string([]rune(of)[:2]))
	}
	return word == of || strings.HasPrefix(word, of) && len(of) > 3
}

// nearOneOf reports whether a word is another spelling of one of a list.
func nearOneOf(word string, list []string) bool {
	for _, w := range list {
		if translit.Skeleton(w) == translit.Skeleton(word) || suggest.Distance(w, word) <= 1+utf8.RuneCountInString(w)/5 && utf8.RuneCountInString(w) > 4 {
			return true
		}
	}
	return false
}
