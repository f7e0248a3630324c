// Package report writes the result of a run in the formats that people and
// programs read. A format knows no clock, no working directory and no exit
// code: the same result always gives the same bytes.
package report

import (
	"io"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
)

// Format is a way to write a result.
type Format interface {
	// Name is what users call the format.
	Name() string
	// Write writes the whole result.
	Write(w io.Writer, result *lint.Result) error
}

// Setting is what a format may know beside the result.
type Setting struct {
	Color   bool   // mark up with the control sequences of a terminal
	Columns int    // how wide the output may be; 0 for the usual width
	Quiet   bool   // leave out what is not a finding or a problem
	Version string // of the program, such as 1.2.0

	Fails func(*finding.Finding) bool // whether a finding fails the run; nil if none does
}

// Formats lists all formats. It is the only list of them.
func Formats(setting Setting) []Format {
	return []Format{
		text{setting},
		jsonDocument{},
		jsonLines{},
		sarif{setting},
		github{setting},
		gitlab{},
		checkstyle{},
		junit{setting},
		rdjson{},
		rdjsonl{},
		html{setting},
	}
}

// Names lists the names of all formats.
func Names() []string {
	var names []string
	for _, f := range Formats(Setting{}) {
		names = append(names, f.Name())
	}
	return names
}

// New returns the format of the given name, and false if there is none.
func New(name string, setting Setting) (Format, bool) {
	for _, f := range Formats(setting) {
		if f.Name() == name {
			return f, true
		}
	}
	return nil, false
}
