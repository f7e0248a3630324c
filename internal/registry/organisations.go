package registry

import (
	"slices"
	"strings"
)

// Organisation is a body that articles speak of, that publishes sources or
// issues acts.
type Organisation struct {
	Entry
	Names    Names
	Variants Variants
	Acronyms Names
	Hosts    []string // of its own sites
	Parent   string   // id of the organisation it belongs to, "" for none
	Country  string   // ISO 3166 code, "" where it has none
	From, To string   // the days between which it had this name, "" where not known
}

func organisationView() view[*Organisation, *organisationIndex] {
	return view[*Organisation, *organisationIndex]{Organisations, readOrganisation, indexOrganisations}
}

func readOrganisation(r *reader) *Organisation {
	o := &Organisation{
		Entry:    Entry{ID: r.need("id"), Certainty: r.certainty("certainty")},
		Names:    r.names("names"),
		Variants: r.variants("variants"),
		Acronyms: r.names("acronyms"),
		Hosts:    r.hosts("hosts"),
		Parent:   r.text("parent"),
		Country:  r.text("country"),
		From:     r.text("from"),
		To:       r.text("to"),
	}
	if len(o.Names) == 0 {
		r.fail(r.node, "the organisation has no names, so it is left out")
	}
	return o
}

// Name returns the organisation's name in a language, or in another one.
func (o *Organisation) Name(lang string) string {
	if name := o.Names.In(lang); name != "" {
		return name
	}
	return o.Names.any()
}

// Organisation returns the organisation with the id, or nil.
func (s *Set) Organisation(id string) *Organisation {
	if s == nil {
		return nil
	}
	return s.organisations().byID[id]
}

// Organisations returns all organisations. The list must not be changed.
func (s *Set) Organisations() []*Organisation {
	if s == nil {
		return nil
	}
	return s.organisations().list
}

// OrganisationsNamed returns the organisations that have the name, a variant
// or an acronym, whatever the case and the quotation marks.
func (s *Set) OrganisationsNamed(name string) []*Organisation {
	if s == nil {
		return nil
	}
	ix := s.organisations()
	var found []*Organisation
	for _, i := range ix.names.whole(name) {
		found = append(found, ix.list[i])
	}
	return found
}

// OrganisationByHost returns the organisation whose site an address at the
// host belongs to, or nil. Of several the one with the closest host counts.
func (s *Set) OrganisationByHost(host string) *Organisation {
	if s == nil {
		return nil
	}
	byHost := s.organisations().byHost
	for above := host; above != ""; _, above, _ = strings.Cut(above, ".") {
		if o := byHost[above]; o != nil {
			return o
		}
	}
	if site := s.SiteByHost(host); site != nil {
		return s.Organisation(site.Organisation)
	}
	return nil
}

// Chain returns the organisation, the one it belongs to, and so on.
func (s *Set) Chain(o *Organisation) []*Organisation {
	var chain []*Organisation
	for o != nil && !slices.Contains(chain, o) {
		chain = append(chain, o)
		o = s.Organisation(o.Parent)
	}
	return chain
}

// organisationIndex is all organisations and the ways to find them.
type organisationIndex struct {
	list   []*Organisation
	byID   map[string]*Organisation
	byHost map[string]*Organisation
	names  phrases
}

func indexOrganisations(list []*Organisation) *organisationIndex {
	ix := &organisationIndex{list: list, byID: make(map[string]*Organisation, len(list)), byHost: make(map[string]*Organisation, len(list))}
	for i, o := range list {
		ix.byID[o.ID] = o
		for _, h := range o.Hosts {
			ix.byHost[h] = o
		}
		ix.names.addAll(i, o.Names, o.Variants)
		ix.names.addAll(i, o.Acronyms, nil)
	}
	return ix
}
