package registry

import "github.com/policylint/policylint/internal/dates"

// Person is someone that articles speak of.
type Person struct {
	Entry
	Names    Names
	Variants Variants
	Offices  []Office
}

// Office is an office that a person held.
type Office struct {
	Entry
	Titles       Names
	Variants     Variants
	Jurisdiction string // id in the registry of jurisdictions, "" where it has none
	// From and To are the first and the last day in office. They have no
	// reading where the registry does not tell: who has no last day still
	// holds the office.
	From, To dates.Date
}

func peopleView() view[*Person, *personIndex] {
	return view[*Person, *personIndex]{People, readPerson, indexPeople}
}

func readPerson(r *reader) *Person {
	p := &Person{
		Entry:    Entry{ID: r.need("id")},
		Names:    r.names("names"),
		Variants: r.variants("variants"),
	}
	if len(p.Names) == 0 {
		r.fail(r.node, "the person has no names, so the entry is left out")
	}
	for _, n := range r.node.Get("offices").Each() {
		r.part(n, func(r *reader) { p.Offices = append(p.Offices, readOffice(r)) })
	}
	return p
}

func readOffice(r *reader) Office {
	o := Office{
		Entry:        Entry{Node: r.node, Certainty: r.certainty("certainty")},
		Titles:       r.names("titles"),
		Variants:     r.variants("variants"),
		Jurisdiction: r.text("jurisdiction"),
		From:         r.date("from"),
		To:           r.date("to"),
	}
	if len(o.Titles) == 0 {
		r.fail(r.node, "the office has no titles, so the person is left out")
	}
	if dates.Before(o.To, o.From) {
		r.fail(r.node.Get("to"), "the office ends before it begins, so the person is left out")
	}
	return o
}

// Name returns the person's name in a language, or in another one.
func (p *Person) Name(lang string) string {
	if name := p.Names.In(lang); name != "" {
		return name
	}
	return p.Names.any()
}

// Title returns what the office is called in a language, or in another one.
func (o *Office) Title(lang string) string {
	if title := o.Titles.In(lang); title != "" {
		return title
	}
	return o.Titles.any()
}

// Person returns the person with the id, or nil.
func (s *Set) Person(id string) *Person {
	if s == nil {
		return nil
	}
	return s.people().byID[id]
}

// People returns all people. The list must not be changed.
func (s *Set) People() []*Person {
	if s == nil {
		return nil
	}
	return s.people().list
}

// personIndex is all people and the ways to find them.
type personIndex struct {
	list []*Person
	byID map[string]*Person
}

func indexPeople(list []*Person) *personIndex {
	ix := &personIndex{list: list, byID: make(map[string]*Person, len(list))}
	for _, p := range list {
		ix.byID[p.ID] = p
	}
	return ix
}
