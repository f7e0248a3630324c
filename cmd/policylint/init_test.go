package main_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// release builds the program as that of a release.
func release(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "policylint")
	scratch{t, ".", nil}.run("go", "build", "-ldflags=-X github.com/policylint/policylint/internal/cli.version=0.1.0", "-o", binary, ".")
	return binary
}

// TestInitHeld holds what init writes against the programs that read it.
func TestInitHeld(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("the test builds the program, which takes long")
	}
	binary := release(t)
	for _, folders := range [][]string{nil, {"articles", "it's # a [list], 'é'"}, {"true"}, {"a/b"}} {
		s := newRepository(t)
		s.run(binary, append([]string{"init"}, folders...)...)
		if folders == nil {
			folders = []string{"corpus"}
		}
		for _, folder := range folders {
			s.put(filepath.Join(folder, "a.yaml"), good)
		}
		if out := s.run(binary, "check", "--select=fn-*"); !strings.HasPrefix(out, fmt.Sprintf("no findings in %d file", len(folders))) {
			t.Errorf("%q: check says %s", folders, out)
		}
		for _, file := range []string{"settings.json", "extensions.json"} {
			if data, err := os.ReadFile(filepath.Join(s.dir, ".vscode", file)); err != nil || !json.Valid(data) {
				t.Errorf("%q: %s is no JSON, error %v", folders, file, err)
			}
		}
		s.jobs(folders)
		s.hooks(folders)
	}
}

// jobs holds the jobs of CI against actionlint, the action and the template.
func (s scratch) jobs(folders []string) {
	s.Helper()
	workflow := s.read(".github/workflows/policylint.yml")
	var parsed struct {
		Jobs map[string]struct {
			Steps []struct {
				Uses string
				With map[string]any
			}
		}
	}
	if err := yaml.Unmarshal([]byte(workflow), &parsed); err != nil {
		s.Fatal(err)
	}
	step := parsed.Jobs["policylint"].Steps[1]
	if step.Uses != "policylint/policylint@v0.1.0" || step.With["paths"] != strings.Join(folders, "\n")+"\n" {
		s.Errorf("the step is %+v, want it for %q", step, folders)
	}
	if _, err := exec.LookPath("actionlint"); err == nil || os.Getenv("CI") == "true" {
		s.put(".github/workflows/policylint.yml", strings.Replace(workflow, step.Uses, "./", 1))
		data, err := os.ReadFile("../../action.yml")
		if err != nil {
			s.Fatal(err)
		}
		s.put("action.yml", string(data))
		s.run("actionlint")
	}
	var job, template struct {
		Include   []struct{ Remote string }
		Variables map[string]string
	}
	data, err := os.ReadFile("../../.gitlab/policylint.yml")
	if err == nil {
		err = yaml.Unmarshal(data, &template)
	}
	if err == nil {
		err = yaml.Unmarshal([]byte(s.read(".gitlab-ci.yml")), &job)
	}
	if err != nil || len(job.Include) != 1 || job.Include[0].Remote != "https://raw.githubusercontent.com/policylint/policylint/v0.1.0/.gitlab/policylint.yml" {
		s.Errorf("the job for GitLab is %+v, error %v", job, err)
	}
	for name := range job.Variables {
		if _, known := template.Variables[name]; !known {
			s.Errorf("the template for GitLab has no variable %q", name)
		}
	}
}

// hooks holds the hooks against pre-commit, with files in the corpus and one
// elsewhere.
func (s scratch) hooks(folders []string) {
	s.Helper()
	if _, err := exec.LookPath("pre-commit"); err != nil && os.Getenv("CI") != "true" {
		return
	}
	if out := s.run("pre-commit", "validate-config", ".pre-commit-config.yaml"); out != "" {
		s.Errorf("pre-commit says %s", out)
	}
	// Of the hooks only which files they are for is tried here: TestPreCommit
	// runs them.
	var config struct {
		Repos []struct {
			Rev   string
			Hooks []struct{ ID, Files string }
		}
	}
	if err := yaml.Unmarshal([]byte(s.read(".pre-commit-config.yaml")), &config); err != nil {
		s.Fatal(err)
	}
	if config.Repos[0].Rev != "v0.1.0" || len(config.Repos[0].Hooks) != 2 {
		s.Errorf("the hooks are %+v", config)
	}
	local := "repos:\n  - repo: local\n    hooks:\n"
	for _, h := range config.Repos[0].Hooks {
		local += fmt.Sprintf("      - {id: %s, name: x, language: system, entry: echo, verbose: true, files: %s}\n", h.ID, strconv.Quote(h.Files))
	}
	s.put("local.yaml", local)
	s.put("elsewhere/b.yaml", good)
	s.run("git", "add", "-A")
	out := s.run("pre-commit", "run", "-c", "local.yaml", "--all-files")
	for _, folder := range folders {
		if strings.Count(out, folder+"/a.yaml") != 2 {
			s.Errorf("the hooks are not both for %q:\n%s", folder, out)
		}
	}
	if strings.Contains(out, "elsewhere") {
		s.Errorf("the hooks are also for\n%s", out)
	}
}

func (s scratch) read(path string) string {
	s.Helper()
	data, err := os.ReadFile(filepath.Join(s.dir, path))
	if err != nil {
		s.Fatal(err)
	}
	return string(data)
}

// TestInitEditor opens files in the language server that Visual Studio Code and
// other editors use, with the settings that init wrote and no network.
func TestInitEditor(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("the test builds the program, which takes long")
	}
	need(t, "yaml-language-server", "npm: yaml-language-server")
	s := newRepository(t)
	s.run(release(t), "init")
	s.put("corpus/wrong.yaml", "schema: article/v1\nid: a\nlang: en\ntitle: A\nbody:\n  - paragraf: x\n")
	s.put("corpus/deep/sites.yaml", "schema: sites/v1\nsites: 3\n")
	s.put("corpus/right.yaml", good)
	s.put("elsewhere/named.yaml", "# yaml-language-server: $schema=../.policylint/article.schema.json\nschema: article/v1\nbody: 3\n")
	s.put("elsewhere/other.yaml", "body: 3\n")
	configuration := s.read(".policylint.yaml")
	s.put(".policylint.yaml", configuration+"rules: {fn-order: sometimes}\n")
	want := map[string]string{
		"corpus/wrong.yaml":      "paragraf is not allowed",
		"corpus/deep/sites.yaml": `Expected "array"`,
		"corpus/right.yaml":      "",
		"elsewhere/named.yaml":   `Expected "array"`,
		"elsewhere/other.yaml":   "",
		".policylint.yaml":       "Value is not accepted",
	}
	wrong := func(told map[string]string) (list []string) {
		for file, message := range want {
			if got, ok := told[file]; !ok || !strings.Contains(got, message) || message == "" && got != "" {
				list = append(list, fmt.Sprintf("%s: the editor says %q, want %q", file, got, message))
			}
		}
		return list
	}
	files := slices.Collect(maps.Keys(want))
	told := s.diagnose(files, func(told map[string]string) bool { return len(wrong(told)) == 0 })
	for _, problem := range wrong(told) {
		t.Error(problem)
	}
}
