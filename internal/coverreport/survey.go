// Package coverreport counts the claims of a corpus and shows the count: as
// text, as JSON, and as a page that is the corpus itself, with what lacks a
// source marked in it.
package coverreport

import (
	"cmp"
	"slices"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Report is the claims of a corpus and what answers for them. Its JSON is a
// stable contract; see docs/coverage.md.
type Report struct {
	Version  int       `json:"version"`
	Base     *Base     `json:"base,omitempty"` // what it is compared with; nil for nothing
	Articles []Article `json:"articles"`
	Deleted  []Deleted `json:"deleted,omitzero"` // articles that only the base has
	Total    Count     `json:"total"`
	Problems []Problem `json:"problems"`

	now, then coverage.Tally
	keep      bool // the articles, for a page
}

// Article is the claims of one article.
type Article struct {
	Path string `json:"path"`
	Count
	Open []Claim `json:"open"` // the claims without a footnote
	*Since

	tally coverage.Tally
	title string
	file  *source.File
	doc   int // which of the file's articles it is
	start int // where its document begins
}

// Count is the number of claims, with their kinds.
type Count struct {
	Percent int `json:"percent"`
	coverage.Count
	Kinds map[string]coverage.Count `json:"kinds"`
	Then  *Count                    `json:"then,omitempty"` // in the base
}

// Claim is a claim without a footnote.
type Claim struct {
	Kind     string `json:"kind"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Text     string `json:"text"`     // the words that make the claim
	Sentence string `json:"sentence"` // as written, with its markup
	Was      string `json:"was,omitempty"`

	cut     bool // the words end in the middle of a phrase
	entry   int  // which claim of the article it is
	context context
}

// Problem says why a file could not be looked at.
type Problem struct {
	Path    string `json:"path"`
	Message string `json:"message"`
}

// Survey reads the articles among the inputs and counts their claims. With a
// base it also tells what has changed since. It keeps the articles only if a
// page of them is wanted.
func Survey(inputs []lint.Input, base *Base, page bool) *Report {
	r := &Report{Version: 1, Base: base, keep: page, Articles: []Article{}, Problems: []Problem{}}
	for _, in := range inputs {
		data, err := in.Read()
		if err != nil {
			r.Problems = append(r.Problems, Problem{in.Path, err.Error()})
			continue
		}
		stream := yamldoc.Parse(source.NewFile(in.Path, data))
		if stream.Broken {
			r.Problems = append(r.Problems, Problem{in.Path, "is not valid YAML: policylint check says where"})
			continue
		}
		r.file(stream)
	}
	r.Total = newCount(r.now)
	if base != nil {
		r.finish()
	}
	return r
}

// file takes up the articles of a file.
func (r *Report) file(stream *yamldoc.Stream) {
	before := r.Base.at(stream.File.Path())
	for i, doc := range articlesOf(stream) {
		view := article.Read(doc)
		list := coverage.Of(view, nil)
		a := Article{Path: stream.File.Path(), tally: coverage.TallyOf(list), doc: i, start: doc.Root.Place().Span.Start, Open: []Claim{}}
		a.Count = newCount(a.tally)
		if view.Title != nil {
			a.title = report.Printable(oneLine(literal(view.Title.Raw)))
		}
		for n, e := range list {
			if e.Status == coverage.Uncited {
				a.Open = append(a.Open, newClaim(stream.File, e, n))
			}
		}
		slices.SortStableFunc(a.Open, inOrder)
		if r.Base != nil {
			r.compare(&a, stream.File, view, list, before)
		}
		if r.keep {
			a.file = stream.File
		}
		r.now.Add(a.tally)
		r.Articles = append(r.Articles, a)
	}
	if r.Base != nil {
		r.Base.leave(before)
	}
}

// articlesOf lists the documents of a stream that are articles.
func articlesOf(stream *yamldoc.Stream) []*yamldoc.Document {
	var list []*yamldoc.Document
	for _, doc := range stream.Docs {
		if registry.KindOf(doc) == "article/v1" {
			list = append(list, doc)
		}
	}
	return list
}

func inOrder(a, b Claim) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

func newClaim(file *source.File, e coverage.Entry, entry int) Claim {
	at := file.Position(e.Text.At(e.Range).Span.Start)
	return Claim{
		Kind:     e.Kind.String(),
		Line:     at.Line,
		Column:   at.Column,
		Text:     e.Text.Slice(e.Range),
		Sentence: e.Text.Slice(e.Statement()),
		cut:      goesOn(e),
		entry:    entry,
		context:  contextOf(e),
	}
}

func newCount(t coverage.Tally) Count {
	c := Count{Percent: t.Percent(), Count: t.Count, Kinds: map[string]coverage.Count{}}
	for _, k := range claims.Kinds() {
		c.Kinds[k.String()] = t.Kinds[k]
	}
	return c
}
