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
	elsewhere := map[*article.Footnote]bool{}
	for _, ref := range a.References() {
		if ref.Within == nil && ref.Text.Kind != article.PullQuote {
			elsewhere[ref.Footnote] = true
		}
	}
	seen := map[*article.Footnote]bool{nil: true}
	var uses []article.Reference
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
	rank := map[*article.Footnote]int{}
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
	places := map[int]rule.Place{0: {}}
	for _, ref := range p.Article.References() {
		places[noteNumber(ref.ID())] = rule.Place{}
	}
	numbers := []int{0}
	for _, fn := range p.Article.Footnotes {
		n := noteNumber(fn.ID.Text())
		numbers = append(numbers, n)
		places[n] = fn.ID.Content()
	}
	slices.Sort(numbers)
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

// outOfOrder returns the fewest indices without which the numbers ascend.
func outOfOrder(numbers []int) []int {
	var tails []int // index of the last number of the best ascent of each length
	previous := make([]int, len(numbers))
	for i, n := range numbers {
		at, _ := slices.BinarySearchFunc(tails, n, func(k, n int) int { return numbers[k] - n })
		previous[i] = -1
		if at > 0 {
			previous[i] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, i)
		} else {
			tails[at] = i
		}
	}
	kept := map[int]bool{}
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = previous[i] {
			kept[i] = true
		}
	}
	var strays []int
	for i := range numbers {
		if !kept[i] {
			strays = append(strays, i)
		}
	}
	return strays
}

// displaced returns the index of a number that shows a number to be out of
// order: a higher one before it, or else a lower one behind it.
func displaced(numbers []int, i int) (j int, earlier bool) {
	for j := i - 1; j >= 0; j-- {
		if numbers[j] > numbers[i] {
			return j, true
		}
	}
	for j := i + 1; j < len(numbers); j++ {
		if numbers[j] < numbers[i] {
			return j, false
		}
	}
	return i, false
}

func others(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return " (one more is out of order)"
	default:
		return fmt.Sprintf(" (%d more are out of order)", n)
	}
}
