package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

type acronymOptions struct {
	Allow []string `option:"allow" doc:"acronyms that readers know, beside those of the terms registry"`
}

var acronymUndefined = rule.Rule{
	ID:         "acronym-undefined",
	Category:   rule.Wording,
	Severity:   finding.Info,
	Confidence: rule.Medium,
	Summary:    "an acronym is never written out",
	Doc: `Not every reader knows what OIC or ЕАЭС stands for. Write the name out at its first
mention and put the acronym in brackets behind it, or the other way round.

Words of two to six capitals in the author’s own prose are looked at; the first
use is reported. An acronym counts as written out if it stands alone in brackets,
“the Shanghai Cooperation Organisation (SCO)”, “(hereinafter EAEU)”, “(далее – ЕАЭС)”;
if brackets with several words follow it; or if words that begin with its letters
stand anywhere in the article.

Not reported: the acronyms of the terms registry (` + "`acronyms`" + ` in ` + "`terms/v1`" + `) and those
of the option ` + "`allow`" + `; Roman numerals; texts in capitals; what stands in titles,
headings, captions, tables, quotations, links and addresses; words with digits or
beside a dot, a slash or a sign (“CABAR.asia”, “R&D”); letters of a number (“UP No. 221”).`,
	Ref:     "http://www7.economist.com/style-guide/abbreviations",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: acronymOptions{Allow: []string{}},
	Check:   checkAcronymUndefined,
}

func checkAcronymUndefined(p *rule.Pass) {
	allowed := rule.OptionsOf[acronymOptions](p).Allow
	var list []acronym
	seen := map[string]bool{}
	var read *article.Text // the last one with an acronym
	shouting := false
	for w := range ownWords(p.Article, prose.Capitals, nil) {
		a, ok := readAcronym(w)
		if !ok || seen[a.letters] {
			continue
		}
		if w.text != read {
			read, shouting = w.text, isShouting(w.text)
		}
		if shouting {
			continue
		}
		seen[a.letters] = true
		if !slices.Contains(allowed, a.letters) && !p.Registries.IsKnownAcronym(a.letters) {
			list = append(list, a)
		}
	}
	if len(list) == 0 {
		return
	}
	defined := writtenOut(p.Article, list)
	for _, a := range list {
		if !defined[a.letters] {
			p.Report(a.text.At(a.Range), "%q is never written out: give the full name at its first mention", a.letters)
		}
	}
}

// acronym is an acronym in a text, without an ending.
type acronym struct {
	prose.Range
	text    *article.Text
	letters string
}

// readAcronym reads a word as an acronym: its capitals, or those before a
// hyphen, a possessive ending or a plural s.
func readAcronym(w ownWord) (acronym, bool) {
	switch w.text.Kind {
	case article.Paragraph, article.Lead, article.ListItem:
	default:
		return acronym{}, false
	}
	word := w.slice()
	end := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
	if end < 0 {
		end = len(word)
	}
	letters, ending := word[:end], word[end:]
	if n := utf8.RuneCountInString(letters); n < 2 || n > 6 || isRomanNumeral(letters) || isLeftToDo(letters) {
		return acronym{}, false
	}
	r, _ := firstRune(ending)
	if ending != "" && ending != "s" && !strings.ContainsRune("-’'‑", r) || strings.ContainsFunc(ending, unicode.IsDigit) {
		return acronym{}, false
	}
	if partOfSign(w) {
		return acronym{}, false
	}
	return acronym{prose.Range{Start: w.Start, End: w.Start + end}, w.text, letters}, true
}

// partOfSign reports whether a word belongs to something longer that is no
// word: CABAR.asia, R&D, a/b, @NAME.
func partOfSign(w ownWord) bool {
	before, _ := lastRune(w.text.Raw[:w.Start])
	behind, size := firstRune(w.text.Raw[w.End:])
	next, _ := firstRune(w.text.Raw[w.End+size:])
	const signs = "./@_#&+=\\~"
	return before != 0 && strings.ContainsRune(signs, before) ||
		behind != 0 && strings.ContainsRune(signs, behind) && isWordRune(next) || behind == '+' || beforeNumber(w.text.Raw[w.End:])
}

// beforeNumber reports whether the sign of a number follows: УП № 221.
func beforeNumber(rest string) bool {
	rest = strings.TrimLeft(rest[:min(len(rest), 8)], " \u00a0")
	return strings.HasPrefix(rest, "№") || strings.HasPrefix(rest, "No. ")
}

// isShouting reports whether most words of a text are in capitals.
func isShouting(t *article.Text) bool {
	more := 0 // capitals than small letters
	for i, r := range t.Raw {
		switch {
		case 'a' <= r && r <= 'z', 'а' <= r && r <= 'я', unicode.IsLower(r):
			if more--; more+len(t.Raw)-i <= 0 {
				return false // whatever follows
			}
		case unicode.IsUpper(r):
			more++
		}
	}
	return more > 0
}

// writtenOut returns which of the acronyms the article writes out.
func writtenOut(a *article.Article, list []acronym) map[string]bool {
	defined := map[string]bool{}
	wanted := map[string]bool{}
	initials := prose.NewSieve(len(list))
	for _, x := range list {
		wanted[x.letters] = true
		first, _ := firstRune(x.letters)
		initials.Open(uint64(first))
	}
	for _, t := range a.Texts() {
		for _, b := range t.Brackets {
			if strings.ContainsFunc(t.Slice(b.Inner), unicode.IsUpper) {
				if letters := alone(t.Slice(b.Inner)); wanted[letters] {
					defined[letters] = true
				}
			}
			before := t.Raw[:b.Start]
			before = strings.TrimRight(before, " \u00a0”»\"")
			word := before[strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) })+1:]
			if wanted[word] && explains(t.Slice(b.Inner)) {
				defined[word] = true
			}
		}
		spellOut(t, list, initials, defined)
	}
	return defined
}

// alone returns the acronym that brackets hold with nothing but words that
// introduce one: “SCO”, “hereinafter the SCO”, “далее – ШОС”, “SCO, also …”.
func alone(inner string) string {
	words := prose.Parse(inner).Words()
	for _, w := range words {
		word := inner[w.Start:w.End]
		switch strings.ToLower(word) {
		case "the", "hereinafter", "hereafter", "or", "also", "known", "as", "abbreviated", "english", "in", "russian", "далее", "сокращённо", "сокращенно", "по", "англ", "или", "бұдан", "әрі", "мұнан":
			continue
		}
		if strings.Contains(inner, ",") && !strings.HasPrefix(strings.TrimLeft(inner[w.End:], "”»\" "), ",") {
			return ""
		}
		rest := words[len(words)-1]
		if strings.Contains(inner, ",") && strings.IndexFunc(inner[rest.Start:rest.End], unicode.IsLower) < 0 && rest != w {
			return "" // a list of acronyms
		}
		if !strings.Contains(inner, ",") && rest != w {
			return ""
		}
		return word
	}
	return ""
}

// explains reports whether brackets behind an acronym may hold its full name:
// several words that are not acronyms themselves.
func explains(inner string) bool {
	plain := 0
	for _, w := range prose.Parse(inner).Words() {
		if word := inner[w.Start:w.End]; strings.IndexFunc(word, unicode.IsLower) >= 0 {
			plain++
		}
	}
	return plain >= 2
}
