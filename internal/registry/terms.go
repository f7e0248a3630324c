package registry

// Term is a term of the glossary.
type Term struct {
	Entry
	Names     Names    // the term to use
	Variants  Variants // other spellings of it
	Mistakes  Variants // renderings that mean something else
	Acronyms  Names    // known so well that they need not be written out
	MatchCase bool     // small and capital letters must be as written
}

func termView() view[*Term, *termIndex] {
	return view[*Term, *termIndex]{Terms, readTerm, indexTerms}
}

func readTerm(r *reader) *Term {
	t := &Term{
		Entry:     Entry{ID: r.text("id")},
		Names:     r.names("names"),
		Variants:  r.variants("variants"),
		Mistakes:  r.variants("mistakes"),
		Acronyms:  r.names("acronyms"),
		MatchCase: r.yes("match-case", false),
	}
	if t.ID == "" {
		t.ID = t.Names.any() // a glossary need not give ids
	}
	if len(t.Names) == 0 {
		r.fail(r.node, "the term has no names, so it is left out")
	}
	return t
}

// Terms returns all terms. The list must not be changed.
func (s *Set) Terms() []*Term {
	if s == nil {
		return nil
	}
	return s.terms().list
}

// IsKnownAcronym reports whether the glossary has the acronym, in any language.
func (s *Set) IsKnownAcronym(acronym string) bool {
	return s != nil && s.terms().acronyms[acronym]
}

// termIndex is all terms and the acronyms among them.
type termIndex struct {
	list     []*Term
	acronyms map[string]bool
}

func indexTerms(list []*Term) *termIndex {
	ix := &termIndex{list: list, acronyms: map[string]bool{}}
	for _, t := range list {
		for _, a := range t.Acronyms {
			ix.acronyms[a] = true
		}
	}
	return ix
}
