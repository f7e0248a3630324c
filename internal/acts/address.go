package acts

import (
	"net/url"
	"strings"

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
// know; nil for any other address.
func (b *Book) ParseAddress(raw string) *Address {
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
				text := m[i]
				if id := j.Identifier(form.Identifier); len(id.Letters) > 0 && id.Letters[0].Letter < "a" {
					text = strings.ToUpper(text)
				}
				found.Code = grammar{j, j.Identifier(form.Identifier)}.parse(text)
				if at := strings.Index(raw, m[i]); at >= 0 {
					found.Start, found.End = at, at+len(m[i])
				}
			}
		}
		if found.Code != nil {
			return found
		}
	}
	return nil
}
