// Package claims decides, sentence by sentence, for what an editor would
// demand a source: a quotation, a figure, an attribution, an act, a dated
// event, a contested statement about a state.
//
// The evidence is in the words of the sentence: lists of words in English and
// Russian say what each tells (lang_en.go, lang_ru.go), and what stands around
// it decides. In doubt a sentence is the author's own.
package claims

import (
	"iter"
	"slices"

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
func (f *Finder) Forget() { f.sentence.text = nil }

// Find returns all claims of a text in the order of its sentences; see
// [Finder.In].
func (f *Finder) Find(t *prose.Text, spelled *prose.Spelled) []Claim {
	var list []Claim
	for i := range t.Sentences {
		list = slices.AppendSeq(list, f.In(t, spelled, i, Contested))
	}
	return list
}

// In iterates over the claims of the i-th sentence of a text in the order of the
// kinds, as far as the last one that is asked for: every quotation, and at most
// one of each other kind. The range of a claim is its evidence. Spelled is the
// words of the text. What is not taken is not looked for.
func (f *Finder) In(t *prose.Text, spelled *prose.Spelled, i int, last Kind) iter.Seq[Claim] {
	return func(yield func(Claim) bool) {
		s := &f.sentence
		if s.text != t || s.index != i {
			s.book, s.spelled = lexicon(), spelled
			s.read(t, i)
		}
		quotations := s.quotations()
		for _, q := range quotations {
			if !yield(Claim{Quotation, i, q.Range}) {
				return
			}
		}
		for k := Attribution; k <= last; k++ {
			if k == Attribution && len(quotations) > 0 {
				continue // who quotes says whom
			}
			if r, ok := s.claim(k); ok && !yield(Claim{k, i, r}) {
				return
			}
		}
	}
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
