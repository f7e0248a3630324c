package rules

import (
	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

// actsOf returns the legal acts that the article of a pass cites.
func actsOf(p *rule.Pass) *acts.Reading {
	if p.Acts != nil {
		return p.Acts()
	}
	return acts.Read(p.Article, p.Registries)
}

// reportActs reports the faults of one kind in what an article says of acts.
func reportActs(p *rule.Pass, kind acts.FaultKind) {
	for _, m := range actsOf(p).Mentions {
		for _, f := range m.Faults() {
			if f.Kind == kind {
				reportAct(p, m, f)
			}
		}
	}
}

// reportAct reports a fault, no more severely than what it rests on allows.
func reportAct(p *rule.Pass, m *acts.Mention, f acts.Fault) *rule.Report {
	r := p.Report(m.PlaceOf(f), "%s", f.Message).AtMost(severityOf(f.Certainty))
	if f.Help != "" {
		r.WithHelp("%s", f.Help)
	}
	if f.Act != nil && !registry.IsBuiltin(f.Act.File()) {
		r.WithHelp("%s", actHelp(f))
	}
	return r
}

// actHelp names the act of the registry and where it can be seen.
func actHelp(f acts.Fault) string {
	help := "the registry has " + f.Act.ID
	if f.Act.URL != "" {
		help += ", " + f.Act.URL
	}
	if f.Help != "" {
		help = f.Help + "; " + help
	}
	return help
}

// severityOf is what a fault may be at most: only what was seen is an error.
func severityOf(c registry.Certainty) finding.Severity {
	switch c {
	case registry.Seen:
		return finding.Error
	case registry.Inferred:
		return finding.Warning
	default:
		return finding.Info
	}
}
