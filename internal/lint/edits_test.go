package lint

import (
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// TestFixes runs a rule whose fix makes several edits of one value.
func TestFixes(t *testing.T) {
	t.Parallel()
	type edit struct {
		from, to int
		newText  string
	}
	tests := []struct {
		name, before string
		edits        []edit
		want         string // "" for no fix
	}{
		{"each in its place", "a: one two\n", []edit{{0, 3, "1"}, {4, 7, "2x"}}, "a: 1 2x\n"},
		{"written anew by one of them", "a: one two\n", []edit{{4, 4, "#"}, {0, 3, "1"}}, "a: \"1 #two\"\n"},
		{"written anew by all", "[one two]\n", []edit{{0, 0, "["}, {3, 3, "]"}, {7, 7, "{}"}}, "[\"[one] two{}\"]\n"},
		{"insertions at one place keep their order", "[one]\n", []edit{{3, 3, "["}, {3, 3, "]"}}, "[\"one[]\"]\n"},
		{"the whole value", "a: one\n", []edit{{0, 3, "- b"}}, "a: \"- b\"\n"},
		{"one that cannot be written", "a: |\n  one\n  two\n", []edit{{0, 3, "1"}, {3, 4, ""}}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := &rule.Rule{ID: "x", Severity: finding.Error, Target: rule.Documents, Check: func(p *rule.Pass) {
				n := firstScalar(p.Doc.Root)
				var edits []rule.Edit
				for _, e := range tt.edits {
					edits = append(edits, rule.ReplaceText(n, e.from, e.to, e.newText))
				}
				p.Report(n.Place(), "fault").SafeFix("mend it", edits...)
			}}
			cfg := &Config{Rules: []*rule.Rule{r}, Schemas: schema.New()}
			list := CheckFile(cfg, source.NewFile("a.yaml", []byte(tt.before)))
			chosen := fix.Choose(list, false)
			if got := len(chosen); got != min(len(tt.want), 1) {
				t.Fatalf("%d fixes: %+v", got, list)
			}
			if got := string(fix.Apply([]byte(tt.before), chosen)); tt.want != "" && got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// firstScalar returns the first value of a mapping or list.
func firstScalar(root *yamldoc.Node) *yamldoc.Node {
	if len(root.Items) > 0 {
		return root.Items[0]
	}
	return root.Entries[0].Value
}
