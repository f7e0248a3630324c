package cli

import (
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/internal/yamldoc"
)

func (p *program) coverageCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "coverage",
		Usage:     "counts the claims of articles that have a footnote",
		ArgsUsage: "[PATH…]",
		Description: `A claim is a quotation, a report of what others say, a figure, an act, a dated
event or a contested statement about a state. It is cited where a footnote
stands in its paragraph, waived where an editor has marked it as {.uncited}.
Without a path, the corpus is looked at.`,
		Flags: []urfave.Flag{
			&urfave.StringFlag{Name: "format", Value: "text", Usage: "print as `FORMAT`: " + suggest.Either(coverageFormats())},
			configFlag(),
			&urfave.StringFlag{Name: "min", Usage: "exit with 1 if less than `PERCENT` of all claims are cited or waived"},
		},
		Action: p.coverage,
	}
}

func coverageFormats() []string { return []string{"text", "json"} }

func (p *program) coverage(c *urfave.Context) error {
	if err := oneOf("format", c.String("format"), coverageFormats()); err != nil {
		return err
	}
	least, err := percent(c.String("min"))
	if err != nil {
		return err
	}
	loader, err := p.loader(c, false)
	if err != nil {
		return err
	}
	inputs, err := p.inputs(c, loader)
	if err != nil {
		return err
	}
	result := newCovered(inputs)
	if c.String("format") == "json" {
		err = p.printJSON(result)
	} else {
		err = p.print(result.text())
	}
	switch {
	case err != nil:
		return err
	case len(result.Problems) > 0:
		return &failure{code: exitProblem}
	case result.Total.Percent < least:
		return &failure{exitFindings, fmt.Sprintf("%d%% of all claims are covered, and --min asks for %d%%", result.Total.Percent, least)}
	}
	return nil
}

// percent reads the value of --min; without one everything is enough.
func percent(value string) (int, error) {
	if value == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(strings.TrimSuffix(value, "%"))
	if err != nil || n < 0 || n > 100 {
		return 0, usage("--min is %q: want a number from 0 to 100", value)
	}
	return n, nil
}

// covered is what the command prints; its JSON is a stable contract.
type covered struct {
	Version  int              `json:"version"`
	Articles []coveredArticle `json:"articles"`
	Total    coveredCount     `json:"total"`
	Problems []coverProblem   `json:"problems"`
}

type coveredArticle struct {
	Path string `json:"path"`
	coveredCount
	Open []openClaim `json:"open"` // the claims without a footnote
	sum  coverage.Tally
}

type coveredCount struct {
	Percent int `json:"percent"`
	coverage.Count
	Kinds map[string]coverage.Count `json:"kinds"`
}

type openClaim struct {
	Kind   string `json:"kind"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

type coverProblem struct {
	Path    string `json:"path"`
	Message string `json:"message"`
}

func newCovered(inputs []lint.Input) *covered {
	result := &covered{Version: 1, Articles: []coveredArticle{}, Problems: []coverProblem{}}
	var total coverage.Tally
	for _, in := range inputs {
		data, err := in.Read()
		if err != nil {
			result.Problems = append(result.Problems, coverProblem{in.Path, err.Error()})
			continue
		}
		stream := yamldoc.Parse(source.NewFile(in.Path, data))
		if stream.Broken {
			result.Problems = append(result.Problems, coverProblem{in.Path, "is not valid YAML: policylint check says where"})
			continue
		}
		for _, doc := range stream.Docs {
			if registry.KindOf(doc) == "article/v1" {
				a := newCoveredArticle(stream.File, article.Read(doc))
				total.Add(a.sum)
				result.Articles = append(result.Articles, a)
			}
		}
	}
	result.Total = newCoveredCount(total)
	return result
}

func newCoveredArticle(file *source.File, a *article.Article) coveredArticle {
	list := coverage.Of(a, nil)
	c := coveredArticle{Path: file.Path(), Open: []openClaim{}, sum: coverage.TallyOf(list)}
	c.coveredCount = newCoveredCount(c.sum)
	for _, e := range list {
		if e.Status == coverage.Uncited {
			at := file.Position(e.Text.At(e.Range).Span.Start)
			c.Open = append(c.Open, openClaim{e.Kind.String(), at.Line, at.Column, e.Text.Slice(e.Range)})
		}
	}
	return c
}

func newCoveredCount(t coverage.Tally) coveredCount {
	c := coveredCount{Percent: t.Percent(), Count: t.Count, Kinds: map[string]coverage.Count{}}
	for _, k := range claims.Kinds() {
		c.Kinds[k.String()] = t.Kinds[k]
	}
	return c
}

// text shows the claims without a footnote and a table of all.
func (c *covered) text() string {
	var b strings.Builder
	for _, p := range c.Problems {
		fmt.Fprintf(&b, "%s: %s\n", clean(p.Path), p.Message)
	}
	for _, a := range c.Articles {
		for _, o := range a.Open {
			fmt.Fprintf(&b, "%s:%d:%d: %s without a footnote: %s\n", clean(a.Path), o.Line, o.Column, o.Kind, clean(o.Text))
		}
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, _ = fmt.Fprintln(w, "covered\tclaims\tcited\twaived\tuncited\t")
	for _, a := range c.Articles {
		a.row(w, clean(a.Path))
	}
	for _, k := range claims.Kinds() {
		if n := c.Total.Kinds[k.String()]; n.Claims > 0 {
			coveredCount{Percent: n.Percent(), Count: n}.row(w, "of kind "+k.String())
		}
	}
	c.Total.row(w, "in all")
	_ = w.Flush() // a strings.Builder takes all
	return b.String()
}

func (c coveredCount) row(w *tabwriter.Writer, name string) {
	_, _ = fmt.Fprintf(w, "%d%%\t%d\t%d\t%d\t%d\t  %s\n", c.Percent, c.Claims, c.Cited, c.Waived, c.Uncited, name)
}

// clean shows a text on one line, without the control sequences of a terminal.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 }), " ")
}
