package rules

import (
	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actSeriesOrder = rule.Rule{
	ID:         "act-series-order",
	Category:   rule.Acts,
	Severity:   finding.Error,
	Confidence: rule.High,
	Needs:      []registry.Kind{registry.Jurisdictions},
	Summary:    "the number of an act does not fit its date",
	Doc: `Acts are numbered in the order in which they are adopted. Between decree No. 285 of
March 2020 and No. 620 of July 2021 there is no room for a No. 165 of February
2021: the number or the date is wrong, even if nobody has seen the act itself.

The number is held against those of the registries whose date is known: of
presidential decrees within a term of office, of government resolutions within the
year, of laws within the convocation of parliament that their number names, of
registered orders in the register of the ministry of justice, with the days that
registration takes. Where a series begins anew and the day is not known, nothing is
reported. The finding is an error only where the neighbours on both sides were seen
in the official database.`,
	Ref:    "https://adilet.zan.kz/rus/docs/U2000000280",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActSeriesOrder,
}

func checkActSeriesOrder(p *rule.Pass) { reportActs(p, acts.OutOfOrder) }
