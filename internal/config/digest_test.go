package config

import (
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

// TestDigest changes one thing after the other. Only what a check can see
// changes the digest.
func TestDigest(t *testing.T) {
	t.Parallel()
	type options struct {
		Words []string `option:"words"`
		Mode  string   `option:"mode"`
	}
	all := []*rule.Rule{
		{ID: "a", Severity: finding.Error, Options: options{Words: []string{"x"}, Mode: "y"}},
		{ID: "b", Severity: finding.Info},
	}
	base := Default(all, nil, rule.Review).Digest()
	tests := []struct {
		name    string
		change  func(*Settings)
		differs bool
	}{
		{"nothing", func(*Settings) {}, false},
		{"profile", func(s *Settings) { s.Profile.Get = rule.Publish }, true},
		{"severity", func(s *Settings) { s.Rules[1].Severity.Get = finding.Warning }, true},
		{"option", func(s *Settings) { s.Rules[0].Values = options{Words: []string{"x"}, Mode: "z"} }, true},
		{"no list", func(s *Settings) { s.Rules[0].Values = options{Mode: "y"} }, true},
		{"a list whose items read like two", func(s *Settings) { s.Rules[0].Values = options{Words: []string{`x", "x`}, Mode: "y"} }, true},
		{"a rule less", func(s *Settings) { s.Rules = s.Rules[:1] }, true},
		{"origins", func(s *Settings) {
			s.Files = []string{"f"}
			s.Profile.Origin, s.Rules[0].Severity.Origin = Origin{Path: "f", Line: 1}, Origin{Path: "--select"}
		}, false},
		{"fail-on, which makes no finding", func(s *Settings) { s.FailOn.Get = finding.Info }, false},
	}
	for _, tt := range tests {
		s := Default(all, nil, rule.Review)
		tt.change(s)
		if got := s.Digest() != base; got != tt.differs {
			t.Errorf("%s: the digest differs: %v, want %v", tt.name, got, tt.differs)
		}
	}
}
