package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// scratch is a folder in which commands run.
type scratch struct {
	*testing.T
	dir string
	env []string
}

// run runs a command that must succeed, and returns what it prints.
func (s scratch) run(name string, args ...string) string {
	s.Helper()
	out, err := s.try(name, args...)
	if err != nil {
		s.Fatalf("%s %s: %v\n%s", name, args, err, out)
	}
	return out
}

func (s scratch) try(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = s.dir, append(append(os.Environ(), "POLICYLINT_CACHE=off"), s.env...)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func (s scratch) put(path, content string) {
	s.Helper()
	file := filepath.Join(s.dir, path)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		s.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		s.Fatal(err)
	}
}

// newRepository makes an empty repository.
func newRepository(t *testing.T, env ...string) scratch {
	t.Helper()
	s := scratch{t, t.TempDir(), env}
	s.run("git", "init", "-q", "-b", "main")
	s.run("git", "config", "user.name", "Test")
	s.run("git", "config", "user.email", "test@test.invalid")
	return s
}

// need skips a test where a program is missing, but not in CI.
func need(t *testing.T, program, where string) {
	t.Helper()
	if _, err := exec.LookPath(program); err == nil {
		return
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is not installed (%s); CI must run it", program, where)
	}
	t.Skipf("%s is not installed (%s): nobody to try this with", program, where)
}
