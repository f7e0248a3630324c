package coverreport

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	ruledocs "github.com/policylint/policylint/docs/rules"
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/source"
)

// margin is what stands beside a part of an article: findings, and claims that
// no finding tells of.
type margin []marginItem

type marginItem struct {
	ID      string
	Class   string // error, warning, info, uncited or waived
	Kind    string // of the claim
	Message string
	Help    string
	Rule    string
	URL     string
	Place   string // line:column
	Spot    string // id of what it is about in the text; "" where that is not shown
	New     bool

	at int // offset in the file
}

// annotator finds for every part of an article what stands beside it, and marks
// it in the text.
type annotator struct {
	file     *source.File
	prefix   string // of all ids of the article
	entries  []coverage.Entry
	fresh    []bool // for every entry whether it is newly uncited; nil if not compared
	findings []finding.Finding
	byText   map[*article.Text][]int // entries
	byPart   map[*article.Node][]int // findings; nil for what is no part of its own
}

func (a *annotator) claimID(i int) string   { return a.prefix + "c" + strconv.Itoa(i+1) }
func (a *annotator) findingID(i int) string { return a.prefix + "f" + strconv.Itoa(i+1) }

// assign sorts entries and findings by the parts of the article that they
// belong to.
func (a *annotator) assign(view *article.Article) {
	a.byText, a.byPart = map[*article.Text][]int{}, map[*article.Node][]int{}
	for i, e := range a.entries {
		a.byText[e.Text] = append(a.byText[e.Text], i)
	}
	type part struct {
		start int
		node  *article.Node
	}
	var parts []part
	for _, e := range view.Root.EntryList() {
		own := e.Value
		if e.Key.Value != "lead" {
			own = nil
		}
		parts = append(parts, part{e.Key.Place().Span.Start, own})
		if key := e.Key.Value; key == "body" || key == "footnotes" || key == "sources" {
			for _, item := range e.Value.Each() {
				parts = append(parts, part{item.Place().Span.Start, item})
			}
		}
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(a.start, b.start) })
	for i, f := range a.findings {
		var own *article.Node
		if n := sort.Search(len(parts), func(n int) bool { return parts[n].start > f.Span.Start }); n > 0 {
			own = parts[n-1].node
		}
		a.byPart[own] = append(a.byPart[own], i)
	}
}

// part returns what stands beside a part of the article, and what is marked in
// its texts.
func (a *annotator) part(n *article.Node, texts ...*article.Text) (margin, map[*article.Text][]*mark) {
	marks := map[*article.Text][]*mark{}
	var items margin
	told := map[source.Span]string{} // the claims that a finding tells of, and its id
	for _, i := range a.byPart[n] {
		f := &a.findings[i]
		item := a.finding(i)
		for _, t := range texts {
			if r, ok := locate(t, f.Span); ok {
				item.Spot = item.ID + "s"
				marks[t] = append(marks[t], &mark{Range: r, node: node{Kind: "spot", ID: item.Spot}})
				break
			}
		}
		if asksForSource(f.Rule) {
			told[f.Span] = item.ID
		}
		items = append(items, item)
	}
	for _, t := range texts {
		for _, i := range a.byText[t] {
			e := a.entries[i]
			about, known := told[t.At(e.Range).Span]
			item := a.claim(i)
			if !known && e.Status != coverage.Cited {
				items = append(items, item)
				about = item.ID
			}
			marks[t] = append(marks[t], a.claimMark(i, about))
		}
	}
	slices.SortStableFunc(items, func(a, b marginItem) int { return cmp.Compare(a.at, b.at) })
	return items, marks
}

// settle takes back that items are shown in the text whose marks nothing there
// could bear.
func (m margin) settle(marks map[*article.Text][]*mark) {
	lost := map[string]bool{}
	for _, list := range marks {
		for _, k := range list {
			lost[k.ID] = k.last == nil
		}
	}
	for i := range m {
		if lost[m[i].Spot] {
			m[i].Spot = ""
		}
	}
}

// asksForSource reports whether a rule is one of those on claims without a
// footnote, which all say so in their names.
func asksForSource(id string) bool { return strings.Contains(id, "uncited") }

// claimMark marks a claim; about is the id of what tells of it in the margin.
func (a *annotator) claimMark(i int, about string) *mark {
	e := a.entries[i]
	n := node{Kind: "mark", ID: a.claimID(i), Class: "claim " + e.Status.String() + " k-" + e.Kind.String(), Text: e.Kind.String()}
	if e.Status == coverage.Uncited {
		n.Kind, n.Href = "claim", "#"+about
	}
	if a.isNew(i) {
		n.Class += " new"
	}
	return &mark{Range: e.Range, node: n}
}

func (a *annotator) isNew(i int) bool { return a.fresh != nil && a.fresh[i] }

func (a *annotator) finding(i int) marginItem {
	f := &a.findings[i]
	return marginItem{
		ID:      a.findingID(i),
		Class:   f.Severity.String(),
		Message: report.Printable(f.Message),
		Help:    report.Printable(f.Help),
		Rule:    f.Rule,
		URL:     ruledocs.URL(f.Rule),
		Place:   fmt.Sprintf("%d:%d", f.Start.Line, f.Start.Column),
		at:      f.Span.Start,
	}
}

// claim tells of a claim that nothing is found about.
func (a *annotator) claim(i int) marginItem {
	e := a.entries[i]
	at := e.Text.At(e.Range).Span.Start
	pos := a.file.Position(at)
	item := marginItem{
		ID:    a.claimID(i) + "m",
		Class: e.Status.String(),
		Kind:  e.Kind.String(),
		Place: fmt.Sprintf("%d:%d", pos.Line, pos.Column),
		Spot:  a.claimID(i),
		New:   a.isNew(i),
		at:    at,
	}
	switch {
	case e.Status == coverage.Waived && e.Reason() != "":
		item.Message = "needs no footnote: " + report.Printable(oneLine(e.Reason()))
	case e.Status == coverage.Waived:
		item.Message = "needs no footnote; nobody says why"
	case e.Demanded:
		item.Message = "the " + noun(e.Kind.String()) + " is marked as needing a footnote"
	default:
		item.Message = "the " + noun(e.Kind.String()) + " has no footnote"
	}
	return item
}

// locate returns the range of a text that stands for a span of the file.
func locate(t *article.Text, span source.Span) (prose.Range, bool) {
	if t.Node.Aliased() || !t.Node.Place().Span.Contains(span) {
		return prose.Range{}, false
	}
	offset := func(at int) int {
		return sort.Search(len(t.Raw), func(i int) bool { return t.Node.Range(i, i).Span.Start >= at })
	}
	r := prose.Range{Start: offset(span.Start), End: offset(span.End)}
	return r, r.Len() > 0
}
