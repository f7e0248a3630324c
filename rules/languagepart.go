package rules

import (
	"cmp"
	"strings"
	"unicode"
)

// languageParts are the parts of addresses that sites mark languages by. The
// codes of countries stand for their languages on sites of these countries.
var languageParts = map[string]string{
	"ru": "ru", "rus": "ru", "en": "en", "eng": "en", "de": "de", "fr": "fr", "zh": "zh",
	"kk": "kk", "kaz": "kk", "kz": "kk", "ky": "ky", "kyr": "ky", "kir": "ky", "kg": "ky",
	"uz": "uz", "uzb": "uz", "tg": "tg", "tgk": "tg", "tj": "tg", "tuk": "tk", "tm": "tk",
}

// part is a range of bytes of an address.
type part struct{ Start, End int }

// languagePart returns the first part of a path, or the part before the name of
// a site, that marks a language, and the language; "" if none does.
func languagePart(address, host string) (part, string) {
	at := strings.Index(address, "://") + len("://")
	path := strings.IndexByte(address[at:], '/')
	if labels := strings.Split(host, "."); len(labels) > 2 {
		if lang := languageParts[labels[0]]; lang != "" && len(labels[0]) == 2 && !isCountry(labels[0]) && strings.HasPrefix(strings.ToLower(address[at:]), labels[0]+".") {
			return part{at, at + len(labels[0])}, lang
		}
	}
	if path < 0 {
		return part{}, ""
	}
	at += path + 1
	end := at + strings.IndexAny(address[at:]+"/", "/?#")
	mark := strings.ToLower(address[at:end])
	if isCountry(mark) && !strings.HasSuffix(host, "."+mark) {
		return part{}, ""
	}
	return part{at, end}, languageParts[mark]
}

// isCountry reports whether a mark is the code of a country and of no language
// of the region.
func isCountry(mark string) bool {
	switch mark {
	case "kz", "kg", "tj", "tm", "uz":
		return true
	}
	return false
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

// languageNames are other ways to write a language than its tag: longer codes,
// and names, which reference managers take as well.
var languageNames = map[string]string{
	"eng": "en", "english": "en", "английский": "en", "ағылшын": "en",
	"rus": "ru", "russian": "ru", "русский": "ru", "орыс": "ru",
	"kaz": "kk", "kz": "kk", "kazakh": "kk", "казахский": "kk", "қазақ": "kk", "қазақша": "kk",
	"kir": "ky", "kyr": "ky", "kyrgyz": "ky", "кыргызский": "ky", "киргизский": "ky", "кыргызча": "ky",
	"uzb": "uz", "uzbek": "uz", "узбекский": "uz", "o‘zbek": "uz", "oʻzbek": "uz",
	"tgk": "tg", "tajik": "tg", "таджикский": "tg", "тоҷикӣ": "tg",
	"tuk": "tk", "turkmen": "tk", "туркменский": "tk",
	"deu": "de", "ger": "de", "german": "de", "немецкий": "de", "deutsch": "de",
	"fra": "fr", "fre": "fr", "french": "fr", "французский": "fr", "français": "fr",
	"zho": "zh", "chi": "zh", "chinese": "zh", "китайский": "zh",
	"tur": "tr", "turkish": "tr", "турецкий": "tr",
}

// primaryLanguage returns the language of a BCP 47 tag without script and
// region, also where it is written in another way.
func primaryLanguage(tag string) string {
	lang, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	lang, _, _ = strings.Cut(lang, "_")
	return cmp.Or(languageNames[lang], lang)
}

// isLanguageTag reports whether a text begins as a BCP 47 tag does: with a code
// of two letters, or of three where there is none of two.
func isLanguageTag(tag string) bool {
	lang, _, _ := strings.Cut(tag, "-")
	letters := strings.Trim(strings.ToLower(lang), "abcdefghijklmnopqrstuvwxyz") == ""
	return letters && (len(lang) == 2 || len(lang) == 3) && languageNames[strings.ToLower(lang)] == ""
}

// script is a script that tells languages apart.
type script string

const (
	noScript script = ""
	cyrillic script = "Cyrillic"
	latin    script = "Latin"
)

// scriptOf returns the script of a text of at least two words that is nearly
// all in one.
func scriptOf(text string) script {
	count := map[script]int{}
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			count[cyrillic]++
		case unicode.Is(unicode.Latin, r):
			count[latin]++
		}
	}
	for _, s := range []script{cyrillic, latin} {
		if len(strings.Fields(text)) > 1 && 10*count[s] >= 9*(count[cyrillic]+count[latin]) && count[s] > 5 {
			return s
		}
	}
	return noScript
}

// scriptOfLanguage returns the script that a language is always written in.
func scriptOfLanguage(lang string) script {
	switch lang {
	case "ru", "uk", "be", "bg", "mk", "ky", "kk", "tg", "mn":
		return cyrillic
	case "en", "de", "fr", "it", "es", "pt", "nl", "pl", "cs", "tr", "az", "fi", "sv", "hu", "lt", "lv", "et":
		return latin
	}
	return noScript
}
