package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
)

var schemaWrongType = rule.Rule{
	ID:         "schema-wrong-type",
	Category:   rule.Schema,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "a value is of another type, form or size than its key wants",
	Doc: `The value itself is reported, with what the key wants: a date and not ` + "`14 May 2020`" + `, a
list and not a single author, one of CSL's types and not ` + "`decree`" + `.

Where only quotes or brackets are missing or too many, the fix sets them right.
Where another value is plainly meant, it is offered as a fix to be confirmed.

Not reported: dates that have the form of a date and do not exist (` + "`date-invalid`" + `),
addresses that are no addresses (` + "`url-malformed`" + `), values that are empty
(` + "`schema-empty-value`" + `), and numbers without quotes that other programs misread
(` + "`yaml-implicit-type`" + `). A number may stand without quotes where CSL lets it be one.`,
	Ref:    "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  func(p *rule.Pass) { reportSchemaFaults(p, schema.WrongValue) },
}
