package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actKindAuthority = rule.Rule{
	ID:         "act-kind-authority",
	Category:   rule.Acts,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Needs:      []registry.Kind{registry.Jurisdictions},
	Summary:    "an act is called by a kind that its issuer does not adopt",
	Doc: `The President of Kazakhstan issues decrees, its Government adopts resolutions and
its Parliament laws. “Decree of the Government” is a translator’s word: a reader
who looks for it in the database looks in the wrong series, and another reader
takes the act for one of the President.

Who adopts what is told by the registry of jurisdictions. Only kinds of which it
says that nobody else adopts them are reported. The fix puts the name of the kind
that the issuer does adopt, where there is one that the word can stand for; look at
the act first.`,
	Ref:    "https://adilet.zan.kz/eng/docs/P2300000010",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActKindAuthority,
}

func checkActKindAuthority(p *rule.Pass) {
	for _, m := range actsOf(p).Mentions {
		for _, f := range m.Faults() {
			if f.Kind == acts.WrongKind {
				offerKind(p, m, f, reportAct(p, m, f))
			}
		}
	}
}

// offerKind offers the name of the right kind, where the wrong one stands as
// the registry writes it in the language of the article.
func offerKind(p *rule.Pass, m *acts.Mention, f acts.Fault, r *rule.Report) {
	right, wrong := m.Claim.Of.Kind(f.Right), m.Claim.Of.Kind(m.Claim.Kind)
	if right == nil || wrong == nil {
		return
	}
	lang := p.Article.Lang.Text()
	if lang == "" {
		lang = "en"
	}
	node := m.Node
	var from, to int
	if c := m.Citation; c != nil {
		from, to = c.Kind.Start, c.Kind.End
	} else {
		node = m.Source.Get("genre")
		to = len(node.Text())
	}
	old, name := node.Text()[from:to], right.Names.In(lang)
	switch old {
	case wrong.Names.In(lang):
	case strings.ToLower(wrong.Names.In(lang)):
		name = strings.ToLower(name)
	default:
		return
	}
	if name != "" {
		r.UnsafeFix("call it "+name, rule.ReplaceText(node, from, to, name))
	}
}
