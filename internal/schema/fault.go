// Package schema holds documents against the JSON Schema of their kind and
// says where they do not fit, in an editor's words.
package schema

import "github.com/policylint/policylint/internal/yamldoc"

// FaultKind is the way in which a document does not fit its schema.
type FaultKind uint8

// The kinds of fault.
const (
	UnknownKey FaultKind = iota // a key that its mapping does not have
	MissingKey                  // a mapping without a key it must have, or with nothing in it
	WrongValue                  // a value of another type, form or range, or none of those listed
	EmptyValue                  // a key that may be left out, with nothing in it
	Version                     // the kind of document, or its version, is missing or not known
	Deprecated                  // a key that has another name now
)

// Fault is one place where a document does not fit its schema.
//
// The place is the key where the key is at fault, and the value where the
// value is; but the key for a value that is empty or runs over several lines.
// A missing key is missed at the key of the mapping that lacks it, at the
// first key of a list item, and at the "schema" key of the document.
type Fault struct {
	Kind       FaultKind
	Place      yamldoc.Place
	Message    string
	Help       string
	Suggestion string // text that would fit in the place's stead; "" for none
	Safe       bool   // the suggestion means what was written, and is not a guess
	Rule       string // the rule that reports the fault instead, if any
}
