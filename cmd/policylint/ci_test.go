package main_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// action is what the tests read of action.yml.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Steps []struct {
			ID, Name, Uses, If, Shell, Run string
			Env                            map[string]string
		}
	}
}

// runner runs an action as a runner of GitHub does, but for its steps that are
// actions of others.
type runner struct {
	scratch
	action
	context map[string]string // the value of each expression
	out     string            // what the steps print
	failed  error             // of the last step
}

func newRunner(t *testing.T) *runner {
	t.Helper()
	r := &runner{scratch: newRepository(t), context: map[string]string{"github.action_ref": "v1.2.3"}}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	r.context["github.action_path"] = root
	data, err := os.ReadFile(filepath.Join(root, "action.yml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, &r.action); err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	r.context["RUNNER_TEMP"] = temp
	for _, name := range []string{"GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"} {
		r.env = append(r.env, name+"="+filepath.Join(temp, name))
		r.context[name] = filepath.Join(temp, name)
	}
	r.env = append(r.env, "RUNNER_TEMP="+temp)
	return r
}

// use runs the steps whose names are given with inputs.
func (r *runner) use(inputs map[string]string, names ...string) {
	r.Helper()
	for name, input := range r.Inputs {
		r.context["inputs."+name] = input.Default
	}
	for name, value := range inputs {
		if _, ok := r.Inputs[name]; !ok {
			r.Fatalf("the action has no input %q", name)
		}
		r.context["inputs."+name] = value
	}
	for _, step := range r.Runs.Steps {
		if step.Run == "" || r.failed != nil || !slices.Contains(names, step.Name) {
			continue
		}
		if strings.Contains(step.Run, "${{") {
			r.Errorf("step %q: an expression in a script can become part of it", step.Name)
		}
		s := scratch{r.T, r.dir, slices.Clone(r.env)}
		for name, value := range step.Env {
			s.env = append(s.env, name+"="+r.expand(value))
		}
		var out string
		out, r.failed = s.try("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
		r.out += out
		for line := range strings.Lines(r.file("GITHUB_OUTPUT")) {
			name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
			r.context["steps."+step.ID+".outputs."+name] = value
		}
	}
}

// expand puts values in the place of expressions.
func (r *runner) expand(s string) string {
	return regexp.MustCompile(`\$\{\{ *([a-z._-]+) *\}\}`).ReplaceAllStringFunc(s, func(m string) string {
		name := strings.Trim(m, "${} ")
		value, ok := r.context[name]
		if !ok {
			r.Errorf("nothing is known of %q; known are %q", name, slices.Collect(maps.Keys(r.context)))
		}
		return value
	})
}

// file returns what the steps wrote to the file of a variable.
func (r *runner) file(name string) string {
	data, _ := os.ReadFile(r.context[name])
	return string(data)
}

const (
	good = "schema: article/v1\nid: good\nlang: en\ntitle: A concept\nbody:\n  - paragraph: Adopted in 2020[^1].\nfootnotes:\n  - {id: 1, text: See the decree.}\n"
	bad  = "schema: article/v1\nid: bad\nlang: en\ntitle: <script>&\nbody:\n  - paragraph: \"<b>Adopted</b> & in 2020[^7].\"\nfootnotes:\n  - {id: 1, text: See the decree.}\n"
)

// TestAction runs the scripts of action.yml.
func TestAction(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("the action builds the program, which takes long")
	}
	built := newRunner(t)
	if built.use(nil, "Build policylint"); built.failed != nil {
		t.Fatal(built.out)
	}
	for _, tt := range []struct {
		name   string
		inputs map[string]string
		code   string
		stdout string
	}{
		{"findings", nil, "1", "::error file=corpus/bad.yaml,"},
		{"clean", map[string]string{"paths": "corpus/good.yaml", "flags": "--select=fn-*"}, "0", "no findings in 1 file"},
		{"two paths and flags", map[string]string{"paths": "corpus/good.yaml\ncorpus/bad.yaml\n", "flags": "--select=fn-*\n--ignore=fn-unused\n\n", "fail-on": "never"}, "0", "1 error, 0 warnings, 0 infos in 2 files"},
		{"hostile inputs", map[string]string{"paths": "$(touch pwned)`touch pwned`\n--output=pwned", "flags": "--select=a b;touch pwned"}, "2", `unknown rule "a b;touch pwned"`},
		{"a path with spaces", map[string]string{"paths": "with space/good one.yaml", "flags": "--select=fn-*"}, "0", "no findings in 1 file"},
		{"only what is new", map[string]string{"new-from": "HEAD"}, "0", "no findings in 2 files"},
		{"no such revision", map[string]string{"new-from": "no-such"}, "2", "git knows no revision"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := newRunner(t)
			r.put("corpus/good.yaml", good)
			r.put("corpus/bad.yaml", bad)
			r.put("with space/good one.yaml", good)
			r.run("git", "add", "-A")
			r.run("git", "commit", "-q", "-m", "articles")
			if err := os.Link(filepath.Join(built.context["RUNNER_TEMP"], "policylint"), filepath.Join(r.context["RUNNER_TEMP"], "policylint")); err != nil {
				t.Fatal(err)
			}
			r.use(tt.inputs, "Check", "Result")
			if got := r.context["steps.check.outputs.exit-code"]; got != tt.code || (r.failed == nil) != (tt.code == "0") {
				t.Errorf("exit code %s, want %s; the job fails with %v:\n%s", got, tt.code, r.failed, r.out)
			}
			if !strings.Contains(r.out, tt.stdout) {
				t.Errorf("%q is not in the log:\n%s", tt.stdout, r.out)
			}
			if _, err := os.Stat(filepath.Join(r.dir, "pwned")); err == nil {
				t.Error("an input is run")
			}
			r.checkReports(tt.code)
		})
	}
}

// checkReports looks at what is handed on, unless nothing was checked.
func (r *runner) checkReports(code string) {
	r.Helper()
	sarif, err := os.ReadFile(r.context["steps.check.outputs.sarif"])
	if (err != nil) != (code == "2") {
		r.Errorf("the SARIF file after exit code %s: %v", code, err)
	}
	if err == nil && (!json.Valid(sarif) || !strings.Contains(string(sarif), `"semanticVersion": "1.2.3"`)) {
		r.Errorf("the SARIF file is %.500s", sarif)
	}
	summary := r.file("GITHUB_STEP_SUMMARY")
	inner := strings.NewReplacer("<pre>", "", "</pre>", "").Replace(summary)
	if strings.ContainsAny(inner, "<>") || code == "1" && !strings.Contains(summary, "&lt;b&gt;Adopted&lt;/b&gt; &amp; in") {
		r.Errorf("the summary is %s", summary)
	}
}

// TestWorkflow has actionlint check the workflow that the docs show, with this
// repository's own action.
func TestWorkflow(t *testing.T) {
	t.Parallel()
	need(t, "actionlint", "Go: github.com/rhysd/actionlint/cmd/actionlint")
	s := newRepository(t)
	workflow := strings.Replace(example(t, "## GitHub\n"), "policylint/policylint@v0.1.0", "./", 1)
	data, err := os.ReadFile("../../action.yml")
	if err != nil {
		t.Fatal(err)
	}
	s.put(".github/workflows/policylint.yml", workflow)
	s.put("action.yml", string(data))
	s.run("actionlint")
	s.put(".github/workflows/policylint.yml", strings.Replace(workflow, "paths:", "path:", 1))
	if out, err := s.try("actionlint"); err == nil || !strings.Contains(out, `input "path" is not defined in action "policylint"`) {
		t.Errorf("actionlint does not see a wrong input: %v\n%s", err, out)
	}
}

// TestHookManifests has pre-commit check the hooks and the example of the docs.
func TestHookManifests(t *testing.T) {
	t.Parallel()
	need(t, "pre-commit", "Debian: pre-commit")
	s := newRepository(t)
	s.put(".pre-commit-config.yaml", example(t, "## pre-commit\n"))
	s.run("pre-commit", "validate-config", ".pre-commit-config.yaml") // without a name it looks at nothing
	scratch{t, "../..", nil}.run("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")
}

// TestGitLab runs the script of the job.
func TestGitLab(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("the test builds the program, which takes long")
	}
	var template struct {
		Variables  map[string]string
		Policylint struct {
			Script    []string
			Artifacts struct {
				Paths   []string
				Reports map[string]string
			}
		}
	}
	data, err := os.ReadFile("../../.gitlab/policylint.yml")
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, &template); err != nil {
		t.Fatal(err)
	}
	s := newRepository(t)
	bin := t.TempDir()
	scratch{t, ".", nil}.run("go", "build", "-o", filepath.Join(bin, "policylint"), ".")
	s.put("corpus/bad.yaml", bad)
	s.env = []string{"PATH=" + bin + string(filepath.ListSeparator) + os.Getenv("PATH")}
	for name, value := range template.Variables {
		s.env = append(s.env, name+"="+value)
	}
	s.env = append(s.env, "POLICYLINT_FLAGS=--select=fn-undefined --jobs=1")
	if out, err := s.try("bash", "-eo", "pipefail", "-c", strings.Join(template.Policylint.Script, "\n")); err == nil || !strings.Contains(out, "1 error, 0 warnings") {
		t.Errorf("the job ends with %v:\n%s", err, out)
	}
	artifacts := append(slices.Collect(maps.Values(template.Policylint.Artifacts.Reports)), template.Policylint.Artifacts.Paths...)
	for _, file := range artifacts {
		if data, err := os.ReadFile(filepath.Join(s.dir, file)); err != nil || !strings.Contains(string(data), "fn-undefined") {
			t.Errorf("%s: %v %.200s", file, err, data)
		}
	}
	if len(artifacts) != 3 {
		t.Errorf("artifacts %q", artifacts)
	}
}

// example returns the first block of YAML below a heading of docs/ci.md.
func example(t *testing.T, heading string) string {
	t.Helper()
	data, err := os.ReadFile("../../docs/ci.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(data), heading)
	_, rest, _ = strings.Cut(rest, "```yaml\n")
	block, _, ok := strings.Cut(rest, "```\n")
	if !ok {
		t.Fatalf("no example below %q", heading)
	}
	return block
}
