package lint_test

import (
	"bytes"
	"os"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// BenchmarkStages measures every stage of a check on one article, each with
// all before it, and yaml.v3 alone as the yardstick: compare within one run.
func BenchmarkStages(b *testing.B) {
	data, err := os.ReadFile("../../testdata/articles/kz-foreign-policy-concept-2020.edited.yaml")
	if err != nil {
		b.Fatal(err)
	}
	schemas := schema.New()
	cfg := lint.Config{Rules: rules.All(), Schemas: schemas, Today: time.Date(2020, 6, 1, 0, 0, 0, 0, time.UTC), Jobs: 1}
	parse := func() *yamldoc.Stream { return yamldoc.Parse(source.NewFile("a.yaml", data)) }
	stages := []struct {
		name string
		run  func()
	}{
		{"yaml.v3", func() {
			var n yaml.Node
			if err := yaml.NewDecoder(bytes.NewReader(data)).Decode(&n); err != nil {
				b.Fatal(err)
			}
		}},
		{"parse", func() { parse() }},
		{"parse+schema", func() { schemas.Check(parse().Docs[0]) }},
		{"parse+article", func() { article.Read(parse().Docs[0]) }},
		{"check", func() { lint.CheckFile(&cfg, source.NewFile("a.yaml", data)) }},
	}
	for _, s := range stages {
		b.Run(s.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				s.run()
			}
		})
	}
}
