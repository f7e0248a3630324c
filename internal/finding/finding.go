// Package finding defines what a rule reports: a message at a place, with
// related places and proposed edits, ready for every output format.
package finding

import (
	"cmp"
	"fmt"

	"github.com/policylint/policylint/internal/source"
)

// Severity says how much a finding matters; a higher value matters more.
type Severity uint8

// The severities, and Off for a rule that does not run.
const (
	Off Severity = iota
	Info
	Warning
	Error
)

// ParseSeverity reads "off", "info", "warning" or "error".
func ParseSeverity(s string) (Severity, error) {
	for _, v := range []Severity{Off, Info, Warning, Error} {
		if s == v.String() {
			return v, nil
		}
	}
	return Off, fmt.Errorf("unknown severity %q: want error, warning, info or off", s)
}

// String returns the severity's name as users write it.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Info:
		return "info"
	default:
		return "off"
	}
}

// Finding is one fault at one place in one file.
type Finding struct {
	Rule     string
	Severity Severity
	Message  string // one sentence, lower case, names the value and what would be right
	Help     string // how to mend it, where that is not plain from the message
	Path     string
	Span     source.Span
	Start    source.Position
	End      source.Position
	Text     string // the source text of the span
	Pointer  string // JSON pointer of the YAML node, "" where there is none
	Excerpt  Excerpt
	Related  []Related
	Fixes    []Fix

	// Fingerprint stays the same when the finding moves within its file and
	// changes when its text does. It is unique within a run.
	Fingerprint string
}

// Excerpt is the source lines a finding covers, for formats that print them.
// Of many lines it holds the first few, of a very long line what is near the
// finding.
type Excerpt struct {
	FirstLine int      // 1-based
	Lines     []string // without line breaks
	Offset    int      // where in the file the first of Lines begins, in bytes
	CutBefore bool     // the first of Lines lacks its beginning
	CutAfter  bool     // the first of Lines lacks its end
}

// Related is another place that explains a finding.
type Related struct {
	Message string
	Path    string
	Span    source.Span
	Start   source.Position
	End     source.Position
}

// Fix is one way to mend a finding: all its edits belong together.
type Fix struct {
	Message string
	Safe    bool // proved to keep every marker → source pair and the prose
	Edits   []Edit
}

// Edit replaces the bytes of Span with NewText.
type Edit struct {
	Path    string
	Span    source.Span
	Start   source.Position
	End     source.Position
	NewText string
}

// Compare orders findings by path, place, rule and message.
func Compare(a, b *Finding) int {
	return cmp.Or(
		cmp.Compare(a.Path, b.Path),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Message, b.Message),
	)
}
