// Package claims decides, sentence by sentence, for what an editor would
// demand a source: a quotation, a figure, an attribution, an act, a dated
// event, a contested statement about a state.
//
// The evidence is in the words of the sentence: lists of words in English and
// Russian say what each tells (lang_en.go, lang_ru.go), and what stands around
// it decides. In doubt a sentence is the author's own.
package claims

import "github.com/policylint/policylint/internal/prose"

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

// Finder finds claims. It keeps what it needs from one text for the next; the
// zero value is ready.
type Finder struct {
	sentence sentence
	found    []Claim // in all texts so far
}

// Forget makes room for other texts. The claims found so far are lost.
func (f *Finder) Forget() { f.found, f.sentence.text = f.found[:0], nil }

// Find returns the claims of a text in the order of its sentences; see
// [Finder.FindIn].
func (f *Finder) Find(t *prose.Text, spelled *prose.Spelled) []Claim {
	var list []Claim
	for i := range t.Sentences {
		list = append(list, f.FindIn(t, spelled, i)...)
	}
	return list
}

// FindIn returns the claims of the i-th sentence of a text in the order of the
// kinds: every quotation, and at most one of each other kind. The range of a
// claim is its evidence. Spelled is the words of the text. The list is never nil.
func (f *Finder) FindIn(t *prose.Text, spelled *prose.Spelled, i int) []Claim {
	if f.found == nil {
		f.found = []Claim{}
	}
	s, first := &f.sentence, len(f.found)
	s.book, s.spelled = lexicon(), spelled
	s.read(t, i)
	for _, q := range s.quotations() {
		f.found = append(f.found, Claim{Quotation, i, q.Range})
	}
	for _, k := range [...]Kind{Attribution, Figure, Act, Event, Contested} {
		if r, ok := s.claim(k); ok {
			f.found = append(f.found, Claim{k, i, r})
		}
	}
	return f.found[first:len(f.found):len(f.found)]
}

func (s *sentence) claim(k Kind) (prose.Range, bool) {
	switch k {
	case Attribution:
		if len(s.quotations()) > 0 {
			return prose.Range{}, false // who quotes says whom
		}
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
