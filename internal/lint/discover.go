package lint

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// Inputs lists the files to check for the given paths, in order and each of
// them once. A relative path starts at dir, or at the working directory where
// dir is empty.
//
// A file is taken as it is. A folder stands for the .yaml and .yml files below
// it, without hidden files and folders and without folders behind symbolic
// links. What exists and cannot be looked at is an input that cannot be read.
// A path that does not exist, or a folder without such files, is an error.
func Inputs(dir string, paths []string) ([]Input, error) {
	d := discovery{dir: dir, seen: map[string]bool{}}
	for _, p := range paths {
		if err := d.path(p); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(d.inputs, func(a, b Input) int { return cmp.Compare(a.Path, b.Path) })
	return d.inputs, nil
}

// discovery collects inputs.
type discovery struct {
	dir    string
	seen   map[string]bool // by path without symbolic links
	inputs []Input
}

// path takes up a path that the user named.
func (d *discovery) path(path string) error {
	full := path
	if !filepath.IsAbs(path) {
		full = filepath.Join(d.dir, path)
	}
	_, err := os.Lstat(full)
	if path == "" || errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return fmt.Errorf("no such file or folder: %q", path)
	}
	if info, err := os.Stat(full); err == nil && info.IsDir() {
		return d.folder(resolve(full), path)
	}
	d.file(full, path, resolve(full))
	return nil
}

// file takes up a file; resolved is its path without symbolic links.
func (d *discovery) file(full, shown, resolved string) {
	d.add(resolved, shown, func() ([]byte, error) { return ReadFile(full) })
}

// unreadable takes up something that will show as a problem.
func (d *discovery) unreadable(full, shown string, err error) {
	d.add(full, shown, func() ([]byte, error) { return nil, err })
}

func (d *discovery) add(key, shown string, read func() ([]byte, error)) {
	if !d.seen[key] {
		d.seen[key] = true
		d.inputs = append(d.inputs, Input{Path: ShownPath(shown), Read: read})
	}
}

// ShownPath returns a path that a user named as the path of an [Input].
func ShownPath(path string) string { return filepath.ToSlash(filepath.Clean(path)) }

// folder takes up the files below a folder whose path has no symbolic links.
// Files behind such links come last, so that a file is shown under its own
// name where it has one here.
func (d *discovery) folder(root, shown string) error {
	found := 0
	var links []string // relative to root
	_ = filepath.WalkDir(root, func(full string, entry fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(root, full) // full starts with root
		switch {
		case full != root && strings.HasPrefix(filepath.Base(full), "."):
			return skip(entry)
		case err != nil:
			found++
			d.unreadable(full, filepath.Join(shown, rel), fmt.Errorf("cannot be read: %w", reason(err)))
			return skip(entry)
		case entry.IsDir() || !isYAML(full):
			return nil
		case entry.Type()&fs.ModeSymlink != 0:
			links = append(links, rel)
		default:
			found++
			d.file(full, filepath.Join(shown, rel), full)
		}
		return nil
	})
	for _, rel := range links {
		if d.link(filepath.Join(root, rel), filepath.Join(shown, rel), root) {
			found++
		}
	}
	if found == 0 {
		return fmt.Errorf("no .yaml or .yml file in folder %q", shown)
	}
	return nil
}

// link takes up a symbolic link found below the folder root and reports
// whether it leads to a file. A link out of the folder is not followed: whoever
// may add a file to the folder could otherwise have any other file quoted.
func (d *discovery) link(full, shown, root string) bool {
	info, err := os.Stat(full)
	target := resolve(full)
	rel, relErr := filepath.Rel(root, target)
	switch {
	case err != nil: // reading will say why
		d.file(full, shown, full)
	case info.IsDir():
		return false
	case relErr != nil || !filepath.IsLocal(rel):
		d.unreadable(full, shown, errors.New("is a symbolic link out of the folder, which is not followed: name the link itself to have it checked"))
	default:
		d.file(full, shown, target)
	}
	return true
}

// skip says how to go on behind something that is left out.
func skip(entry fs.DirEntry) error {
	if entry != nil && entry.IsDir() {
		return filepath.SkipDir
	}
	return nil
}

// Stands reports whether a file at a path below a folder is one of those that
// the folder stands for.
func Stands(rel string) bool {
	hidden := func(name string) bool { return strings.HasPrefix(name, ".") }
	return isYAML(rel) && !slices.ContainsFunc(strings.Split(filepath.ToSlash(rel), "/"), hidden)
}

func isYAML(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".yaml" || ext == ".yml"
}

// resolve returns the absolute path without symbolic links, or the path itself
// where that cannot be told.
func resolve(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	resolved, err := filepath.EvalSymlinks(abs)
	if err != nil {
		return abs
	}
	return resolved
}
