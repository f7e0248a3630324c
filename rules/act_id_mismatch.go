package rules

import (
	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actIDMismatch = rule.Rule{
	ID:         "act-id-mismatch",
	Category:   rule.Acts,
	Severity:   finding.Error,
	Confidence: rule.High,
	Needs:      []registry.Kind{registry.Jurisdictions},
	Summary:    "the identifier of an act in an official database does not fit its kind, number or date",
	Doc: `Databases of law identify an act by a code, and the code tells what the act is:
` + "`U2000000280`" + ` in an address of Adilet is decree (U) No. 280 of 2020. A code that
was typed from memory, or copied from the note above, mostly leads to another
real act, so no check for dead links notices.

The code is held against kind, issuer, number and date of the source or note, for
Adilet codes, CELEX numbers and European Legislation Identifiers, symbols of
United Nations resolutions and the numbers of pravo.gov.ru. A code of a length or
form that the database does not use is reported too.

Codes that follow no rule (a second act with the same number, such as
` + "`U190000027U`" + `; orders, whose code has the number of registration; the known
exceptions) are left alone in what they do not tell. Where the rule of the database
was inferred and not read, the finding is a warning.`,
	Ref:    "https://adilet.zan.kz/eng/docs/U2000000280",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  func(p *rule.Pass) { reportActs(p, acts.WrongCode) },
}
