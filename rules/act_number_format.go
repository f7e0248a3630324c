package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actNumberFormat = rule.Rule{
	ID:         "act-number-format",
	Category:   rule.Acts,
	Severity:   finding.Error,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Needs:      []registry.Kind{registry.Jurisdictions},
	Summary:    "an act has a number that acts of its kind cannot have",
	Doc: `A law of Kazakhstan is numbered ` + "`186-VII`" + `, with the convocation of the
parliament; a presidential decree ` + "`280`" + `, without; a decree of Uzbekistan ` + "`УП-60`" + `. A
number of another form was mixed up with that of another act, or mistyped.

The forms come from the registry of jurisdictions, with the time in which they were
used. The sign №, spaces, the kind of dash and what languages add (ЗРК, ҚРЗ,
-сон) do not matter. Where a Roman numeral is typed with Cyrillic letters that look
the same, a search does not find the act; the fix replaces them. Forms that were
inferred and not read in a rule of the country give a warning.`,
	Ref:    "https://adilet.zan.kz/rus/docs/Z2300000186",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActNumberFormat,
}

func checkActNumberFormat(p *rule.Pass) {
	for _, m := range actsOf(p).Mentions {
		for _, f := range m.Faults() {
			if f.Kind != acts.WrongNumber {
				continue
			}
			r := reportAct(p, m, f)
			if f.Right == "" {
				continue
			}
			node := m.Node
			var from, to int
			if c := m.Citation; c != nil {
				from, to = c.Number.Start, c.Number.End
			} else {
				node = m.Source.Get("number")
				from = strings.Index(node.Text(), m.Claim.Number)
				to = from + len(m.Claim.Number)
			}
			edit := rule.ReplaceText(node, from, to, f.Right)
			if m.Text != nil {
				r.UnsafeFix("type it with Latin letters", edit)
			} else {
				r.SafeFix("type it with Latin letters", edit)
			}
		}
	}
}
