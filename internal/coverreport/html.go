package coverreport

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"
	"iter"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
)

var (
	//go:embed page/page.html
	pageHTML string
	//go:embed page/page.css
	pageCSS string
	//go:embed page/page.js
	pageJS string
)

// Inputs lists the files of the articles, as they were read.
func (r *Report) Inputs() []lint.Input {
	var list []lint.Input
	for i, a := range r.Articles {
		if i == 0 || r.Articles[i-1].file != a.file {
			list = append(list, lint.Input{Path: a.Path, Read: func() ([]byte, error) { return a.file.Bytes(), nil }})
		}
	}
	return list
}

// HTML writes a page for people: the articles as their readers see them, their
// claims marked, and the findings of a check of them in the margin. It is one
// file that loads nothing.
func (r *Report) HTML(w io.Writer, checked *lint.Result, version string) error {
	t, err := template.New("page").Funcs(template.FuncMap{"width": width}).Parse(pageHTML)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := t.Execute(out, newPage(r, checked, version)); err != nil {
		return err
	}
	return out.Flush()
}

// page is what the template shows.
type page struct {
	Policy, Version string
	Style           template.CSS
	Script          template.JS
	Revision        string // of the base; "" where nothing is compared
	Commit          string
	Total           countView
	Fresh           int // claims that are newly uncited
	Statuses        []choice
	Severities      []choice
	Kinds           []countView
	First           []firstView
	Rows            []*rowView
	Listed          int // articles that are in the index alone
	Deleted         []countView
	Problems        []Problem
	Articles        iter.Seq[*articleView]
}

// choice is something that can be shown or hidden, and how much of it there is.
type choice struct {
	Name  string
	Count int
}

// A page shows all of its articles unfolded if they are few. If they are very
// many it shows those in which most is to be mended, and lists the others: a
// browser takes long to read what nobody can.
const (
	openArticles  = 12
	shownArticles = 500
)

func newPage(r *Report, checked *lint.Result, version string) page {
	p := page{
		Policy:  report.PagePolicy(pageCSS, pageJS),
		Style:   template.CSS(pageCSS),
		Script:  template.JS(pageJS),
		Version: version,
		Total:   countView{"in all", r.Total},
	}
	if r.Base != nil {
		p.Revision, p.Commit = report.Printable(r.Base.Revision), r.Base.Commit[:min(7, len(r.Base.Commit))]
	}
	p.Statuses = []choice{{"uncited", r.Total.Uncited}, {"waived", r.Total.Waived}, {"cited", r.Total.Cited}}
	for _, s := range []finding.Severity{finding.Error, finding.Warning, finding.Info} {
		p.Severities = append(p.Severities, choice{s.String(), checked.Count(s)})
	}
	p.Kinds = r.kindViews()
	for _, d := range r.Deleted {
		p.Deleted = append(p.Deleted, countView{report.Printable(d.Path), d.Then})
	}
	for _, problem := range r.Problems {
		p.Problems = append(p.Problems, Problem{report.Printable(problem.Path), report.Printable(problem.Message)})
	}
	found := r.findings(checked)
	rows, order := r.rows(found)
	p.Rows, p.First = rows, r.first(rows, order, found)
	for _, row := range rows {
		p.Fresh += row.Fresh
		if !row.Shown {
			p.Listed++
		}
	}
	p.Articles = func(yield func(*articleView) bool) {
		for n, i := range order {
			if !rows[n].Shown {
				break
			}
			if !yield(newArticleView(rows[n], &r.Articles[i], found[i])) {
				return
			}
		}
	}
	return p
}
