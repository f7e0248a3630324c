package lint_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/lint"
)

// tree makes files in a new folder and returns it. A name that ends in "/" is
// a folder, "a -> b" a symbolic link.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		link, target, isLink := strings.Cut(name, " -> ")
		full := filepath.Join(dir, filepath.FromSlash(link))
		err := os.MkdirAll(filepath.Dir(full), 0o755)
		switch {
		case strings.HasSuffix(name, "/"):
			err = os.MkdirAll(full, 0o755)
		case isLink && runtime.GOOS == "windows":
			t.Skip("symbolic links need a privilege on Windows")
		case isLink:
			err = os.Symlink(filepath.FromSlash(target), full)
		case err == nil:
			err = os.WriteFile(full, []byte(name), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestInputs(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		files []string
		paths []string
		want  []string // "path", or "path: why it cannot be read"
	}{
		{"a file of any name", []string{"notes.txt"}, []string{"notes.txt"}, []string{"notes.txt"}},
		{"a folder", []string{"a/2.yml", "a/1.yaml", "a/b/3.YAML", "a/readme.md", "a/yaml"}, []string{"a"}, []string{"a/1.yaml", "a/2.yml", "a/b/3.YAML"}},
		{"sorted, whatever the order of paths", []string{"a.yaml", "b.yaml", "c/a.yaml"}, []string{"c", "b.yaml", "a.yaml"}, []string{"a.yaml", "b.yaml", "c/a.yaml"}},
		{"each once", []string{"a/1.yaml", "a/2.yaml"}, []string{"a", "a/", "./a/1.yaml", "a/../a/2.yaml", "."}, []string{"a/1.yaml", "a/2.yaml"}},
		{"hidden files and folders", []string{"a/.1.yaml", "a/.git/2.yaml", "a/3.yaml"}, []string{"a"}, []string{"a/3.yaml"}},
		{"a hidden folder that is named", []string{".a/1.yaml"}, []string{".a"}, []string{".a/1.yaml"}},
		{"a folder with the name of a file", []string{"x.yaml/1.yaml"}, []string{"."}, []string{"x.yaml/1.yaml"}},
		{"names are shown as given", []string{"a/1.yaml", "b/"}, []string{"b/../a/1.yaml"}, []string{"a/1.yaml"}},
		{"non-ASCII names", []string{"Әділет/заң 1.yaml"}, []string{"Әділет"}, []string{"Әділет/заң 1.yaml"}},
		{"no paths", nil, nil, nil},

		{"a named link", []string{"store/1", "a.yaml -> store/1"}, []string{"a.yaml"}, []string{"a.yaml"}},
		{"a link and its target", []string{"a/1.yaml", "a/0.yaml -> 1.yaml"}, []string{"a"}, []string{"a/1.yaml"}},
		{"a link to a file of another name", []string{"a/.store/1", "a/1.yaml -> .store/1"}, []string{"a"}, []string{"a/1.yaml"}},
		{"a link to the folder", []string{"a/1.yaml", "b -> a"}, []string{"b"}, []string{"b/1.yaml"}},
		{"a link to a folder is not followed", []string{"a/1.yaml", "b/2.yaml", "a/b -> ../b", "a/b.yaml -> ../b"}, []string{"a"}, []string{"a/1.yaml"}},
		{"a link to its own folder", []string{"a/1.yaml", "a/b -> ."}, []string{"a"}, []string{"a/1.yaml"}},
		{"a link to itself", []string{"a/1.yaml -> 1.yaml"}, []string{"a", "a/1.yaml"}, []string{"a/1.yaml: is a symbolic link that leads to no file"}},
		{"a link to nothing", []string{"a/1.yaml -> 2.yaml"}, []string{"a/1.yaml"}, []string{"a/1.yaml: is a symbolic link that leads to no file"}},
		{"a link out of the folder", []string{"secret", "a/1.yaml -> ../secret"}, []string{"a"}, []string{"a/1.yaml: is a symbolic link out of the folder, which is not followed: name the link itself to have it checked"}},
		{"a link out of the folder that is named", []string{"secret", "a/1.yaml -> ../secret"}, []string{"a/1.yaml"}, []string{"a/1.yaml"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			inputs, err := lint.Inputs(tree(t, tt.files...), tt.paths)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, in := range inputs {
				entry := in.Path
				if _, err := in.Read(); err != nil {
					entry += ": " + err.Error()
				}
				got = append(got, entry)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestInputsRefused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		files []string
		path  string
		want  string
	}{
		{"missing", nil, "a.yaml", `no such file or folder: "a.yaml"`},
		{"missing in a missing folder", nil, "b/a.yaml", `no such file or folder: "b/a.yaml"`},
		{"below a file", []string{"a.yaml"}, "a.yaml/b.yaml", `no such file or folder: "a.yaml/b.yaml"`},
		{"empty path", []string{"a.yaml"}, "", `no such file or folder: ""`},
		{"empty folder", []string{"a/"}, "a", `no .yaml or .yml file in folder "a"`},
		{"folder without YAML", []string{"a/readme.md", "a/.hidden.yaml"}, "a", `no .yaml or .yml file in folder "a"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := lint.Inputs(tree(t, tt.files...), []string{tt.path})
			if err == nil || err.Error() != tt.want {
				t.Errorf("got error %v, want %s", err, tt.want)
			}
		})
	}
}

func TestInputsAbsolute(t *testing.T) {
	t.Parallel()
	dir := tree(t, "a/1.yaml")
	inputs, err := lint.Inputs("", []string{filepath.Join(dir, "a")})
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.ToSlash(filepath.Join(dir, "a", "1.yaml")); len(inputs) != 1 || inputs[0].Path != want {
		t.Errorf("got %v, want %s", inputs, want)
	}
}

func TestUnreadableFolder(t *testing.T) {
	t.Parallel()
	if os.Getuid() <= 0 {
		t.Skip("the superuser can read everything, and Windows has no such mode")
	}
	dir := tree(t, "a/1.yaml", "a/shut/2.yaml")
	shut := filepath.Join(dir, "a", "shut")
	if err := os.Chmod(shut, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(shut, 0o755) })
	inputs, err := lint.Inputs(dir, []string{"a"})
	if err != nil || len(inputs) != 2 || inputs[1].Path != "a/shut" {
		t.Fatalf("got %v, %v; want the file and the folder that cannot be read", inputs, err)
	}
	if _, err := inputs[1].Read(); err == nil || err.Error() != "cannot be read: permission denied" {
		t.Errorf("got error %v", err)
	}
}

// endless is a reader that never gives anything.
type endless struct{ block chan struct{} }

func (e endless) Read([]byte) (int, error) {
	<-e.block
	return 0, errors.New("released")
}

func TestStdinStopsWaiting(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	r := endless{make(chan struct{})}
	t.Cleanup(func() { close(r.block) })
	in := lint.Stdin(ctx, "draft.yaml", r)
	cancel()
	if _, err := in.Read(); err == nil || in.Path != "draft.yaml" {
		t.Errorf("got path %q, error %v", in.Path, err)
	}
}

// zeros is a reader of NUL bytes without end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func TestStdinTooLarge(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		size int
		ok   bool
	}{{10 << 20, true}, {10<<20 + 1, false}} {
		in := lint.Stdin(t.Context(), "draft.yaml", io.LimitReader(zeros{}, int64(tt.size)))
		if data, err := in.Read(); (err == nil) != tt.ok || tt.ok && len(data) != tt.size {
			t.Errorf("%d bytes: got %d bytes, error %v", tt.size, len(data), err)
		}
	}
}
