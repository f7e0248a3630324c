package coverreport

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
)

// countView is a count with its bar.
type countView struct {
	Name string
	Count
}

// width is a share of the claims as the width of a part of a bar.
func width(part, whole int) string {
	if whole == 0 {
		return "0%"
	}
	return fmt.Sprintf("%.2f%%", 100*float64(part)/float64(whole))
}

// kindViews lists the kinds of claims that the corpus has or had.
func (r *Report) kindViews() []countView {
	var list []countView
	for _, k := range claims.Kinds() {
		c := r.Total.kind(k)
		if r.Total.Then != nil {
			then := r.Total.Then.kind(k)
			c.Then = &then
		}
		if c.Claims > 0 || c.Then != nil && c.Then.Claims > 0 {
			list = append(list, countView{k.String(), c})
		}
	}
	return list
}

// rowView is the line of an article in the index.
type rowView struct {
	ID    string // the beginning of all ids of the article
	Title string
	Path  string
	Count
	Errors, Warnings, Infos int
	Change, Was             string
	Fresh                   int
	Shown                   bool // it is on the page
	Open                    bool // and unfolded at first
}

// findings sorts the findings of a check by article. One that stands in none
// belongs to the first of the file.
func (r *Report) findings(checked *lint.Result) [][]finding.Finding {
	byFile := map[string][]int{}
	for i, a := range r.Articles {
		byFile[a.Path] = append(byFile[a.Path], i)
	}
	found := make([][]finding.Finding, len(r.Articles))
	for _, f := range checked.Findings {
		list := byFile[f.Path]
		if len(list) == 0 {
			continue
		}
		own := list[0]
		for _, i := range list[1:] {
			if r.Articles[i].start <= f.Span.Start {
				own = i
			}
		}
		found[own] = append(found[own], f)
	}
	return found
}

// rows lists the articles, those first that most is to be mended in, and tells
// where each of them stands in the report.
func (r *Report) rows(found [][]finding.Finding) ([]*rowView, []int) {
	var rows []*rowView
	var order []int
	for i := range r.Articles {
		rows = append(rows, r.row(i, found[i]))
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := rows[i], rows[j]
		return cmp.Or(cmp.Compare(b.Fresh, a.Fresh), cmp.Compare(b.Uncited, a.Uncited), cmp.Compare(b.Errors, a.Errors), cmp.Compare(a.Path, b.Path))
	})
	sorted := make([]*rowView, len(rows))
	for n, i := range order {
		sorted[n] = rows[i]
		sorted[n].ID = fmt.Sprintf("a%d", n+1)
		sorted[n].Shown, sorted[n].Open = n < shownArticles, len(rows) <= openArticles
	}
	return sorted, order
}

func (r *Report) row(i int, found []finding.Finding) *rowView {
	a := &r.Articles[i]
	row := &rowView{Title: a.title, Path: report.Printable(a.Path), Count: a.Count}
	if row.Title == "" {
		row.Title = row.Path
	}
	if a.Since != nil {
		row.Change, row.Was, row.Fresh = a.Change, report.Printable(a.Was), len(a.Fresh)
	}
	for k := range found {
		switch found[k].Severity {
		case finding.Error:
			row.Errors++
		case finding.Warning:
			row.Warnings++
		case finding.Info:
			row.Infos++
		}
	}
	return row
}

// firstView is an article that is to be mended first, and where.
type firstView struct {
	*rowView
	Places []placeView
	More   int // places that are not listed
}

type placeView struct {
	Href                string
	Class               string // uncited or error
	Word                string // that says so
	Kind                string // of the claim
	Before, Mark, After string // the words of the claim in their sentence, or the message
}

// How many articles are said to be mended first, and how many places in all: an
// article gets its share of them, but no fewer than some.
const (
	firstArticles = 5
	firstPlaces   = 16
	fewestPlaces  = 4
)

func (r *Report) first(rows []*rowView, order []int, found [][]finding.Finding) []firstView {
	var list []firstView
	rows = rows[:min(firstArticles, len(rows))]
	for n, row := range rows {
		f := firstView{rowView: row}
		var errors []placeView
		for i := range found[order[n]] {
			if x := &found[order[n]][i]; x.Severity == finding.Error {
				errors = append(errors, placeView{Href: fmt.Sprintf("#%sf%d", row.ID, i+1), Class: "error", Word: "error", Before: report.Printable(x.Message)})
			}
		}
		claims := r.Articles[order[n]].places(row.ID)
		most := max(fewestPlaces, firstPlaces/len(rows))
		shown := min(len(claims), max(most/2, most-len(errors)))
		f.Places = slices.Concat(claims[:shown], errors[:min(len(errors), most-shown)])
		if f.More = len(claims) + len(errors) - len(f.Places); len(f.Places) > 0 {
			list = append(list, f)
		}
	}
	return list
}

// places lists the claims without a footnote, those first that are new. A
// sentence is asked for its source once.
func (a *Article) places(id string) []placeView {
	var fresh, known []placeView
	for i, c := range a.Open {
		switch p := c.place(id); {
		case i > 0 && a.Open[i-1].Sentence == c.Sentence:
		case a.Since != nil && a.fresh != nil && a.fresh[c.entry]:
			p.Word = "newly uncited"
			fresh = append(fresh, p)
		default:
			known = append(known, p)
		}
	}
	return append(fresh, known...)
}

// place shows a claim in its sentence, of which it leaves out what is far.
func (c Claim) place(article string) placeView {
	const around = 48 // characters
	p := placeView{Href: fmt.Sprintf("#%sc%d", article, c.entry+1), Class: "uncited", Word: "uncited", Kind: noun(c.Kind), Before: c.context.before, Mark: c.context.claim, After: c.context.after}
	if before := []rune(p.Before); len(before) > around {
		_, rest, _ := strings.Cut(string(before[len(before)-around:]), " ")
		p.Before = "… " + rest
	}
	if after := []rune(p.After); len(after) > around {
		near := string(after[:around])
		p.After = near[:max(0, strings.LastIndexByte(near, ' '))] + " …"
	}
	return p
}
