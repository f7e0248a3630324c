// Package config reads .policylint.yaml files and says what holds for a file,
// and which line of which file set it. It is strict: what it does not know it
// refuses, so that a slip never passes for a setting.
package config

import (
	"errors"
	"fmt"
	"slices"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/suggest"
)

// Name is what a configuration file is called.
const Name = ".policylint.yaml"

// Settings is what holds for a file. Files with equal settings share one
// value; it is not changed.
type Settings struct {
	Files      []string // the configuration files as shown to users, the nearest first
	Profile    Value[rule.Profile]
	FailOn     Value[finding.Severity] // Off for never
	Registries Value[[]string]         // paths of files and folders; nil for the usual search
	Rules      []Rule                  // every rule of the catalogue, in its order
}

// Rule is what holds for one rule.
type Rule struct {
	*rule.Rule
	Severity Value[finding.Severity] // Off: it is not run
	Values   any                     // of the type of Rule.Options
	Set      []Option                // the options that a file sets, in the order of the rule
}

// Option is an option that a file sets.
type Option struct {
	Name string
	Value[string]
}

// Value is a value and where it was set.
type Value[T any] struct {
	Get    T
	Origin Origin
}

// Origin is where a value was set: a line of a file, a flag, or, for the zero
// value, nowhere.
type Origin struct {
	Path   string // as shown to users; for a flag its name with the dashes
	Line   int    // 1-based; 0 for a flag
	Column int    // 1-based, in code points
}

// String returns the origin as users write it, such as ".policylint.yaml:3",
// "--profile" or "default".
func (o Origin) String() string {
	switch {
	case o.Path == "":
		return "default"
	case o.Line == 0:
		return o.Path
	}
	return fmt.Sprintf("%s:%d", shown(o.Path), o.Line)
}

// Default returns the settings without a file and a flag: all rules as they
// are, but for the given options by rule id.
func Default(rules []*rule.Rule, options map[string]any, profile rule.Profile) *Settings {
	s := &Settings{
		Profile: Value[rule.Profile]{Get: profile},
		FailOn:  Value[finding.Severity]{Get: finding.Error},
		Rules:   make([]Rule, len(rules)),
	}
	for i, r := range rules {
		s.Rules[i] = Rule{Rule: r, Severity: Value[finding.Severity]{Get: r.Severity}, Values: r.Options}
		if o, ok := options[r.ID]; ok {
			s.Rules[i].Values = o
		}
	}
	return s
}

// Catalogue returns the rules of the settings, those that are off among them.
func (s *Settings) Catalogue() []*rule.Rule {
	all := make([]*rule.Rule, len(s.Rules))
	for i := range s.Rules {
		all[i] = s.Rules[i].Rule
	}
	return all
}

// Runs reports whether a rule of the settings is run on the files they hold
// for, as far as it is for them to say.
func (s *Settings) Runs(r *Rule) bool { return s.Profile.Get.Runs(r.Severity.Get) }

// Setting returns how the rule is to be run.
func (r *Rule) Setting() rule.Setting {
	return rule.Setting{Rule: r.Rule, Severity: r.Severity.Get, Options: r.Values}
}

// Never is the threshold that no finding reaches.
const Never = "never"

// Thresholds lists the values of fail-on.
func Thresholds() []string {
	return []string{finding.Error.String(), finding.Warning.String(), finding.Info.String(), Never}
}

// ParseThreshold reads a value of fail-on; Off stands for never.
func ParseThreshold(s string) (finding.Severity, error) {
	switch {
	case s == Never:
		return finding.Off, nil
	case slices.Contains(Thresholds(), s):
		return finding.ParseSeverity(s)
	}
	return finding.Off, errors.New(suggest.Unknown("threshold", s, Thresholds()))
}

// severities lists the severities that a rule can be given.
func severities() []string {
	return []string{finding.Off.String(), finding.Info.String(), finding.Warning.String(), finding.Error.String()}
}
