package identifier

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// The forms of identifiers of acts, as their publishers describe them.
var (
	// eur-lex.europa.eu/content/help/faq/celex-number.html
	celexForm = regexp.MustCompile(`^([0-9CE])((?:19|20)\d\d)([A-Z]{1,2})(\d{1,4}(?:\(\d\d\))?)((?:R\(\d\d\))?|[A-Z]{3}_\d+|-\d{8})$`)
	treaty    = regexp.MustCompile(`^1(?:19|20)\d\d[A-Z]{1,2}(?:/[A-Z]{3,5}|\d{3}|/[A-Z]{1,3}/\d{1,3})?$`)
	// publications.europa.eu/mdr/eli
	eliForm = regexp.MustCompile(`^https?://data\.europa\.eu/eli/([a-z_]+)/((?:19|20)\d\d)/(\d+)(?:/.*)?$`)
	// research.un.org/en/docs/ga/resolutions
	gaNew = regexp.MustCompile(`^A/RES/(S-|ES-)?(\d{1,3})/(\d{1,3})( ?[A-Z](?:-[A-Z])?)?$`)
	gaOld = regexp.MustCompile(`^A/RES/(\d{1,4}) ?\((S-|ES-)?[IVXL]+\)$`)
	sc    = regexp.MustCompile(`^S/RES/(\d{1,4}) ?\((\d{4})\)$`)
)

// CELEX checks the number of a document of EUR-Lex.
func CELEX(text string) *Fault {
	if treaty.MatchString(text) || celexForm.MatchString(text) {
		return nil
	}
	return whole(text, "%q is not a CELEX number: it looks like 32016R0679 (sector, year, type, number)", text)
}

// ELI checks a European Legislation Identifier of the European Union.
func ELI(text string) *Fault {
	m := eliForm.FindStringSubmatchIndex(text)
	if m == nil {
		return whole(text, "%q is not an ELI: it looks like http://data.europa.eu/eli/reg/2016/679/oj", text)
	}
	if kind := text[m[2]:m[3]]; !eliKinds[strings.TrimSuffix(strings.TrimSuffix(kind, "_impl"), "_del")] {
		return &Fault{m[2], m[3], fmt.Sprintf("%q is not a type of document in an ELI: reg, dir and dec are", kind)}
	}
	if number := text[m[6]:m[7]]; strings.HasPrefix(number, "0") {
		return &Fault{m[6], m[7], fmt.Sprintf("the number %q in an ELI has no zeros in front", number)}
	}
	return nil
}

var eliKinds = map[string]bool{"reg": true, "dir": true, "dec": true, "reco": true, "treaty": true, "agree_internation": true, "opin": true, "gui": true, "dec_framw": true, "budget": true, "proc_rules": true}

// firstOfNewForm is the session since which resolutions of the General
// Assembly carry the session before the number.
const firstOfNewForm = 31

// UNSymbol checks the symbol of a resolution of the General Assembly or the
// Security Council of the United Nations. A symbol of another series is not
// judged.
func UNSymbol(text string) *Fault {
	switch {
	case strings.HasPrefix(text, "A/RES/"):
		if gaOld.MatchString(text) {
			return nil
		}
		m := gaNew.FindStringSubmatchIndex(text)
		if m == nil {
			return whole(text, "%q is not the symbol of a resolution: it looks like A/RES/73/195, or A/RES/217 (III) before 1976", text)
		}
		if session, _ := strconv.Atoi(text[m[4]:m[5]]); m[2] < 0 && session < firstOfNewForm {
			return &Fault{m[4], m[5], fmt.Sprintf("session %d was before 1976: its resolutions are written A/RES/… (%s)", session, roman(session))}
		}
	case strings.HasPrefix(text, "S/RES/"):
		if m := sc.FindStringSubmatch(text); m == nil {
			return whole(text, "%q is not the symbol of a resolution: it looks like S/RES/1440 (2002)", text)
		} else if year, _ := strconv.Atoi(m[2]); year < 1946 {
			return whole(text, "%q: the Security Council has adopted resolutions since 1946", text)
		}
	}
	return nil
}

func roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= d.value {
			b.WriteString(d.sign)
			n -= d.value
		}
	}
	return b.String()
}
