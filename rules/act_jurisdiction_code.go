package rules

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var actJurisdictionCode = rule.Rule{
	ID:         "act-jurisdiction-code",
	Category:   rule.Acts,
	Severity:   finding.Warning,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Needs:      []registry.Kind{registry.Jurisdictions},
	Summary:    "a jurisdiction is named where its code is wanted",
	Doc: `The ` + "`jurisdiction`" + ` of a source is a code: that of the country by ISO 3166 in two
letters, or EU, UN, EAEU. Programs that read CSL sort and abbreviate by it, and the
rules on acts know by it whose numbers and databases an act has: with ` + "`KAZ`" + ` none of
them speaks.

Reported are the codes of ISO 3166 in three letters, and the names and abbreviations
that the registry of jurisdictions has, such as ` + "`Kazakhstan`" + ` or ` + "`РК`" + `. The fix puts the
code. What is neither is left alone, and so is an abbreviation that several
jurisdictions go by.`,
	Ref:    "https://www.iso.org/iso-3166-country-codes.html",
	Since:  "0.3.0",
	Target: rule.Articles,
	Check:  checkActJurisdictionCode,
}

func checkActJurisdictionCode(p *rule.Pass) {
	for _, s := range p.Article.Sources {
		n := s.Get("jurisdiction")
		text := strings.TrimSpace(n.Text())
		if !n.IsScalar() || p.Registries.Jurisdiction(text) != nil {
			continue
		}
		if code := jurisdictionCode(p.Registries, text); code != "" {
			p.Report(n.Content(), "a jurisdiction is written as a code: %q and not %q", code, text).
				SafeFix("write "+code, rule.ReplaceText(n, 0, len(n.Text()), code))
		}
	}
}

// jurisdictionCode returns the code of a jurisdiction that a text names in
// another way; "" where it names none, or one of several.
func jurisdictionCode(set *registry.Set, text string) string {
	const letters = 3 // of the longer codes of ISO 3166
	if len(text) == letters {
		if r, err := language.ParseRegion(text); err == nil && r.IsCountry() && r.ISO3() == strings.ToUpper(text) {
			return r.String()
		}
	}
	if j := acts.BookOf(set).JurisdictionNamed(text); j != nil {
		return j.ID
	}
	return ""
}
