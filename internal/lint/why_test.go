package lint_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

func TestWhy(t *testing.T) {
	t.Parallel()
	type options struct {
		MinWords int      `option:"min-words" doc:"how many words"`
		Skip     []string `option:"skip" doc:"what to leave out"`
	}
	rules := map[string]*rule.Rule{
		"article":  {ID: "article", Severity: finding.Warning},
		"error":    {ID: "error", Severity: finding.Error},
		"document": {ID: "document", Severity: finding.Warning, Target: rule.Documents},
		"file":     {ID: "file", Severity: finding.Warning, Target: rule.Files},
		"sites":    {ID: "sites", Severity: finding.Warning, Needs: []registry.Kind{registry.Sites}},
		"acts":     {ID: "acts", Severity: finding.Warning, Needs: []registry.Kind{registry.Sites, registry.Acts}},
		"options":  {ID: "options", Severity: finding.Warning, Options: options{MinWords: 4}},
	}
	withOptions := lint.Config{Options: map[string]any{"options": options{MinWords: 6, Skip: []string{"a"}}}}
	tests := []struct {
		name   string
		rule   string
		cfg    lint.Config
		files  map[string]string
		text   string
		active bool
		why    []string
	}{
		{"an article", "article", lint.Config{}, nil, anArticle, true, nil},
		{"a registry", "article", lint.Config{}, nil, "schema: acts/v1\nacts: []\n", false, []string{"it is for articles, and the file is acts/v1"}},
		{"two registries", "article", lint.Config{}, nil, "schema: acts/v1\n---\nschema: terms/v1\n", false, []string{"it is for articles, and the file is acts/v1 and terms/v1"}},
		{"an article among registries", "article", lint.Config{}, nil, "schema: acts/v1\n---\n" + anArticle, true, nil},
		{"neither", "article", lint.Config{}, nil, "a: b\n", false, []string{"it is for articles, and the file is of no known kind"}},
		{"an empty file", "article", lint.Config{}, nil, "", false, []string{"it is for articles, and the file is of no known kind"}},
		{"a registry for all documents", "document", lint.Config{}, nil, "schema: acts/v1\nacts: []\n", true, nil},
		{"an empty file for all documents", "document", lint.Config{}, nil, "", true, nil},
		{"no valid YAML", "document", lint.Config{}, nil, "[", false, []string{"the file is no valid YAML"}},
		{"no valid YAML for all files", "file", lint.Config{}, nil, "[", true, nil},
		{"built in", "sites", lint.Config{}, nil, anArticle, true, []string{"sites/v1 comes from built-in:sites.yaml"}},
		{"built in and in the corpus", "sites", lint.Config{}, map[string]string{"registry/s.yaml": site("x")}, anArticle, true,
			[]string{"sites/v1 comes from built-in:sites.yaml, registry/s.yaml"}},
		{"missing", "acts", lint.Config{}, nil, anArticle, false, []string{"it needs a registry acts/v1, and none was found"}},
		{"a draft", "article", lint.Config{Profile: rule.Draft}, nil, anArticle, false,
			[]string{"the profile draft asks only for what is broken, and this is a rule for warnings"}},
		{"an error in a draft", "error", lint.Config{Profile: rule.Draft}, nil, anArticle, true, nil},
		{"several reasons", "acts", lint.Config{Profile: rule.Draft}, nil, "a: b\n", false, []string{
			"it is for articles, and the file is of no known kind",
			"the profile draft asks only for what is broken, and this is a rule for warnings",
			"it needs a registry acts/v1, and none was found"}},
		{"options at their defaults", "options", lint.Config{}, nil, anArticle, true, nil},
		{"options that were set", "options", withOptions, nil, anArticle, true, []string{"with min-words: 6", `with skip: ["a"]`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := files(t, tt.files)
			_ = os.MkdirAll(filepath.Join(dir, ".git"), 0o755)
			cfg := tt.cfg
			cfg.Rules, cfg.Registries = []*rule.Rule{rules[tt.rule]}, lint.NewRegistries(dir).For
			in := lint.Input{Path: "a.yaml", Read: func() ([]byte, error) { return []byte(tt.text), nil }}
			reasons, problems := lint.Why(&cfg, in)
			if len(reasons) != 1 || len(problems) > 0 {
				t.Fatalf("reasons %v, problems %v", reasons, problems)
			}
			if r := reasons[0]; r.Active != tt.active || !slices.Equal(r.Why, tt.why) {
				t.Errorf("active %v because of %q, want %v because of %q", r.Active, r.Why, tt.active, tt.why)
			}
		})
	}
}

func TestWhyUnreadable(t *testing.T) {
	t.Parallel()
	in := lint.Input{Path: "a.yaml", Read: func() ([]byte, error) { return nil, errors.New("cannot be read: gone") }}
	if reasons, problems := lint.Why(&lint.Config{}, in); len(reasons) > 0 || len(problems) != 1 || problems[0].Message != "cannot be read: gone" {
		t.Errorf("reasons %v, problems %v", reasons, problems)
	}
}
