package gitdiff_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/gitdiff"
)

// repo is a scratch repository.
type repo struct {
	*testing.T
	dir string
}

func newRepo(t *testing.T) repo {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	r := repo{t, dir}
	r.git("init", "-q", "-b", "main")
	r.git("config", "user.name", "Test")
	r.git("config", "user.email", "test@test.invalid")
	r.git("config", "core.autocrlf", "false")
	return r
}

func (r repo) git(args ...string) {
	r.Helper()
	if out, err := exec.Command("git", append([]string{"-C", r.dir}, args...)...).CombinedOutput(); err != nil {
		r.Fatalf("git %s: %v\n%s", args, err, out)
	}
}

func (r repo) put(path, content string) {
	r.Helper()
	file := filepath.Join(r.dir, path)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		r.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		r.Fatal(err)
	}
}

func (r repo) commit(message string) {
	r.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "--allow-empty", "-m", message)
}

// touched returns the new lines of a file among its first ten.
func (r repo) touched(c *gitdiff.Changes, path string) string {
	var lines []string
	for n := 1; n <= 10; n++ {
		if c.Touch(filepath.Join(r.dir, path), n, n) {
			lines = append(lines, fmt.Sprint(n))
		}
	}
	return strings.Join(lines, " ")
}

func (r repo) since(revision string) *gitdiff.Changes {
	r.Helper()
	c, err := gitdiff.Since(r.Context(), r.dir, revision)
	if err != nil {
		r.Fatal(err)
	}
	return c
}

const all = "1 2 3 4 5 6 7 8 9 10"

func numbers(from, to int) string {
	var b strings.Builder
	for n := from; n <= to; n++ {
		fmt.Fprintf(&b, "line %d\n", n)
	}
	return b.String()
}

