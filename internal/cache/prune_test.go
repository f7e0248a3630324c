package cache_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/cache"
)

// age makes a file look as if it was last used some time before now.
func age(t *testing.T, path string, by time.Duration) {
	t.Helper()
	if err := os.Chtimes(path, now.Add(-by), now.Add(-by)); err != nil {
		t.Fatal(err)
	}
}

// TestForgotten removes what nobody has used for a month, and what a killed run
// has left, and nothing else.
func TestForgotten(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	open(folder).Save(key("a"), value{Text: "a"})
	shard := filepath.Dir(entry(t, folder))
	name := func(c string) string {
		return filepath.Join(shard, filepath.Base(shard)+strings.Repeat(c, 62))
	}
	temp, young, other := filepath.Join(shard, "new-1"), filepath.Join(shard, "new-2"), filepath.Join(shard, "README")
	for path, by := range map[string]time.Duration{
		name("1"): 31 * 24 * time.Hour, name("2"): 29 * 24 * time.Hour,
		temp: 2 * time.Hour, young: 10 * time.Minute, other: 1000 * time.Hour,
	} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		age(t, path, by)
	}
	c := open(folder)
	c.Save(key("a"), value{Text: "a"})
	c.Prune()
	for path, want := range map[string]bool{name("1"): false, name("2"): true, temp: false, young: true, other: true} {
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s: is there: %v, want %v", filepath.Base(path), err == nil, want)
		}
	}
}

// TestUsed keeps an old entry young by using it.
func TestUsed(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	open(folder).Save(key("a"), value{Text: "a"})
	path := entry(t, folder)
	age(t, path, 29*24*time.Hour)
	if found(t, open(folder), "a") != "a" {
		t.Fatal("the entry is not found")
	}
	if info, err := os.Stat(path); err != nil || !info.ModTime().Equal(now) {
		t.Errorf("the entry is from %v, error %v", info.ModTime(), err)
	}
}

// TestClean removes the cache, and leaves what others have put there.
func TestClean(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "cache")
	c := open(folder)
	for i := range 300 {
		c.Save(key(fmt.Sprint(i)), value{Text: "x"})
	}
	if n, size := cache.Size(folder); n != 300 || size < 300*50 {
		t.Errorf("the cache has %d entries and %d bytes", n, size)
	}
	mine := []string{"ab/notes.txt", "article.yaml", "cd.txt", "zz/" + strings.Repeat("ab", 32)}
	for _, name := range mine {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := cache.Clean(folder); err != nil {
		t.Fatal(err)
	}
	if got := paths(t, folder); !slices.Equal(got, mine) {
		t.Errorf("the folder has %q, want %q", got, mine)
	}
	if n, _ := cache.Size(folder); n != 0 {
		t.Errorf("the cache has %d entries", n)
	}
	for _, name := range mine {
		if err := os.Remove(filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 { // the second time there is nothing to remove
		if err := cache.Clean(folder); err != nil {
			t.Fatal(err)
		}
	}
}
