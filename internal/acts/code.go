package acts

import (
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/registry"
)

// Code is an identifier of an act in a database, read by the grammar of the
// database.
type Code struct {
	Text       string
	Of         *registry.Jurisdiction
	Identifier *registry.Identifier
	Form       *registry.IdentifierForm // nil where it has no form of the grammar
	Letters    []registry.Letter        // what its letters stand for; nil where unknown
	Letter     string
	Year       int // of the act; 0 where it does not tell
	Month, Day int
	Number     int  // 0 where it does not tell
	Serial     int  // beside the year, where the number is made of both
	Period     int  // the session of an assembly and the like; 0 where it does not tell
	Twin       bool // whether it is marked as a second act with the number
	Exception  bool // whether it is known to follow no rule
}

// grammar is a kind of identifier and whose acts it is for.
type grammar struct {
	of *registry.Jurisdiction
	id *registry.Identifier
}

func grammars(s *registry.Set) []grammar {
	var list []grammar
	for _, j := range s.Jurisdictions() {
		for _, id := range j.Identifiers {
			list = append(list, grammar{j, id})
		}
	}
	return list
}

// ParseCode reads an identifier that tells something about its act; nil where
// a text has the form of none.
func (b *Book) ParseCode(text string) *Code {
	for _, g := range b.grams {
		if !g.id.Opaque && !g.id.InAddress {
			if c := g.parse(text); c.Form != nil && c.Form.Certainty != registry.Unverified && (c.Letter == "" || c.Letters != nil) {
				return c
			}
		}
	}
	return nil
}

// parse reads an identifier; the form of the result is nil where it has none
// of the grammar.
func (g grammar) parse(text string) *Code {
	c := &Code{Text: text, Of: g.of, Identifier: g.id}
	for _, e := range g.id.Exceptions {
		c.Exception = c.Exception || strings.EqualFold(e, text)
	}
	for i := range g.id.Forms {
		f := &g.id.Forms[i]
		m := f.Pattern.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		c.Form = f
		for at, name := range f.Pattern.SubexpNames() {
			c.group(name, m[at])
		}
		break
	}
	for _, l := range g.id.Letters {
		if l.Letter == c.Letter {
			c.Letters = append(c.Letters, l)
		}
	}
	return c
}

func (c *Code) group(name, text string) {
	n, _ := strconv.Atoi(text)
	switch name {
	case "kind":
		c.Letter = text
	case "yy":
		const firstOfCentury = 60 // the oldest acts in force are younger than 1960
		if c.Year = 2000 + n; n >= firstOfCentury {
			c.Year = 1900 + n
		}
	case "year":
		c.Year = n
	case "month":
		c.Month = n
	case "day":
		c.Day = n
	case "number":
		c.Number = n
	case "serial":
		c.Serial = n
	case "period":
		c.Period = n
	case "twin":
		c.Twin = true
	}
}

// Key is the identifier in a form that is the same for all ways to type it.
func (c *Code) Key() string { return strings.ToUpper(strings.Join(strings.Fields(c.Text), "")) }

// Same reports whether two identifiers are the same.
func (c *Code) Same(d *Code) bool { return c.Identifier == d.Identifier && c.Key() == d.Key() }

// tellsNumber reports whether an identifier tells the number of its act by
// rule; nil does not.
func (c *Code) tellsNumber() bool {
	return c != nil && c.Form != nil && c.Number > 0 && !c.Exception && !c.Form.Registration
}

// codeStart reports whether an identifier may begin at i.
func codeStart(s string, i int) bool {
	c := s[i]
	if c < 'A' || 'Z' < c || i+3 >= len(s) {
		return false
	}
	return isDigit(s[i+1]) && isDigit(s[i+2]) || strings.HasPrefix(s[i+1:], "/RES/")
}

// code reads the identifier that stands at i in a running text.
func (b *Book) code(s string, i int) (end int, ok bool) {
	if end, ok := b.paged(s, i); ok {
		return end, true
	}
	if c := s[i]; c >= 0x80 || !codeStart(s, i) && !(isDigit(c) && i+5 < len(s) && 'A' <= s[i+5] && s[i+5] <= 'Z') {
		return 0, false
	}
	for end = i; end < min(len(s), i+longestNumber) && (isDigit(s[end]) || 'A' <= s[end] && s[end] <= 'Z' || s[end] == '_' || s[end] == '/' && end > i || s[end] == '-' && end > i); end++ {
	}
	if r, _ := runeAt(s, end); isWordRune(r) {
		return 0, false
	}
	if at := spaces(s, end); strings.HasPrefix(s[at:], "(") && strings.HasPrefix(s[i+1:], "/RES/") {
		if stop := strings.IndexByte(s[at:min(len(s), at+10)], ')'); stop > 0 && b.ParseCode(s[i:at+stop+1]) != nil {
			return at + stop + 1, true
		}
	}
	c := b.ParseCode(s[i:end])
	return end, c != nil && (c.Year == 0 || 1900 < c.Year && c.Year < 2060)
}

// paged reads a citation of a volume and a page, such as 85 FR 12345.
func (b *Book) paged(s string, i int) (end int, ok bool) {
	const longestVolume = 3 // digits
	at := i
	for at < len(s) && at-i <= longestVolume && isDigit(s[at]) {
		at++
	}
	if at == i || at == len(s) || s[at] != ' ' {
		return 0, false
	}
	for _, g := range b.grams {
		for _, word := range g.id.Between {
			if !strings.HasPrefix(s[at+1:], word+" ") {
				continue
			}
			end = at + 1 + len(word) + 1
			for end < len(s) && isDigit(s[end]) {
				end++
			}
			if g.parse(s[i:end]).Form != nil {
				return end, true
			}
		}
	}
	return 0, false
}
