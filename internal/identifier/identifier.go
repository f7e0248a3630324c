// Package identifier checks the identifiers of works: their form and, where
// they have one, their check digit.
package identifier

import (
	"fmt"
	"strings"
)

// Fault is a part of a text that keeps it from being an identifier.
type Fault struct {
	Start, End int    // bytes of the text
	Message    string // what is wrong and what would be right
}

func whole(text, format string, args ...any) *Fault {
	return &Fault{0, len(text), fmt.Sprintf(format, args...)}
}

// DOI checks a digital object identifier: "10.", a registrant of four to nine
// digits, a slash and a name (DOI Handbook, 2.2). A link to doi.org is not the
// identifier itself.
func DOI(text string) *Fault {
	for _, prefix := range []string{"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:", "doi "} {
		if strings.HasPrefix(text, prefix) {
			return &Fault{0, len(prefix), fmt.Sprintf("%q is not part of a DOI, which starts with 10", prefix)}
		}
	}
	registrant, name, ok := strings.Cut(strings.TrimPrefix(text, "10."), "/")
	registrant, _, _ = strings.Cut(registrant, ".")
	switch {
	case !strings.HasPrefix(text, "10.") || !ok || len(registrant) < 4 || len(registrant) > 9 || !digits(registrant):
		return whole(text, "%q is not a DOI: it looks like 10.1000/182", text)
	case name == "":
		return whole(text, "%q is not a DOI: nothing stands behind the slash", text)
	}
	if i := strings.IndexAny(text, " \t\n"); i >= 0 {
		return &Fault{i, i + 1, "a DOI has no white space"}
	}
	if last := len(text) - 1; strings.IndexByte(".,;", text[last]) >= 0 {
		return &Fault{last, last + 1, fmt.Sprintf("a DOI does not end in %q", text[last:])}
	}
	return nil
}

// ISBN checks an International Standard Book Number of 10 or 13 digits, with
// or without hyphens (ISO 2108).
func ISBN(text string) *Fault {
	compact := strings.NewReplacer("-", "", " ", "", "‐", "", "‑", "").Replace(strings.TrimPrefix(strings.TrimPrefix(text, "ISBN "), "ISBN: "))
	switch len(compact) {
	case 10:
		if !digits(compact[:9]) || !digits(strings.TrimSuffix(strings.ToUpper(compact[9:]), "X")+"0") {
			break
		}
		if check := mod11(compact[:9]); check != strings.ToUpper(compact[9:]) {
			return lastDigit(text, check)
		}
		return nil
	case 13:
		if !digits(compact) || !strings.HasPrefix(compact, "978") && !strings.HasPrefix(compact, "979") {
			break
		}
		if check := ean13(compact[:12]); check != compact[12:] {
			return lastDigit(text, check)
		}
		return nil
	}
	return whole(text, "%q is not an ISBN: it has 13 digits and starts with 978 or 979, or 10 digits", text)
}

// ISSN checks an International Standard Serial Number (ISO 3297).
func ISSN(text string) *Fault {
	compact := strings.ReplaceAll(text, "-", "")
	if len(compact) != 8 || !digits(compact[:7]) || !digits(strings.TrimSuffix(strings.ToUpper(compact[7:]), "X")+"0") {
		return whole(text, "%q is not an ISSN: it looks like 0378-5955", text)
	}
	if check := mod11(compact[:7]); check != strings.ToUpper(compact[7:]) {
		return lastDigit(text, check)
	}
	return nil
}

func lastDigit(text, check string) *Fault {
	return &Fault{len(text) - 1, len(text), fmt.Sprintf("the check digit of %q should be %s: one of the digits is wrong", text, check)}
}

// mod11 returns the check digit for which the digits, weighted from the right
// by 1, 2, 3, …, add up to a multiple of eleven.
func mod11(s string) string {
	sum := 0
	for i, c := range s {
		sum += int(c-'0') * (len(s) + 1 - i)
	}
	check := (11 - sum%11) % 11
	if check == 10 {
		return "X"
	}
	return fmt.Sprint(check)
}

func ean13(twelve string) string {
	sum := 0
	for i, c := range twelve {
		sum += int(c-'0') * (1 + 2*(i%2))
	}
	return fmt.Sprint((10 - sum%10) % 10)
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
