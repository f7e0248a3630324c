package config

import (
	"errors"
	"fmt"
	"slices"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/internal/yamldoc"
)

// severityKey is the key that stands among the options of a rule.
const severityKey = "severity"

func (r *reader) profile(e yamldoc.Entry) *Value[rule.Profile] {
	return oneOf(r, e, "profile", rule.ProfileNames(), rule.ParseProfile)
}

func (r *reader) failOn(e yamldoc.Entry) *Value[finding.Severity] {
	return oneOf(r, e, "value of fail-on", Thresholds(), ParseThreshold)
}

func (r *reader) severity(e yamldoc.Entry) *Value[finding.Severity] {
	return oneOf(r, e, "severity", severities(), finding.ParseSeverity)
}

// oneOf reads a value of a closed set; nil where it is none.
func oneOf[T any](r *reader, e yamldoc.Entry, what string, known []string, parse func(string) (T, error)) *Value[T] {
	v, err := parse(e.Value.Text())
	switch {
	case err == nil:
		return &Value[T]{v, r.origin(e.Key)}
	case e.Value.IsScalar():
		r.faultAt(e.Value, "%s", suggest.Unknown(what, e.Value.Value, known))
	default:
		r.faultAt(e.Value, "the %s is %s: want %s", what, e.Value.Describe(), suggest.Either(known))
	}
	return nil
}

// ruleChanges reads what a file says of rules. What it says of a group comes
// before what it says of a rule by its id, wherever that stands.
func (r *reader) ruleChanges(n *yamldoc.Node) []change {
	var groups, single []change
	r.entries(n, "rules", func(e yamldoc.Entry) {
		named, err := rule.Match(r.rules, e.Key.Value)
		if err != nil {
			r.faultAt(e.Key, "%s; policylint rules lists them all", err)
			return
		}
		if isID := len(named) == 1 && named[0].ID == e.Key.Value; isID {
			single = append(single, r.ruleChange(e, named[0]))
		} else {
			groups = append(groups, r.groupChange(e, named))
		}
	})
	return append(groups, single...)
}

func (r *reader) groupChange(e yamldoc.Entry, rules []*rule.Rule) change {
	if e.Value.Kind == yamldoc.Mapping {
		r.faultAt(e.Value, "%q names a group of rules, which takes a severity: set options of a rule under its id", e.Key.Value)
		return change{}
	}
	return change{rules: rules, severity: r.severity(e)}
}

func (r *reader) ruleChange(e yamldoc.Entry, one *rule.Rule) change {
	c := change{rules: []*rule.Rule{one}}
	if e.Value.Kind != yamldoc.Mapping {
		c.severity = r.severity(e)
		return c
	}
	r.entries(e.Value, one.ID, func(e yamldoc.Entry) {
		if e.Key.Value == severityKey {
			c.severity = r.severity(e)
			return
		}
		var fault *rule.OptionError
		if _, err := one.SetOption(one.Options, e); errors.As(err, &fault) {
			r.faultAt(fault.Node, "%s", r.orSeverity(fault, e, one))
			return
		}
		c.options = append(c.options, optionChange{e, r.origin(e.Key)})
	})
	return c
}

// orSeverity returns the message of an option error; for an unknown option
// that was meant to be the severity it says so.
func (r *reader) orSeverity(fault *rule.OptionError, e yamldoc.Entry, one *rule.Rule) string {
	if fault.Node != e.Key {
		return fault.Message
	}
	known := []string{severityKey}
	for _, o := range one.DescribeOptions() {
		known = append(known, o.Name)
	}
	slices.Sort(known)
	return fmt.Sprintf("%s has no option %q: %s", one.ID, e.Key.Value, suggest.Meant(e.Key.Value, known))
}
