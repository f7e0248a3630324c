package cli

import (
	"path/filepath"
	"slices"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/coverreport"
	"github.com/policylint/policylint/internal/gitdiff"
	"github.com/policylint/policylint/internal/lint"
)

// coverageBase returns what --diff compares with: the files that the inputs
// were, and those at the same paths that are gone. Which files count is decided
// by the configuration as it is now.
func (p *program) coverageBase(c *urfave.Context, loader *config.Loader, inputs []lint.Input) (*coverreport.Base, error) {
	if !c.IsSet("diff") {
		return nil, nil
	}
	paths, err := p.paths(c, loader)
	if err != nil {
		return nil, err
	}
	if slices.Contains(paths, stdinPath) {
		return nil, usage("--diff compares files with git: it does not go with the standard input")
	}
	past, err := gitdiff.PastAt(c.Context, p.Dir, c.String("diff"))
	if err != nil {
		return nil, usage("--diff: %s", err)
	}
	b := &basis{program: p, past: past, kept: map[string]bool{}}
	b.Base = coverreport.Base{Revision: c.String("diff"), Commit: past.Commit(), Files: map[string]*coverreport.Before{}}
	for _, in := range inputs {
		b.input(in.Path)
	}
	for _, path := range paths {
		if err := b.gone(path, loader); err != nil {
			return nil, err
		}
	}
	return &b.Base, b.read()
}

// basis collects the files of a base.
type basis struct {
	*program
	coverreport.Base
	past *gitdiff.Past

	kept   map[string]bool // files of the base that are taken up
	wanted []string        // those of them whose content is needed, and where it goes
	unread []*coverreport.Before
}

// input takes up what a file was.
func (b *basis) input(path string) {
	full, err := b.full(path)
	was := b.past.Was(full)
	if err != nil || was == "" {
		return // new, as far as anybody can tell
	}
	before := &coverreport.Before{Path: path}
	if was == full {
		before.Same = b.past.Same(was)
	} else {
		before.Path = b.shown(was, path)
	}
	b.Files[path] = before
	b.take(was, before)
}

// gone takes up the files that the base had at a path and that are no input.
func (b *basis) gone(path string, loader *config.Loader) error {
	full, err := b.full(path)
	if err != nil {
		return err
	}
	for _, file := range b.past.Files(full) {
		shown := b.shown(file, path)
		rel, err := filepath.Rel(full, file)
		if err != nil || rel != "." && !lint.Stands(rel) || b.kept[file] {
			continue
		}
		if _, ignored, err := loader.Ignored(shown); err != nil || ignored {
			continue // a configuration that is wrong for files that are gone harms nobody
		}
		before := &coverreport.Before{Path: shown}
		b.Gone = append(b.Gone, before)
		b.take(file, before)
	}
	return nil
}

// take notes that a file of the base counts, and that its content is needed
// unless it is still the same.
func (b *basis) take(file string, before *coverreport.Before) {
	b.kept[file] = true
	if !before.Same {
		b.wanted, b.unread = append(b.wanted, file), append(b.unread, before)
	}
}

// full returns an absolute path without symbolic links, as git knows it.
func (b *basis) full(path string) (string, error) {
	full, err := filepath.Abs(b.locate(filepath.FromSlash(path)))
	if err != nil {
		return "", err
	}
	if resolved, err := filepath.EvalSymlinks(full); err == nil {
		full = resolved
	}
	return full, nil
}

// shown returns the path of a file of the base as users see it: written as the
// path that led to it is, from the working directory or from the root.
func (b *basis) shown(file, like string) string {
	dir, err := b.full(".")
	if rel, relErr := filepath.Rel(dir, file); err == nil && relErr == nil && !filepath.IsAbs(filepath.FromSlash(like)) {
		file = rel
	}
	return lint.ShownPath(file)
}

// read asks git for the content of all files at once.
func (b *basis) read() error {
	contents, err := b.past.Read(b.wanted)
	if err != nil {
		return &failure{exitProblem, "--diff: " + err.Error()}
	}
	for i, data := range contents {
		b.unread[i].Data = data
	}
	return nil
}
