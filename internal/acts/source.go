package acts

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/dates"
)

// source reads the act that a source describes; nil for a source of another
// type.
func (r *Reading) source(a *article.Article, s *article.Source) *Mention {
	id := s.Get("act").Text()
	switch s.Get("type").Text() {
	case "regulation", "legislation", "bill", "standard", "treaty":
	default:
		if id == "" {
			return nil
		}
	}
	m := &Mention{Source: s, Node: s.Node}
	c := &m.Claim
	c.Act = r.Book.set.Act(id)
	c.Of = r.Book.jurisdiction(s.Get("jurisdiction").Text())
	r.issuer(m, s)
	if c.Of == nil && c.Act != nil {
		c.Of = r.Book.set.Jurisdiction(c.Act.Jurisdiction)
	}
	c.Number = strings.TrimSpace(s.Get("number").Text())
	m.put(AboutNumber, s.Get("number"))
	if d, err := dates.ParseEDTF(s.Get("issued").Text()); err == nil && s.Get("issued").IsScalar() {
		c.Dates = d.Readings
		m.put(AboutDate, s.Get("issued"))
	}
	r.sourceTitle(a, m, s)
	if link := s.Get("URL"); link.IsScalar() {
		if found := r.Book.ParseAddress(link.Text()); found != nil {
			c.SetCode(found.Code)
			m.put(AboutCode, link)
			if found.End > 0 {
				m.places[AboutCode] = link.Range(found.Start, found.End)
			}
		}
	}
	return m
}

func (m *Mention) put(f Field, n *article.Node) {
	if n.IsScalar() {
		m.places[f] = n.Content()
	}
}

// issuer reads who adopted the act, and what kind it is.
func (r *Reading) issuer(m *Mention, s *article.Source) {
	c := &m.Claim
	home := ""
	if c.Of != nil {
		home = c.Of.ID
	} else if c.Act != nil {
		home = c.Act.Jurisdiction
	}
	words := chain{book: r.Book, text: s.Get("authority").Text() + " — " + s.Get("genre").Text()}
	split := len(s.Get("authority").Text()) + len(" — ")
	for _, start := range []int{0, split} {
		if end, the := smallWord(words.text, start); the {
			start = spaces(words.text, end)
		}
		words.run(start)
	}
	if len(words.bodies)+len(words.kinds)+len(words.countries) == 0 {
		return
	}
	j := words.jurisdiction(home)
	if j == nil || c.Of != nil && j != c.Of {
		return
	}
	c.Of = j
	var cite Citation
	if len(words.kinds) > 0 && words.resolve(&cite, j) {
		c.Kind, c.Else = cite.Kind.ID, cite.Else
		m.put(AboutKind, s.Get("genre"))
	}
	for _, p := range words.bodies {
		for _, mean := range p.means {
			if mean.of == j {
				c.Issuer = mean.issuer.ID
			}
		}
	}
}

// sourceTitle reads the title: the original one where there is one.
func (r *Reading) sourceTitle(a *article.Article, m *Mention, s *article.Source) {
	c := &m.Claim
	c.Lang = s.Get("language").Text()
	n := s.Get("original-title")
	if n.Text() == "" {
		if n = s.Get("title"); isCyrillic(n.Text()) == isCyrillicLang(a.Lang.Text()) || c.Lang == "" {
			c.Lang = a.Lang.Text()
		}
	} else if c.Lang == "" && isCyrillic(n.Text()) {
		c.Lang = "ru"
	}
	c.Title = n.Text()
	m.put(AboutTitle, n)
	if other := s.Get("title"); other != n {
		c.Translation = other.Text()
		m.put(AboutTranslation, other)
	}
}

func isCyrillic(s string) bool {
	return strings.ContainsAny(s, "абвгдежзийклмнопрстуфхцчшщыэюя")
}

func isCyrillicLang(lang string) bool {
	switch lang, _, _ := strings.Cut(lang, "-"); lang {
	case "ru", "kk", "ky", "tg":
		return true
	}
	return false
}
