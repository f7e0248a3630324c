package config

import (
	"slices"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

// over returns what lays the flags over settings. A rule that --select names
// by its id is on even where a file turns it off; patterns and categories only
// leave out the others.
func (f Flags) over(all []*rule.Rule) (func(*Settings), error) {
	chosen, err := rule.Select(all, f.Select, nil)
	if err != nil {
		return nil, err
	}
	left, err := rule.Select(all, f.Select, f.Ignore)
	if err != nil {
		return nil, err
	}
	return func(s *Settings) {
		if f.Profile != nil {
			s.Profile = Value[rule.Profile]{*f.Profile, Origin{Path: "--profile"}}
		}
		if f.FailOn != nil {
			s.FailOn = Value[finding.Severity]{*f.FailOn, Origin{Path: "--fail-on"}}
		}
		for i := range s.Rules {
			r := &s.Rules[i]
			switch {
			case !f.All && !slices.Contains(chosen, r.Rule):
				r.Severity = Value[finding.Severity]{finding.Off, Origin{Path: "--select"}}
			case !f.All && !slices.Contains(left, r.Rule):
				r.Severity = Value[finding.Severity]{finding.Off, Origin{Path: "--ignore"}}
			case r.Severity.Get == finding.Off && slices.Contains(f.Select, r.ID):
				r.Severity = Value[finding.Severity]{r.Rule.Severity, Origin{Path: "--select"}}
			}
		}
	}, nil
}
