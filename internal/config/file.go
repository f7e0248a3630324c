package config

import (
	"path/filepath"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

// file is what a configuration file says.
type file struct {
	path      string // absolute
	shown     string // as shown to users
	extends   []located
	corpus    Value[[]string] // absolute paths
	ignore    []glob
	layer     layer   // what it says for all files
	overrides []layer // what it says for some
}

// located is a path that stands in a file.
type located struct {
	path   string // absolute
	text   string // as it stands there
	origin Origin
}

// layer is settings that are laid over others, for the files that the globs
// name.
type layer struct {
	files      []glob // nil for all files
	profile    *Value[rule.Profile]
	failOn     *Value[finding.Severity]
	registries *Value[[]string] // absolute paths
	rules      []change
}

// change is what a layer says of some rules.
type change struct {
	rules    []*rule.Rule
	severity *Value[finding.Severity]
	options  []optionChange // only where it is about one rule
}

type optionChange struct {
	entry  yamldoc.Entry
	origin Origin
}

// holds reports whether the layer is for the file at a path relative to the
// folder of the configuration file.
func (l *layer) holds(relative string) bool {
	return l.files == nil || matches(l.files, relative) != nil
}

// matches returns the first of the globs that holds for a relative path.
func matches(globs []glob, relative string) *glob {
	for i := range globs {
		if globs[i].match(relative) {
			return &globs[i]
		}
	}
	return nil
}

// relative returns the path of a file from the folder of the configuration
// file, with forward slashes.
func (f *file) relative(path string) string {
	rel, err := filepath.Rel(filepath.Dir(f.path), path)
	if err != nil { // on another drive
		rel = path
	}
	return filepath.ToSlash(rel)
}

// apply lays the settings of a layer over others.
func (l *layer) apply(s *Settings) {
	if l.profile != nil {
		s.Profile = *l.profile
	}
	if l.failOn != nil {
		s.FailOn = *l.failOn
	}
	if l.registries != nil {
		s.Registries = *l.registries
	}
	for _, c := range l.rules {
		for i := range s.Rules {
			for _, r := range c.rules {
				if r == s.Rules[i].Rule {
					c.apply(&s.Rules[i])
				}
			}
		}
	}
}

func (c *change) apply(r *Rule) {
	if c.severity != nil {
		r.Severity = *c.severity
	}
	for _, o := range c.options {
		values, err := r.SetOption(r.Values, o.entry)
		if err != nil {
			continue // cannot be: it was tried when the file was read
		}
		r.Values = values
		r.note(o)
	}
}

// note remembers where an option was set.
func (r *Rule) note(o optionChange) {
	name := o.entry.Key.Value
	for _, known := range r.DescribeOptions() {
		if known.Name != name {
			continue
		}
		set := Option{name, Value[string]{known.Written(r.Values), o.origin}}
		for i := range r.Set {
			if r.Set[i].Name == name {
				r.Set[i] = set
				return
			}
		}
		r.Set = append(r.Set, set)
	}
}
