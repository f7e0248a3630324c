package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/growthtest"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/rules"
)

// TestActsGrowWithTheArticle checks that the rules on dates and acts take no
// time that grows with the square of the acts an article cites.
//
//nolint:paralleltest // it compares times
func TestActsGrowWithTheArticle(t *testing.T) {
	check := factual(t)
	many := func(lines int, paragraph, note string) string {
		var b strings.Builder
		b.WriteString("schema: article/v1\nlang: en\nissued: 2027-01-01\nbody:\n")
		for i := range lines {
			fmt.Fprintf(&b, "  - paragraph: \"%s\"\n", strings.ReplaceAll(paragraph, "#", fmt.Sprint(i)))
		}
		b.WriteString("footnotes:\n")
		for i := range lines {
			fmt.Fprintf(&b, "  - {id: %d, printed: \"%s\"}\n", i, strings.ReplaceAll(note, "#", fmt.Sprint(i)))
		}
		return b.String()
	}
	text := strings.Repeat("x", 127) + "\n" // each line stands for a paragraph
	for _, c := range [][2]string{
		{"Decree of the President of Kazakhstan No. # of March 6, 2020[^#].", "Law of the Republic of Kazakhstan No. #-VI of 6 March 2020"},
		{"Decree of the President of Kazakhstan No. 280 of March 6, 20#.", "Decree of the President of Kazakhstan No. 280 of March 7, 2020"},
		{"Decree of the President of Kazakhstan of March 6, 2020.", "Decree of the President of Kazakhstan of March 7, 2020"},
		{"The Convention on the Legal Status of the Sea X#.", "Convention on the Status of Sea Y#, 06.03.2020"},
		{"On 06.03.2020 he spoke[^#].", "06.03.2020 and Monday, 7 March 2020"},
	} {
		growthtest.Linear(t, text, func(s string) {
			check("many.yaml", many(strings.Count(s, "\n"), c[0], c[1]))
		})
	}
}

// TestAllRulesGrowWithASentence checks that no rule takes time that grows with
// the square of one long sentence, wherever it stands.
//
//nolint:paralleltest // it compares times
func TestAllRulesGrowWithASentence(t *testing.T) {
	cfg := lint.Config{
		Rules: rules.All(), Schemas: schema.New(), Jobs: 1,
		Registries: func(string) (*registry.Set, []lint.Problem) { return registry.Builtin(), nil },
	}
	const head, tail = "schema: article/v1\nid: a\nlang: en\n", "\nsources:\n  - {id: s, type: legislation, jurisdiction: KZ, genre: Law, number: \"280\", issued: 2020-03-06, title: On a law}\n"
	for _, place := range []string{
		"body:\n  - paragraph: \"%s\"",
		"lead: A[^1].\nfootnotes:\n  - id: 1\n    cites: [{source: s}]\n    printed: \"%s\"",
	} {
		for _, text := range []string{
			"the law No. 280 of March 6, 2020 and ", "“", "a” ", "' ", "(a ", "[^1]", "[^1].A", "5 percent and ", "2014-2020, ",
		} {
			growthtest.Linear(t, text, func(s string) {
				lint.CheckFile(&cfg, source.NewFile("a.yaml", []byte(head+fmt.Sprintf(place, s)+tail)))
			})
		}
	}
}

// TestManyWordsGrow checks that rules take no time that grows with the square of
// names that differ in their case only, of acronyms in a text of capitals, and of
// counts that do not go on.
//
//nolint:paralleltest // it compares times
func TestManyWordsGrow(t *testing.T) {
	name := func(i int) string {
		word := []byte("Abcdefghijklmnopqrstuvwxyz")
		for k := range 15 {
			word[2+k] ^= byte(i>>k&1) << 5
		}
		return "and " + string(word) + " "
	}
	for id, word := range map[string]func(i int) string{
		"name-variant":      name,
		"acronym-undefined": func(int) string { return "EAEU. " },
		"structure-broken":  func(int) string { return "First, it is for three reasons. " },
	} {
		cfg := lint.Config{Schemas: schema.New(), Jobs: 1, Registries: func(string) (*registry.Set, []lint.Problem) { return registry.Builtin(), nil }}
		for _, r := range rules.All() {
			if r.ID == id {
				cfg.Rules = append(cfg.Rules, r)
			}
		}
		growthtest.Linear(t, id+" ", func(s string) { // each byte stands for a word
			var b strings.Builder
			b.WriteString("schema: article/v1\nlang: en\nbody:\n  - paragraph: \"")
			for i := range len(s) {
				b.WriteString(word(i))
			}
			b.WriteString("\"\n")
			lint.CheckFile(&cfg, source.NewFile("a.yaml", []byte(b.String())))
		})
	}
}
