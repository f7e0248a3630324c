package cli_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/policylint/policylint/internal/cli"
)

// folder makes a folder with an article that has an error.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	article := "schema: article/v1\nbody:\n  - paragraph: The concept was adopted[^7].\n"
	if err := os.WriteFile(filepath.Join(dir, "a.yaml"), []byte(article), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// broken is a writer that fails with an error, or panics without one.
type broken struct{ err error }

func (b broken) Write([]byte) (int, error) {
	if b.err == nil {
		panic("no writer")
	}
	return 0, b.err
}

// TestBrokenOutput writes to an output that takes nothing. A reader that has
// seen enough leaves the exit code as it is.
func TestBrokenOutput(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		args   []string
		stdout io.Writer
		code   int
		stderr string // how it begins
	}{
		{"findings, reader gone", []string{"check", "a.yaml"}, broken{syscall.EPIPE}, 1, ""},
		{"findings, pipe closed", []string{"check", "a.yaml"}, broken{io.ErrClosedPipe}, 1, ""},
		{"no findings, reader gone", []string{"check", "--fail-on", "never", "a.yaml"}, broken{syscall.EPIPE}, 0, ""},
		{"rules, reader gone", []string{"rules"}, broken{syscall.EPIPE}, 0, ""},
		{"help, reader gone", []string{"--help"}, broken{syscall.EPIPE}, 0, ""},
		{"findings, disk full", []string{"check", "a.yaml"}, broken{errors.New("no space left")}, 3, "policylint: cannot write to the standard output: no space left\n"},
		{"version, disk full", []string{"version"}, broken{errors.New("no space left")}, 3, "policylint: cannot write to the standard output: no space left\n"},
		{"internal fault", []string{"version"}, broken{}, 3, "policylint: internal fault: no writer\n"},
	}
	dir := folder(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var stderr bytes.Buffer
			p := process(tt.args...)
			p.Dir, p.Stdout, p.Stderr = dir, tt.stdout, &stderr
			if code := cli.Run(t.Context(), p); code != tt.code {
				t.Errorf("exit code %d, want %d", code, tt.code)
			}
			if got := stderr.String(); !strings.HasPrefix(got, tt.stderr) || tt.stderr == "" && got != "" {
				t.Errorf("standard error is %q", got)
			}
		})
	}
}

// TestInterrupted ends a run that waits for a standard input that never comes.
func TestInterrupted(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	t.Cleanup(func() { _ = writer.Close() })
	var stdout, stderr bytes.Buffer
	p := process("check", "-", "a.yaml")
	p.Dir, p.Stdin, p.Stdout, p.Stderr = folder(t), reader, &stdout, &stderr
	cancel()
	if code := cli.Run(ctx, p); code != 3 {
		t.Errorf("exit code %d, want 3", code)
	}
	if stdout.Len() > 0 || stderr.String() != "policylint: interrupted: nothing is reported\n" {
		t.Errorf("standard output is %q, standard error %q", stdout.String(), stderr.String())
	}
}

// TestNoArguments has not even the program's name.
func TestNoArguments(t *testing.T) {
	t.Parallel()
	p := process()
	p.Args = nil
	if code := cli.Run(t.Context(), p); code != 2 {
		t.Errorf("exit code %d, want 2", code)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
