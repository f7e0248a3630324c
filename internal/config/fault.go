package config

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Fault is a place where a configuration file is wrong; without a line it is
// the file.
type Fault struct {
	Origin
	Message string
}

// String returns the fault as a line of text.
func (f Fault) String() string {
	if f.Line == 0 {
		return shown(f.Path) + ": " + f.Message
	}
	return fmt.Sprintf("%s:%d:%d: %s", shown(f.Path), f.Line, f.Column, f.Message)
}

// Error is all that is wrong with a configuration.
type Error struct{ Faults []Fault }

// Error returns the faults, one a line.
func (e *Error) Error() string {
	lines := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// shown returns a path as it can be printed.
func shown(path string) string {
	if strings.ContainsFunc(path, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(path)
	}
	return path
}
