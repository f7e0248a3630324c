package rules_test

import (
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/rules"
)

// BenchmarkProse measures what the words of an article cost, in MB of prose a
// second: the pass over all texts, with its rules, which are those on claims,
// wording and structure, and with the rules on footnotes as well. It also tells
// how often yaml.v3 parses the same file in that time.
func BenchmarkProse(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the program does
	list := rulesOn(rule.Claims, rule.Wording, rule.Structure)
	more := append(rulesOn(rule.Footnotes), list...)
	for _, lang := range []string{"published", "en", "ru"} {
		data := longArticle(b, lang)
		in := reading(lang+".yaml", data, schema.New())
		printed, size := printedNotes(in.Article), 0
		for _, t := range in.Article.Texts() {
			size += len(t.Raw)
		}
		for _, n := range printed {
			size += len(n.Text())
		}
		stages := []struct {
			name string
			work func(t *article.Text)
		}{
			{"read", func(*article.Text) {}},
			{"read+words", func(t *article.Text) { t.Spelled() }},
			{"read+words+claims", func(t *article.Text) { t.Claims() }},
		}
		for _, s := range stages {
			b.Run(lang+"/"+s.name, func(b *testing.B) {
				b.SetBytes(int64(size))
				var memory article.Memory // of a run over many articles
				for b.Loop() {
					a := article.ReadInto(in.Doc, &memory)
					for _, n := range printed {
						a.Prose(n)
					}
					for _, t := range a.Texts() {
						s.work(t)
					}
				}
			})
		}
		for _, list := range [][]*rule.Rule{list, more} {
			name := "/all"
			if len(list) == len(more) {
				name = "/all+footnotes"
			}
			b.Run(lang+name, func(b *testing.B) {
				b.SetBytes(int64(size))
				b.ReportAllocs()
				var memory article.Memory
				for b.Loop() {
					in := in
					in.Article = article.ReadInto(in.Doc, &memory)
					runAll(in, list)
				}
				b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(parseTime(b, data)), "yaml-parses/op")
			})
		}
		for _, r := range more {
			b.Run(lang+"/"+r.ID, func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					runAll(in, []*rule.Rule{r})
				}
			})
		}
	}
}

// printedNotes lists the notes as printed, whose words are read as prose is.
func printedNotes(a *article.Article) []*article.Node {
	var list []*article.Node
	for _, fn := range a.Footnotes {
		if fn.Printed != nil {
			list = append(list, fn.Printed)
		}
	}
	return list
}

// rulesOn lists the rules of some categories that look at articles.
func rulesOn(categories ...rule.Category) []*rule.Rule {
	return slices.DeleteFunc(rules.All(), func(r *rule.Rule) bool {
		return !slices.Contains(categories, r.Category) || r.Target != rule.Articles
	})
}

func runAll(in rule.Input, list []*rule.Rule) {
	for _, r := range list {
		rule.NewPass(rule.Setting{Rule: r, Severity: r.Severity, Options: r.Options}, in, func(*rule.Report) {}).Run()
	}
}

// parseTime returns how long yaml.v3 takes for a file, at best.
func parseTime(b *testing.B, data []byte) time.Duration {
	b.Helper()
	const tries = 20
	best := time.Duration(1 << 62)
	for range tries {
		var n yaml.Node
		start := time.Now()
		if err := yaml.Unmarshal(data, &n); err != nil {
			b.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	return best
}

// longArticle returns an article as it was published, or makes one of the
// sentences of testdata/claims, most of which claim something, with a heading
// after some paragraphs and a footnote in every other one.
func longArticle(b *testing.B, lang string) []byte {
	b.Helper()
	if lang == "published" {
		data, err := os.ReadFile("../corpus/articles/kz-foreign-policy-concept-2020.yaml")
		if err != nil {
			b.Fatal(err)
		}
		return data
	}
	const sentences, paragraphs = 5, 6 // of a paragraph, of a section
	data, err := os.ReadFile("../testdata/claims/tuning-2.yaml")
	if err != nil {
		b.Fatal(err)
	}
	var set map[string][]struct{ Text string }
	if err := yaml.Unmarshal(data, &set); err != nil {
		b.Fatal(err)
	}
	var body, notes strings.Builder
	for i, group := range slices.Collect(slices.Chunk(set[lang], sentences)) {
		if i%paragraphs == 0 {
			fmt.Fprintf(&body, "  - heading: Section %d\n", i/paragraphs+1)
		}
		body.WriteString("  - paragraph: |\n     ")
		for _, s := range group {
			body.WriteString(" " + s.Text)
		}
		if i%2 == 0 {
			fmt.Fprintf(&body, "[^%d]", i/2+1)
			fmt.Fprintf(&notes, "  - {id: %d, text: The author counts them in note %d.}\n", i/2+1, i/2+1)
		}
		body.WriteString("\n")
	}
	return fmt.Appendf(nil, "schema: article/v1\nid: long\nlang: %s\ntitle: A long article\nbody:\n%sfootnotes:\n%s", lang, body.String(), notes.String())
}
