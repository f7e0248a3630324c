// Package rule defines what a rule is: an immutable value that carries its
// own documentation, and a check that sees one pass and nothing else: no
// clock, no file system, no network.
package rule

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
)

// Rule is one check of the catalogue.
type Rule struct {
	ID             string           // as users write it, such as "fn-undefined"
	Category       Category         // the group it is listed under
	Severity       finding.Severity // default; a finding may lower it where certainty is missing
	Confidence     Confidence       // how sure a finding is
	Fix            FixKind          // the best fix the rule can offer
	Summary        string           // one sentence without a full stop, lower case
	Doc            string           // Markdown: why it matters, what is reported and what is not
	Ref            string           // the norm it enforces: a URL or a document and section
	Since          string           // the version that introduced it
	Target         Target           // what Check is called for
	Needs          []registry.Kind  // registries without which the rule is not run: it never guesses
	Unsuppressible bool             // no comment silences its findings
	Options        any              // a struct with the defaults, nil for none; see [OptionsOf]
	Check          func(*Pass)
}

// Missing lists the registries that the rule needs and a set does not have.
func (r *Rule) Missing(s *registry.Set) []registry.Kind {
	var missing []registry.Kind
	for _, k := range r.Needs {
		if !s.Has(k) {
			missing = append(missing, k)
		}
	}
	return missing
}

// Category is a group of rules.
type Category string

// The categories, in the order of the catalogue.
const (
	Encoding  Category = "yaml and encoding"
	Schema    Category = "schema"
	Footnotes Category = "footnote references"
	Citations Category = "citations"
	Ibid      Category = "ibid. and short forms"
	Links     Category = "links"
	Dates     Category = "dates"
	Acts      Category = "legal acts"
	Claims    Category = "claims and quotations"
	Wording   Category = "wording and typography"
	Structure Category = "structure and metadata"
)

// Categories lists the categories in the order of the catalogue.
func Categories() []Category {
	return []Category{Encoding, Schema, Footnotes, Citations, Ibid, Links, Dates, Acts, Claims, Wording, Structure}
}

// Confidence is how sure a rule's findings are; SARIF calls it precision.
type Confidence uint8

// The levels of confidence.
const (
	Low Confidence = iota
	Medium
	High
	VeryHigh
)

// String returns the confidence as SARIF writes a precision.
func (c Confidence) String() string {
	return [...]string{"low", "medium", "high", "very-high"}[c]
}

// FixKind is the best fix a rule can offer.
type FixKind uint8

// The kinds of fix.
const (
	NoFix     FixKind = iota
	UnsafeFix         // a suggestion that a person must confirm
	SafeFix           // proved to change nothing but the fault
)

// String returns the kind as users write it.
func (k FixKind) String() string {
	return [...]string{"none", "unsafe", "safe"}[k]
}

// Target is what a rule's Check is called for.
type Target uint8

// The targets.
const (
	Articles  Target = iota // every document of kind article/v1 that parses
	Documents               // every document that parses, registries included
	Files                   // every file, whether it parses or not
	Ignores                 // every file with comments to policylint, after all other rules
)
