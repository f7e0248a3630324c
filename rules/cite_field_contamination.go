package rules

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var citeFieldContamination = rule.Rule{
	ID:         "cite-field-contamination",
	Category:   rule.Citations,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a field of a source holds something that belongs in another field",
	Doc: `A title with its author, site or date in it prints them twice, sorts under the
wrong letter and matches no catalogue. It comes from pasting a whole citation
into one field.

Reported are, in any text of a source: a web address, and characters as the source
of a page writes them (` + "`&amp;`" + `); in the title: what follows
` + "`//`" + `, the name of the site or publisher behind a dash or bar at the end, the
date of the source in brackets at the end, its date together with its number,
its author before or behind it, a date of access, and a full stop at the end
(an info); in ` + "`number`, `volume`, `issue`, `page`" + ` and the like: the label that a
style prints by itself (“No. 27” for “27”, “ISBN 978-…”).

The author, date, number and site are known from the other fields of the source;
what a title says of other people, years, dates and numbers belongs to it.`,
	Ref:    "https://github.com/JabRef/jabref/issues/12354",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteFieldContamination,
}

func checkCiteFieldContamination(p *rule.Pass) {
	for _, s := range p.Article.Sources {
		for _, field := range balancedFields {
			if n := s.Get(field); n.IsScalar() && field != "abstract" {
				checkAddressInField(p, s, n, field)
				checkEntities(p, n)
			}
		}
		if title := s.Get("title"); title.IsScalar() {
			m := foreignMatter{Pass: p, source: s, node: title, text: strings.TrimRight(title.Text(), "\n")}
			m.check()
		}
		checkLabels(p, s)
	}
}

// checkAddressInField reports a web address in a field of words.
func checkAddressInField(p *rule.Pass, s article.Source, n *article.Node, field string) {
	text := n.Text()
	at := addressIn(text)
	if at < 0 {
		return
	}
	end := citation.AddressEnd(text, at)
	if field == "title" && containerMark(text) >= 0 && containerMark(text) < at {
		return // reported with all that follows the mark
	}
	if strings.TrimSpace(text[:at]+text[end:]) == "" {
		p.Report(n.Range(at, end), "%q is an address: give the %s in words, and the address in URL", text[at:end], fieldWord(field))
		return
	}
	from, to := withBrackets(text, at, end)
	r := p.Report(n.Range(at, end), "the %s holds the address %q: it belongs in URL", fieldWord(field), text[at:end])
	cutOut(r, s, n, from, to, "URL", text[at:end])
}

// checkEntities reports characters that were copied from the source of a page.
func checkEntities(p *rule.Pass, n *article.Node) {
	for _, e := range entitiesIn(n.Text()) {
		what := strconv.Quote(e.means)
		if e.means == "\u00a0" {
			what = "a no-break space"
		}
		p.Report(n.Range(e.Start, e.End), "%q is how the source of a page writes %s", n.Text()[e.Start:e.End], what).
			UnsafeFix("write the character", rule.ReplaceText(n, e.Start, e.End, e.means))
	}
}

// addressIn returns where a text has a web address, or -1.
func addressIn(text string) int {
	for _, start := range []string{"https://", "http://", "www."} {
		if at := strings.Index(text, start); at >= 0 {
			if before, _ := lastRune(text[:at]); !unicode.IsLetter(before) && !unicode.IsDigit(before) {
				return at
			}
		}
	}
	return -1
}

// fieldWord is the name of a field as a message says it.
func fieldWord(field string) string {
	if name := fieldNames[field]; name != "" {
		return name
	}
	return field
}

// withBrackets widens a range over the brackets around it and the blanks before.
func withBrackets(text string, from, to int) (int, int) {
	if from > 0 && to < len(text) && isBracketPair(text[from-1], text[to]) {
		from, to = from-1, to+1
	}
	return len(strings.TrimRight(text[:from], " \u00a0,;|")), to
}

