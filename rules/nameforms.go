package rules

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/translit"
)

// nameForm is one way to spell the last word of names.
type nameForm struct {
	spelling    string
	skeleton    uint64 // the sum of its skeleton, of one that is sure
	first, last int32  // its names in the list of all
	names       int32  // how many there are
	full        int32  // and how many of several words
	short       bool   // it is not compared
	sure        bool   // once it is certainly a name: amid a sentence, or behind another capital
}

// nameForms gathers the names of an article by the spelling of their words.
type nameForms struct {
	names    []formedName // all of them, though only those long enough have a form
	forms    []nameForm
	index    []int32 // at the sum of a spelling, or behind it, the number of its form
	compound int     // how many names have several words
}

// begin makes room for the names of an article.
func (f *nameForms) begin(a *article.Article) {
	capitals := 0
	for _, t := range a.Texts() {
		for _, l := range t.Spelled().Looks {
			if l&prose.Capital != 0 {
				capitals++
			}
		}
	}
	f.names, f.forms, f.compound = slices.Grow(f.names[:0], capitals), slices.Grow(f.forms[:0], capitals/3), 0 // most come more than once
	size := 1 << bits.Len(uint(capitals))
	f.index = slices.Grow(f.index[:0], size)[:size]
	clear(f.index)
}

// form returns the form of a word, which is a new one if the word is.
func (f *nameForms) form(word string) *nameForm {
	for sum := prose.Sum(word); ; sum++ {
		at := &f.index[sum&uint64(len(f.index)-1)]
		if *at == 0 {
			f.forms = append(f.forms, nameForm{spelling: word, short: !longEnough(word)})
			*at = int32(len(f.forms))
		}
		if form := &f.forms[*at-1]; form.spelling == word {
			return form
		}
	}
}

// formedName is a name and the next one of its form, if there is one.
type formedName struct {
	writtenName
	next int32
}

// of iterates over the names of a form.
func (f *nameForms) of(form *nameForm) iter.Seq[writtenName] {
	return func(yield func(writtenName) bool) {
		for i, n := form.first, form.names; n > 0 && yield(f.names[i].writtenName); n-- {
			i = f.names[i].next
		}
	}
}

func (f *nameForms) add(n writtenName) {
	last, at := n.last(), int32(len(f.names))
	f.names = append(f.names, formedName{writtenName: n})
	if last > 0 {
		f.compound++
	}
	word := n.slice(last)
	if len(word) < shortestName {
		return
	}
	form := f.form(word)
	if form.short {
		return
	}
	if form.names == 0 {
		form.first = at
	} else {
		f.names[form.last].next = at
	}
	form.last = at
	form.names++
	if last > 0 {
		form.full++
	}
	form.sure = form.sure || last > 0 || !n.opens()
}

// report reports the rarer of two spellings of one name.
func (f *nameForms) report(p *rule.Pass) {
	for _, group := range f.alike() {
		usual := slices.MaxFunc(group, func(a, b *nameForm) int {
			return cmp.Or(cmp.Compare(a.names, b.names), cmp.Compare(a.full, b.full))
		})
		for _, rare := range group {
			if rare != usual && romanised(rare.spelling, usual.spelling) {
				f.reportRomanised(p, rare, usual)
			}
		}
	}
	f.reportSlips(p)
}

// alike lists the forms that may be spellings of one name, group by group, in
// the order in which the second of each comes up.
func (f *nameForms) alike() [][]*nameForm {
	once, twice := prose.NewSieve(len(f.forms)), prose.NewSieve(len(f.forms))
	var key []byte
	for i := range f.forms {
		form := &f.forms[i]
		if form.sure = form.sure || !form.short && isFamilyName(form.spelling); form.sure {
			key = translit.AppendSkeleton(key[:0], form.spelling)
			form.skeleton = prose.Sum(string(key))
			once.Count(twice, form.skeleton)
		}
	}
	bySkeleton := map[string]int{} // the first form, until there is a group
	groups := map[string]int{}
	var list [][]*nameForm
	for i := range f.forms {
		form := &f.forms[i]
		if !form.sure || !twice.Passes(form.skeleton) {
			continue
		}
		key := translit.Skeleton(form.spelling)
		first, known := bySkeleton[key]
		if !known {
			bySkeleton[key] = i
			continue
		}
		at, known := groups[key]
		if !known {
			at = len(list)
			groups[key] = at
			list = append(list, []*nameForm{&f.forms[first]})
		}
		list[at] = append(list[at], form)
	}
	return list
}

// romanised reports whether two words of one skeleton are spellings of one
// name and not forms of one word.
func romanised(a, b string) bool {
	if scriptOfWord(a) != scriptOfWord(b) || strings.EqualFold(a, b) || strings.ReplaceAll(a, "-", "") == strings.ReplaceAll(b, "-", "") {
		return false
	}
	if scriptOfWord(a) != cyrillic {
		return true
	}
	fold := strings.NewReplacer("ё", "е", "Ё", "Е")
	return !inflected(fold.Replace(a), fold.Replace(b)) && !strings.ContainsAny(strings.ToLower(a+b), "әғқңөұүһі")
}

func scriptOfWord(w string) script {
	r, _ := firstRune(w)
	switch {
	case unicode.Is(unicode.Cyrillic, r):
		return cyrillic
	case unicode.Is(unicode.Latin, r):
		return latin
	}
	return noScript
}

// inflected reports whether two words may be forms of one: they are equal but
// for their last letters.
func inflected(a, b string) bool {
	const ending = 4
	x, y := []rune(a), []rune(b)
	same := 0
	for same < len(x) && same < len(y) && x[same] == y[same] {
		same++
	}
	return same >= len(x)-ending && same >= len(y)-ending
}

func (f *nameForms) reportRomanised(p *rule.Pass, rare, usual *nameForm) {
	for n := range f.of(rare) {
		other, match := f.partner(usual, n)
		if !match {
			continue // Mohammed Salman and Mohamed Zayed
		}
		at := n.at(n.last())
		r := p.Report(n.text.At(at), "%q is also spelled %q in this article: choose one spelling", rare.spelling, usual.spelling).
			Relate(other.text.At(other.at(other.last())), "the other spelling").
			UnsafeFix("write "+usual.spelling, rule.ReplaceText(n.text.Node, at.Start, at.End, usual.spelling))
		if n.last() == 0 {
			r.AtMost(finding.Info)
		}
	}
}

// partner returns a name of a form that can be the same person or place as
// another one: what stands before the last word must not contradict it.
func (f *nameForms) partner(form *nameForm, n writtenName) (writtenName, bool) {
	for other := range f.of(form) {
		if sameGiven(n, other) {
			return other, true
		}
	}
	return writtenName{}, false
}

// sameGiven reports whether the words before the last ones of two names agree,
// or one name has none.
func sameGiven(a, b writtenName) bool {
	if a.words == 1 || b.words == 1 {
		return true
	}
	x, y := a.slice(a.last()-1), b.slice(b.last()-1)
	return translit.Skeleton(x) == translit.Skeleton(y)
}
