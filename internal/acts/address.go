package acts

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/weburl"
)

// Address is the address of an act in a database.
type Address struct {
	Code       *Code  // of the identifier in it; its Form is nil where that has no form of the database
	Lang       string // as the address has it, "" where it does not tell
	Start, End int    // of the identifier in the address; both 0 where it is written with escapes
}

// ParseAddress reads the address of an act in a database that the registries
// know; nil for any other address. White space may stand in it by mistake, or
// part it from what is no address: where both may be, nothing is read.
func (b *Book) ParseAddress(raw string) *Address {
	whole := b.parseAddress(raw)
	words := strings.Fields(raw)
	if len(words) < 2 {
		return whole
	}
	first := b.parseAddress(words[0])
	switch {
	case !first.formed() && !whole.formed():
		return nil
	case !first.formed():
		return whole
	case whole.formed() && whole.Code.Text != first.Code.Text:
		return nil
	}
	if first.End > 0 {
		before := strings.Index(raw, words[0])
		first.Start, first.End = first.Start+before, first.End+before
	}
	return first
}

// formed reports whether an address has an identifier of a form that the
// database uses.
func (a *Address) formed() bool { return a != nil && a.Code.Form != nil }

// parseAddress reads an address, passing over white space.
func (b *Book) parseAddress(raw string) *Address {
	a, fault := weburl.Parse(raw)
	if fault != nil {
		return nil
	}
	path := a.URL.Path
	if a.URL.RawQuery != "" {
		query, err := url.PathUnescape(a.URL.RawQuery)
		if err != nil {
			query = a.URL.RawQuery
		}
		path += "?" + query
	}
	for _, j := range b.set.Jurisdictions() {
		for _, form := range j.Addresses {
			if site := b.set.Site(form.Site); site != nil && site.Holds(a.Host) {
				if found := parsePath(form, j, path, raw); found != nil {
					return found
				}
			}
		}
	}
	return nil
}

func parsePath(form *registry.ActAddress, j *registry.Jurisdiction, path, raw string) *Address {
	for _, p := range form.Patterns {
		m := p.FindStringSubmatch(path)
		if m == nil {
			continue
		}
		found := &Address{}
		for i, name := range p.SubexpNames() {
			switch name {
			case "lang":
				found.Lang = m[i]
			case "id":
				id := j.Identifier(form.Identifier)
				capitals := len(id.Letters) > 0 && id.Letters[0].Letter < "a"
				code, length := grammar{j, id}.pasted(m[i], capitals)
				found.Code = code
				if at := strings.Index(raw, m[i]); at >= 0 {
					found.Start, found.End = at, at+length
				}
			}
		}
		if found.Code != nil {
			return found
		}
	}
	return nil
}

// pasted reads an identifier that may have more behind it, such as the id of a
// visit, and returns its length. It is nil where something stands in it that no
// identifier has, and what is before that has no known form.
func (g grammar) pasted(text string, capitals bool) (code *Code, length int) {
	parse := func(text string) *Code {
		if capitals {
			text = strings.ToUpper(text)
		}
		return g.parse(text)
	}
	if code = parse(text); code.Form != nil || !strings.ContainsFunc(text, foreign) {
		return code, len(text)
	}
	const longest = 64 // bytes of an identifier
	for end := min(len(text), longest) - 1; end > 0; end-- {
		if r, _ := runeAt(text, end); !foreign(r) && r != '/' && r != '.' {
			continue
		}
		if code = parse(text[:end]); code.Form != nil {
			return code, end
		}
	}
	return nil, 0
}

// foreign reports whether a character is in few identifiers.
func foreign(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-/.", r)
}
