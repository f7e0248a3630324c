package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/suggest"
)

var actRegistryConflict = rule.Rule{
	ID:         "act-registry-conflict",
	Category:   rule.Acts,
	Severity:   finding.Error,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Needs:      []registry.Kind{registry.Jurisdictions, registry.Acts},
	Summary:    "an act has another number, date, kind or title in the registry of acts, or is not in it",
	Doc: `The registry of acts was made once, with evidence. A note that disagrees with it has
a slip, or the registry has; either way one of them misleads.

The act is found by the id in ` + "`act`" + `, by the code in its address, or by its title.
Differences are errors where the registry saw the act in the official database, and
warnings elsewhere. A title is compared in its own language; where that is a
translation, which nobody made official, a difference is only mentioned. A short name
that the registry has for the act, such as GDPR, is no wrong title.

Where a title has other years than that of the registry and is the same otherwise, in
any language and also in prose, the years are reported: such a title was mostly copied
from the act before it. A title with more years, or fewer, is taken for that of another
edition.

An id in ` + "`act`" + ` that the registry does not have is a warning: whatever the registry
should have told of the act is missing. The message names the act that is meant where
number and date tell it, or the spelling of the id.

The fix copies a title from the registry when it is in a language of the act; it is
unsafe where that title is shorter, since the registry may have a short name.`,
	Ref:    "https://adilet.zan.kz/eng/docs/U2000000280",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActRegistryConflict,
}

func checkActRegistryConflict(p *rule.Pass) {
	reading := actsOf(p)
	for _, m := range reading.Mentions {
		if m.Source != nil {
			checkActKnown(p, reading.Book, m)
		}
		for _, f := range m.Faults() {
			if f.Kind != acts.UnlikeRegistry {
				continue
			}
			r := reportAct(p, m, f)
			if (f.About == acts.AboutTitle || f.About == acts.AboutTranslation) && f.Certainty != registry.Unverified {
				offerTitle(m, f, r)
			}
		}
	}
}

// offerTitle offers the title of the registry, or the years in it. Whether the
// years are wrong or the number and date are, only a person can say.
func offerTitle(m *acts.Mention, f acts.Fault, r *rule.Report) {
	if n, from, to := m.Wrong(f); n != nil {
		r.UnsafeFix("take the years from the registry", rule.ReplaceText(n, from, to, f.Right))
		return
	}
	if m.Source == nil {
		return
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

// checkActKnown reports an id of an act that the registry lacks.
func checkActKnown(p *rule.Pass, book *acts.Book, m *acts.Mention) {
	n := m.Source.Get("act")
	const slashes = 2 // what has fewer is no id of an act, which the schema says
	if !n.IsScalar() || strings.Count(n.Text(), "/") < slashes || p.Registries.Act(n.Text()) != nil {
		return
	}
	r := p.Report(n.Content(), "the registry of acts has no %q", n.Text()).AtMost(finding.Warning)
	if like := actMeant(p.Registries, book, m.Claim, n.Text()); like != "" {
		r.Message += ": did you mean \"" + like + "\"?"
		r.UnsafeFix("name "+like, rule.ReplaceText(n, 0, len(n.Text()), like))
	}
}

// actMeant returns the id of the act that an unknown one was meant for: of the
// act that the rest of the claim is about, or one spelt nearly so. It is ""
// where none is plain.
func actMeant(set *registry.Set, book *acts.Book, rest acts.Claim, id string) string {
	if a := book.Find(&rest); a != nil {
		return a.ID
	}
	var alike []string
	for _, a := range set.Acts() {
		if figures(a.ID) == figures(id) { // other figures are those of another act
			alike = append(alike, a.ID)
		}
	}
	like, _ := suggest.Closest(id, alike)
	return like
}

// figures returns the digits of an id.
func figures(id string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, id)
}
