package acts

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Reading is the legal acts that an article cites.
type Reading struct {
	Book     *Book
	Mentions []*Mention // of the sources, then of the notes and the prose in reading order
	Home     string     // the jurisdiction that acts without a country are of, "" for none
}

// Mention is one place where an article cites an act.
type Mention struct {
	Claim    Claim
	Source   *article.Source   // the source that describes the act; nil for a text
	Footnote *article.Footnote // the footnote that cites it in words of its own; nil elsewhere
	Text     *article.Text     // the prose that cites it; nil for a source and a printed note
	Node     *article.Node     // the scalar that cites it, or the source
	Citation *Citation         // in the text of Node; nil for a source
	places   [AboutTranslation + 1]yamldoc.Place
	faults   func() []Fault
}

// Faults returns what is wrong with what is said of the act there.
func (m *Mention) Faults() []Fault { return m.faults() }

// Place returns where a part of the act is written, or all that cites it.
func (m *Mention) Place(f Field) yamldoc.Place {
	if at := m.places[f]; at.Node != nil {
		return at
	}
	if m.Citation != nil {
		return m.Node.Range(m.Citation.Start, m.Citation.End)
	}
	if n := m.Source.ID; n != nil {
		return n.Place()
	}
	return m.Source.Node.Place()
}

// PlaceOf returns where what is wrong is written.
func (m *Mention) PlaceOf(f Fault) yamldoc.Place {
	if n, from, to := m.Wrong(f); n != nil {
		return n.Range(from, to)
	}
	return m.Place(f.About)
}

// Wrong returns the text of which a fault blames a part, and the part; nil
// where all is blamed.
func (m *Mention) Wrong(f Fault) (n *article.Node, from, to int) {
	at := m.places[f.About]
	if f.End == 0 || at.Node == nil {
		return nil, 0, 0
	}
	before := 0
	if m.Citation != nil {
		before = m.Citation.Title.Start // only of titles a part is blamed
	}
	return at.Node, before + f.Start, before + f.End
}

// Read finds the acts that an article cites: in its sources, in the words of
// its footnotes and in its prose.
func Read(a *article.Article, s *registry.Set) *Reading {
	r := &Reading{}
	if s == nil || !s.Has(registry.Jurisdictions) {
		return r
	}
	r.Book = BookOf(s)
	r.Home = r.home(a)
	for i := range a.Sources {
		if m := r.source(a, &a.Sources[i]); m != nil {
			r.add(m)
		}
	}
	notes := map[*article.Node]*article.Footnote{}
	for i := range a.Footnotes {
		fn := &a.Footnotes[i]
		notes[fn.TextNode()] = fn
		if fn.Printed != nil {
			r.text(fn.Printed, nil, fn)
		}
	}
	for _, t := range a.Texts() {
		r.text(t.Node, t, notes[t.Node])
	}
	return r
}

func (r *Reading) add(m *Mention) {
	var faults []Fault
	judged := false
	m.faults = func() []Fault {
		if !judged {
			claim := m.Claim
			faults, judged = r.Book.Judge(&claim), true
		}
		return faults
	}
	r.Mentions = append(r.Mentions, m)
}

// home returns the jurisdiction that all sources with one name.
func (r *Reading) home(a *article.Article) string {
	home := ""
	for _, s := range a.Sources {
		j := r.Book.jurisdiction(s.Get("jurisdiction").Text())
		if j == nil {
			continue
		}
		if home != "" && home != j.ID {
			return ""
		}
		home = j.ID
	}
	return home
}

// jurisdiction returns the jurisdiction that a text names by its id or its
// name; nil for none.
func (b *Book) jurisdiction(text string) *registry.Jurisdiction {
	text = strings.TrimSpace(text)
	if j := b.set.Jurisdiction(text); j != nil {
		return j
	}
	if some := b.countries(text); len(some) > 0 {
		return some[0].of
	}
	return nil
}

// JurisdictionNamed returns the one jurisdiction that a text is the name of,
// or an abbreviation; nil where there is none, or several.
func (b *Book) JurisdictionNamed(text string) *registry.Jurisdiction {
	some := b.countries(text)
	if len(some) == 0 || slices.ContainsFunc(some, func(m meaning) bool { return m.of != some[0].of }) {
		return nil
	}
	return some[0].of
}

// countries returns the jurisdictions that a text may be the name of.
func (b *Book) countries(text string) []meaning {
	if text == "" {
		return nil
	}
	means, end := b.words.longest(text, 0)
	if end < len(text) {
		return nil
	}
	return of(means, country)
}

// text reads the citations of a text that stands in a scalar.
func (r *Reading) text(n *article.Node, t *article.Text, fn *article.Footnote) {
	text := n.Text()
	found := r.Book.Scan(text, r.Home)
	if len(found) == 0 {
		return
	}
	var fields []citation.Field
	if fn != nil {
		fields = citation.Parse(text).Fields
	}
	for i := range found {
		c := &found[i]
		m := &Mention{Claim: r.Book.Claim(c), Footnote: fn, Text: t, Node: n, Citation: c}
		for f, part := range [...]Part{AboutKind: c.Kind, AboutNumber: c.Number, AboutTitle: c.Title, AboutCode: c.Code, AboutRegistration: c.Registration.Number} {
			if part.written() {
				m.places[f] = n.Range(part.Start, part.End)
			}
		}
		if c.Date.End > 0 {
			m.places[AboutDate] = n.Range(c.Date.Start, c.Date.End)
		}
		next := len(text)
		if i+1 < len(found) {
			next = found[i+1].Start
		}
		r.address(m, fields, c.End, next)
		r.add(m)
	}
}

// address takes the address that a note gives for an act: the first one
// behind it that no other work stands before.
func (r *Reading) address(m *Mention, fields []citation.Field, from, to int) {
	for _, f := range fields {
		if f.Kind != citation.Address || f.Start < from || f.Start >= to {
			continue
		}
		if strings.Contains(m.Node.Text()[from:f.Start], ";") || m.Claim.Code != nil {
			return
		}
		if a := r.Book.ParseAddress(m.Node.Text()[f.Start:f.End]); a != nil {
			m.Claim.SetCode(a.Code)
			m.places[AboutCode] = m.Node.Range(f.Start+a.Start, f.Start+a.End)
			if a.End == 0 {
				m.places[AboutCode] = m.Node.Range(f.Start, f.End)
			}
		}
		return
	}
}
