package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
)

// reportSchemaFaults reports the faults of one kind, but for those that
// another rule answers for, and offers what would fit in their stead.
func reportSchemaFaults(p *rule.Pass, kind schema.FaultKind) {
	for _, f := range p.Schema {
		if f.Kind == kind && f.Rule == "" {
			reportSchemaFault(p, f)
		}
	}
}

func reportSchemaFault(p *rule.Pass, f schema.Fault) *rule.Report {
	r := p.Report(f.Place, "%s", f.Message)
	if f.Help != "" {
		r.WithHelp("%s", f.Help)
	}
	if f.Suggestion == "" {
		return r
	}
	edit := rule.Replace(f.Place.Span, f.Suggestion)
	first, _, _ := strings.Cut(f.Suggestion, "\n")
	message := "write " + shorten(first)
	if f.Safe {
		return r.SafeFix(message, edit)
	}
	return r.UnsafeFix(message, edit)
}
