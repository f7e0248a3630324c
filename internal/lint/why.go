package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Reason says whether a rule is active on a file, and what decides that.
type Reason struct {
	Rule   *rule.Rule
	Active bool
	Why    []string // in an editor's words; empty where nothing special decides
}

// Why says of every rule of a run whether it is active on a file, in the order
// of the rules. The problems are why the file or its registries cannot be read.
func Why(cfg *Config, in Input) ([]Reason, []Problem) {
	data, err := in.Read()
	if err != nil {
		return nil, []Problem{{in.Path, err.Error()}}
	}
	set, problems := cfg.registries(in.Path)
	kinds := kindsOf(yamldoc.Parse(source.NewFile(in.Path, data)))
	settings := cfg.settings(in.Path)
	reasons := make([]Reason, 0, len(settings.Rules))
	for i := range settings.Rules {
		reasons = append(reasons, why(settings, &settings.Rules[i], set, kinds))
	}
	return reasons, problems
}

// kindsOf lists the kinds of document in a file: "" for one that names none,
// and nothing for a file that is no valid YAML.
func kindsOf(s *yamldoc.Stream) []registry.Kind {
	if s.Broken {
		return nil
	}
	if len(s.Docs) == 0 {
		return []registry.Kind{""}
	}
	var kinds []registry.Kind
	for _, doc := range s.Docs {
		if k := registry.KindOf(doc); !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

func why(s *config.Settings, r *config.Rule, set *registry.Set, kinds []registry.Kind) Reason {
	reason := Reason{Rule: r.Rule, Active: true}
	stop := func(format string, args ...any) {
		reason.Active = false
		reason.Why = append(reason.Why, fmt.Sprintf(format, args...))
	}
	switch {
	case (r.Target == rule.Documents || r.Target == rule.Articles) && len(kinds) == 0:
		stop("the file is no valid YAML")
	case r.Target == rule.Articles && !slices.Contains(kinds, articleKind):
		stop("it is for articles, and the file is %s", described(kinds))
	}
	switch {
	case r.Severity.Get == finding.Off:
		stop("it is off (%s)", r.Severity.Origin)
	case !s.Runs(r):
		stop("the profile %s asks only for what is broken, and this is a rule for %ss", s.Profile.Get, r.Severity.Get)
	}
	for _, k := range r.Missing(set) {
		stop("it needs a registry %s, and none was found", k)
	}
	if !reason.Active {
		return reason
	}
	for _, k := range r.Needs {
		reason.Why = append(reason.Why, fmt.Sprintf("%s comes from %s", k, strings.Join(set.Origins(k), ", ")))
	}
	if r.Severity.Get != r.Rule.Severity {
		reason.Why = append(reason.Why, fmt.Sprintf("as %s (%s)", r.Severity.Get, r.Severity.Origin))
	}
	for _, option := range r.ChangedOptions(r.Values) {
		reason.Why = append(reason.Why, "with "+option)
	}
	return reason
}

// described says what a file is that has no article.
func described(kinds []registry.Kind) string {
	var names []string
	for _, k := range kinds {
		if k == "" {
			return "of no known kind"
		}
		names = append(names, string(k))
	}
	return strings.Join(names, " and ")
}
