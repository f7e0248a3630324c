package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var quoteNotInSource = rule.Rule{
	ID:         "quote-not-in-source",
	Category:   rule.Claims,
	Severity:   finding.Error,
	Confidence: rule.High,
	Summary:    "a quotation differs from the passage that is stored for its source",
	Doc: `A source may keep the passages that the article quotes, word for word, in
` + "`quotes`" + `. A quotation with a footnote to it is held against them.

If a passage has the same words but for a few, those that differ are reported. If
no passage is like the quotation, all of it is reported as a warning: the passage
may only not have been stored.

Spaces, punctuation, quotation marks and capital letters do not count. An ellipsis
or brackets in the quotation stand for words that were left out or put in. Not
looked at are sources without stored passages, and passages in another language
than the article.`,
	Ref:    "https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style#Quotations",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkQuoteNotInSource,
}

func checkQuoteNotInSource(p *rule.Pass) {
	excerpts := storedExcerpts(p.Article)
	if len(excerpts) == 0 {
		return
	}
	cited, index := p.Article.Cited(), noteIndex(p.Article)
	for _, t := range p.Article.Texts() {
		for _, c := range quotationsIn(t) {
			var list []excerpt
			for _, m := range markersOf(t, c) {
				if i, ok := index[p.Article.Footnote(t.Slice(m.ID))]; ok {
					for _, id := range cited[i].Sources {
						list = append(list, excerpts[id]...)
					}
				}
			}
			if len(list) > 0 {
				compareQuoted(p, t, c, list)
			}
		}
	}
}

// excerpt is a stored passage of a source.
type excerpt struct {
	wording
	node *article.Node
}

// storedExcerpts returns the stored passages of each source that are in the
// language of the article, as far as languages are known.
func storedExcerpts(a *article.Article) map[string][]excerpt {
	stored := map[string][]excerpt{}
	lang := primaryLanguage(a.Lang.Text())
	for _, s := range a.Sources {
		for _, n := range s.Get("quotes").Each() {
			spoken := s.Get("language").Text()
			if text := n.Get("text"); text != nil {
				if l := n.Get("lang").Text(); l != "" {
					spoken = l
				}
				n = text
			}
			if !n.IsScalar() || spoken != "" && lang != "" && primaryLanguage(spoken) != lang {
				continue
			}
			t := a.Prose(n)
			stored[s.ID.Text()] = append(stored[s.ID.Text()], excerpt{newWording(t.Raw, t.Words()), n})
		}
	}
	return stored
}

// compareQuoted reports a quotation that none of the passages has.
func compareQuoted(p *rule.Pass, t *article.Text, c claims.Claim, list []excerpt) {
	parts := quotedParts(t, c.Range)
	if len(parts) == 0 {
		return
	}
	words := t.Slice(c.Range)
	if same := scriptOf(words); same != noScript && scriptOf(list[0].raw) != noScript && same != scriptOf(list[0].raw) {
		return
	}
	var best variant
	var source excerpt
	for _, e := range list {
		if inOrder(parts, e.wording) {
			return
		}
		for _, part := range parts {
			if v, ok := part.compareWhole(e.wording, anchor); ok && v.alike >= alikeEnough && v.alike > best.alike {
				best, source = v, e
			}
		}
	}
	if best.alike == 0 {
		p.Report(t.At(c.Range), "none of the stored passages of the source has the words %q: check them, or store the passage", shorten(unquote(words))).
			AtMost(finding.Warning)
		return
	}
	there := source.raw[best.there.Start:best.there.End]
	p.Report(t.At(best.here), "the quotation has %q where the source has %q: quote it word for word", t.Slice(best.here), there).
		Relate(source.node.Range(best.there.Start, best.there.End), "the stored passage")
}

// quotedParts takes a quotation apart where it leaves words out or puts words
// in, at an ellipsis or brackets.
func quotedParts(t *article.Text, r prose.Range) []wording {
	whole := wordingIn(t, r)
	var parts []wording
	from, depth := 0, 0
	for i := range whole.words {
		start := r.Start
		if i > 0 {
			start = whole.words[i-1].End
		}
		gap := t.Raw[start:whole.words[i].Start]
		if slices.ContainsFunc(t.Markers, func(m prose.Marker) bool { return start <= m.Start && m.End <= whole.words[i].Start }) {
			continue
		}
		if !strings.Contains(gap, "…") && !strings.Contains(gap, "...") && !strings.ContainsAny(gap, "[]") {
			continue
		}
		if depth == 0 && i > from {
			parts = append(parts, newWording(t.Raw, whole.words[from:i]))
		}
		depth = max(depth+strings.Count(gap, "[")-strings.Count(gap, "]"), 0)
		from = i
	}
	if depth == 0 && from < len(whole.words) {
		parts = append(parts, newWording(t.Raw, whole.words[from:]))
	}
	return parts
}

// inOrder reports whether a passage has all parts, one behind the other.
func inOrder(parts []wording, in wording) bool {
	rest := in.sums
	for _, part := range parts {
		end := part.find(rest)
		if end < 0 {
			return false
		}
		rest = rest[end:]
	}
	return true
}
