package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var fnLiteralMarker = rule.Rule{
	ID:         "fn-literal-marker",
	Category:   rule.Footnotes,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "a footnote number is typed as text instead of as a marker",
	Doc: `Text copied from a page or a word processor brings its footnote numbers along
as plain text: ` + "`[3]`, `[3, 4]`, `[3]–[5]`, `(3)`, `³`, `^3^`, `[3](#_ftn3)`" + `. They lead
nowhere, and stay behind when footnotes are numbered anew. The fix writes
` + "`[^3]`" + `, and takes out a space before it.

What counts is whether it can be anything else. ` + "`[3]`" + ` is reported where there is
a footnote 3, or one is likely missing between 2 and 4; as information only
where a proper marker leads to footnote 3 already. ` + "`(3)`" + ` is reported only where it
is glued to a word and no marker leads to footnote 3. In an article without any
footnotes, ` + "`[1]`, `[2]`, `[3]`" + ` in this order are reported. “See note 3” and
“note 3 above” are information: they are good style, but the number has to be
kept right by hand. What is left of a damaged marker (` + "`[^3`, `^3]`, `^3`, `(^3)`, `[3^]`" + `)
and ` + "`[fn 3]`" + ` are reported where no marker leads to footnote 3.

Not reported: list labels, enumerations such as (1) … (2), articles of laws,
years, exponents and units (km², 10³, R²), isotopes, code, numbers in a quotation
that may be the notes of its author, and what a backslash makes plain text:
` + "`\\[3]`" + `.`,
	Ref:    "https://github.com/ietf-tools/idnits/pull/98",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkFnLiteralMarker,
}

func checkFnLiteralMarker(p *rule.Pass) {
	for _, m := range typedMarkers(p.Article) {
		if m.form != spaced { // the business of fn-spacing
			reportTyped(p, m)
		}
	}
}

func reportTyped(p *rule.Pass, m typedMarker) {
	at, typed, marker := m.text.At(m.at), m.text.Slice(m.at), "[^"+strings.Join(m.ids, "][^")+"]"
	if m.form == named {
		p.Report(at, "%q is typed as text: the number will be wrong when footnotes are numbered anew", typed).
			WithHelp("give the footnote an id that is a name, or check the number each time").AtMost(finding.Info)
		return
	}
	fn := p.Article.Footnote(m.ids[0])
	if fn == nil {
		p.Report(at, "%q looks like a marker typed as text: write %s and add footnote %s, which is missing (%s)", typed, marker, m.ids[0], footnoteIDs(p.Article.Footnotes))
		return
	}
	r := p.Report(at, "%q is typed as text and leads nowhere: write %s", typed, marker).
		Relate(fn.ID.Content(), "footnote %s", m.ids[0]).
		UnsafeFix("make it a marker", rule.ReplaceText(m.text.Node, withBlanks(m.text.Raw, m.at.Start), m.at.End, marker))
	if !m.sure {
		r.AtMost(finding.Info)
	}
}

// withBlanks returns where the spaces before i begin.
func withBlanks(raw string, i int) int {
	return len(strings.TrimRight(raw[:i], " \u00a0"))
}
