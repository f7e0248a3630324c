package rules

import (
	"fmt"
	"slices"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var fnOrder = rule.Rule{
	ID:         "fn-order",
	Category:   rule.Footnotes,
	Severity:   finding.Warning,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "footnotes are not numbered or listed in the order of their first use",
	Doc: `A reader expects footnote 3 between 2 and 4. When a passage is moved or a note
deleted, numbers run backwards or have a gap, and “Ibid.” comes to stand behind
the wrong note.

Reported are, each once in an article: a number that is first used out of order,
a footnote whose place in the list is not that of its first use, and a gap in the
numbers. Names have no order, so of footnotes named ` + "`[^speech]`" + ` only the list is
looked at. Using a footnote again is no fault. A marker in a pull quote does not
count where the text has it too, and a footnote called only from another footnote
may stand anywhere.

The fix renumbers everything at once: markers, ids and the list, so that each
marker leads to the same note as before. An “Ibid.” that would get another note
before it is printed in short form, or in full where it comes first. No fix is
offered where a number might go wrong: where a marker leads nowhere, a footnote
has no marker or its number is typed as text, or a bare “Ibid.” or “supra note 3”
would come to mean another note.`,
	Ref:    "https://www.mhra.org.uk/style/10.3",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkFnOrder,
}

func checkFnOrder(p *rule.Pass) {
	uses := firstUses(p.Article)
	numbered := len(p.Article.Footnotes) > 0
	for _, fn := range p.Article.Footnotes {
		numbered = numbered && noteNumber(fn.ID.Text()) > 0
	}
	var reports []*rule.Report
	if numbered {
		reports = append(reports, reportNumbers(p, uses))
	}
	if !numbered || reports[0] == nil {
		reports = append(reports, reportList(p, uses))
	}
	if numbered {
		reports = append(reports, reportGaps(p))
	}
	var edits []rule.Edit
	for _, r := range reports {
		if r == nil {
			continue
		}
		if edits == nil {
			if edits = renumber(p.Article, uses, numbered); edits == nil {
				return
			}
		}
		r.SafeFix("put all footnotes in the order of their first use", edits...)
	}
}

// firstUses returns the first marker of every footnote called from the prose,
// in reading order. A pull quote repeats the text, so it counts only for
// footnotes that nothing else calls.
func firstUses(a *article.Article) []article.Reference {
	var elsewhere map[*article.Footnote]bool
	if slices.ContainsFunc(a.References(), func(r article.Reference) bool { return r.Text.Kind == article.PullQuote }) {
		elsewhere = map[*article.Footnote]bool{}
		for _, ref := range a.References() {
			if ref.Within == nil && ref.Text.Kind != article.PullQuote {
				elsewhere[ref.Footnote] = true
			}
		}
	}
	seen := make(map[*article.Footnote]bool, len(a.Footnotes)+1)
	seen[nil] = true
	uses := make([]article.Reference, 0, len(a.Footnotes))
	for _, ref := range a.References() {
		if ref.Within != nil || seen[ref.Footnote] || ref.Text.Kind == article.PullQuote && elsewhere[ref.Footnote] {
			continue
		}
		seen[ref.Footnote] = true
		uses = append(uses, ref)
	}
	return uses
}

// reportNumbers reports numbers that are first used out of order.
func reportNumbers(p *rule.Pass, uses []article.Reference) *rule.Report {
	numbers := make([]int, len(uses))
	for i, ref := range uses {
		numbers[i] = noteNumber(ref.ID())
	}
	strays := outOfOrder(numbers)
	if len(strays) == 0 {
		return nil
	}
	i := strays[0]
	j, earlier := displaced(numbers, i)
	when := "after"
	if !earlier {
		when = "before"
	}
	r := p.Report(uses[i].Place(), "footnote %d is first used %s footnote %d: number footnotes in the order of their first use%s",
		numbers[i], when, numbers[j], others(len(strays)-1)).
		Relate(uses[j].Place(), "footnote %d is first used here", numbers[j])
	for _, k := range strays[1:] {
		r.Relate(uses[k].Place(), "footnote %d is out of order too", numbers[k])
	}
	return r
}

// reportList reports footnotes whose place in the list is not that of their
// first use.
func reportList(p *rule.Pass, uses []article.Reference) *rule.Report {
	rank := make(map[*article.Footnote]int, len(uses))
	for i, ref := range uses {
		rank[ref.Footnote] = i
	}
	var listed []*article.Footnote
	var ranks []int
	for i := range p.Article.Footnotes {
		if r, used := rank[&p.Article.Footnotes[i]]; used {
			listed = append(listed, &p.Article.Footnotes[i])
			ranks = append(ranks, r)
		}
	}
	strays := outOfOrder(ranks)
	if len(strays) == 0 {
		return nil
	}
	i := strays[0]
	j, earlier := displaced(ranks, i)
	stands, used := "behind", "before"
	if !earlier {
		stands, used = "before", "after"
	}
	r := p.Report(listed[i].ID.Content(), "footnote %s stands %s footnote %s in the list, but is first used %s it: list footnotes in the order of their first use%s",
		listed[i].ID.Text(), stands, listed[j].ID.Text(), used, others(len(strays)-1)).
		Relate(uses[ranks[i]].Place(), "footnote %s is first used here", listed[i].ID.Text()).
		Relate(uses[ranks[j]].Place(), "footnote %s is first used here", listed[j].ID.Text())
	for _, k := range strays[1:] {
		r.Relate(listed[k].ID.Content(), "footnote %s is out of order too", listed[k].ID.Text())
	}
	return r
}

// reportGaps reports numbers that no footnote and no marker has.
func reportGaps(p *rule.Pass) *rule.Report {
	numbers := make([]int, 1, len(p.Article.Footnotes)+1) // the first is 0
	for _, fn := range p.Article.Footnotes {
		numbers = append(numbers, noteNumber(fn.ID.Text()))
	}
	slices.Sort(numbers)
	if numbers[len(numbers)-1] == len(numbers)-1 && ascends(numbers) {
		return nil // 1, 2, 3, as in nearly all articles
	}
	places := map[int]rule.Place{0: {}}
	for _, ref := range p.Article.References() {
		places[noteNumber(ref.ID())] = rule.Place{}
	}
	for _, fn := range p.Article.Footnotes {
		places[noteNumber(fn.ID.Text())] = fn.ID.Content()
	}
	var r *rule.Report
	for i, n := range numbers[1:] {
		before := n - 1
		if _, known := places[before]; known {
			continue
		}
		from, missing := numbers[i], fmt.Sprintf("there is no footnote %d", before)
		if from+1 < before {
			missing = fmt.Sprintf("there are no footnotes %d to %d", from+1, before)
		}
		switch {
		case r != nil:
			r.Relate(places[n], "%s either", missing)
		case from == 0:
			r = p.Report(places[n], "the footnote numbers start with %d: %s", n, missing)
		default:
			r = p.Report(places[n], "the footnote numbers jump from %d to %d: %s", from, n, missing)
		}
	}
	return r
}