func TestTouch(t *testing.T) {
	t.Parallel()
	r := newRepo(t)
	old := numbers(1, 10)
	for _, path := range []string{"same", "changed", "deleted lines", "renamed", "moved and changed", "staged", "crlf", "gone", "no newline", "binary and b/x and y", "to binary"} {
		r.put(path, old)
	}
	r.put("binary and b/x and y", "\x00\x01"+old)
	r.put("crlf", strings.ReplaceAll(old, "\n", "\r\n"))
	r.put(".gitignore", "ignored\n")
	r.commit("before")
	r.put("changed", strings.NewReplacer("line 2\n", "Line 2\n", "line 9\n", "line 9\nline 9½\n").Replace(old))
	r.put("deleted lines", strings.NewReplacer("line 2\n", "", "line 7\n", "").Replace(old))
	r.git("mv", "renamed", "new name")
	r.git("mv", "moved and changed", "d e — ж \"q\"")
	r.put("d e — ж \"q\"", strings.Replace(old, "line 4\n", "--- line 4\n+++ b/same\n@@ -1 +1 @@\n", 1))
	r.put("staged", strings.Replace(old, "line 3\n", "-- line 3\n", 1))
	r.put("crlf", strings.Replace(strings.ReplaceAll(old, "\n", "\r\n"), "line 5", "Line 5", 1))
	r.put("no newline", strings.TrimSuffix(old, "\n"))
	r.put("binary and b/x and y", "\x00\x02"+old)
	r.put("to binary", "\x00"+old)
	r.put("added", numbers(100, 110))
	r.git("add", "added", "staged", "no newline")
	r.put("untracked", old)
	r.put("ignored", old)
	if err := os.Remove(filepath.Join(r.dir, "gone")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("changed", filepath.Join(r.dir, "link")); err != nil {
		t.Fatal(err)
	}
	c := r.since("HEAD")
	for path, want := range map[string]string{
		"same":                 "",
		"changed":              "2 10",
		"deleted lines":        "",
		"new name":             "",
		"d e — ж \"q\"":        "4 5 6",
		"staged":               "3",
		"crlf":                 "5",
		"no newline":           "10",
		"binary and b/x and y": all,
		"to binary":            all,
		"added":                all,
		"untracked":            all,
		"ignored":              all,
		"link":                 "2 10",
		"../outside":           all,
	} {
		if got := r.touched(c, path); got != want {
			t.Errorf("%s: new are the lines %q, want %q", path, got, want)
		}
	}
	if !c.Touch(filepath.Join(r.dir, "changed"), 1, 5) || c.Touch(filepath.Join(r.dir, "changed"), 3, 9) {
		t.Error("a range that holds a new line is new, and no other")
	}
}

// TestBranch compares with where the branch began: what the other branch has
// since got is not new here.
func TestBranch(t *testing.T) {
	t.Parallel()
	r := newRepo(t)
	r.put("a", numbers(1, 10))
	r.commit("one")
	r.git("tag", "v1")
	r.git("checkout", "-q", "-b", "topic")
	r.put("a", strings.Replace(numbers(1, 10), "line 2\n", "Line 2\n", 1))
	r.commit("two")
	r.put("b", numbers(1, 10))
	r.commit("three")
	r.git("checkout", "-q", "main")
	r.put("a", strings.Replace(numbers(1, 10), "line 9\n", "Line 9\n", 1))
	r.commit("four")
	r.git("checkout", "-q", "topic")
	for _, revision := range []string{"main", "v1", "HEAD~2", "main~1"} {
		c := r.since(revision)
		if got := r.touched(c, "a"); got != "2" {
			t.Errorf("since %s: the lines %q are new, want 2", revision, got)
		}
		if got := r.touched(c, "b"); got != all {
			t.Errorf("since %s: the lines %q of a new file are new, want all", revision, got)
		}
	}
	if got := r.touched(r.since("HEAD"), "a"); got != "" {
		t.Errorf("since HEAD: the lines %q are new", got)
	}
}

// TestSettings has a user whose git prints everything otherwise.
func TestSettings(t *testing.T) {
	t.Parallel()
	r := newRepo(t)
	for _, setting := range []string{"color.ui always", "color.diff always", "diff.noprefix true", "diff.mnemonicPrefix true", "diff.context 7",
		"diff.interHunkContext 9", "diff.external false", "diff.renames false", "diff.relative true", "core.quotePath false", "diff.submodule log"} {
		key, value, _ := strings.Cut(setting, " ")
		r.git("config", key, value)
	}
	r.put("ж/a b.yaml", numbers(1, 10))
	r.put("c.yaml", numbers(1, 10))
	r.commit("one")
	r.git("mv", "c.yaml", "ж/d.yaml")
	for _, path := range []string{"ж/a b.yaml", "ж/d.yaml"} {
		r.put(path, strings.NewReplacer("line 2\n", "Line 2\n", "line 6\n", "Line 6\n").Replace(numbers(1, 10)))
	}
	r.git("add", "-A")
	sub, err := gitdiff.Since(t.Context(), filepath.Join(r.dir, "ж"), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []*gitdiff.Changes{r.since("HEAD"), sub} {
		for _, path := range []string{"ж/a b.yaml", "ж/d.yaml"} {
			if got := r.touched(c, path); got != "2 6" {
				t.Errorf("%s: the lines %q are new, want 2 6", path, got)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	r := newRepo(t)
	unborn := newRepo(t)
	r.put("a", "a\n")
	r.commit("one")
	r.git("checkout", "-q", "--orphan", "other")
	r.commit("unrelated")
	for _, tt := range []struct{ dir, revision, want string }{
		{t.TempDir(), "HEAD", "needs a git repository: not a git repository"},
		{r.dir, "no-such", `git knows no revision "no-such" here`},
		{r.dir, "--output=x", `"--output=x" is no revision`},
		{r.dir, "", `"" is no revision`},
		{r.dir, "HEAD:a", `git knows no revision "HEAD:a" here`},
		{r.dir, "main", `the current branch and "main" have no commit in common`},
		{unborn.dir, "HEAD", `git knows no revision "HEAD" here`},
		{filepath.Join(r.dir, ".git"), "HEAD", "needs a git repository: this operation must be run in a work tree"},
	} {
		if _, err := gitdiff.Since(t.Context(), tt.dir, tt.revision); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("since %q in %s: error %v, want %q", tt.revision, tt.dir, err, tt.want)
		}
	}
}
