package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
)

var schemaUnknownKey = rule.Rule{
	ID:         "schema-unknown-key",
	Category:   rule.Schema,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "a key that the document does not have, or not there",
	Doc: `What stands under a key that nobody knows is read by nobody: a ` + "`publsher`" + ` is no publisher,
and a page made from the article has none. The message says which key is meant where
that is plain from the spelling, from another name people give it (` + "`link`" + ` for ` + "`URL`" + `), or
from where the key is known (` + "`accessed`" + ` belongs to a source). The fix renames the key.

Also reported: two things in one part of the body, such as a ` + "`paragraph`" + ` with a
` + "`pullquote`" + ` beside it, and a key that goes only with another, such as the ` + "`level`" + ` of
something that is no heading.

Under ` + "`custom`" + ` of a source anything may stand. Old names of keys are the business of
` + "`schema-version`" + `.`,
	Ref:    "https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2.3",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  func(p *rule.Pass) { reportSchemaFaults(p, schema.UnknownKey) },
}
