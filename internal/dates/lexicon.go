package dates

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// word is what a word of a text says in a date.
type word struct {
	kind  kind
	value uint8
	langs langs
	short bool // an abbreviation
}

// lexicon holds the words of all languages.
type lexicon struct {
	words   map[string]word // whole words
	stems   map[string]word
	endings map[string]langs
	// ordinals are what makes a number an ordinal: 6th, 2020-го.
	ordinals map[string]langs
	known    startSet // how the words begin, so that others are not looked up
	starts   startSet // and how those begin that a date may begin with
}

// startSet has a bit for each beginning of some words; see [startOf].
type startSet [startBits / 64]uint64

func (s *startSet) add(word string) {
	h, _ := startOf(word, 0)
	s[h/64] |= 1 << (h % 64)
}

func (s *startSet) has(h uint32) bool { return s[h/64]&(1<<(h%64)) != 0 }

const (
	startBits    = 1 << 16
	startLetters = 4
)

var words = compile(languages[:])

func compile(list []*language) *lexicon {
	x := &lexicon{words: map[string]word{}, stems: map[string]word{}, endings: map[string]langs{}, ordinals: map[string]langs{}}
	for _, l := range list {
		for i, s := range l.months {
			x.add(l, term{monthName, uint8(i + 1), s})
		}
		for i, s := range l.weekdays {
			x.add(l, term{weekdayName, uint8((i + 1) % 7), s})
		}
		for i, s := range l.seasons {
			x.add(l, term{seasonName, uint8(i), s})
		}
		for _, t := range l.terms {
			x.add(l, t)
		}
		for e := range l.inflections() {
			x.endings[e] |= l.id
		}
		for _, s := range strings.Fields(l.ordinals) {
			x.ordinals[s] |= l.id
		}
	}
	return x
}

// add files the words of a term.
func (x *lexicon) add(l *language, t term) {
	for _, s := range strings.Fields(t.words) {
		into, w := x.words, word{kind: t.kind, value: t.value, langs: l.id}
		stem, inflects := strings.CutSuffix(s, "~")
		if inflects {
			into = x.stems
		}
		stem, w.short = strings.CutSuffix(stem, ".")
		if old, ok := into[stem]; ok {
			w.langs |= old.langs
			w.short = w.short && old.short
		}
		into[stem] = w
		x.start(stem, t.kind)
		if inflects && utf8.RuneCountInString(stem) < startLetters {
			for e := range l.inflections() {
				x.start(stem+e, t.kind)
			}
		}
	}
}

// starts reports whether a word of the kind may be the first of a date.
func (k kind) starts() bool {
	return k <= seasonName || k == yearBefore || ordinalWord <= k && k <= partOf
}

// start notes how a word of a kind begins.
func (x *lexicon) start(word string, k kind) {
	x.known.add(word)
	if k.starts() {
		x.starts.add(word)
	}
}

// inflections yields the endings of the language.
func (l *language) inflections() iter.Seq[string] {
	return func(yield func(string) bool) {
		for e := range strings.FieldsSeq(l.endings) {
			if !yield(strings.TrimPrefix(e, "0")) {
				return
			}
		}
		for p := range strings.FieldsSeq(l.possessives) {
			for e := range strings.FieldsSeq(l.afterPossessive) {
				if !yield(p + strings.TrimPrefix(e, "0")) {
					return
				}
			}
		}
	}
}

// longestWord bounds the words worth a look, in bytes.
const longestWord = 48

// lookup reads the word at i; end is where it ends, also when it is unknown.
func (x *lexicon) lookup(s string, i int) (w word, end int) {
	var buf [longestWord]byte
	n, end := fold(s, i, &buf)
	if h, ok := startOf(string(buf[:min(n, utf8.UTFMax*startLetters)]), 0); ok && !x.known.has(h) {
		return word{}, end
	}
	w = x.inflected(buf[:n])
	if whole, ok := x.words[string(buf[:n])]; ok {
		if w.kind == whole.kind && w.value == whole.value {
			whole.langs |= w.langs
			whole.short = false
		}
		w = whole
	}
	return w, end
}

// inflected finds a word as a stem with an ending of one of its languages.
func (x *lexicon) inflected(folded []byte) word {
	const shortestStem = 3
	for cut := len(folded); cut >= shortestStem; cut-- {
		if cut < len(folded) && !utf8.RuneStart(folded[cut]) {
			continue
		}
		if w, ok := x.stems[string(folded[:cut])]; ok {
			if w.langs &= x.endings[string(folded[cut:])]; w.langs != 0 {
				return w
			}
		}
	}
	return word{}
}

// ordinal reads what makes the number before i an ordinal, as in 6th, 2020-го
// or 12-nji, and returns where it ends; i itself if nothing does.
func (x *lexicon) ordinal(s string, i int) (l langs, end int) {
	var buf [longestWord]byte
	at := i
	if at < len(s) && s[at] == '-' {
		at++
	}
	n, end := fold(s, at, &buf)
	if l = x.ordinals[string(buf[:n])]; l == 0 || (l == english) != (at == i) {
		return 0, i
	}
	return l, end
}
