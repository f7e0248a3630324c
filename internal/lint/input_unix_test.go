//go:build unix

package lint_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/policylint/policylint/internal/lint"
)

// TestNamedPipe has no writer: whoever opens the pipe waits for ever.
func TestNamedPipe(t *testing.T) {
	t.Parallel()
	dir := tree(t, "a/1.yaml")
	if err := syscall.Mkfifo(filepath.Join(dir, "a", "2.yaml"), 0o644); err != nil {
		t.Fatal(err)
	}
	inputs, err := lint.Inputs(dir, []string{"a"})
	if err != nil || len(inputs) != 2 {
		t.Fatalf("got %v, %v; want the file and the pipe", inputs, err)
	}
	if _, err := inputs[1].Read(); err == nil || !strings.Contains(err.Error(), "not a regular file") {
		t.Errorf("got error %v", err)
	}
}
