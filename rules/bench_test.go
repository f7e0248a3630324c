package rules_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/policylint/policylint/internal/acts"
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
			benchmarkReading(b, name, data, schemas)
			in := reading(name, data, schemas)
			b.Run("all-rules", func(b *testing.B) { benchmarkRules(b, in, rules.All()) })
			for _, r := range rules.All() {
				b.Run(r.ID, func(b *testing.B) { benchmarkRules(b, in, []*rule.Rule{r}) })
			}
		})
	}
}

// reading is what rules see of a file, read up to where all rules share it.
func reading(name string, data []byte, schemas *schema.Set) rule.Input {
	stream := yamldoc.Parse(source.NewFile(name, data))
	doc := stream.Docs[0]
	in := rule.Input{Stream: stream, Doc: doc, NonASCII: rule.NonASCII(doc.Root), Schema: schemas.Check(doc), Registries: registry.Builtin()}
	if doc.Root.Get("schema").Text() == "article/v1" {
		in.Article = article.Read(doc)
		in.Acts = sync.OnceValue(func() *acts.Reading { return acts.Read(in.Article, in.Registries) })
	}
	return in
}

// benchmarkReading measures everything but the rules.
func benchmarkReading(b *testing.B, name string, data []byte, schemas *schema.Set) {
	b.Helper()
	stages := map[string]func(){
		"parse": func() { yamldoc.Parse(source.NewFile(name, data)) },
		"read":  func() { reading(name, data, schemas) },
	}
	if in := reading(name, data, schemas); in.Article != nil {
		stages["acts"] = func() { acts.Read(in.Article, in.Registries) }
	}
	for _, stage := range slices.Sorted(maps.Keys(stages)) {
		b.Run(stage, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				stages[stage]()
			}
		})
	}
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
