package rules_test

import (
	"os"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// slip is a change to a file that one rule must find and its fix undo.
type slip struct {
	rule     string
	at, drop int // what is cut from the file
	put      string
}

// slipsOfSpacing returns the slips of spacing that the quotations and sentences
// of an article allow.
func slipsOfSpacing(a *article.Article, data string) []slip {
	var list []slip
	for _, t := range a.Texts() {
		for _, q := range t.Quotes {
			span := t.At(q.Range).Span
			inner := t.At(q.Inner).Span
			list = append(list, slip{"quote-spacing", inner.Start, 0, " "}, slip{"quote-spacing", inner.End, 0, " "})
			if data[span.Start-1] == ' ' && q.Start > 0 {
				list = append(list, slip{"quote-spacing", span.Start - 1, 1, ""})
			}
			if data[span.End] == ' ' {
				list = append(list, slip{"quote-spacing", span.End, 1, ""})
			}
		}
		whole := t.Node.Content().Span
		for i := whole.Start; i < whole.End; i++ {
			switch {
			case strings.HasPrefix(data[i:], ", "), strings.HasPrefix(data[i:], ". "):
				list = append(list, slip{"space-dash", i, 0, " "})
			case data[i] == ' ' && data[i-1] != '\n' && i%7 == 0:
				list = append(list, slip{"space-dash", i, 0, " "})
			case strings.HasPrefix(data[i:], " – "):
				list = append(list, slip{"space-dash", i + 1, len("–"), "-"})
			}
		}
	}
	return list
}

// TestSlipsOfSpacing makes every slip in the clean article and demands one
// finding whose fix gives the article back byte by byte.
func TestSlipsOfSpacing(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(twin)
	if err != nil {
		t.Fatal(err)
	}
	clean := string(data)
	schemas := schema.New()
	slips := slipsOfSpacing(article.Read(yamldoc.Parse(source.NewFile(twin, data)).Docs[0]), clean)
	if len(slips) < 300 {
		t.Fatalf("only %d slips", len(slips))
	}
	for _, s := range slips {
		mutant := clean[:s.at] + s.put + clean[s.at+s.drop:]
		list := checkOne(schemas, s.rule, []byte(mutant))
		around := mutant[max(0, s.at-20):min(len(mutant), s.at+20)]
		if len(list) != 1 {
			t.Errorf("%q: %d findings, want one:%s", around, len(list), messages(list))
			continue
		}
		if fixed := string(fix.Apply([]byte(mutant), fix.Choose(list, true))); fixed != clean {
			t.Errorf("%q: the fix of %q does not give the article back", around, list[0].Message)
		}
	}
}
