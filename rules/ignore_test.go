package rules_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/ruletest"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// TestIgnored silences the findings of every rule on its bad examples by
// comments of every kind: at the top, above the key, item or value of a
// finding, and at the end of its line.
func TestIgnored(t *testing.T) {
	t.Parallel()
	schemas, builtin := schema.New(), registry.Builtin()
	for _, r := range rules.All() {
		if r.Target == rule.Ignores {
			continue
		}
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			a := load(t, filepath.Join(archives, r.ID+".txtar"))
			set, err := a.Over(builtin)
			if err != nil {
				t.Fatal(err)
			}
			b := ignoreBench{r, ruletest.NewRunner(r, schemas, set)}
			for _, e := range a.Examples {
				if e.Bad {
					b.try(t, e)
				}
			}
		})
	}
}

type ignoreBench struct {
	rule   *rule.Rule
	runner *ruletest.Runner
}

func (b ignoreBench) try(t *testing.T, e ruletest.Example) {
	t.Helper()
	found := b.find(t, e, e.Data)
	stream := yamldoc.Parse(source.NewFile(e.Name, e.Data))
	top := 0
	if stream.File.HasBOM() {
		top = 3
	}
	whole := source.Span{Start: 0, End: len(e.Data)}
	b.with(t, e, found, top, "# policylint:ignore-file "+b.rule.ID+" -- why\n", whole)
	if stream.Broken {
		return
	}
	for _, f := range found {
		line := stream.File.Line(f.Start.Line)
		b.with(t, e, found, line.End, " # policylint:ignore "+b.rule.ID+" -- why", source.Span{Start: f.Span.Start, End: f.Span.Start + 1})
	}
	for _, doc := range stream.Docs {
		doc.Root.Walk(func(n *yamldoc.Node) bool {
			if span := n.Place().Span; n.Style == yamldoc.Block && !n.Aliased() {
				for _, child := range written(n) {
					indent := string(e.Data[stream.File.Line(stream.File.Position(child.Start).Line).Start:child.Start])
					if strings.TrimLeft(indent, " ") == "" && child.End <= span.End {
						b.with(t, e, found, child.Start, "# policylint:ignore "+b.rule.ID+" -- why\n"+indent, child)
					}
				}
			}
			return true
		})
	}
}

// written returns where the children of a collection lie, keys with their
// values, the first of them with what stands before it.
func written(n *yamldoc.Node) []source.Span {
	var list []source.Span
	for _, e := range n.Entries {
		if !e.Key.Aliased() {
			list = append(list, source.Span{Start: e.Key.Place().Span.Start, End: max(e.Key.Place().Span.End, e.Value.Place().Span.End)})
		}
	}
	if len(n.Items) > 0 {
		list = append(list, source.Span{Start: n.Place().Span.Start, End: n.Items[0].Place().Span.End})
	}
	return list
}

// with puts a comment into an example, if it is one there, and checks that the
// findings in a span are gone and all others are left.
func (b ignoreBench) with(t *testing.T, e ruletest.Example, found []finding.Finding, at int, comment string, span source.Span) {
	t.Helper()
	text := bytes.Join([][]byte{e.Data[:at], []byte(comment), e.Data[at:]}, nil)
	before, after := yamldoc.Parse(source.NewFile(e.Name, e.Data)), yamldoc.Parse(source.NewFile(e.Name, text))
	if toPolicylint(after) != toPolicylint(before)+1 || plainDocs(before) != plainDocs(after) {
		return // it is text there, or part of another comment
	}
	var want []string
	gone := 0
	for _, f := range found {
		inside := span.Start <= f.Span.Start && f.Span.Start < span.End || f.Span.Start == f.Span.End && f.Span.Start == span.End
		if inside && !b.rule.Unsuppressible {
			gone++
			continue
		}
		want = append(want, f.Message)
	}
	var got []string
	for _, f := range b.find(t, e, text) {
		got = append(got, f.Message)
	}
	if line := strings.HasPrefix(comment, " "); len(got) > len(want) || !line && strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s: %q at %d, for %d findings: got\n%s\nwant\n%s\n%s", e.Name, comment, at, gone, strings.Join(got, "\n"), strings.Join(want, "\n"), text)
	}
}

func (b ignoreBench) find(t *testing.T, e ruletest.Example, text []byte) []finding.Finding {
	t.Helper()
	list, err := b.runner.Check(ruletest.Example{Name: e.Name, Data: text, Options: e.Options, Profile: e.Profile})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func toPolicylint(s *yamldoc.Stream) int {
	n := 0
	for _, c := range s.Comments("policylint:") {
		if strings.HasPrefix(c.Text, "policylint:") {
			n++
		}
	}
	return n
}

func plainDocs(s *yamldoc.Stream) string {
	var b strings.Builder
	for _, doc := range s.Docs {
		fmt.Fprintln(&b, doc.Root.Plain())
	}
	return b.String()
}
