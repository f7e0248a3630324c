package lint

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/schemas"
)

// Registries finds the registries that hold for a file: those that are built
// in, and those in the nearest folder named "registry" in the file's folder or
// above it. A folder is read once, and all files that share it share its set.
// It may be used by several goroutines at once.
type Registries struct {
	dir     string
	builtin *registry.Set

	mu      sync.Mutex
	nearest map[string]*registryFolder // by the folder that a search starts in
	folders map[string]*registryFolder // by their path
	named   map[string]*registryFolder // by the paths that a user named
	shelves map[string]*shelf          // by the path of a file or folder
	digests map[string]digest          // by what the digest is of
}

// registryFolder is a folder named "registry".
type registryFolder struct {
	set      *registry.Set // nil where the folder holds none
	problems []Problem
}

// registryName is the folder that registries are kept in.
const registryName = "registry"

// maxRegistrySearch is how many folders are looked at, so that a search in a
// deep tree without a repository comes to an end.
const maxRegistrySearch = 8

// NewRegistries returns a finder. A relative path starts at dir, or at the
// working directory where dir is empty.
func NewRegistries(dir string) *Registries {
	builtin := registry.Builtin()
	return &Registries{
		dir:     dir,
		builtin: builtin,
		nearest: map[string]*registryFolder{},
		folders: map[string]*registryFolder{},
		named:   map[string]*registryFolder{},
		shelves: map[string]*shelf{},
		digests: map[string]digest{},
	}
}

// For returns the registries that hold for the file at a path, which need not
// exist, and what could not be read of them.
func (r *Registries) For(path string) (*registry.Set, []Problem) {
	r.mu.Lock()
	defer r.mu.Unlock()
	start := startOf(path)
	f, known := r.nearest[start]
	if !known {
		f = r.search(start)
		r.nearest[start] = f
	}
	return f.set, f.problems
}

// Of returns the registries in files and folders, laid over those that are
// built in, and what could not be read of them.
func (r *Registries) Of(paths []string) (*registry.Set, []Problem) {
	r.mu.Lock()
	defer r.mu.Unlock()
	key := joinPaths(paths)
	f, known := r.named[key]
	if !known {
		f = r.load(paths)
		r.named[key] = f
	}
	return f.set, f.problems
}

// load reads the registries in files and folders that a user named.
func (r *Registries) load(paths []string) *registryFolder {
	f := &registryFolder{}
	var docs []*yamldoc.Document
	for _, path := range paths {
		problems, found := len(f.problems), len(docs)
		shelf := r.shelf(path)
		if shelf.err != nil {
			f.problems = append(f.problems, Problem{filepath.ToSlash(path), "the registry cannot be used: " + shelf.err.Error()})
		}
		for _, file := range shelf.files {
			docs = append(docs, f.read(file)...)
		}
		if len(docs) == found && len(f.problems) == problems {
			f.problems = append(f.problems, Problem{filepath.ToSlash(path), "holds no registry, and the configuration names it as one"})
		}
	}
	f.over(r.builtin, docs)
	return f
}

// over lays registries over a set.
func (f *registryFolder) over(s *registry.Set, docs []*yamldoc.Document) {
	var errs []error
	f.set, errs = s.With(docs...)
	f.problems = append(f.problems, entryProblems(errs)...)
}

// search looks for a folder of registries from a folder upwards.
func (r *Registries) search(dir string) *registryFolder {
	var problems []Problem
	for _, path := range r.above(dir) {
		f := r.folder(path)
		problems = append(problems, f.problems...)
		if f.set != nil {
			return &registryFolder{f.set, problems}
		}
	}
	return &registryFolder{r.builtin, problems}
}

// above lists the folders that may hold registries from a folder upwards, as
// far as the root of the repository.
func (r *Registries) above(dir string) []string {
	var folders []string
	for range maxRegistrySearch {
		folders = append(folders, filepath.Join(dir, registryName))
		above := parent(dir)
		if _, err := os.Lstat(r.locate(filepath.Join(dir, ".git"))); err == nil || above == dir {
			break
		}
		dir = above
	}
	return folders
}

// parent returns the folder above another, by its name alone.
func parent(dir string) string {
	if dir == "." || filepath.Base(dir) == ".." {
		return filepath.Join(dir, "..")
	}
	return filepath.Dir(dir)
}

func (r *Registries) locate(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(r.dir, path)
}

// folder reads the registries in a folder and below it.
func (r *Registries) folder(path string) *registryFolder {
	if f, known := r.folders[path]; known {
		return f
	}
	f := &registryFolder{}
	r.folders[path] = f
	var docs []*yamldoc.Document
	for _, file := range r.folderShelf(path).files {
		docs = append(docs, f.read(file)...)
	}
	if len(docs) > 0 {
		f.over(r.builtin, docs)
	}
	return f
}

// read returns the registries in a file, and notes what cannot be read. A file
// that does not say what it is, or is an article, is passed over: the folder
// may have its name for another reason.
func (f *registryFolder) read(file shelved) []*yamldoc.Document {
	unusable := func(format string, args ...any) {
		f.problems = append(f.problems, Problem{file.path, "the registry cannot be used: " + fmt.Sprintf(format, args...)})
	}
	if file.err != nil {
		unusable("it %s", file.err)
		return nil
	}
	if !bytes.Contains(file.data, []byte("schema")) {
		return nil
	}
	stream := yamldoc.Parse(source.NewFile(file.path, file.data))
	if stream.Broken {
		message := "it is no valid YAML"
		if len(stream.Faults) > 0 {
			fault := stream.Faults[0]
			pos := stream.File.Position(fault.Span.Start)
			message = fmt.Sprintf("%d:%d: %s", pos.Line, pos.Column, fault.Message)
		}
		unusable("%s", message)
		return nil
	}
	var docs []*yamldoc.Document
	for _, doc := range stream.Docs {
		kind := string(registry.KindOf(doc))
		switch i := slices.IndexFunc(schemas.Kinds(), func(k string) bool { return sameName(k, kind) }); {
		case i < 0 || sameName(kind, "article"):
		case schemas.Kinds()[i] == kind:
			docs = append(docs, doc)
		default:
			unusable("its schema is %q, and this policylint reads %q", kind, schemas.Kinds()[i])
		}
	}
	return docs
}

// sameName reports whether two kinds differ in their version at most.
func sameName(a, b string) bool {
	a, _, _ = strings.Cut(a, "/")
	b, _, _ = strings.Cut(b, "/")
	return a == b
}

// entryProblems tells of entries that are left out: of the first in each file,
// and how many there are.
func entryProblems(errs []error) []Problem {
	var problems []Problem
	count := map[string]int{}
	for _, err := range errs {
		var entry *registry.Error
		if !errors.As(err, &entry) {
			continue
		}
		file := entry.File()
		if count[file]++; count[file] == 1 {
			problems = append(problems, Problem{file, "the registry cannot be used as a whole: " + err.Error()})
		}
	}
	for i, p := range problems {
		if n := count[p.Path] - 1; n > 0 {
			problems[i].Message += fmt.Sprintf(" (and %d more entries are left out: check the file itself)", n)
		}
	}
	return problems
}
