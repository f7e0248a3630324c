package cli

import "github.com/policylint/policylint/internal/config"

// The types of what config --format json prints. Every key is always present.
type (
	heldJSON struct {
		Version    int                 `json:"version"`
		Path       string              `json:"path"`
		Files      []string            `json:"files"`
		Ignored    valueJSON[bool]     `json:"ignored"`
		Profile    valueJSON[string]   `json:"profile"`
		FailOn     valueJSON[string]   `json:"fail-on"`
		Registries valueJSON[[]string] `json:"registries"`
		Rules      []heldRuleJSON      `json:"rules"`
	}
	heldRuleJSON struct {
		ID       string            `json:"id"`
		Runs     bool              `json:"runs"`
		Severity valueJSON[string] `json:"severity"`
		Options  []heldOptionJSON  `json:"options"`
	}
	heldOptionJSON struct {
		Name string `json:"name"`
		valueJSON[string]
	}
	valueJSON[T any] struct {
		Value  T      `json:"value"`
		Origin string `json:"origin"` // "default", the name of a flag, or "file"
		Path   string `json:"path"`   // of the file
		Line   int    `json:"line"`
		Column int    `json:"column"`
	}
)

func newValueJSON[T any](v T, o config.Origin) valueJSON[T] {
	out := valueJSON[T]{Value: v, Origin: o.String(), Line: o.Line, Column: o.Column}
	if o.Line > 0 {
		out.Origin, out.Path = "file", o.Path
	}
	return out
}

func (h held) json() heldJSON {
	s := h.settings
	out := heldJSON{
		Version:    1,
		Path:       h.path,
		Files:      append([]string{}, s.Files...),
		Ignored:    newValueJSON(h.ignored.Get, h.ignored.Origin),
		Profile:    newValueJSON(s.Profile.Get.String(), s.Profile.Origin),
		FailOn:     newValueJSON(threshold(s.FailOn.Get), s.FailOn.Origin),
		Registries: newValueJSON(append([]string{}, s.Registries.Get...), s.Registries.Origin),
	}
	for i := range s.Rules {
		r := &s.Rules[i]
		rule := heldRuleJSON{ID: r.ID, Runs: s.Runs(r), Severity: newValueJSON(r.Severity.Get.String(), r.Severity.Origin), Options: []heldOptionJSON{}}
		for _, o := range r.Set {
			rule.Options = append(rule.Options, heldOptionJSON{o.Name, newValueJSON(o.Get, o.Origin)})
		}
		out.Rules = append(out.Rules, rule)
	}
	return out
}
