package rules

import (
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var citeMissingField = rule.Rule{
	ID:         "cite-missing-field",
	Category:   rule.Citations,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Needs:      []registry.Kind{registry.Fields},
	Summary:    "a source lacks a field without which a reader cannot find it",
	Doc: `What a source needs depends on its type: a decree its issuer, number, date and
title; a web page its site and its address. What is asked also depends on the
profile: ` + "`draft`" + ` asks for what a citation is nothing without, ` + "`review`" + ` for what
identifies the work, ` + "`publish`" + ` also for what a published note must tell, such as
the day on which a page was seen.

The table is the registry ` + "`fields/v1`" + `; a corpus can override it for a type.
Where one of several fields will do, such as an author or a publisher, one is
enough. What a kind of act does not have, such as the number of a constitution, is
not asked for. A field that is there and empty is reported by ` + "`schema-empty-value`" + `
too; a source with ` + "`act`" + ` takes what an act has from its registry.`,
	Ref:    "https://docs.citationstyles.org/en/stable/specification.html",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkCiteMissingField,
}

func checkCiteMissingField(p *rule.Pass) {
	for _, s := range p.Article.Sources {
		kind := s.Get("type").Text()
		needs := p.Registries.FieldsOf(kind)
		if needs == nil || kind == "" {
			continue
		}
		has := func(field string) bool { return hasField(s, field) }
		for i := range needs.Needs {
			need := &needs.Needs[i]
			if !p.Profile.Asks(rule.Profile(need.From)) || !need.Asked(has) || need.Met(has) || need.Spares(s.Get("genre").Text(), s.Get("title").Text()) {
				continue
			}
			p.Report(sourcePlace(s), "the %s %q has no %s", kind, s.ID.Text(), orList(quoted(need.AnyOf))).
				WithHelp("the profile %s asks for it, and so does every later one", need.From)
		}
	}
}

// hasField reports whether a source has a field with content; "custom.x" is
// the field x under custom.
func hasField(s article.Source, field string) bool {
	n := s.Node
	for part := range strings.SplitSeq(field, ".") {
		n = n.Get(part)
	}
	return n != nil && (n.IsScalar() && strings.TrimSpace(n.Text()) != "" || len(n.Each()) > 0 || len(n.EntryList()) > 0)
}

// sourcePlace is the id of a source, or all of it where it has none.
func sourcePlace(s article.Source) rule.Place {
	if s.ID != nil {
		return s.ID.Content()
	}
	return s.Node.Place()
}

// orList writes a list as a sentence does: "a", "a or b", "a, b or c".
func orList(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}

func quoted(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = strconv.Quote(s)
	}
	return out
}
