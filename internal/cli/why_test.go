package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/cli"
)

func TestWhy(t *testing.T) {
	t.Parallel()
	const anArticle = "schema: article/v1\nid: a\nlang: en\ntitle: A\nbody: []\n"
	tests := []struct {
		name  string
		files map[string]string
		args  string
		code  int
		want  []string // parts of what is printed, on either stream
		not   string
	}{
		{"an article", map[string]string{"a.yaml": anArticle}, "--why a.yaml fn-*", 0, []string{"active\n", "  fn-undefined\n"}, "inactive"},
		{"a registry that is missing", map[string]string{"a.yaml": anArticle}, "--why a.yaml", 0,
			[]string{"  fn-undefined\n", "inactive\n", "act-registry-conflict", "it needs a registry acts/v1, and none was found"}, ""},
		{"a registry that is there", map[string]string{"a.yaml": anArticle, "registry/a.yaml": "schema: acts/v1\nacts: []\n"}, "--why a.yaml act-registry-conflict", 0,
			[]string{"active\n  act-registry-conflict  ", "acts/v1 comes from registry/a.yaml\n"}, "inactive"},
		{"no path", nil, "--why fn-undefined url-insecure", 0, []string{"active\n", "  fn-undefined\n", "  url-insecure  sites/v1 comes from built-in"}, "inactive"},
		{"a registry", map[string]string{"t.yaml": "schema: terms/v1\nterms: []\n"}, "--why t.yaml fn-undefined yaml-syntax", 0,
			[]string{"active\n  yaml-syntax\n\ninactive\n  fn-undefined  it is for articles, and the file is terms/v1\n"}, ""},
		{"a draft", map[string]string{"a.yaml": anArticle}, "--why a.yaml --profile draft url-not-deep", 0,
			[]string{"inactive\n  url-not-deep  the profile draft asks only for what is broken"}, "\nactive"},
		{"as JSON", map[string]string{"a.yaml": anArticle}, "--why a.yaml --format json fn-undefined", 0,
			[]string{`"path": "a.yaml"`, `"profile": "review"`, `"id": "fn-undefined"`, `"active": true`, `"why": []`}, ""},
		{"a broken registry", map[string]string{"a.yaml": anArticle, "registry/s.yaml": "schema: [\n"}, "--why a.yaml fn-undefined", 3,
			[]string{"active\n  fn-undefined\n", "policylint: registry/s.yaml: the registry cannot be used: 1:9: "}, ""},
		{"a folder", nil, "--why .", 2, []string{`--why wants a file, and "." is a folder`}, "active"},
		{"no such file", nil, "--why a.yaml", 2, []string{`no such file or folder: "a.yaml"`}, "active"},
		{"no such profile", map[string]string{"a.yaml": anArticle}, "--why a.yaml --profile final", 2, []string{`unknown profile "final"`}, "active\n"},
		{"a profile for nothing", nil, "--profile draft", 2, []string{"--profile goes with --why"}, "fn-undefined"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			for name, text := range tt.files {
				full := filepath.Join(dir, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			var out bytes.Buffer
			code := cli.Run(context.Background(), cli.Process{
				Args:   append([]string{"policylint", "rules"}, strings.Fields(tt.args)...),
				Stdin:  strings.NewReader(""),
				Stdout: &out,
				Stderr: &out,
				Getenv: func(string) string { return "" },
				Now:    time.Now,
				Dir:    dir,
			})
			if code != tt.code {
				t.Errorf("exit code %d, want %d", code, tt.code)
			}
			for _, part := range tt.want {
				if !strings.Contains(out.String(), part) {
					t.Errorf("%q is missing in\n%s", part, out.String())
				}
			}
			if tt.not != "" && strings.Contains(out.String(), tt.not) {
				t.Errorf("%q must not be in\n%s", tt.not, out.String())
			}
		})
	}
}
