package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var citeFieldUnbalanced = rule.Rule{
	ID:         "cite-field-unbalanced",
	Category:   rule.Citations,
	Severity:   finding.Error,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "a quotation mark or bracket in a field of a citation has no partner in that field",
	Doc: `A title must balance by itself: a mark that opens in the title and closes in
the name of the site is two errors that cancel each other out when the whole
note is counted.

Read are the fields of sources and, one by one, the fields of ` + "`printed`" + ` notes:
what stands before ` + "`//`" + ` and what stands after it, with the brackets round an
address. Apostrophes, inch marks and the marks inside addresses do not count.

Where it is the only one, the fix cuts a mark that stands twice, and closes at the end
of a field what opens at its start. Elsewhere only the source can tell.`,
	Ref:    "https://github.com/elifesciences/eLife-JATS-schematron",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteFieldUnbalanced,
}

// balancedFields are the fields of a source that hold running text.
var balancedFields = []string{"title", "title-short", "original-title", "container-title", "collection-title", "publisher", "authority", "genre", "event-title", "number", "abstract"}

func checkCiteFieldUnbalanced(p *rule.Pass) {
	for _, s := range p.Article.Sources {
		for _, field := range balancedFields {
			if n := s.Get(field); n.IsScalar() {
				reportStrays(p, n, n.Text(), 0, len(n.Text()), "the "+field)
			}
		}
	}
	for _, fn := range p.Article.Footnotes {
		if fn.Printed == nil {
			continue
		}
		masked := withoutAddresses(fn.Note)
		for _, part := range noteParts(fn.Note) {
			where := "this part of the note"
			if strings.HasSuffix(strings.TrimRight(masked[:part.Start], " "), "//") {
				where = "the part after //"
			}
			reportStrays(p, fn.Printed, masked, part.Start, part.End, where)
		}
	}
}

// noteParts cuts a note at the marks between its parts. An address belongs to
// the part that it stands in, for the sake of the brackets around it.
func noteParts(n *citation.Note) []part {
	var list []part
	start, last := 0, 0
	for _, f := range n.Fields {
		gap := n.Text[last:f.Start]
		if cut := strings.Index(gap, "//"); cut >= 0 {
			list = append(list, part{start, last + cut})
			start = last + cut + len("//")
		} else if f.Kind == citation.Work && strings.Contains(gap, ";") {
			list = append(list, part{start, last})
			start = f.Start
		}
		last = f.End
	}
	return append(list, part{start, len(n.Text)})
}

// withoutAddresses returns the text of a note with letters in the place of its
// addresses, whose brackets and apostrophes count for nothing.
func withoutAddresses(n *citation.Note) string {
	text := []byte(n.Text)
	for _, f := range n.Fields {
		if f.Kind == citation.Address {
			copy(text[f.Start:f.End], strings.Repeat("q", f.End-f.Start))
		}
	}
	return string(text)
}

// reportStrays reports the marks without a partner in a part of a node's text,
// or of what stands for it byte by byte.
func reportStrays(p *rule.Pass, n *article.Node, text string, from, to int, where string) {
	if !strings.ContainsAny(text[from:to], "()[]{}\"'“”„«»‘‚") {
		return // as most fields are
	}
	strays := prose.Parse(text[from:to]).Strays
	for _, stray := range strays {
		stray.Start, stray.End = stray.Start+from, stray.End+from
		r := p.Report(n.Range(stray.Start, stray.End), "%q has no partner in %s", stray.Mark, where)
		if len(strays) == 1 {
			offerPartner(r, n, text[from:to], from, stray)
		}
	}
}

// offerPartner offers what a lone mark without a partner most likely lacks: of
// two in a row one is too many, and what opens a field is closed at its end.
func offerPartner(r *rule.Report, n *article.Node, field string, from int, stray prose.Stray) {
	at := stray.Start - from
	before, behind := field[:at], strings.TrimRight(field[at+len(stray.Mark):], " \n")
	partner := map[string]string{"“": "”", "«": "»", "„": "“", "(": ")", "[": "]"}[stray.Mark]
	switch {
	case strings.HasSuffix(before, stray.Mark) || strings.HasPrefix(behind, stray.Mark):
		r.UnsafeFix("cut one of the two marks", rule.ReplaceText(n, stray.Start, stray.End, ""))
	case before == "" && partner != "" && behind != "":
		end := stray.End + len(behind)
		r.UnsafeFix("close it at the end", rule.ReplaceText(n, end, end, partner))
	}
}
