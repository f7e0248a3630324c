package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
)

var schemaMissingKey = rule.Rule{
	ID:         "schema-missing-key",
	Category:   rule.Schema,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Summary:    "something lacks a key that it must have, or the key has no value",
	Doc: `Without these keys a part of the document means nothing: an article without a
language, a source without a type, a footnote that neither cites nor says anything.

What is missing is reported where it is missed: at the key of what lacks it, at the
first key of an item of a list, at ` + "`schema`" + ` for the document itself. A key that is there
but empty counts as missing.

Not reported: a key that is there but misspelt, which ` + "`schema-unknown-key`" + ` tells of, and
what a good citation needs beyond its title, which is up to ` + "`cite-missing-field`" + `.`,
	Ref:    "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5.3",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  func(p *rule.Pass) { reportSchemaFaults(p, schema.MissingKey) },
}
