package acts

import (
	"cmp"
	"slices"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// point is a number of a series whose date is known.
type point struct {
	count    int
	suffix   string
	from, to dates.Day // when it was reached in the series
	exact    bool      // the day is that of the act, and it was seen
	act      *registry.Act
	text     string // the number as written
}

// seriesPoints gathers what is known of each series: its anchors, and the
// acts of the registry.
func seriesPoints(s *registry.Set) map[*registry.Series][]point {
	all := map[*registry.Series][]point{}
	for _, j := range s.Jurisdictions() {
		for _, series := range j.Series {
			k, by := j.Kind(series.Kinds[0]), ""
			if len(series.Issuers) == 1 {
				by = series.Issuers[0]
			}
			for _, a := range series.Anchors {
				n, ok := k.NumberBy(by, a.Number)
				from, to, dated := dayOf(a.Date)
				if !ok || !dated || n.Count == 0 {
					continue
				}
				if series.Registered && !a.Exact {
					to += dates.Day(series.Tolerance)
				}
				all[series] = append(all[series], point{n.Count, n.Suffix, from, to, a.Exact && a.Certainty == registry.Seen, nil, a.Number})
			}
		}
	}
	for _, a := range s.Acts() {
		addAct(all, s.Jurisdiction(a.Jurisdiction), a)
	}
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b point) int { return cmp.Compare(a.count, b.count) })
	}
	return all
}

// addAct adds the number of an act of the registry to its series.
func addAct(all map[*registry.Series][]point, j *registry.Jurisdiction, a *registry.Act) {
	from, to, ok := dayOf(a.Issued)
	if j == nil || !ok || a.DateCertainty == registry.Unverified {
		return
	}
	if a.Code != "" {
		addRegistered(all, j, a)
	}
	series := seriesOf(j, a.Kind, a.Issuer, from, false)
	k := j.Kind(a.Kind)
	if series == nil || k == nil {
		return
	}
	if n, ok := k.NumberBy(a.Issuer, a.Number); ok && n.Count > 0 {
		all[series] = append(all[series], point{n.Count, n.Suffix, from, to, from == to && a.DateCertainty == registry.Seen, a, a.Number})
	}
}

// addRegistered adds the entry of an act in the register whose series the form
// of its code names.
func addRegistered(all map[*registry.Series][]point, j *registry.Jurisdiction, a *registry.Act) {
	for _, id := range j.Identifiers {
		c := grammar{j, id}.parse(a.Code)
		if c.Form == nil || c.Form.Series == "" || c.Number == 0 {
			continue
		}
		for _, series := range j.Series {
			if series.ID != c.Form.Series {
				continue
			}
			from, to, ok := dayOf(a.Registration.Date)
			exact := ok && a.DateCertainty == registry.Seen
			if !ok {
				from, to, _ = dayOf(a.Issued)
				to += dates.Day(series.Tolerance)
			}
			all[series] = append(all[series], point{c.Number, "", from, to, exact, a, a.Code})
		}
	}
}

// seriesOf returns the series that acts of a kind and issuer are numbered in
// on a day; nil where none is known.
func seriesOf(j *registry.Jurisdiction, kind, issuer string, on dates.Day, registered bool) *registry.Series {
	for _, s := range j.Series {
		if s.Registered != registered || !slices.Contains(s.Kinds, kind) {
			continue
		}
		if len(s.Issuers) > 0 && (issuer == "" || !registry.SameIssuer(s.Issuers, issuer)) && !onlyIssuers(j, kind, s.Issuers) {
			continue
		}
		if within(on, s.From, s.To) {
			return s
		}
	}
	return nil
}

// series returns the series that an act of the claim is numbered in; nil where
// none is known. Who adopted it need not be named where the suffix of the
// number belongs to one series alone.
func (c *Claim) series(k *registry.ActKind, n registry.ActNumber, on dates.Day) *registry.Series {
	if c.Issuer == "" && n.Suffix != "" {
		for _, s := range c.Of.Series {
			if slices.Contains(s.Kinds, k.ID) && slices.ContainsFunc(s.Blocks, func(b registry.Block) bool { return b.Suffix == n.Suffix }) {
				return s
			}
		}
	}
	return seriesOf(c.Of, k.ID, c.Issuer, on, false)
}

// onlyIssuers reports whether nobody else issues the kind, so that the series
// is known without the issuer.
func onlyIssuers(j *registry.Jurisdiction, kind string, issuers []string) bool {
	for _, id := range j.Kind(kind).Issuers {
		if !slices.Contains(issuers, id) {
			return false
		}
	}
	return true
}

// within reports whether a day lies between two dates of the registry.
func within(day dates.Day, from, to string) bool {
	if start, _, ok := dayOf(from); ok && day < start {
		return false
	}
	if _, end, ok := dayOf(to); ok && day > end {
		return false
	}
	return true
}

// dayOf returns the first and the last day of a date as registries write it.
func dayOf(text string) (from, to dates.Day, ok bool) {
	if text == "" {
		return 0, 0, false
	}
	if day, ok := dates.ParseDay(text); ok {
		return day, day, true
	}
	d, err := dates.ParseEDTF(text)
	if err != nil || len(d.Readings) == 0 {
		return 0, 0, false
	}
	return d.Readings[0].From, d.Readings[0].To, true
}
