package rules_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// BenchmarkRules measures what the rules add to the reading of a document:
// reading it, all rules together, and each alone.
func BenchmarkRules(b *testing.B) {
	files, err := filepath.Glob("../corpus/*/*.yaml")
	if err != nil || len(files) == 0 {
		b.Fatalf("no corpus: %v", err)
	}
	schemas := schema.New()
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(name), func(b *testing.B) {
			in := benchmarkReading(b, name, data, schemas)
			b.Run("all-rules", func(b *testing.B) { benchmarkRules(b, in, rules.All()) })
			for _, r := range rules.All() {
				b.Run(r.ID, func(b *testing.B) { benchmarkRules(b, in, []*rule.Rule{r}) })
			}
		})
	}
}

// benchmarkReading measures everything but the rules.
func benchmarkReading(b *testing.B, name string, data []byte, schemas *schema.Set) rule.Input {
	b.Helper()
	file := source.NewFile(name, data)
	b.Run("parse", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			yamldoc.Parse(file)
		}
	})
	var in rule.Input
	builtin := registry.Builtin()
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			stream := yamldoc.Parse(file)
			doc := stream.Docs[0]
			in = rule.Input{Stream: stream, Doc: doc, NonASCII: rule.NonASCII(doc.Root), Schema: schemas.Check(doc), Registries: builtin}
			if doc.Root.Get("schema").Text() == "article/v1" {
				in.Article = article.Read(doc)
			}
		}
	})
	return in
}

func benchmarkRules(b *testing.B, in rule.Input, list []*rule.Rule) {
	b.Helper()
	b.SetBytes(int64(in.Stream.File.Len()))
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range list {
			if r.Target != rule.Articles || in.Article != nil {
				rule.NewPass(rule.Setting{Rule: r, Severity: r.Severity, Options: r.Options}, in, func(*rule.Report) {}).Run()
			}
		}
	}
}
