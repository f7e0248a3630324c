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
	}
}

// For returns the registries that hold for the file at a path, which need not
// exist, and what could not be read of them.
func (r *Registries) For(path string) (*registry.Set, []Problem) {
	r.mu.Lock()
	defer r.mu.Unlock()
	start := filepath.Dir(filepath.Clean(filepath.FromSlash(path)))
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
	key := strings.Join(paths, "\x00")
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
		inputs, err := Inputs(r.dir, []string{path})
		if err != nil {
			f.problems = append(f.problems, Problem{filepath.ToSlash(path), "the registry cannot be used: " + err.Error()})
		}
		for _, in := range inputs {
			docs = append(docs, f.read(in)...)
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

// search looks for a folder of registries from a folder upwards, as far as the
// root of the repository.
func (r *Registries) search(dir string) *registryFolder {
	var problems []Problem
	for range maxRegistrySearch {
		f := r.folder(filepath.Join(dir, registryName))
		problems = append(problems, f.problems...)
		if f.set != nil {
			return &registryFolder{f.set, problems}
		}
		above := parent(dir)
		if _, err := os.Lstat(r.locate(filepath.Join(dir, ".git"))); err == nil || above == dir {
			break
		}
		dir = above
	}
	return &registryFolder{r.builtin, problems}
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
	// A link could lead anywhere; it is not followed, as below a folder to check.
	if info, err := os.Lstat(r.locate(path)); err != nil || !info.IsDir() {
		return f
	}
	inputs, err := Inputs(r.dir, []string{path})
	if err != nil {
		return f // no YAML files
	}
	var docs []*yamldoc.Document
	for _, in := range inputs {
		docs = append(docs, f.read(in)...)
	}
	if len(docs) > 0 {
		f.over(r.builtin, docs)
	}
	return f
}

// read returns the registries in a file, and notes what cannot be read. A file
// that does not say what it is, or is an article, is passed over: the folder
// may have its name for another reason.
func (f *registryFolder) read(in Input) []*yamldoc.Document {
	unusable := func(format string, args ...any) {
		f.problems = append(f.problems, Problem{in.Path, "the registry cannot be used: " + fmt.Sprintf(format, args...)})
	}
	data, err := in.Read()
	if err != nil {
		unusable("it %s", err)
		return nil
	}
	if !bytes.Contains(data, []byte("schema")) {
		return nil
	}
	stream := yamldoc.Parse(source.NewFile(in.Path, data))
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
