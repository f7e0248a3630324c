package cache_test

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/cache"
)

var now = time.Date(2020, time.June, 1, 12, 0, 0, 0, time.UTC)

type value struct {
	Text  string
	Bytes string // not all bytes are UTF-8
	List  []int
	Part  *value
}

func key(s string) cache.Key { return sha256.Sum256([]byte(s)) }

func open(folder string) *cache.Cache { return cache.Open(folder, "build 1", now) }

// found returns what a cache has under a key, "" for nothing.
func found(t *testing.T, c *cache.Cache, of string) string {
	t.Helper()
	var v value
	if !c.Load(key(of), &v) {
		if !reflect.DeepEqual(v, value{}) {
			t.Errorf("nothing is found under %q, and yet something is read: %+v", of, v)
		}
		return ""
	}
	return v.Text
}

// paths lists the files in a folder and below it, relative to it.
func paths(t *testing.T, folder string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			rel, _ := filepath.Rel(folder, path)
			list = append(list, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// entry returns the path of the only entry in a folder.
func entry(t *testing.T, folder string) string {
	t.Helper()
	list := slices.DeleteFunc(paths(t, folder), func(p string) bool { return p == "CACHEDIR.TAG" })
	if len(list) != 1 {
		t.Fatalf("the folder has %q, want one entry", list)
	}
	return filepath.Join(folder, filepath.FromSlash(list[0]))
}

func TestSavedAndLoaded(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "deep", "cache")
	want := value{"Әділет", "\xff\x00\xc3", []int{1, -2, 1 << 40}, &value{Text: "part"}}
	open(folder).Save(key("a"), want)
	for _, c := range []*cache.Cache{open(folder), cache.Open(folder, "build 1", now.AddDate(1, 0, 0))} {
		var got value
		if !c.Load(key("a"), &got) || !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
	if got := found(t, open(folder), "b"); got != "" {
		t.Errorf("another key finds %q", got)
	}
	if got := found(t, cache.Open(folder, "build 2", now), "a"); got != "" {
		t.Errorf("another build finds %q", got)
	}
}

// TestBadEntries damages an entry in every way that is likely and in some that
// are not. It then counts as none, and the value can be saved again.
func TestBadEntries(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	open(folder).Save(key("a"), value{Text: "right"})
	path := entry(t, folder)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	other := t.TempDir()
	open(other).Save(key("b"), value{Text: "of another key"})
	foreign, err := os.ReadFile(entry(t, other))
	if err != nil {
		t.Fatal(err)
	}
	bad := map[string][]byte{"foreign": foreign, "twice": append(slices.Clone(good), good...), "text": []byte("policylint cache 1\n")}
	for i := range good {
		bad[fmt.Sprintf("cut at %d", i)] = good[:i]
		flipped := slices.Clone(good)
		flipped[i] ^= 1 << (i % 8)
		bad[fmt.Sprintf("byte %d is another", i)] = flipped
	}
	for name, data := range bad {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := found(t, open(folder), "a"); got != "" {
			t.Errorf("%s: finds %q", name, got)
		}
	}
	open(folder).Save(key("a"), value{Text: "right"})
	if got := found(t, open(folder), "a"); got != "right" {
		t.Errorf("after damage and a new run it finds %q", got)
	}
}

// TestNoEntry has something else in the place of an entry.
func TestNoEntry(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	c := open(folder)
	c.Save(key("a"), value{Text: "right"})
	path := entry(t, folder)
	target := filepath.Join(t.TempDir(), "elsewhere")
	if err := os.Rename(path, target); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if got := found(t, c, "a"); got != "" {
		t.Errorf("a folder gives %q", got)
	}
	c.Save(key("a"), value{Text: "right"})
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, path); err != nil {
		t.Skip(err)
	}
	if got := found(t, open(folder), "a"); got != "" {
		t.Errorf("a link gives %q", got)
	}
}

// TestNoFolder has no folder to write to: nothing is kept and nothing is said.
func TestNoFolder(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{file, filepath.Join(file, "below")} {
		c := open(folder)
		c.Save(key("a"), value{Text: "x"})
		if got := found(t, c, "a"); got != "" {
			t.Errorf("%s: finds %q", folder, got)
		}
		c.Prune()
		if n, size := cache.Size(folder); n != 0 || size != 0 {
			t.Errorf("%s: %d entries, %d bytes", folder, n, size)
		}
	}
	if data, err := os.ReadFile(file); err != nil || string(data) != "mine" {
		t.Errorf("the file is %q, error %v", data, err)
	}
}

// TestPrivate looks at the modes: an entry quotes what was checked.
func TestPrivate(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("files have no modes")
	}
	folder := filepath.Join(t.TempDir(), "cache")
	open(folder).Save(key("a"), value{Text: "x"})
	for _, path := range []string{folder, filepath.Dir(entry(t, folder)), entry(t, folder)} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, error %v", path, info.Mode(), err)
		}
	}
}

// TestTooLarge does not keep what is beyond all measure.
func TestTooLarge(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	c := open(folder)
	c.Save(key("a"), value{Text: strings.Repeat("x", 1<<20)})
	c.Save(key("b"), value{Text: "small"})
	if found(t, c, "a") != "" || found(t, c, "b") != "small" {
		t.Errorf("the folder has %q", paths(t, folder))
	}
}

// TestParallel lets many write and read the same few entries: each of them
// finds nothing or what belongs there.
func TestParallel(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	var wg sync.WaitGroup
	for range 8 {
		c := open(folder)
		wg.Go(func() {
			for i := range 200 {
				name := fmt.Sprint("key ", i%5)
				if got := found(t, c, name); got != "" && got != name {
					t.Errorf("under %q is %q", name, got)
				}
				c.Save(key(name), value{Text: name, Bytes: strings.Repeat("x", 1000*(i%5))})
				if i%50 == 0 {
					c.Prune()
				}
			}
		})
	}
	wg.Wait()
	for i := range 5 {
		name := fmt.Sprint("key ", i)
		if got := found(t, open(folder), name); got != name {
			t.Errorf("under %q is %q in the end", name, got)
		}
	}
	for _, p := range paths(t, folder) {
		if strings.Contains(p, "new-") {
			t.Errorf("%s is left", p)
		}
	}
}
