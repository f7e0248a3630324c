package rules

import (
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

// foreignMatter looks in a title for what belongs in other fields.
type foreignMatter struct {
	*rule.Pass
	source article.Source
	node   *article.Node
	text   string // without final line breaks
	quotes []prose.Quote
}

// check reports what a title holds beside the title.
func (m *foreignMatter) check() {
	m.quotes = m.Article.Prose(m.node).Quotes
	if at := containerMark(m.text); at >= 0 {
		rest := strings.TrimLeft(m.text[at:], "/ ")
		r := m.report(at, len(m.text), "%q stands in the title: what follows // belongs in container-title", shorten(m.text[at:]))
		cutOut(r, m.source, m.node, endBefore(m.text, at), len(m.text), "container-title", rest)
	} else if !m.siteAtEnd() && !m.dateAtEnd() && !m.accessAtEnd() && !m.authorAtEnd() {
		m.fullStop()
	}
	m.author()
	m.numberAndDate()
}

func (m *foreignMatter) report(from, to int, format string, args ...any) *rule.Report {
	return m.Report(m.node.Range(from, to), format, args...)
}

// containerMark returns where the "//" stands that parts a title from its
// container, or -1.
func containerMark(text string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], "//")
		if i < 0 {
			return -1
		}
		i += from
		if i > 0 && text[i-1] != ':' && strings.TrimSpace(text[:i]) != "" && (text[i-1] == ' ' || strings.HasPrefix(text[i+2:], " ")) {
			return i
		}
		from = i + 2
	}
}

// endBefore returns where a title ends that something else follows at i.
func endBefore(text string, i int) int { return len(strings.TrimRight(text[:i], " ,;\u00a0")) }

// siteAtEnd reports the name of the site behind a bar or a dash.
func (m *foreignMatter) siteAtEnd() bool {
	at := strings.LastIndexAny(m.text, "|-–—·•:")
	_, width := firstRune(m.text[max(at, 0):])
	if at <= 0 || !strings.HasSuffix(m.text[:at], " ") || !strings.HasPrefix(m.text[at+width:], " ") {
		return false
	}
	name := citation.Fold(m.text[at+width:])
	for _, field := range []string{"container-title", "publisher"} {
		if n := m.source.Get(field); name != "" && name == citation.Fold(n.Text()) {
			m.cutEnd(at, "%q is the %s: the title ends before it", strings.TrimSpace(m.text[at+width:]), fieldWord(field)).
				Relate(n.Content(), "the %s", fieldWord(field))
			return true
		}
	}
	u, fault := webAddress(m.Article, strings.TrimSpace(m.source.Get("URL").Text()))
	if host := strings.ToLower(strings.TrimSpace(m.text[at+width:])); fault == nil && strings.TrimPrefix(u.Host, "www.") == strings.TrimPrefix(host, "www.") {
		m.cutEnd(at, "%q is the site: the title ends before it", strings.TrimSpace(m.text[at+width:]))
		return true
	}
	return false
}

// cutEnd reports what stands from a place on and offers to cut it.
func (m *foreignMatter) cutEnd(at int, format string, args ...any) *rule.Report {
	r := m.report(at, len(m.text), format, args...)
	cutOut(r, m.source, m.node, endBefore(m.text, at), len(m.text), "", "")
	return r
}

// dateAtEnd reports the date of the source in brackets at the end.
func (m *foreignMatter) dateAtEnd() bool {
	open := strings.LastIndexAny(m.text, "([")
	if open <= 0 || !strings.HasSuffix(m.text, ")") && !strings.HasSuffix(m.text, "]") {
		return false
	}
	inner := m.text[open+1 : len(m.text)-1]
	found := dates.Scan(inner)
	if len(found) != 1 || found[0].Start > 0 || found[0].End < len(inner) || len(found[0].Readings) == 0 || !found[0].Readings[0].IsDay() || found[0].Readings[0].Yearless {
		return false
	}
	switch issued, ok := fieldDate(m.source.Get("issued")); {
	case ok && !dates.Compatible(found[0], issued):
		return false
	case ok:
		m.cutEnd(open, "the title ends with the date of the source, %q: it stands in issued", m.text[open:]).
			Relate(m.source.Get("issued").Place(), "the date")
	case m.source.Get("issued") == nil:
		value := ""
		if len(found[0].Readings) == 1 {
			value = found[0].Readings[0].EDTF()
		}
		r := m.report(open, len(m.text), "the title ends with the date %q: if it is that of the source, it belongs in issued", m.text[open:]).AtMost(finding.Info)
		cutOut(r, m.source, m.node, endBefore(m.text, open), len(m.text), "issued", value)
	}
	return true
}

// accessAtEnd reports a remark on the day on which a page was seen.
func (m *foreignMatter) accessAtEnd() bool {
	for _, a := range citation.Parse(m.text).Asides() {
		if a.Kind == citation.Access && a.End == len(m.text) && a.Start > 0 && len(dates.Scan(m.text[a.Start:a.End])) == 1 {
			at := len(m.text) - len(strings.TrimLeft(m.text[a.Start:], " ,–—-\u00a0"))
			m.cutEnd(at, "%q is no part of the title: it belongs in accessed", m.text[at:])
			return true
		}
	}
	return false
}

// numberAndDate reports the date and the number of the source side by side.
func (m *foreignMatter) numberAndDate() {
	issued, ok := fieldDate(m.source.Get("issued"))
	number := m.source.Get("number").Text()
	if !ok || number == "" {
		return
	}
	for _, r := range signedNumbers(m.text) {
		if inQuotes(m.quotes, r.Start) || !strings.EqualFold(m.text[r.Start:r.End], number) {
			continue
		}
		for _, d := range dates.Scan(m.text) {
			from, to := min(r.Start, d.Start), max(r.End, d.End)
			const near = 12 // bytes between them: “ года № ”, “ No. ”
			if len(d.Readings) == 0 || !d.Readings[0].IsDay() || to-from > r.Len()+d.End-d.Start+near || !dates.Compatible(d, issued) {
				continue
			}
			m.report(from, to, "%q is the date and number of the source, which stand in issued and number: give the title alone", m.text[from:to])
			return
		}
	}
}

// fullStop reports a full stop that ends a title of one sentence.
func (m *foreignMatter) fullStop() {
	text := strings.TrimRight(m.text, " ")
	bare, ok := strings.CutSuffix(text, ".")
	if !ok || strings.HasSuffix(bare, ".") || strings.ContainsAny(bare, ".?!…") {
		return
	}
	word := bare[strings.LastIndexFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) })+1:]
	if prose.IsAbbreviation(word) || len([]rune(word)) < 3 {
		return
	}
	m.report(len(bare), len(text), "a full stop ends the title: a style sets its own").AtMost(finding.Info).
		UnsafeFix("cut it", rule.ReplaceText(m.node, len(bare), len(text), ""))
}
