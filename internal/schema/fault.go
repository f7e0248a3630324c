// Package schema holds documents against the JSON Schema of their kind and
// says where they do not fit, in an editor's words.
package schema

import "github.com/policylint/policylint/internal/yamldoc"

// FaultKind is the way in which a document does not fit its schema.
type FaultKind uint8

// The kinds of fault.
const (
	UnknownKey FaultKind = iota
	MissingKey
	WrongValue
	Version
)

// Fault is one place where a document does not fit its schema.
type Fault struct {
	Kind       FaultKind
	Place      yamldoc.Place
	Message    string
	Help       string
	Suggestion string // text that would fit in the place's stead; "" for none
	Rule       string // the rule that reports the fault instead, if any
}

// Set is the schemas of all kinds of document.
type Set struct{}

// New returns the schemas.
func New() *Set { return &Set{} }

// Check returns where the document does not fit its schema.
func (s *Set) Check(doc *yamldoc.Document) []Fault { return nil }
