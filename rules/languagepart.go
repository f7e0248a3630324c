package rules

import "strings"

// languageParts are the parts of addresses that sites mark languages by. The
// codes of countries stand for their languages on sites of these countries.
var languageParts = map[string]string{
	"ru": "ru", "rus": "ru", "en": "en", "eng": "en", "de": "de", "fr": "fr", "zh": "zh",
	"kk": "kk", "kaz": "kk", "kz": "kk", "ky": "ky", "kyr": "ky", "kir": "ky", "kg": "ky",
	"uz": "uz", "uzb": "uz", "tg": "tg", "tgk": "tg", "tj": "tg", "tuk": "tk", "tm": "tk",
}

// sameButLanguage reports whether two addresses differ in nothing but parts
// that mark a language: a.kz/rus/docs/1 and a.kz/kaz/docs/1.
func sameButLanguage(a, b string) bool {
	left, right := strings.Split(a, "/"), strings.Split(b, "/")
	if len(left) != len(right) {
		return false
	}
	for i := range left {
		if left[i] != right[i] && (languageParts[left[i]] == "" || languageParts[right[i]] == "") {
			return false
		}
	}
	return true
}
