package gitdiff_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/gitdiff"
)

func (r repo) past(revision string) *gitdiff.Past {
	r.Helper()
	p, err := gitdiff.PastAt(r.Context(), r.dir, revision)
	if err != nil {
		r.Fatal(err)
	}
	return p
}

func TestPast(t *testing.T) {
	t.Parallel()
	r := newRepo(t)
	r.git("config", "diff.renames", "false")
	r.put("corpus/same", "same\n")
	r.put("corpus/changed", "old\r\n")
	r.put("corpus/gone", "gone\n")
	r.put("corpus/ж \"q\"", numbers(1, 10))
	r.put("corpus2/other", "")
	r.put("empty", "")
	if err := os.Symlink("same", filepath.Join(r.dir, "corpus", "link")); err != nil {
		t.Fatal(err)
	}
	r.commit("before")
	r.git("tag", "v1")
	r.put("corpus/changed", "new\n")
	r.git("mv", "corpus/ж \"q\"", "corpus/renamed")
	r.git("rm", "-q", "corpus/gone")
	r.commit("after")
	r.put("corpus/untracked", "new\n")
	for _, revision := range []string{"v1", "HEAD~1"} {
		p := r.past(revision)
		if len(p.Commit()) != 40 {
			t.Errorf("%s: commit %q", revision, p.Commit())
		}
		for path, want := range map[string]string{
			"corpus/same": "corpus/same", "corpus/changed": "corpus/changed", "corpus/renamed": "corpus/ж \"q\"", "corpus/link": "corpus/same",
			"corpus/untracked": "", "corpus/missing": "", "../outside": "",
		} {
			if want != "" {
				want = filepath.Join(r.dir, want)
			}
			if got := p.Was(filepath.Join(r.dir, path)); got != want {
				t.Errorf("%s was %q, want %q", path, got, want)
			}
		}
		files := p.Files(filepath.Join(r.dir, "corpus"))
		want := []string{"changed", "gone", "same", "ж \"q\""}
		for i, name := range want {
			want[i] = filepath.Join(r.dir, "corpus", name)
		}
		if !slices.Equal(files, want) {
			t.Errorf("%s: held %q, want %q", revision, files, want)
		}
		if all := p.Files(r.dir); len(all) != 6 {
			t.Errorf("%s: held in all %q", revision, all)
		}
		if one := p.Files(files[1]); !slices.Equal(one, files[1:2]) {
			t.Errorf("%s: at a file %q", revision, one)
		}
		var same []bool
		for _, file := range files {
			same = append(same, p.Same(file))
		}
		if !slices.Equal(same, []bool{false, false, true, false}) {
			t.Errorf("%s: the same are %v", revision, same)
		}
		contents, err := p.Read(append(files, filepath.Join(r.dir, "empty")))
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range []string{"old\r\n", "gone\n", "same\n", numbers(1, 10), ""} {
			if string(contents[i]) != want {
				t.Errorf("%s: content %d is %q, want %q", revision, i, contents[i], want)
			}
		}
	}
}

func TestPastErrors(t *testing.T) {
	t.Parallel()
	r := newRepo(t)
	r.put("a", "a\n")
	r.commit("one")
	if _, err := gitdiff.PastAt(t.Context(), r.dir, "no-such"); err == nil || !strings.HasPrefix(err.Error(), `git knows no revision "no-such" here`) {
		t.Errorf("error %v", err)
	}
	if _, err := gitdiff.PastAt(t.Context(), t.TempDir(), "HEAD"); err == nil || !strings.HasPrefix(err.Error(), "needs a git repository") {
		t.Errorf("error %v", err)
	}
	for _, file := range []string{"missing", "line\nbreak"} {
		if _, err := r.past("HEAD").Read([]string{filepath.Join(r.dir, "a"), filepath.Join(r.dir, file)}); err == nil {
			t.Errorf("%q: no error", file)
		}
	}
}
