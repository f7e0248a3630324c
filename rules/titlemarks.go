package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

// titleWords are what official titles begin with.
var titleWords = [...]string{"On ", "О ", "Об ", "О\u00a0", "Об\u00a0"}

// titleEnds are what official titles end with in languages that put them first.
var titleEnds = [...]string{"туралы", "жөнүндө", "тўғрисида", "тўғрисидаги", "toʻgʻrisida", "toʻgʻrisidagi"}

// checkBareTitle reports a title that stands right behind an act, or before it,
// without quotation marks.
func checkBareTitle(p *rule.Pass, m *acts.Mention) {
	text := m.Node.Text()
	if m.Claim.Number == "" && len(m.Claim.Dates) == 0 {
		return
	}
	from, to, ok := titleBehind(text, m.Citation.End)
	if !ok {
		from, to, ok = titleBefore(text, m.Citation.Start)
	}
	if !ok {
		return
	}
	open, shut := "“", "”"
	if strings.ContainsFunc(text[from:to], func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		open, shut = "«", "»"
	}
	p.Report(m.Node.Range(from, to), "the title %q stands without quotation marks", shorten(text[from:to])).
		UnsafeFix("set it in quotation marks", rule.ReplaceText(m.Node, from, to, open+text[from:to]+shut))
}

// titleBehind finds a title without marks behind the citation that ends at i.
func titleBehind(text string, i int) (from, to int, ok bool) {
	rest := strings.TrimLeft(text[i:], " \u00a0,:")
	from = len(text) - len(rest)
	for _, word := range titleWords {
		if !strings.HasPrefix(rest, word) {
			continue
		}
		end := len(rest)
		for _, stop := range []string{"//", "(http", ". ", ";", "\n", " dated ", " от "} {
			if at := strings.Index(rest[:end], stop); at > 0 {
				end = at
			}
		}
		title := strings.TrimRightFunc(rest[:end], func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == ',' })
		return from, from + len(title), len(words(title)) > 2
	}
	return 0, 0, false
}

// titleBefore finds a title without marks before the citation that begins at i:
// all of the note that stands there, if it ends as titles do.
func titleBefore(text string, i int) (from, to int, ok bool) {
	const most = 30 // words
	before := strings.TrimRight(text[:i], " \u00a0")
	if at := strings.LastIndexAny(before, ";.:\n"); at >= 0 {
		from = at + 1
	}
	title := strings.TrimLeft(before[from:], " \u00a0")
	from = len(before) - len(title)
	if strings.ContainsAny(title, "“”«»\"„") || len(words(title)) < 3 || len(words(title)) > most {
		return 0, 0, false
	}
	last := strings.ToLower(title[strings.LastIndexAny(title, " \u00a0")+1:])
	for _, end := range titleEnds {
		if last == end {
			return from, len(before), true
		}
	}
	return 0, 0, false
}

// checkInnerMarks reports a quotation inside a title that has the marks of the
// title itself.
func checkInnerMarks(p *rule.Pass, m *acts.Mention) {
	text, title := m.Node.Text(), m.Citation.Title
	open, size := utf8.DecodeLastRuneInString(text[:title.Start])
	shut, _ := utf8.DecodeRuneInString(text[title.End:])
	inner, ok := innerMarks(open, p.Article.Lang.Text())
	if !ok {
		return
	}
	at := strings.IndexRune(title.ID, open)
	if at < 0 {
		return
	}
	depth := 0
	for i, r := range title.ID[at:] {
		switch r {
		case open:
			depth++
		case shut:
			depth--
		}
		if depth == 0 {
			from, to := title.Start+at, title.Start+at+i+utf8.RuneLen(shut)
			quotation := text[from:to]
			r := p.Report(m.Node.Range(from, to), "%q has the same quotation marks as the title around it: use %s %s", shorten(quotation), inner.open, inner.close).
				UnsafeFix("use "+inner.open+" "+inner.close, rule.ReplaceText(m.Node, from, to, inner.open+quotation[size:len(quotation)-utf8.RuneLen(shut)]+inner.close))
			if open == '«' {
				r.AtMost(finding.Info)
			}
			return
		}
	}
}

// innerMarks returns the marks of a quotation inside one that opens with a
// mark; false where they are not known to differ.
func innerMarks(open rune, lang string) (markStyle, bool) {
	switch base, _, _ := strings.Cut(lang, "-"); {
	case open == '“':
		return markStyle{"‘", "’"}, true
	case open == '«' && (base == "ru" || base == "kk" || base == "ky" || base == "uk" || base == "be"):
		return markStyle{"„", "“"}, true
	case open == '«':
		return markStyle{"“", "”"}, true
	}
	return markStyle{}, false
}
