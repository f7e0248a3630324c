package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/translit"
)

var urlSlugConflict = rule.Rule{
	ID:         "url-slug-conflict",
	Category:   rule.Links,
	Severity:   finding.Info,
	Confidence: rule.Medium,
	Summary:    "the words or the date in an address speak of another work than the source",
	Doc: `Many sites put the title or the day of a page into its address. Where these
contradict the source, the address was often copied from another note.

Words are compared only where both sides have at least three telling ones and
are in one language, with Russian and Kazakh titles romanised; it takes not one
word in common. A date in the path is compared with ` + "`issued`" + ` by its year and
month; a page put online up to two months after the day of the work is fine.`,
	Ref:    "https://github.com/JabRef/jabref/issues/1445",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkURLSlugConflict,
}

func checkURLSlugConflict(p *rule.Pass) {
	for _, a := range fieldAddresses(p.Article) {
		if u, fault := webAddress(p.Article, a.Text); fault == nil && a.Field == "URL" {
			checkSlugWords(p, a, u.URL.Path)
			checkSlugDate(p, a, u.URL.Path)
		}
	}
}

func checkSlugWords(p *rule.Pass, a address, path string) {
	slug := longestPart(path)
	slugLanguage, words := tellingWords(slug)
	at := strings.Index(a.Text, slug)
	if slugLanguage == "" || len(words) < 3 || at < 0 {
		return
	}
	compared := false
	for _, field := range []string{"title", "original-title"} {
		title := a.Source.Get(field).Text()
		if field == "original-title" && title == "" {
			title = a.Source.Get("custom").Get(field).Text()
		}
		language, titleWords := tellingWords(title)
		if language != slugLanguage || len(titleWords) < 3 {
			continue
		}
		compared = true
		if slices.ContainsFunc(titleWords, func(w string) bool { return slices.ContainsFunc(words, func(v string) bool { return alike(v, w) }) }) {
			return
		}
	}
	if compared {
		p.Report(a.at(at, at+len(slug)), "%q in the address has no word in common with the title %q: is it the address of this source?", slug, a.Source.Get("title").Text()).
			Relate(a.Source.Get("title").Content(), "the title")
	}
}

// longestPart returns the part of a path with the most hyphens.
func longestPart(path string) string {
	best := ""
	for part := range strings.SplitSeq(path, "/") {
		if strings.Count(part, "-") > strings.Count(best, "-") {
			best = part
		}
	}
	return best
}

// stopWords are words without a meaning of their own; they tell the language
// of a romanised text.
var stopWords = map[string][]string{
	"en": {"the", "of", "and", "in", "on", "for", "to", "with", "by", "from", "at", "is"},
	"ru": {"v", "i", "na", "o", "po", "s", "iz", "dlya", "ob", "k", "za", "ot", "kak"},
}

// tellingWords returns the language of a text by its stop words, "" if they do
// not tell, and the skeletons of its other words of four letters or more.
func tellingWords(text string) (string, []string) {
	var words []string
	counts := map[string]int{}
	for w := range strings.FieldsFuncSeq(translit.Latin(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		stop := false
		for language, list := range stopWords {
			if slices.Contains(list, w) {
				counts[language]++
				stop = true
			}
		}
		if !stop && len(w) >= 4 {
			words = append(words, translit.Skeleton(w))
		}
	}
	switch en, ru := counts["en"], counts["ru"]; {
	case en > ru:
		return "en", words
	case ru > en:
		return "ru", words
	default:
		return "", words
	}
}

// alike reports whether two words are forms of one.
func alike(a, b string) bool {
	const stem = 4
	return a == b || len(a) >= stem && len(b) >= stem && a[:stem] == b[:stem]
}

// checkSlugDate compares /2019/09/ or /2019-09-07/ in a path with issued.
func checkSlugDate(p *rule.Pass, a address, path string) {
	issued := a.Source.Get("issued")
	year, month, text := pathDate(path)
	at := strings.Index(a.Text, text)
	if text == "" || at < 0 || !issued.IsScalar() {
		return
	}
	var y, m int
	if n, _ := fmt.Sscanf(issued.Text(), "%4d-%2d", &y, &m); n < 2 {
		return
	}
	const latest = 2 // months that a page may come after the work
	if behind := (year-y)*12 + month - m; behind < 0 || behind > latest {
		p.Report(a.at(at, at+len(text)), "the address says %s, the source is of %s", text, issued.Text()).
			Relate(issued.Content(), "the date of the source")
	}
}

// pathDate finds a year and a month in a path, and the text they stand in.
func pathDate(path string) (year, month int, text string) {
	for i := 0; i+8 <= len(path); i++ {
		s := path[i : i+8]
		if s[0] != '/' || s[5] != '/' && s[5] != '-' || !isDigits(s[1:5]) || !isDigits(s[6:8]) {
			continue
		}
		if i+8 < len(path) && isDigits(path[i+8:i+9]) {
			continue
		}
		if _, err := fmt.Sscanf(s[1:5]+" "+s[6:8], "%d %d", &year, &month); err == nil && year >= 1990 && year < 2100 && month >= 1 && month <= 12 {
			return year, month, s[1:8]
		}
	}
	return 0, 0, ""
}
