package schema

import (
	"os"
	"testing"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// BenchmarkCheck holds an article of 19 KB against its schema: by the walk,
// and for comparison by jsonschema, whose plain value is made beforehand.
func BenchmarkCheck(b *testing.B) {
	data, err := os.ReadFile("../../corpus/articles/kz-foreign-policy-concept-2020.yaml")
	if err != nil {
		b.Fatal(err)
	}
	doc := yamldoc.Parse(source.NewFile("a.yaml", data)).Docs[0]
	b.Run("walk", func(b *testing.B) {
		set := New()
		set.Check(doc)
		b.ReportAllocs()
		for b.Loop() {
			if set.Check(doc) != nil {
				b.Fatal("the article does not fit")
			}
		}
	})
	b.Run("jsonschema", func(b *testing.B) {
		s, plain := newJudge(b)["article/v1"], doc.Root.Plain()
		b.ReportAllocs()
		for b.Loop() {
			if err := s.Validate(plain); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkCompile compiles all schemas, as a run over all kinds does once.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		for _, k := range New().kinds {
			k.compiled()
		}
	}
}
