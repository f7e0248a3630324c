package rules

import (
	"html"
	"strings"
)

// entity is a character as the source of a web page writes it.
type entity struct {
	part
	means string
}

// entitiesIn finds the likes of “&amp;” and “&#8220;” in a text.
func entitiesIn(text string) []entity {
	const longest = 12 // bytes of an entity that stands for a sign
	var list []entity
	for at := 0; ; at++ {
		i := strings.IndexByte(text[at:], '&')
		if i < 0 {
			return list
		}
		at += i
		n := strings.IndexByte(text[at:min(len(text), at+longest)], ';')
		if n < 0 {
			continue
		}
		if written := text[at : at+n+1]; html.UnescapeString(written) != written {
			list = append(list, entity{part{at, at + n + 1}, html.UnescapeString(written)})
		}
	}
}
