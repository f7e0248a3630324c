package fix_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/fix"
)

// place writes a file into a new folder.
func place(t *testing.T, name, content string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// alone checks that a file is the only one in its folder.
func alone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder has %v, error %v", entries, err)
	}
}

func TestWrite(t *testing.T) {
	t.Parallel()
	for _, mode := range []os.FileMode{0o644, 0o600, 0o664, 0o755, 0o200 | 0o444} {
		path := place(t, "a.yaml", "old", mode)
		if err := fix.Write(path, []byte("old"), []byte("new")); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || content(t, path) != "new" {
			t.Errorf("got %q, error %v", content(t, path), err)
		}
		if runtime.GOOS != "windows" && info.Mode() != mode {
			t.Errorf("mode %v, want %v", info.Mode(), mode)
		}
		alone(t, path)
	}
}

func TestWriteThroughLinks(t *testing.T) {
	t.Parallel()
	path := place(t, "a.yaml", "old", 0o644)
	folder := t.TempDir()
	link, second := filepath.Join(folder, "link.yaml"), filepath.Join(folder, "second.yaml")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink("link.yaml", second); err != nil {
		t.Fatal(err)
	}
	if err := fix.Write(second, []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	for _, l := range []string{link, second} {
		if info, err := os.Lstat(l); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("%s is no link any more: %v", l, err)
		}
	}
	if content(t, path) != "new" {
		t.Errorf("got %q", content(t, path))
	}
	alone(t, path)
}

func TestWriteRefused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		path  func(t *testing.T) string
		want  string
		posix bool // folders have modes
	}{
		{"changed in the meantime", func(t *testing.T) string { return place(t, "a.yaml", "other", 0o644) }, "it has changed in the meantime", false},
		{"read-only", func(t *testing.T) string { return place(t, "a.yaml", "old", 0o444) }, "it is read-only", false},
		{"gone", func(t *testing.T) string { return filepath.Join(t.TempDir(), "a.yaml") }, "no such file or directory", false},
		{"a folder", func(t *testing.T) string { return t.TempDir() }, "it is not a regular file", false},
		{"a read-only folder", func(t *testing.T) string {
			path := place(t, "a.yaml", "old", 0o644)
			if err := os.Chmod(filepath.Dir(path), 0o555); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.Chmod(filepath.Dir(path), 0o755) })
			return path
		}, "its folder is read-only", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.posix && runtime.GOOS == "windows" {
				t.Skip("folders have no modes")
			}
			path := tt.path(t)
			err := fix.Write(path, []byte("old"), []byte("new"))
			if err == nil || runtime.GOOS != "windows" && err.Error() != tt.want {
				t.Errorf("got error %v, want %s", err, tt.want)
			}
			if data, err := os.ReadFile(path); err == nil {
				if string(data) == "new" {
					t.Error("the file was written")
				}
				alone(t, path)
			}
		})
	}
}

// TestWriteCleansUp checks that what a killed run left behind goes, and
// nothing else.
func TestWriteCleansUp(t *testing.T) {
	t.Parallel()
	path := place(t, "a.yaml", "old", 0o644)
	long := time.Now().Add(-2 * time.Hour)
	keep := []string{".policylint-young.tmp", ".policylint.yaml", "policylint-1.tmp", ".policylint-old.tmp.yaml", ".other.tmp"}
	for _, name := range append(keep, ".policylint-1.tmp", ".policylint-2.tmp") {
		name = filepath.Join(filepath.Dir(path), name)
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(name, "young") {
			if err := os.Chtimes(name, long, long); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := fix.Write(path, []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != len(keep)+1 {
		t.Errorf("the folder has %v, error %v", entries, err)
	}
}
