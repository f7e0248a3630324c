package rules

import (
	"strings"
	"unicode"
)

// splitName takes “Kurmanguzhin R.”, “R. Kurmanguzhin” and “Kurmanguzhin,
// Rustem” apart; given is "" for any other name.
func splitName(name string) (family, given string) {
	if before, behind, ok := strings.Cut(name, ","); ok {
		before, behind = strings.TrimSpace(before), strings.TrimSpace(behind)
		if isPersonal(before) && (isPersonal(behind) || isInitials(behind)) && !isSuffix(behind) {
			return before, behind
		}
		return "", ""
	}
	words := strings.FieldsFunc(name, unicode.IsSpace)
	first, last := 0, len(words)
	for first < last && isDotted(words[first]) {
		first++
	}
	for last > first && isDotted(words[last-1]) {
		last--
	}
	switch {
	case first > 0 && last < len(words), first == 0 && last == len(words):
		return "", ""
	case first > 0:
		family, given = strings.Join(words[first:], " "), strings.Join(words[:first], " ")
	default:
		family, given = strings.Join(words[:last], " "), strings.Join(words[last:], " ")
	}
	if !isPersonal(family) {
		return "", ""
	}
	return family, given
}

// isDotted reports whether a word is initials with full stops: R., A.B., Дж.
func isDotted(w string) bool {
	r, _ := firstRune(w)
	return strings.HasSuffix(w, ".") && unicode.IsUpper(r) && len([]rune(strings.TrimSuffix(w, "."))) <= 4 && !isSuffix(w) && (len([]rune(w)) <= 3 || strings.Count(w, ".") > 1)
}

func isSuffix(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Jr", "Sr", "Ltd", "Inc", "II", "III", "IV":
		return true
	}
	return false
}

// isPersonal reports whether a text is one to three words that begin with
// capitals, as the name of a person does.
func isPersonal(name string) bool {
	words := strings.Fields(name)
	for _, w := range words {
		r, size := firstRune(w)
		if !unicode.IsUpper(r) || size == len(w) || strings.ContainsFunc(w, func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == '&' }) {
			return false
		}
	}
	return 0 < len(words) && len(words) < 4
}

// isInitials reports whether a given name is initials alone: R., R. K., RK.
func isInitials(name string) bool {
	letters, run := 0, 0
	for _, r := range strings.TrimSpace(name) {
		switch {
		case unicode.IsUpper(r):
			letters, run = letters+1, run+1
		case unicode.IsLetter(r):
			return false
		default:
			run = 0
		}
		if run > 2 {
			return false
		}
	}
	return letters > 0
}

// fits reports whether initials are those of a given name, both folded.
func fits(initials, given string) bool {
	letters := []rune(strings.ReplaceAll(initials, " ", ""))
	names := strings.Fields(given)
	if len(letters) > len(names) || len(letters) == 0 {
		return false
	}
	for i, letter := range letters {
		if r, _ := firstRune(names[i]); r != letter {
			return false
		}
	}
	return true
}
