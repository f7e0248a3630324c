package rules

import (
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/citation"
)

// author reports an author of the source before the title: the name in full or
// with initials, and a full stop. A headline such as “Tokayev: peace first” has
// a colon.
func (m *foreignMatter) author() {
	for _, a := range m.source.Get("author").Each() {
		family, given := citation.Fold(a.Get("family").Text()), citation.Fold(a.Get("given").Text())
		if family == "" {
			continue
		}
		if end := nameAtStart(m.text, family, given); end > 0 {
			r := m.report(0, end, "%q is the author: the title starts behind the name", strings.TrimSpace(m.text[:end])).
				Relate(a.Place(), "the author")
			cutOut(r, m.source, m.node, 0, len(m.text)-len(strings.TrimLeft(m.text[end:], " \u00a0")), "", "")
			return
		}
	}
}

// authorAtEnd reports an author behind the title, after “by” or a stroke.
func (m *foreignMatter) authorAtEnd() bool {
	for _, mark := range []string{" / ", " by ", ", by "} {
		at := strings.LastIndex(m.text, mark)
		if at < 0 {
			continue
		}
		name := m.text[at+len(mark):]
		for _, a := range m.source.Get("author").Each() {
			family, given := citation.Fold(a.Get("family").Text()), citation.Fold(a.Get("given").Text())
			if end := nameAtStart(name+". ", family, given); family != "" && end >= len(name) {
				at += len(mark) - len(strings.TrimLeft(mark, " ,"))
				m.cutEnd(at, "%q names the author: the title ends before it", strings.TrimSpace(m.text[at:])).
					Relate(a.Place(), "the author")
				return true
			}
		}
	}
	return false
}

// nameAtStart returns the end of the name that a text begins with, with the
// full stop behind it; 0 if it does not begin with the name and a full stop.
func nameAtStart(text, family, given string) int {
	stop := strings.Index(text, ". ")
	for stop >= 0 && stop < 60 {
		if isNameOf(text[:stop+1], family, given) {
			return stop + 1
		}
		next := strings.Index(text[stop+1:], ". ")
		if next < 0 {
			return 0
		}
		stop += 1 + next
	}
	return 0
}

// isNameOf reports whether a text is a family name with the given name or with
// initials, in any order.
func isNameOf(text, family, given string) bool {
	hasFamily, hasGiven := false, false
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == ',' }) {
		switch folded := citation.Fold(w); {
		case folded == family && !hasFamily:
			hasFamily = true
		case given != "" && strings.Contains(" "+given+" ", " "+folded+" "), len([]rune(w)) == 1 && unicode.IsUpper([]rune(w)[0]):
			hasGiven = true
		default:
			return false
		}
	}
	return hasFamily && hasGiven
}
