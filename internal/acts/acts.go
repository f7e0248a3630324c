// Package acts recognises citations of legal acts in texts and fields, reads
// identifiers and addresses of acts, and tells where what is said of an act
// contradicts itself or what the registries know.
//
// The words, numbers and identifiers come from the registry of jurisdictions;
// nothing about a country is written here. Precision comes first: what may be
// something else is no citation.
package acts

import "github.com/policylint/policylint/internal/dates"

// Citation is an act as a text cites it. Parts that are not there are zero.
type Citation struct {
	Start, End   int // bytes of the text
	Jurisdiction Part
	Issuer       Part
	Kind         Part
	// Else is another kind that the same word stands for in translations, ""
	// for none: a “Decree of the Government” is a resolution.
	Else         string
	Number       Part
	Date         dates.Date // its End is 0 where the text has none
	Title        Part       // without its quotation marks
	Code         Part       // an identifier of a database
	Registration Registration
	Joint        bool // whether several bodies adopted it, each with a number of its own
}

// Part is a piece of a citation: what it says, and where.
type Part struct {
	ID         string // an id of the registry; the text itself for number, title and code
	Start, End int    // both 0 where it follows from other parts
}

// Registration is the entry of an act in a register of acts.
type Registration struct {
	Number Part
	Date   dates.Date
}

// Is reports whether the text has the part, or it follows from others.
func (p Part) Is() bool { return p.ID != "" }

// written reports whether the text has the part itself.
func (p Part) written() bool { return p.End > 0 }
