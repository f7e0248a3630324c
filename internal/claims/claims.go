// Package claims decides, sentence by sentence, for what an editor would
// demand a source: a quotation, a figure, an attribution, an act, a dated
// event, a contested statement about a state.
//
// The evidence is in the words of the sentence: lists of words in English and
// Russian say what each tells (lang_en.go, lang_ru.go), and what stands around
// it decides. In doubt a sentence is the author's own.
package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/prose"
)

// Kind is a kind of claim.
type Kind uint8

// The kinds. Where a sentence has several, the first of them here is the one
// that a source is asked for.
const (
	Quotation Kind = iota
	Attribution
	Figure
	Act
	Event
	Contested
)

// Kinds lists all kinds in their order.
func Kinds() []Kind { return []Kind{Quotation, Attribution, Figure, Act, Event, Contested} }

// String returns the kind in an editor's word.
func (k Kind) String() string {
	return [...]string{"quotation", "attribution", "figure", "act", "event", "contested"}[k]
}

// Reads reports whether the words of a language are known, so that a sentence in
// which no claim is found may be taken to have none; those of no language are.
func Reads(lang string) bool {
	first, _, _ := strings.Cut(lang, "-")
	return first == "" || first == "en" || first == "ru"
}

// Claim is what a sentence claims.
type Claim struct {
	Kind     Kind
	Sentence int // index in the text's Sentences
	prose.Range
}

// Finder finds claims. It keeps what it needs from one sentence for the next; the
// zero value is ready.
type Finder struct{ sentence sentence }

// Forget makes room for other texts.
func (f *Finder) Forget() {
	const most = 1 << 16 // words of a sentence worth keeping room for
	if f.sentence.text = nil; cap(f.sentence.words) > most {
		f.sentence = sentence{memo: f.sentence.memo}
	}
}

// Find returns all claims of a text in the order of its sentences, those of a
// sentence in the order of the kinds: every quotation, and at most one of each
// other kind. The range of a claim is its evidence. Spelled is the words of the
// text.
func (f *Finder) Find(t *prose.Text, spelled *prose.Spelled) []Claim {
	var list []Claim
	for i := range t.Sentences {
		quotations := f.Quotations(t, spelled, i)
		list = append(list, quotations...)
		for k := Attribution; k <= Contested; k++ {
			if k == Attribution && len(quotations) > 0 {
				continue // who quotes says whom
			}
			if r, ok := f.at(t, spelled, i).claim(k); ok {
				list = append(list, Claim{k, i, r})
			}
		}
	}
	return list
}

// First returns the first claim of the i-th sentence of a text if it is of a kind
// up to the last one that is asked for. Of others no more is read.
func (f *Finder) First(t *prose.Text, spelled *prose.Spelled, i int, last Kind) (Claim, bool) {
	if list := f.Quotations(t, spelled, i); len(list) > 0 {
		return list[0], true
	}
	for k := Attribution; k <= last; k++ {
		if r, ok := f.at(t, spelled, i).claim(k); ok {
			return Claim{k, i, r}, true
		}
	}
	return Claim{}, false
}

// Quotations returns the quotations of the i-th sentence of a text.
func (f *Finder) Quotations(t *prose.Text, spelled *prose.Spelled, i int) []Claim {
	var list []Claim
	for _, q := range f.at(t, spelled, i).quotations() {
		list = append(list, Claim{Quotation, i, q.Range})
	}
	return list
}

// at returns the i-th sentence of a text, taken apart unless it is already.
func (f *Finder) at(t *prose.Text, spelled *prose.Spelled, i int) *sentence {
	s := &f.sentence
	if s.text != t || s.index != i {
		s.book, s.spelled = lexicon(), spelled
		s.read(t, i)
	}
	return s
}

func (s *sentence) claim(k Kind) (prose.Range, bool) {
	switch k {
	case Attribution:
		return s.attribution()
	case Figure:
		return s.figure()
	case Act:
		return s.act()
	case Event:
		return s.event()
	default:
		return s.contested()
	}
}
