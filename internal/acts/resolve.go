package acts

import (
	"slices"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// citation makes a citation of the chain, if it cites an act: it has a kind,
// and beside it enough to be sure that an act is meant.
func (c *chain) citation(home string) (Citation, bool) {
	cite := Citation{Start: c.start, End: c.end, Number: c.number, Date: c.date, Title: c.title, Code: c.code, Joint: c.second}
	if cite.Date.End == 0 {
		cite.Date = c.year
	}
	if c.within != nil {
		cite.Jurisdiction, cite.Issuer, cite.Kind, cite.Else = c.within.Jurisdiction.implied(), c.within.Issuer.implied(), c.within.Kind.implied(), c.within.Else
		return cite, true
	}
	if len(c.kinds) == 0 && len(c.prefix.means) == 0 {
		return Citation{}, false
	}
	j := c.jurisdiction(home)
	if !c.resolve(&cite, j) || !c.enough(&cite, j) {
		return Citation{}, false
	}
	return cite, true
}

// implied is the part without a place.
func (p Part) implied() Part { return Part{ID: p.ID} }

// jurisdiction returns the jurisdiction that all phrases can mean; nil where
// several can be meant.
func (c *chain) jurisdiction(home string) *registry.Jurisdiction {
	var all []meaning
	for _, list := range [][]piece{c.countries, c.bodies, c.kinds, {c.prefix}} {
		for _, p := range list {
			switch {
			case p.means == nil:
			case all == nil:
				all = p.means
			default:
				if both := common(all, p.means); len(both) > 0 {
					all = both
				}
			}
		}
	}
	var one *registry.Jurisdiction
	several := false
	for _, m := range all {
		if m.of.ID == home {
			return m.of
		}
		several = several || one != nil && one != m.of
		one = m.of
	}
	if several {
		return nil
	}
	return one
}

// resolve fills in who adopted what kind of act; false where the words do not
// go together.
func (c *chain) resolve(cite *Citation, j *registry.Jurisdiction) bool {
	if j != nil {
		cite.Jurisdiction.ID = j.ID
		for _, p := range c.countries {
			cite.Jurisdiction = Part{j.ID, p.start, p.end}
		}
	}
	for _, p := range c.bodies {
		for _, m := range p.means {
			if j == nil || m.of == j {
				cite.Issuer = Part{m.issuer.ID, p.start, p.end}
				break
			}
		}
	}
	p, byPrefix := c.prefix, true
	if len(c.kinds) > 0 {
		p, byPrefix = c.kinds[0], false
	}
	m, ok := c.kindOf(p, j, cite.Issuer.ID)
	if !ok {
		return false
	}
	if m.country && len(c.countries) == 0 {
		return false
	}
	cite.Kind = Part{m.kind.ID, p.start, p.end}
	if m.issuer != nil {
		cite.Issuer = Part{ID: m.issuer.ID}
	}
	if !cite.Issuer.Is() && (len(m.kind.Issuers) == 1 || byPrefix || len(c.prefix.means) > 0) && j != nil {
		cite.Issuer.ID = m.kind.Issuers[0]
	}
	for _, other := range p.means {
		if other.misleading && other.of == m.of && other.kind != m.kind {
			cite.Else = other.kind.ID
		}
	}
	return true
}

// kindOf chooses the kind that a phrase means in a jurisdiction: what the word
// says before what translations make of it.
func (c *chain) kindOf(p piece, j *registry.Jurisdiction, issuer string) (meaning, bool) {
	best, found := meaning{}, false
	for _, m := range p.means {
		if j != nil && m.of != j {
			continue
		}
		fits := issuer != "" && registry.SameIssuer(m.kind.Issuers, issuer)
		switch {
		case !found, best.misleading && !m.misleading,
			best.misleading == m.misleading && fits && !registry.SameIssuer(best.kind.Issuers, issuer):
			best, found = m, true
		}
	}
	return best, found
}

// enough reports whether a chain with a kind says enough to cite an act.
func (c *chain) enough(cite *Citation, j *registry.Jurisdiction) bool {
	dated := c.date.End > 0
	named := len(c.bodies) > 0 || len(c.countries) > 0 || cite.Issuer.Is() && len(c.kinds) > 0 && c.kinds[0].means[0].issuer != nil
	switch {
	case c.bare && !c.sole() && (j == nil || !c.names(j.ID)):
		return false
	case c.number.Is():
		return named || dated && c.peculiar() || c.sole() || isSuffixed(c.number.ID) && len(c.kinds) > 0 || c.code.Is()
	case c.code.Is():
		return true
	case !dated || len(c.date.Readings) == 0 || c.date.Readings[0].Precision != dates.ToDay || c.date.Readings[0].Yearless:
		return false
	}
	k := j.Kind(cite.Kind.ID)
	return k != nil && (cite.Issuer.written() && slices.Contains(k.Issuers, cite.Issuer.ID) || len(c.countries) > 0 && !cite.Issuer.written() && (k.ID == "law" || k.ID == "code"))
}

// peculiar reports whether the word for the kind is used for little but acts
// of certain bodies: anyone gives orders and takes decisions.
func (c *chain) peculiar() bool {
	return len(c.prefix.means) > 0 || len(c.kinds) > 0 && slices.ContainsFunc(c.kinds[0].means, func(m meaning) bool {
		return slices.ContainsFunc(m.kind.Issuers, func(id string) bool { i := m.of.Issuer(id); return i != nil && !i.Open })
	})
}

// sole reports whether kind and number alone name an act.
func (c *chain) sole() bool {
	return len(c.kinds) > 0 && slices.ContainsFunc(c.kinds[0].means, func(m meaning) bool { return m.kind.Sole })
}

// isSuffixed reports whether a number has the convocation of a parliament.
func isSuffixed(number string) bool {
	_, ok := bareNumber(number, 0)
	return ok
}
