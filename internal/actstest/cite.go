// Package actstest cites the acts of a registry in the ways in which official
// databases, articles and notes do. Tests hold the recogniser and the rules
// against it.
package actstest

import (
	"fmt"
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// Cited is what a citation says of an act. A test changes it to make a slip.
type Cited struct {
	Act                        *registry.Act
	Number, Issuer, Kind, Code string
	Year, Month, Day           int
}

// Text is a citation in a language.
type Text struct{ Lang, Text string }

// Of returns what a citation without slips says; false for an act that has no
// number or whose day is not known.
func Of(a *registry.Act) (Cited, bool) {
	d, err := dates.ParseEDTF(a.Issued)
	if err != nil || len(d.Readings) == 0 || !d.Readings[0].IsDay() || a.Number == "" {
		return Cited{}, false
	}
	y, m, day := d.Readings[0].From.Date()
	return Cited{a, a.Number, a.Issuer, a.Kind, a.Code, y, int(m), day}, true
}

// Texts writes the citation in all ways that are known for its jurisdiction,
// those of one language together.
func (c Cited) Texts(s *registry.Set) []Text {
	w := c.words(s.Jurisdiction(c.Act.Jurisdiction))
	var list []Text
	for _, p := range phrasings {
		if p.of != "" && p.of != c.Act.Jurisdiction || p.of == "" && isUnion(c.Act.Jurisdiction) {
			continue
		}
		if text, ok := w.fill(p); ok {
			list = append(list, Text{p.lang, text})
		}
	}
	return list
}

// isUnion reports whether the acts of a jurisdiction are cited in ways of their
// own, without its name.
func isUnion(id string) bool { return id == "EU" || id == "UN" || id == "US" || id == "EAEU" }

// words is what the blanks of a phrasing are filled with.
type words struct {
	cited Cited
	of    *registry.Jurisdiction
}

func (c Cited) words(of *registry.Jurisdiction) *words { return &words{c, of} }

// fill fills in a phrasing; false where the registry has no word for a blank.
func (w *words) fill(p phrasing) (string, bool) {
	if p.kinds != "" && !strings.Contains(" "+p.kinds+" ", " "+w.cited.Kind+" ") {
		return "", false
	}
	var b strings.Builder
	rest := p.text
	for {
		before, after, found := strings.Cut(rest, "{")
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		blank, tail, _ := strings.Cut(after, "}")
		value := w.blank(blank, p.lang)
		if value == "" {
			return "", false
		}
		b.WriteString(value)
		rest = tail
	}
}

func (w *words) blank(name, lang string) string {
	c := w.cited
	k, i := w.of.Kind(c.Kind), w.of.Issuer(c.Issuer)
	if k == nil || i == nil {
		return ""
	}
	switch name {
	case "kind":
		return oneOf(kindForms[lang][c.Kind], k.Names.In(lang))
	case "Issuer":
		return i.Names.In(lang)
	case "issuer":
		return inflected(i.Variants, i.Names, lang)
	case "Country":
		return w.of.Names.In(lang)
	case "country":
		return inflected(w.of.Variants, w.of.Names, lang)
	case "number":
		return c.Number
	case "bare":
		return k.Bared(c.Number)
	case "dotted":
		return fmt.Sprintf("%02d.%02d.%d", c.Day, c.Month, c.Year)
	case "yearfirst":
		return fmt.Sprintf("%d.%02d.%02d.", c.Year, c.Month, c.Day)
	case "year":
		return fmt.Sprint(c.Year)
	case "day":
		return fmt.Sprint(c.Day)
	case "month":
		return strings.Fields(months[lang])[c.Month-1]
	}
	panic("no blank is called " + name)
}

func oneOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// inflected returns the first variant of a name, which is the form that stands
// behind the kind; English has none.
func inflected(v registry.Variants, n registry.Names, lang string) string {
	if list := v[lang]; len(list) > 0 && lang != "en" {
		return list[0]
	}
	return n.In(lang)
}
