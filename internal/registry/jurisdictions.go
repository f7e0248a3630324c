package registry

import "strings"

// Jurisdiction is a country or organisation: who issues which acts there, and
// how they are numbered and identified. Dates are as written, in EDTF.
type Jurisdiction struct {
	Entry
	Names       Names
	Variants    Variants
	Issuers     []*Issuer
	Kinds       []*ActKind
	Periods     []*Period
	Series      []*Series
	Identifiers []*Identifier
	Addresses   []*ActAddress
}

// Issuer is a body that issues acts.
type Issuer struct {
	Entry
	Names    Names
	Variants Variants
	Open     bool // whether its name goes on: Ministry of …
	From, To string
}

// ActKind is a kind of act.
type ActKind struct {
	Entry
	Names      Names
	Variants   Variants
	Misleading Variants // names that translations use although they mean another kind
	Short      []ShortForm
	Issuers    []string
	Prefixes   []string
	Bare       bool // whether its number stands without a sign
	Exclusive  bool // whether nothing of another issuer is called so
	Sole       bool // whether no other jurisdiction has it
	Numbers    []NumberForm
	From, To   string
}

// ShortForm is an abbreviation that stands for a kind and its issuer.
type ShortForm struct {
	Text, Issuer string
	Country      bool // whether the country must stand beside it
}

func jurisdictionView() view[*Jurisdiction, *jurisdictionIndex] {
	return view[*Jurisdiction, *jurisdictionIndex]{Jurisdictions, readJurisdiction, indexJurisdictions}
}

func readJurisdiction(r *reader) *Jurisdiction {
	return &Jurisdiction{
		Entry:       Entry{ID: r.need("id")},
		Names:       r.names("names"),
		Variants:    r.variants("variants"),
		Issuers:     parts(r, "issuers", readIssuer),
		Kinds:       parts(r, "kinds", readKind),
		Periods:     parts(r, "periods", readPeriod),
		Series:      parts(r, "series", readSeries),
		Identifiers: parts(r, "identifiers", readIdentifier),
		Addresses:   parts(r, "addresses", readAddress),
	}
}

// parts reads a list of mappings within the entry.
func parts[T any](r *reader, key string, read func(*reader) T) []T {
	var list []T
	for _, n := range r.node.Get(key).Each() {
		r.part(n, func(r *reader) { list = append(list, read(r)) })
	}
	return list
}

// entry reads what all parts have.
func (r *reader) entry() Entry {
	return Entry{ID: r.need("id"), Node: r.node, Certainty: r.certainty("certainty")}
}

func readIssuer(r *reader) *Issuer {
	return &Issuer{
		Entry:    r.entry(),
		Names:    r.names("names"),
		Variants: r.variants("variants"),
		Open:     r.yes("open", false),
		From:     r.text("from"),
		To:       r.text("to"),
	}
}

func readKind(r *reader) *ActKind {
	return &ActKind{
		Entry:      r.entry(),
		Names:      r.names("names"),
		Variants:   r.variants("variants"),
		Misleading: r.variants("translations"),
		Short: parts(r, "short-forms", func(r *reader) ShortForm {
			return ShortForm{Text: r.need("text"), Issuer: r.need("issuer"), Country: r.yes("with-country", false)}
		}),
		Issuers:   r.texts(r.node.Get("issuers")),
		Prefixes:  r.texts(r.node.Get("prefixes")),
		Bare:      r.yes("bare-number", false),
		Exclusive: r.yes("exclusive", false),
		Sole:      r.yes("sole", false),
		Numbers:   parts(r, "numbers", readNumberForm),
		From:      r.text("from"),
		To:        r.text("to"),
	}
}

// Jurisdiction returns the jurisdiction with the id, in any case, or nil.
func (s *Set) Jurisdiction(id string) *Jurisdiction {
	if s == nil {
		return nil
	}
	return s.jurisdictions().byID[strings.ToUpper(id)]
}

// Jurisdictions returns all jurisdictions. The list must not be changed.
func (s *Set) Jurisdictions() []*Jurisdiction {
	if s == nil {
		return nil
	}
	return s.jurisdictions().list
}

// Issuer returns the issuer with the id, or the open one that stands for it:
// the ministry for “ministry-of-justice”. It is nil where there is none.
func (j *Jurisdiction) Issuer(id string) *Issuer {
	if j == nil || id == "" {
		return nil
	}
	for _, i := range j.Issuers {
		if i.ID == id {
			return i
		}
	}
	for _, i := range j.Issuers {
		if i.Open && (strings.HasPrefix(id, i.ID) || strings.HasSuffix(id, i.ID)) {
			return i
		}
	}
	return nil
}

// Kind returns the kind of act with the id, or nil.
func (j *Jurisdiction) Kind(id string) *ActKind {
	if j == nil {
		return nil
	}
	for _, k := range j.Kinds {
		if k.ID == id {
			return k
		}
	}
	return nil
}

// Period returns the period with the id, or nil.
func (j *Jurisdiction) Period(id string) *Period {
	if j == nil || id == "" {
		return nil
	}
	for _, p := range j.Periods {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Short returns the name in a language without its form of state, where there
// is one: Kazakhstan.
func (j *Jurisdiction) Short(lang string) string {
	if list := j.Variants[lang]; len(list) > 0 {
		return list[0]
	}
	return j.Names.Name(lang)
}

// Identifier returns the kind of identifier with the id, or nil.
func (j *Jurisdiction) Identifier(id string) *Identifier {
	for _, i := range j.Identifiers {
		if i.ID == id {
			return i
		}
	}
	return nil
}

// Name returns the name in a language, or in another one.
func (e Names) Name(lang string) string {
	if name := e.In(lang); name != "" {
		return name
	}
	return e.any()
}

// jurisdictionIndex is all jurisdictions by their ids.
type jurisdictionIndex struct {
	list []*Jurisdiction
	byID map[string]*Jurisdiction
}

func indexJurisdictions(list []*Jurisdiction) *jurisdictionIndex {
	ix := &jurisdictionIndex{list, make(map[string]*Jurisdiction, len(list))}
	for _, j := range list {
		ix.byID[strings.ToUpper(j.ID)] = j
	}
	return ix
}
