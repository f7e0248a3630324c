package report

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	ruledocs "github.com/policylint/policylint/docs/rules"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
)

// html is a page for people who have no terminal: one file that needs no
// network and no server.
type html struct{ setting Setting }

func (html) Name() string { return "html" }

var (
	//go:embed page/page.html
	pageHTML string
	//go:embed page/page.css
	pageCSS string
	//go:embed page/page.js
	pageJS string
)

func (h html) Write(w io.Writer, result *lint.Result) error {
	t, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := t.Execute(out, newPage(result, h.setting.Version)); err != nil {
		return err
	}
	return out.Flush()
}

// The types that the page is made from. All of their texts are fit to be
// shown; the template escapes them.
type (
	page struct {
		Policy     string // what the browser may do: run this script and nothing else
		Style      template.CSS
		Script     template.JS
		Summary    string
		Version    string
		Severities []pageCount
		Rules      []pageCount
		Problems   []pageNote
		Files      []*pageFile
	}
	pageCount struct {
		Name  string
		Count int
	}
	pageFile struct {
		Path     string
		Findings []pageFinding
	}
	pageFinding struct {
		Rule, URL, Severity, Place string
		Message, Help, Fingerprint string
		Excerpt                    []pageLine
		Related                    []pageNote
		Fixes                      []pageNote
	}
	pageNote struct{ Path, Place, Kind, Message string }
)

func newPage(result *lint.Result, version string) page {
	p := page{
		Policy:  PagePolicy(pageCSS, pageJS),
		Style:   template.CSS(pageCSS),
		Script:  template.JS(pageJS),
		Summary: summary(result),
		Version: version,
	}
	for _, s := range []finding.Severity{finding.Error, finding.Warning, finding.Info} {
		if n := result.Count(s); n > 0 {
			p.Severities = append(p.Severities, pageCount{s.String(), n})
		}
	}
	for _, problem := range result.Problems {
		p.Problems = append(p.Problems, pageNote{Path: printable(problem.Path), Message: printableLines(problem.Message)})
	}
	byRule := map[string]int{}
	for i := range result.Findings {
		f := &result.Findings[i]
		byRule[f.Rule]++
		if path := printable(f.Path); i == 0 || result.Findings[i-1].Path != f.Path {
			p.Files = append(p.Files, &pageFile{Path: path})
		}
		file := p.Files[len(p.Files)-1]
		file.Findings = append(file.Findings, newPageFinding(f))
	}
	for id, n := range byRule {
		p.Rules = append(p.Rules, pageCount{id, n})
	}
	slices.SortFunc(p.Rules, func(a, b pageCount) int { return strings.Compare(a.Name, b.Name) })
	return p
}

// PagePolicy returns a policy that lets a browser use this style and run this
// script, and load and run nothing else.
func PagePolicy(style, script string) string {
	return fmt.Sprintf("default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'", digest(style), digest(script))
}

// digest is how a policy names a style or a script.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func newPageFinding(f *finding.Finding) pageFinding {
	p := pageFinding{
		Rule:        f.Rule,
		URL:         ruledocs.URL(f.Rule),
		Severity:    f.Severity.String(),
		Place:       fmt.Sprintf("%d:%d", f.Start.Line, f.Start.Column),
		Message:     printable(f.Message),
		Help:        printable(f.Help),
		Fingerprint: f.Fingerprint,
		Excerpt:     pageExcerpt(f),
	}
	for _, r := range f.Related {
		p.Related = append(p.Related, pageNote{Place: place(r.Path, r.Start.Line, r.Start.Column), Message: printable(r.Message)})
	}
	for _, x := range f.Fixes {
		p.Fixes = append(p.Fixes, pageNote{Message: printable(x.Message), Kind: fixKind(x)})
	}
	return p
}

// printableLines returns a text of several lines fit to be shown.
func printableLines(s string) string {
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSpace(s), "\n") {
		lines = append(lines, printable(line))
	}
	return strings.Join(lines, "\n")
}
