package rules

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

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
	frames := f.variedFrames()
	slots := map[string][]slot{} // by the other words of the name
	for _, fr := range frames {
		text, word := fr.text(), fr.name.slice(fr.at)
		list := slots[text]
		if i := slices.IndexFunc(list, func(s slot) bool { return s.spelling == word }); i >= 0 {
			list[i].count++
		} else {
			slots[text] = append(list, slot{word, 1, *fr.name, fr.at})
		}
	}
	reported := map[nameAt]bool{}
	for _, fr := range frames {
		n, here := fr.name, fr.name.at(fr.at)
		spot := nameAt{n.text.Node, here.Start}
		if usual, ok := usualSpelling(slots[fr.text()], n.slice(fr.at)); ok && !reported[spot] {
			reported[spot] = true
			p.Report(n.text.At(here), "%q is also spelled %q in this article: choose one spelling", n.slice(fr.at), usual.spelling).
				Relate(usual.first.text.At(usual.first.at(usual.at)), "the other spelling").
				UnsafeFix("write "+usual.spelling, rule.ReplaceText(n.text.Node, here.Start, here.End, usual.spelling))
		}
	}
}

// nameAt is where a word begins.
type nameAt struct {
	node  *node
	start int
}

// frame is a name without one of its words, which may be misspelled.
type frame struct {
	name     *writtenName
	from, at int    // the first word that counts, and the one that is left out
	sum      uint64 // of the other words
}

func newFrame(n *writtenName, from, at int) frame {
	sum := uint64(at - from)
	for k := from; k <= n.last(); k++ {
		if k != at {
			sum = (sum + n.sum(k)) * prime
		}
	}
	return frame{n, from, at, sum ^ sum>>32}
}

func (f frame) text() string {
	raw, n := f.name.text.Raw, f.name
	return raw[n.at(f.from).Start:n.at(f.at).Start] + "_" + raw[n.at(f.at).End:n.at(n.last()).End]
}

// appendFrames appends the frames of a name. The first word may be there but for
// the start of a sentence, so the name without it counts too.
func (n *writtenName) appendFrames(list []frame) []frame {
	from := 0
	if n.words > 2 && n.opens() {
		from = 1
	}
	for ; from >= 0; from-- {
		for at := from; at <= n.last(); at++ {
			if utf8.RuneCountInString(n.slice(at)) >= shortestSlip {
				list = append(list, newFrame(n, from, at))
			}
		}
	}
	return list
}

// variedFrames lists the frames in which different words stand, and a few others.
func (f *nameForms) variedFrames() []frame {
	list := make([]frame, 0, 2*f.compound)
	for i := range f.names {
		if n := &f.names[i].writtenName; n.words > 1 {
			list = n.appendFrames(list)
		}
	}
	const varied = 2                                      // stands for different words; the sum of one is made odd
	words := make([]uint64, 4<<bits.Len(uint(len(list)))) // at the sum of its frame
	for _, fr := range list {
		switch seen, word := &words[fr.sum&uint64(len(words)-1)], fr.name.sum(fr.at)|1; *seen {
		case 0:
			*seen = word
		case word:
		default:
			*seen = varied
		}
	}
	return slices.DeleteFunc(list, func(fr frame) bool { return words[fr.sum&uint64(len(words)-1)] != varied })
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
	skeleton := translit.Skeleton(word)
	for _, w := range list {
		if translit.Skeleton(w) == skeleton || suggest.Distance(w, word) <= 1+utf8.RuneCountInString(w)/5 && utf8.RuneCountInString(w) > 4 {
			return true
		}
	}
	return false
}
