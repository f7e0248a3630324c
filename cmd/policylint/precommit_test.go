package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// published makes a repository of this project as it is, changes included, and
// returns its path and revision.
func published(t *testing.T) (path, revision string) {
	t.Helper()
	here := scratch{t, "../..", nil}
	s := newRepository(t)
	for file := range strings.SplitSeq(here.run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"), "\x00") {
		data, err := os.ReadFile(filepath.Join(here.dir, file))
		if err != nil || strings.HasSuffix(file, "_test.go") || strings.Contains(file, "testdata/") {
			continue // deleted, the end of the list, or not part of the program
		}
		s.put(file, string(data))
	}
	s.run("git", "add", "-A")
	s.run("git", "commit", "-q", "-m", "as it is")
	return s.dir, strings.TrimSpace(s.run("git", "rev-parse", "HEAD"))
}

const article = `schema: article/v1
id: %s
lang: en
title: A concept of foreign policy
body:
  - paragraph: It was adopted in 2020[^%d].
footnotes:
  - {id: 1, text: See the decree.}
`

// TestPreCommit has pre-commit build the hooks of this repository, as init has
// written them down, and run them on commits.
func TestPreCommit(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("pre-commit builds the program, which takes long")
	}
	need(t, "pre-commit", "Debian: pre-commit")
	modules := strings.TrimSpace(scratch{t, ".", nil}.run("go", "env", "GOMODCACHE"))
	user := newRepository(t, "PRE_COMMIT_HOME="+t.TempDir(), "GOMODCACHE="+modules, "SKIP=", "POLICYLINT_CACHE="+t.TempDir())
	path, revision := published(t)
	user.run(release(t), "init", "--ci", "none")
	user.put(".pre-commit-config.yaml", strings.NewReplacer(
		"https://github.com/policylint/policylint", path,
		"v0.1.0", revision,
		"files:", "args: [--select=fn-*, --format=jsonl]\n        verbose: true\n        files:",
	).Replace(user.read(".pre-commit-config.yaml")))
	user.run("pre-commit", "install")
	user.run("git", "add", ".pre-commit-config.yaml")
	user.run("git", "commit", "-q", "-m", "hooks")

	user.put("corpus/a.yaml", fmt.Sprintf(article, "a", 7))
	user.run("git", "add", "-A")
	out, err := user.try("git", "commit", "-q", "-m", "a bad citation")
	if err == nil || !strings.Contains(out, `"rule":"fn-undefined"`) {
		t.Fatalf("a bad citation is committed: %v\n%s", err, out)
	}
	user.put("corpus/a.yaml", fmt.Sprintf(article, "a", 1))
	user.put("other.yaml", "neither: an article\n")
	user.run("git", "add", "-A")
	if out, err := user.try("git", "commit", "-q", "-m", "a good citation"); err != nil {
		t.Fatalf("a good citation is not committed: %v\n%s", err, out)
	}

	// Of many files each batch of the one hook sees some, and the other all.
	const many = 200
	for i := range many {
		id := fmt.Sprintf("article-%d", i)
		user.put("corpus/"+id+".yaml", fmt.Sprintf(article, id, 1))
	}
	user.run("git", "add", "-A")
	one, whole := hooks(user.run("git", "commit", "-m", "many articles"))
	if files := checked(t, one); len(files) < 2 || sum(files) != many {
		t.Errorf("the batches have %d files, want some batches and %d files", files, many)
	}
	if files := checked(t, whole); len(files) != 1 || files[0] != many+1 {
		t.Errorf("the whole corpus has %d files, want %d at once", files, many+1)
	}

	// A fault that is there already is seen by the hook for the whole corpus.
	user.put("corpus/a.yaml", fmt.Sprintf(article, "a", 7))
	user.run("git", "commit", "-q", "-a", "--no-verify", "-m", "a fault")
	user.put("corpus/article-0.yaml", fmt.Sprintf(article, "article-0", 1)+"# changed\n")
	out, err = user.try("git", "commit", "-a", "-m", "another article")
	one, whole = hooks(out)
	if err == nil || strings.Contains(one, "fn-undefined") || !strings.Contains(whole, `"path":"corpus/a.yaml"`) {
		t.Errorf("the fault of another article stops the commit: %v\n%s", err, out)
	}
}

// hooks cuts what pre-commit prints into what its two hooks print.
func hooks(out string) (one, whole string) {
	one, whole, _ = strings.Cut(out, "policylint (whole corpus)")
	return one, whole
}

// checked returns how many files each run of a hook checked.
func checked(t *testing.T, out string) []int {
	t.Helper()
	var files []int
	for _, m := range regexp.MustCompile(`"type":"summary","version":1,"files":(\d+)`).FindAllStringSubmatch(out, -1) {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, n)
	}
	return files
}

func sum(list []int) int {
	n := 0
	for _, i := range list {
		n += i
	}
	return n
}
