package lint_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// TestSeverity reports once as the rule has it, and once as a warning at most.
func TestSeverity(t *testing.T) {
	t.Parallel()
	r := &rule.Rule{ID: "r", Severity: finding.Error, Target: rule.Files, Check: func(p *rule.Pass) {
		p.Report(yamldoc.At(source.Span{}), "sure")
		p.Report(yamldoc.At(source.Span{}), "unsure").AtMost(finding.Warning)
	}}
	tests := []struct {
		severity finding.Severity
		want     string
	}{
		{finding.Error, "sure: error, unsure: warning, "},
		{finding.Warning, "sure: warning, unsure: warning, "},
		{finding.Info, "sure: info, unsure: info, "},
		{finding.Off, ""},
	}
	for _, tt := range tests {
		settings := config.Default([]*rule.Rule{r}, nil, rule.Review)
		settings.Rules[0].Severity.Get = tt.severity
		cfg := lint.Config{Schemas: schema.New(), Settings: func(string) *config.Settings { return settings }}
		got := ""
		for _, f := range lint.CheckFile(&cfg, source.NewFile("a.yaml", []byte("a"))) {
			got += fmt.Sprintf("%s: %s, ", f.Message, f.Severity)
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.severity, got, tt.want)
		}
	}
}

// TestNamedRegistries reads registries that a configuration names.
func TestNamedRegistries(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"facts/acts.yaml":  "schema: acts/v1\nacts: []\n",
		"facts/notes.yaml": "a: b\n",
		"sites.yaml":       "schema: sites/v1\nsites:\n  - {id: mine, hosts: [mine.kz]}\n",
		"article.yaml":     "schema: article/v1\n",
		"broken.yaml":      "schema: [\n",
		"registry/s.yaml":  "schema: sites/v1\nsites:\n  - {id: other, hosts: [other.kz]}\n",
	} {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		paths    []string
		acts     bool
		site     bool
		problems []string
	}{
		{nil, false, false, nil},
		{[]string{"facts"}, true, false, nil},
		{[]string{"sites.yaml"}, false, true, nil},
		{[]string{"facts", "sites.yaml"}, true, true, nil},
		{[]string{"article.yaml", "sites.yaml"}, false, true, []string{"article.yaml: holds no registry, and the configuration names it as one"}},
		{[]string{"broken.yaml"}, false, false, []string{`broken.yaml: the registry cannot be used: 1:9: "[" is never closed: write "]" where the value ends`}},
		{[]string{"gone"}, false, false, []string{`gone: the registry cannot be used: no such file or folder: "gone"`}},
	}
	finder := lint.NewRegistries(dir)
	for _, tt := range tests {
		set, problems := finder.Of(tt.paths)
		if got := set.Has(registry.Acts); got != tt.acts {
			t.Errorf("%q: acts are there: %v", tt.paths, got)
		}
		if got := set.Site("mine") != nil; got != tt.site {
			t.Errorf("%q: the site is there: %v", tt.paths, got)
		}
		if set.Site("other") != nil {
			t.Errorf("%q: the usual search must not be made", tt.paths)
		}
		var told []string
		for _, p := range problems {
			told = append(told, p.Path+": "+p.Message)
		}
		if !reflect.DeepEqual(told, tt.problems) {
			t.Errorf("%q: problems %q, want %q", tt.paths, told, tt.problems)
		}
		if again, _ := finder.Of(tt.paths); again != set {
			t.Errorf("%q: read twice", tt.paths)
		}
	}
}
