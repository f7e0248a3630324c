package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
)

var schemaVersion = rule.Rule{
	ID:         "schema-version",
	Category:   rule.Schema,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "a document does not say what it is, is newer than policylint, or uses an old name of a key",
	Doc: `A document says in ` + "`schema`" + ` what it is and which version of the schema it follows.
Without that nothing in it can be checked, so a missing, misspelt or unknown kind is
an error, and so is a version that this policylint does not know yet.

A key that has been renamed still works and is a warning; the fix writes the new name.
CSL's old names are among them: ` + "`shortTitle`, `journalAbbreviation`, `event`" + `.`,
	Ref:    "docs/documents.md",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  checkSchemaVersion,
}

func checkSchemaVersion(p *rule.Pass) {
	reportSchemaFaults(p, schema.Version)
	for _, f := range p.Schema {
		if f.Kind == schema.Deprecated {
			reportSchemaFault(p, f).AtMost(finding.Warning)
		}
	}
}
