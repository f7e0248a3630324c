package rules

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/rule"
)

// dashes reports hyphens that stand for dashes in prose. A quotation keeps those
// of the work it is from.
func (c *spacing) dashes() {
	t := c.prose
	quotes := t.Quotes
	quoted := func(at int) bool { // asked from left to right
		for len(quotes) > 0 && (quotes[0].Level > 0 || quotes[0].End <= at) {
			quotes = quotes[1:]
		}
		return len(quotes) > 0 && quotes[0].Start <= at
	}
	for from := 0; ; {
		i := strings.IndexByte(t.Raw[from:], '-')
		if i < 0 {
			return
		}
		i += from
		end := i + 1
		for end < len(t.Raw) && t.Raw[end] == '-' {
			end++
		}
		from = end
		switch {
		case isSpacedDash(t.Raw, i, end) && !quoted(i) && !c.skip(i):
			dash := c.dash()
			c.Report(c.node.Range(i, end), "%q stands for a dash: write %q", t.Raw[i:end], dash).
				UnsafeFix("make it a dash", rule.ReplaceText(c.node, i, end, dash))
		case end == i+1 && isYearRange(t.Raw, i) && !quoted(i) && !c.skip(i):
			c.Report(c.node.Range(i, end), "a range of years has a dash: write %q", t.Raw[i-4:i]+"–"+digitsAt(t.Raw[end:])).
				UnsafeFix("make it a dash", rule.ReplaceText(c.node, i, end, "–"))
		}
	}
}

// isSpacedDash reports whether hyphens stand between spaces and words, in a line
// that is no table.
func isSpacedDash(raw string, i, end int) bool {
	if i < 2 || end+1 >= len(raw) || raw[i-1] != ' ' || raw[end] != ' ' || end-i > 3 {
		return false
	}
	before, _ := lastRune(strings.TrimRight(raw[:i], " "))
	behind, _ := firstRune(strings.TrimLeft(raw[end:], " "))
	if unicode.IsDigit(before) && unicode.IsDigit(behind) {
		return false
	}
	starts := isWordRune(before) || strings.ContainsRune(")]”»’\"%.,!?…", before)
	goesOn := isWordRune(behind) || strings.ContainsRune("([“«„‘\"*", behind)
	return starts && goesOn && !inTable(raw, i)
}

// usualDash is the dash that the article sets between spaces, or else the one
// of its language.
func usualDash(a *article.Article, lang string) string {
	en, em := 0, 0
	for _, t := range a.Texts() {
		en += countSpaced(t.Raw, "–")
		em += countSpaced(t.Raw, "—")
	}
	switch lang {
	case "ru", "uk", "be", "kk", "ky", "tg":
		if em >= en {
			return "—"
		}
	}
	if em > en {
		return "—"
	}
	return "–"
}

// countSpaced counts how often a dash stands between spaces of its own.
func countSpaced(raw, dash string) int {
	n := 0
	for {
		i := strings.Index(raw, dash) // dashes are rare, and spaces are not
		if i < 0 {
			return n
		}
		spaced := i > 0 && raw[i-1] == ' '
		if raw = raw[i+len(dash):]; spaced && raw != "" && raw[0] == ' ' {
			n++
			raw = raw[1:]
		}
	}
}

// isYearRange reports whether the hyphen at i stands between two years, the
// second of which may be cut to two digits, and in no longer number.
func isYearRange(raw string, i int) bool {
	if i < 4 || len(digitsAt(raw[i-4:i])) < 4 {
		return false
	}
	first, _ := strconv.Atoi(raw[i-4 : i])
	if first < 1500 || first > 2199 || !startsNumber(raw[:i-4]) {
		return false
	}
	digits := digitsAt(raw[i+1:])
	second, _ := strconv.Atoi(digits)
	after := raw[i+1+len(digits):]
	next, size := firstRune(after)
	if unicode.IsLetter(next) || strings.ContainsRune("-/–_", next) && next != 0 {
		return false
	}
	if more, _ := firstRune(after[size:]); strings.ContainsRune(".,:", next) && unicode.IsDigit(more) && next != 0 {
		return false
	}
	switch len(digits) {
	case 4:
		const longest = 150
		return first < second && second-first <= longest
	case 2:
		return second == (first+1)%100 && second > 12 // not a month
	}
	return false
}

// startsNumber reports whether a year may begin behind a text: it does not go on
// with a longer number, and does not follow a number sign or the name of a
// series of standards.
func startsNumber(before string) bool {
	r, _ := lastRune(before)
	if r != 0 && !unicode.IsSpace(r) && !strings.ContainsRune("([“«„‘\"'—–", r) {
		return false
	}
	word := endWord(strings.TrimRight(before, " \u00a0"))
	switch strings.ToLower(strings.Trim(word, "(.")) {
	case "№", "no", "nr", "n", "#", "number", "tel", "тел", "phone", "isbn", "issn":
		return false
	}
	return len([]rune(word)) < 2 || strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

func digitsAt(text string) string {
	end := 0
	for end < len(text) && '0' <= text[end] && text[end] <= '9' {
		end++
	}
	return text[:end]
}
