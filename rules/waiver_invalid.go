package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var waiverInvalid = rule.Rule{
	ID:         "waiver-invalid",
	Category:   rule.Claims,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a mark that excuses a footnote, or asks for one, gives no reason or is out of date",
	Doc: `` + "`[…]{.uncited reason=\"…\"}`" + ` says that a passage needs no footnote, and
` + "`[…]{.cite-needed}`" + ` that it still lacks one. Such marks outlive their occasion.

Reported are:

- ` + "`.uncited`" + ` without a reason: nobody can tell later whether it still holds;
- either mark around a passage that has a footnote: the fix removes the mark;
- ` + "`.uncited`" + ` around words for which no footnote is asked: an information only,
  since an editor may see a claim where the program sees none, and only in English
  and Russian, in which it knows claims;
- ` + "`.cite-needed`" + ` under the profile ` + "`publish`" + `, where no footnote may be missing.`,
	Ref:    "https://en.wikipedia.org/wiki/Template:Citation_needed",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkWaiverInvalid,
}

func checkWaiverInvalid(p *rule.Pass) {
	for _, t := range p.Article.Texts() {
		for _, s := range t.Spans {
			switch {
			case slices.Contains(s.Classes, coverage.Waiver):
				checkWaiver(p, t, s)
			case slices.Contains(s.Classes, coverage.Demand):
				checkDemand(p, t, s)
			}
		}
	}
}

func checkWaiver(p *rule.Pass, t *article.Text, s prose.Span) {
	at := t.At(prose.Range{Start: s.Inner.End + 1, End: s.End})
	switch {
	case spanHasNote(t, s):
		unmark(p.Report(at, "the passage is marked as needing no footnote and has one: remove the mark"), t, s)
	case strings.TrimSpace(attribute(s, "reason")) == "":
		p.Report(at, "the mark %q gives no reason: say why no footnote is needed, as in {.uncited reason=\"the author’s own count\"}", t.Slice(prose.Range{Start: s.Inner.End + 1, End: s.End}))
	case !p.Article.Spoken(t) && claims.Reads(p.Article.Lang.Text()) && !excuses(t, s):
		r := p.Report(at, "no footnote is asked for in %q: the mark excuses nothing", shorten(t.Slice(s.Inner))).AtMost(finding.Info)
		if open, end, ok := bare(s); ok {
			r.UnsafeFix("remove the mark", rule.ReplaceText(t.Node, open.Start, open.End, ""), rule.ReplaceText(t.Node, end.Start, end.End, ""))
		}
	}
}

func checkDemand(p *rule.Pass, t *article.Text, s prose.Span) {
	at := t.At(prose.Range{Start: s.Inner.End + 1, End: s.End})
	switch {
	case spanHasNote(t, s):
		unmark(p.Report(at, "the passage is marked as lacking a footnote and has one: remove the mark"), t, s)
	case p.Profile.Asks(rule.Publish):
		p.Report(at, "a footnote is still missing for %q: add it before publication", shorten(t.Slice(s.Inner)))
	}
}

// spanHasNote reports whether a marker stands in the span or right behind it.
func spanHasNote(t *article.Text, s prose.Span) bool {
	return slices.ContainsFunc(t.Markers, func(m prose.Marker) bool {
		return !m.Definition && (s.Contains(m.Range) || m.Start >= s.End && strings.Trim(t.Raw[s.End:m.Start], ".,;:!?…") == "")
	})
}

// excuses reports whether the span holds a claim, or a part of one, of a kind
// of text that footnotes are asked for in.
func excuses(t *article.Text, s prose.Span) bool {
	switch t.Kind {
	case article.Paragraph, article.ListItem:
		return slices.ContainsFunc(t.Claims(), func(c claims.Claim) bool { return c.Start < s.End && s.Start < c.End })
	case article.BlockQuote:
		return true
	}
	return false
}

func attribute(s prose.Span, key string) string {
	for _, a := range s.Attributes {
		if a.Key == key {
			return a.Value
		}
	}
	return ""
}

// bare returns the markup of a span that serves no other purpose.
func bare(s prose.Span) (open, end prose.Range, ok bool) {
	return prose.Range{Start: s.Start, End: s.Inner.Start}, prose.Range{Start: s.Inner.End, End: s.End}, len(s.Classes) == 1 && s.ID == ""
}

// unmark offers to remove the markup of a span and leave its text.
func unmark(r *rule.Report, t *article.Text, s prose.Span) {
	if open, end, ok := bare(s); ok {
		r.SafeFix("remove the mark", rule.ReplaceText(t.Node, open.Start, open.End, ""), rule.ReplaceText(t.Node, end.Start, end.End, ""))
	}
}
