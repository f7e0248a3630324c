// Package suppress reads the comments that silence rules, finds what each of
// them holds for, and remembers which of them were needed.
package suppress

import (
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Set is the comments of one file. A nil set has none.
type Set struct {
	list []*ignore
	byID map[string][]silence
}

// ignore is a comment and what it holds for.
type ignore struct {
	*rule.Ignore
	scope   source.Span
	nowhere bool // it holds for nothing
}

// silence is a rule that an ignore silences, by its index.
type silence struct {
	*ignore
	index int
}

// maxComments bounds how many comments of a file are read, so that a file full
// of them cannot keep a run busy. None that anyone wrote has a hundredth.
const maxComments = 10_000

// Read returns the comments of a file; all gives the rules there are, if there
// are comments.
func Read(stream *yamldoc.Stream, all func() []*rule.Rule) *Set {
	comments := stream.Comments(Prefix)
	if len(comments) == 0 {
		return nil
	}
	r := &reader{stream: stream, rules: all(), scopes: newScopes(stream)}
	s := &Set{byID: map[string][]silence{}}
	for _, c := range comments[:min(len(comments), maxComments)] {
		ig := r.read(c)
		if ig == nil {
			continue
		}
		s.list = append(s.list, ig)
		for i, named := range ig.Rules {
			s.byID[named.ID] = append(s.byID[named.ID], silence{ig, i})
		}
	}
	return s
}

// Silence reports whether a comment silences what a rule would report at a
// place, and notes that the comment was needed.
func (s *Set) Silence(r *rule.Rule, at source.Span) bool {
	if s == nil {
		return false
	}
	silenced := false
	for _, x := range s.byID[r.ID] {
		if holds(x.scope, at) {
			x.Rules[x.index].Used = true
			silenced = true
		}
	}
	return silenced
}

// holds reports whether a finding at a place begins in a scope. An empty place,
// such as that of something missing, may stand at the very end of it.
func holds(scope, at source.Span) bool {
	if at.Empty() && at.Start == scope.End {
		return true
	}
	return scope.Start <= at.Start && at.Start < scope.End
}

// Ran notes that a rule was run on the file.
func (s *Set) Ran(r *rule.Rule) {
	if s == nil {
		return
	}
	for _, x := range s.byID[r.ID] {
		x.Rules[x.index].Ran = true
	}
}

// Ignores lists the comments in the order of the file.
func (s *Set) Ignores() []*rule.Ignore {
	if s == nil {
		return nil
	}
	list := make([]*rule.Ignore, len(s.list))
	for i, ig := range s.list {
		list[i] = ig.Ignore
	}
	return list
}
