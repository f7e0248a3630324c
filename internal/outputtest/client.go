// Package outputtest holds what policylint writes against what was expected, and
// against the programs that read it.
package outputtest

import (
	"os"
	"os/exec"
	"testing"
)

// Command returns a command of such a program. The test is skipped where it is
// missing, but not in CI.
func Command(t *testing.T, name, where string, args ...string) *exec.Cmd {
	t.Helper()
	if testing.Short() {
		t.Skip("other programs take long")
	}
	path, err := exec.LookPath(name)
	if err != nil {
		Missing(t, name+" is not installed ("+where+")")
	}
	return exec.Command(path, args...)
}

// NodeModule makes sure that a module of npm is there.
func NodeModule(t *testing.T, name string) {
	t.Helper()
	out, err := Command(t, "node", "npm: "+name, "-e", "require('"+name+"')").CombinedOutput()
	if err != nil {
		Missing(t, "the npm package "+name+" is not installed: "+string(out[:min(len(out), 200)]))
	}
}

// Missing skips a test, but not in CI.
func Missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(what + "; CI must run it")
	}
	t.Skip(what + ": nobody reads the output")
}
