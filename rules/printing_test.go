package rules_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// cited is a source with all fields that a printed note can show.
type cited struct {
	title, container, number, url string
	day                           time.Time
}

// houses are ways to print one source, by the habits of several houses.
var houses = map[string]func(cited) string{
	"English": func(c cited) string {
		return fmt.Sprintf("Decree of the President dated %s No. %s “%s” // %s (%s)", c.day.Format("January 2, 2006"), c.number, c.title, c.container, c.url)
	},
	"British": func(c cited) string {
		return fmt.Sprintf("See ‘%s’ (%s), no. %s, pp. 14–15 // %s <%s> [accessed 10 April 2020]", c.title, c.day.Format("2 January 2006"), c.number, c.container, c.url)
	},
	"Russian": func(c cited) string {
		return fmt.Sprintf("Указ от %s № %s «%s» // %s. URL: %s (дата обращения: 10.04.2020). Ст. 5", c.day.Format("02.01.2006"), c.number, c.title, c.container, c.url)
	},
}

// sourcesOf reads the sources of the clean article that have all these fields.
func sourcesOf(t *testing.T) []cited {
	t.Helper()
	data, err := os.ReadFile(twin)
	if err != nil {
		t.Fatal(err)
	}
	a := article.Read(yamldoc.Parse(source.NewFile(twin, data)).Docs[0])
	var list []cited
	for _, s := range a.Sources {
		day, err := time.Parse(time.DateOnly, s.Get("issued").Text())
		c := cited{s.Get("title").Text(), s.Get("container-title").Text(), s.Get("number").Text(), s.Get("URL").Text(), day}
		if err == nil && c.number != "" && c.container != "" && c.url != "" {
			list = append(list, c)
		}
	}
	if len(list) < 3 {
		t.Fatalf("only %d sources have all fields", len(list))
	}
	return list
}

// repeats returns what cite-inconsistent-repeat says about printed notes on one
// source.
func repeats(schemas *schema.Set, c cited, printed ...string) []finding.Finding {
	var b strings.Builder
	b.WriteString("schema: article/v1\nfootnotes:\n")
	for i, note := range printed {
		fmt.Fprintf(&b, "  - id: %d\n    cites: [{source: s}]\n    printed: |-\n      %s\n", i+1, note)
	}
	fmt.Fprintf(&b, "sources:\n  - id: s\n    title: |-\n      %s\n    container-title: %s\n    number: %q\n    issued: %s\n    URL: %s\n",
		c.title, c.container, c.number, c.day.Format(time.DateOnly), c.url)
	return checkOne(schemas, "cite-inconsistent-repeat", []byte(b.String()))
}

// checkOne returns what one rule finds in a text.
func checkOne(schemas *schema.Set, id string, data []byte) []finding.Finding {
	all := rules.All()
	at := slices.IndexFunc(all, func(r *rule.Rule) bool { return r.ID == id })
	cfg := lint.Config{Rules: all[at : at+1], Schemas: schemas, Jobs: 1}
	return lint.CheckFile(&cfg, source.NewFile("a.yaml", data))
}

// TestPrintedNotesAgree prints sources as houses do: a note from the fields
// agrees with them, and one slip is reported, in the note and nowhere else.
func TestPrintedNotesAgree(t *testing.T) {
	t.Parallel()
	slips := map[string]func(*cited) (printed string){
		"number":    func(c *cited) string { c.number += "5"; return c.number },
		"day":       func(c *cited) string { c.day = c.day.AddDate(0, 0, 13); return "" },
		"month":     func(c *cited) string { c.day = c.day.AddDate(0, 2, 0); return "" },
		"year":      func(c *cited) string { c.day = c.day.AddDate(-1, 0, 0); return "" },
		"page":      func(c *cited) string { c.url += "1"; return c.url },
		"site":      func(c *cited) string { c.url = strings.Replace(c.url, "adilet.zan", "zakon", 1); return c.url },
		"title":     func(c *cited) string { c.title = strings.Replace(c.title, "On the", "On a", 1); return "a" },
		"last word": func(c *cited) string { c.title += " and beyond"; return "" },
	}
	schemas := schema.New()
	for house, print := range houses {
		for _, c := range sourcesOf(t) {
			note := print(c)
			if list := repeats(schemas, c, note, note); len(list) > 0 {
				t.Errorf("%s: %s\nagrees with its fields and itself, but: %s", house, note, list[0].Message)
			}
			for name, slip := range slips {
				slipped := c
				want := slip(&slipped)
				wrong := print(slipped)
				if wrong == note {
					continue
				}
				list := repeats(schemas, c, wrong)
				if len(list) != 1 || list[0].Severity != finding.Warning || want != "" && list[0].Text != want {
					t.Errorf("%s, wrong %s: %s\nwant one warning on %q, got %s", house, name, wrong, want, messages(list))
				}
			}
		}
	}
}

func messages(list []finding.Finding) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "\n  %s %q: %s", f.Severity, f.Text, f.Message)
	}
	return b.String()
}
