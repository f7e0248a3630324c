// Package gitdiff tells which lines of files are new since a revision of a git
// repository. It asks git, and changes nothing.
package gitdiff

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Changes is what is new in the working tree of a repository.
type Changes struct {
	root    string // absolute, without symbolic links
	tracked map[string]bool
	lines   map[string][]Range // by path below root, with forward slashes
}

// Range is lines of a file, both 1-based and inclusive.
type Range struct{ First, Last int }

// everything is a range that holds any line.
var everything = Range{1, int(^uint(0) >> 1)}

// Since returns what is new in the repository that a folder belongs to since
// its branch left a revision: what is committed on it, and what is not committed
// yet. The folder "" is the working directory. The error is meant for users.
func Since(ctx context.Context, dir, revision string) (*Changes, error) {
	g, root, base, err := open(ctx, dir, revision)
	if err != nil {
		return nil, err
	}
	c := &Changes{root: root, tracked: map[string]bool{}}
	patch, err := g.diff(base, "--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/")
	if err != nil {
		return nil, err
	}
	if c.lines, err = parse(patch); err != nil {
		return nil, err
	}
	if strings.Contains(patch, "\nBinary files ") {
		counts, err := g.diff(base, "--numstat", "-z")
		if err != nil {
			return nil, err
		}
		for _, path := range binaries(counts) {
			c.lines[path] = []Range{everything}
		}
	}
	list, err := g.run("-C", c.root, "ls-files", "-z")
	for path := range strings.SplitSeq(list, "\x00") {
		c.tracked[path] = true
	}
	return c, err
}

// open finds the repository that a folder belongs to, its root and the commit in
// which the current branch left a revision.
func open(ctx context.Context, dir, revision string) (g git, root, base string, err error) {
	g = git{ctx, dir}
	root, err = g.run("rev-parse", "--show-toplevel")
	if errors.Is(err, exec.ErrNotFound) {
		return g, "", "", errors.New("needs git, which is not installed")
	}
	if err != nil {
		return g, "", "", fmt.Errorf("needs a git repository: %w", err)
	}
	base, err = g.base(revision)
	return g, filepath.FromSlash(strings.TrimRight(root, "\r\n")), base, err
}

// base returns the commit in which the current branch left a revision.
func (g git) base(revision string) (string, error) {
	if revision == "" || strings.HasPrefix(revision, "-") {
		return "", fmt.Errorf("%q is no revision", revision)
	}
	if _, err := g.run("rev-parse", "--verify", "--quiet", revision+"^{commit}"); err != nil {
		return "", fmt.Errorf("git knows no revision %q here: is it spelled right, and is enough of the history fetched?", revision)
	}
	if _, err := g.run("rev-parse", "--verify", "--quiet", "HEAD"); err != nil {
		return "", errors.New("nothing is committed on the current branch")
	}
	out, err := g.run("merge-base", revision, "HEAD")
	if err != nil {
		return "", fmt.Errorf("the current branch and %q have no commit in common: is enough of the history fetched?", revision)
	}
	return strings.TrimSpace(out), nil
}

// Touch reports whether one of the lines of a file from first to last is new. A
// file that git does not keep is new as a whole. The path must be absolute.
func (c *Changes) Touch(path string, first, last int) bool {
	rel := below(c.root, path)
	if !c.tracked[rel] {
		return true
	}
	return slices.ContainsFunc(c.lines[rel], func(r Range) bool { return r.First <= last && first <= r.Last })
}

// below returns an absolute path as git writes it, from the root and with forward
// slashes; what is not below the root is known to no commit.
func below(root, path string) string {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved
	}
	rel, err := filepath.Rel(root, path)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(rel)
}

// git runs git in a folder.
type git struct {
	ctx context.Context
	dir string
}

// diff compares the working tree with a commit. The options that are always
// given are those that settings of the user could change.
func (g git) diff(base string, options ...string) (string, error) {
	args := append([]string{"-c", "core.quotePath=true", "diff", "--find-renames", "--no-color", "--no-ext-diff", "--no-textconv",
		"--no-relative", "--ignore-submodules=all"}, options...)
	return g.run(append(args, base, "--")...)
}

// run returns what git prints, or why it failed.
func (g git) run(args ...string) (string, error) { return g.feed("", args...) }

// feed runs git with an input.
func (g git) feed(input string, args ...string) (string, error) {
	cmd := exec.CommandContext(g.ctx, "git", args...)
	cmd.Dir = g.dir
	cmd.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C")
	var out, complaint bytes.Buffer
	cmd.Stdin = strings.NewReader(input)
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	if message, _, _ := strings.Cut(strings.TrimSpace(complaint.String()), "\n"); err != nil && message != "" {
		return "", errors.New(strings.TrimPrefix(message, "fatal: "))
	}
	return out.String(), err
}
