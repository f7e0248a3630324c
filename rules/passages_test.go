package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/rules"
)

// TestNearlyRepeated changes a small word of a sentence, wherever it stands: the
// sentence is nearly the same each time.
func TestNearlyRepeated(t *testing.T) {
	t.Parallel()
	text := strings.Fields("sooner or later the remittances from the north will shrink and the people at home are to notice it in the end as no one has put a sum by for the lean years to come")
	all := rules.All()
	r := all[slices.IndexFunc(all, func(r *rule.Rule) bool { return r.ID == "repeated-passage" })]
	const length = 12
	for i, w := range text {
		from := max(0, min(i-i%length, len(text)-length)) // windows of so many words
		if len(w) > 3 || w == "no" {
			continue
		}
		words := text[from : from+length]
		changed := slices.Clone(words)
		changed[i-from] = "on"
		in := reading("a.yaml", []byte("schema: article/v1\nbody:\n  - paragraph: "+strings.Join(words, " ")+". So it is.\n  - paragraph: "+strings.Join(changed, " ")+". It is so.\n"), schema.New())
		found := 0
		rule.NewPass(rule.Setting{Rule: r, Severity: r.Severity, Options: r.Options}, in, func(*rule.Report) { found++ }).Run()
		if found != 1 {
			t.Errorf("with %q for %q at %d there are %d findings, want 1", "on", w, i, found)
		}
	}
}
