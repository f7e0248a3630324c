package rules

import (
	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actRegistryConflict = rule.Rule{
	ID:         "act-registry-conflict",
	Category:   rule.Acts,
	Severity:   finding.Error,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Needs:      []registry.Kind{registry.Jurisdictions, registry.Acts},
	Summary:    "an act has another number, date, kind or title in the registry of acts",
	Doc: `The registry of acts was made once, with evidence. A note that disagrees with it has
a slip, or the registry has; either way one of them misleads.

The act is found by the id in ` + "`act`" + `, by the code in its address, or by its title.
Differences are errors where the registry saw the act in the official database, and
warnings elsewhere. A title is compared in its own language; where that is a
translation, which nobody made official, a difference is only mentioned. A short name
that the registry has for the act, such as GDPR, is no wrong title.

The fix copies a title from the registry when it is in a language of the act; it is
unsafe where that title is shorter, since the registry may have a short name.`,
	Ref:    "https://adilet.zan.kz/eng/docs/U2000000280",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActRegistryConflict,
}

func checkActRegistryConflict(p *rule.Pass) {
	for _, m := range actsOf(p).Mentions {
		for _, f := range m.Faults() {
			if f.Kind != acts.UnlikeRegistry {
				continue
			}
			r := reportAct(p, m, f)
			if f.About != acts.AboutTitle || f.Certainty == registry.Unverified || m.Source == nil {
				continue
			}
			title := m.Source.Get("original-title")
			if title == nil {
				title = m.Source.Get("title")
			}
			fix := r.SafeFix
			if len(citation.Words(f.Right)) < len(citation.Words(title.Text())) {
				fix = r.UnsafeFix // the registry may have a short name
			}
			fix("take the title from the registry", rule.ReplaceText(title, 0, len(title.Text()), f.Right))
		}
	}
}
