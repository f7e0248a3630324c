package rule

import (
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Ignore is a comment that is to silence rules, or that looks as if it were.
type Ignore struct {
	Comment yamldoc.Comment
	Rules   []IgnoredRule // those that it silences
	Faults  []IgnoreFault // why it, or a part of it, has no effect
}

// IgnoredRule is a rule that a comment silences.
type IgnoredRule struct {
	ID   string
	Span source.Span // of the id in the file
	Ran  bool        // the rule was run on the file
	Used bool        // it would have reported something where the comment holds
}

// IgnoreFault says what is wrong with a comment.
type IgnoreFault struct {
	Span    source.Span
	Message string
	Help    string
	Instead string // what was likely meant in place of the span, "" where that is not clear
}