// cutOut offers to cut a part of a field, and to put it into its own field if
// the source lacks that.
func cutOut(r *rule.Report, s article.Source, n *article.Node, from, to int, field, value string) {
	if strings.TrimSpace(n.Text()[:from]+n.Text()[to:]) == "" {
		return
	}
	edits := []rule.Edit{rule.ReplaceText(n, from, to, "")}
	if field == "" || value == "" || s.Get(field) != nil {
		r.UnsafeFix("cut it", edits...)
		return
	}
	if e, ok := rule.AddEntry(s.Node, field, value); ok {
		r.UnsafeFix(fmt.Sprintf("move it to %s", field), append(edits, e)...)
	}
}

// labels are the words that styles print before the content of a field.
var labels = map[string][]string{
	"number":            {"№", "no", "nr", "num", "number", "n", "#", "номер"},
	"issue":             {"№", "no", "nr", "issue", "n", "#", "вып", "выпуск"},
	"volume":            {"vol", "volume", "v", "т", "том"},
	"page":              {"p", "pp", "page", "pages", "с", "стр"},
	"chapter-number":    {"ch", "chapter", "гл", "глава"},
	"collection-number": {"№", "no", "nr", "vol", "#"},
	"ISBN":              {"isbn"},
	"ISSN":              {"issn"},
}

// checkLabels reports the labels in fields of numbers.
func checkLabels(p *rule.Pass, s article.Source) {
	for _, e := range s.Node.EntryList() {
		field := e.Key.Value
		if !e.Value.IsScalar() || e.Value.Tag == "!!int" || labels[field] == nil {
			continue
		}
		text := strings.TrimRight(e.Value.Text(), " \n")
		if to := labelEnd(text, labels[field], field == "number"); to > 0 {
			p.Report(e.Value.Range(0, to), "%q is no part of the %s, a style prints it: write %q", strings.TrimSpace(text[:to]), field, text[to:]).
				SafeFix("cut it", rule.ReplaceText(e.Value, 0, to, ""))
		}
	}
}

// labelEnd returns where the label that a number begins with ends, with the
// blanks behind it; 0 if there is none. Before the sign of an act's number its
// kind may stand.
func labelEnd(text string, labels []string, kinds bool) int {
	digit := strings.IndexFunc(text, unicode.IsDigit)
	if digit <= 0 {
		return 0
	}
	before := strings.TrimRight(text[:digit], " \u00a0\u202f")
	if len(before) == digit && !strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "№") && !strings.HasSuffix(before, "#") {
		if last := lastWord(before); len(last) < 2 || strings.HasSuffix(before, "-") {
			return 0 // N5, P-5
		}
	}
	word := strings.ToLower(lastWord(before))
	for _, l := range labels {
		if word != l {
			continue
		}
		if rest := strings.TrimSuffix(strings.TrimRight(before, ".:"), lastWord(before)); rest == "" || kinds && isKind(rest) {
			return digit
		}
	}
	return 0
}

// lastWord returns the letters, or the sign, that a text ends with, before a
// full stop or colon.
func lastWord(text string) string {
	text = strings.TrimRight(text, ".:")
	if r, size := lastRune(text); r == '№' || r == '#' {
		return text[len(text)-size:]
	}
	return text[strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })+1:]
}

// isKind reports whether a text is words only, as the kind of an act. Letters
// such as УП belong to the number.
func isKind(text string) bool {
	const letters = 3
	if utf8.RuneCountInString(strings.TrimSpace(text)) <= letters {
		return false
	}
	return strings.HasSuffix(text, " ") && !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' })
}

// inQuotes reports whether a place of a text stands in quotation marks.
func inQuotes(quotes []prose.Quote, at int) bool {
	for _, q := range quotes {
		if q.Start <= at && at < q.End {
			return true
		}
	}
	return false
}

// isBracketPair reports whether two bytes are an opening bracket and its partner.
func isBracketPair(opening, closing byte) bool {
	switch opening {
	case '(':
		return closing == ')'
	case '[':
		return closing == ']'
	case '<':
		return closing == '>'
	}
	return false
}
