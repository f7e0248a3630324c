package claims

import "strings"

// inflect writes out an entry of a list of words. A verb that ends in + stands
// for the forms in which a sentence tells what somebody does or did: argue+ for
// argue, argues and argued, утверждают+ for утверждает, утверждают and all of
// the past tense. Other entries stand for themselves.
func inflect(entry string) []string {
	verb, ok := strings.CutSuffix(entry, "+")
	if !ok {
		return []string{entry}
	}
	if verb[0] < 0x80 {
		return inflectEnglish(verb)
	}
	return inflectRussian(verb)
}

func inflectEnglish(verb string) []string {
	last := verb[len(verb)-1]
	switch {
	case last == 'e':
		return []string{verb, verb + "s", verb + "d"}
	case last == 'y' && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])):
		stem := verb[:len(verb)-1]
		return []string{verb, stem + "ies", stem + "ied"}
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch"):
		return []string{verb, verb + "es", verb + "ed"}
	}
	return []string{verb, verb + "s", verb + "ed"}
}

// inflectRussian begins from the third person plural, which tells how a verb
// is conjugated.
func inflectRussian(verb string) []string {
	for _, c := range []struct{ plural, singular, past string }{
		{"ают", "ает", "ал*"}, {"яют", "яет", "ял*"}, {"уют", "ует", "овал*"}, {"еют", "еет", "ел*"},
		{"ят", "ит", "ил*"}, {"ат", "ит", "ил*"},
	} {
		if stem, ok := strings.CutSuffix(verb, c.plural); ok {
			return []string{verb, stem + c.singular, stem + c.past}
		}
	}
	return []string{verb}
}
