package rules

import (
	"slices"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

var fnUnused = rule.Rule{
	ID:         "fn-unused",
	Category:   rule.Footnotes,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "no marker in the prose leads to a footnote",
	Doc: `A footnote without a marker is printed nowhere, so a claim has lost its source
or a deleted passage has left its footnote behind. A marker in the text of
another footnote counts if a reader gets to that one. Of two footnotes with one
id, markers lead to the first, so the second is reported.

The fix deletes the footnote. It is offered where that is likely right: not
where a marker with an unknown id or a number typed as text may be meant for
it, not where the next footnote is an “Ibid.” that leans on it, not where a
comment would go with it, and not where no footnote at all has a marker. Of two
footnotes with one id, only a second that says the same as the first is deleted.`,
	Ref:    "https://github.com/jgm/pandoc/issues/1718",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkFnUnused,
}

func checkFnUnused(p *rule.Pass) {
	idle := unreached(p.Article)
	if len(idle) == 0 {
		return
	}
	lost := len(reached(p.Article)) == 0 ||
		slices.ContainsFunc(p.Article.References(), func(r article.Reference) bool { return r.Footnote == nil })
	meant, callers, leaned := meantMarkers(p.Article), callers(p.Article), leanedOn(p.Article)
	for _, fn := range idle {
		if first := p.Article.Footnote(fn.ID.Text()); first != fn {
			reportSecond(p, first, fn, leaned)
			continue
		}
		r := reportUnused(p, fn, callers[fn])
		if at, ok := meant[fn.ID.Text()]; ok {
			r.Relate(at, "this may be meant as its marker")
		} else if !lost {
			offerDeletion(r, fn, leaned)
		}
	}
}

// reportSecond reports the second of two footnotes with one id.
func reportSecond(p *rule.Pass, first, second *article.Footnote, leaned map[*article.Footnote]bool) {
	const message = "footnote %s is defined twice: markers lead to the first, %s"
	id := second.ID.Text()
	if sameValue(first.Node, second.Node) {
		r := p.Report(second.ID.Content(), message, id, "which says the same")
		r.Relate(first.ID.Content(), "footnote %s for the first time", id)
		offerDeletion(r, second, leaned)
		return
	}
	p.Report(second.ID.Content(), message, id, "so this one needs an id of its own").
		Relate(first.ID.Content(), "footnote %s for the first time", id)
}

// meantMarkers returns places in the prose that may be meant as markers, by the
// id of the footnote they may be meant for.
func meantMarkers(a *article.Article) map[string]rule.Place {
	meant := map[string]rule.Place{}
	add := func(id string, at rule.Place) {
		if _, ok := meant[id]; !ok {
			meant[id] = at
		}
	}
	for _, m := range typedMarkers(a) {
		for _, id := range m.ids {
			add(id, m.text.At(m.at))
		}
	}
	for _, t := range a.Texts() {
		for _, m := range t.Markers {
			if m.Definition {
				add(t.Slice(m.ID), t.At(m.Range))
			}
		}
	}
	return meant
}

// callers returns for every footnote called from another one the first of
// these calls.
func callers(a *article.Article) map[*article.Footnote]*article.Reference {
	first := map[*article.Footnote]*article.Reference{}
	for _, ref := range a.References() {
		if ref.Within != nil && ref.Within != ref.Footnote && first[ref.Footnote] == nil {
			first[ref.Footnote] = &ref
		}
	}
	return first
}

func offerDeletion(r *rule.Report, fn *article.Footnote, leaned map[*article.Footnote]bool) {
	if span, ok := fn.Node.Cut(); ok && !leaned[fn] {
		r.UnsafeFix("delete footnote "+fn.ID.Text(), rule.Replace(span, ""))
	}
}

func reportUnused(p *rule.Pass, fn *article.Footnote, caller *article.Reference) *rule.Report {
	id := fn.ID.Text()
	if caller == nil {
		return p.Report(fn.ID.Content(), "footnote %s is never referred to: there is no marker [^%s]", id, id)
	}
	within := caller.Within.ID.Text()
	return p.Report(fn.ID.Content(), "footnote %s is referred to only by footnote %s, to which no marker leads", id, within).
		Relate(caller.Place(), "the marker in footnote %s", within)
}

// leanedOn returns the footnotes that the Ibid. of the next one means.
func leanedOn(a *article.Article) map[*article.Footnote]bool {
	leaned := map[*article.Footnote]bool{}
	for _, ibid := range a.Ibids() {
		if ibid.Index > 0 {
			leaned[&a.Footnotes[ibid.Index-1]] = true
		}
	}
	return leaned
}

// sameValue reports whether two nodes say the same.
func sameValue(a, b *yamldoc.Node) bool {
	if a.Kind != b.Kind || a.Value != b.Value || len(a.Items) != len(b.Items) || len(a.Entries) != len(b.Entries) {
		return false
	}
	for i := range a.Items {
		if !sameValue(a.Items[i], b.Items[i]) {
			return false
		}
	}
	for _, e := range a.Entries {
		if other := b.Get(e.Key.Value); other == nil || !sameValue(e.Value, other) {
			return false
		}
	}
	return true
}
