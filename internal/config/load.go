package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

// Flags is what the command line says. It wins over every file.
type Flags struct {
	Select  []string          // patterns of [rule.Select]; none for all rules
	Ignore  []string          // likewise
	All     bool              // what is not selected is run all the same
	Profile *rule.Profile     // nil where it is not said
	FailOn  *finding.Severity // likewise; Off for never
}

// Setup is what a [Loader] needs.
type Setup struct {
	Rules []*rule.Rule // the catalogue
	Flags Flags
	File  string                            // the configuration file for all files; "" to look for it
	Dir   string                            // where relative paths start; "" for the working directory
	Read  func(path string) ([]byte, error) // reads a file, within bounds
}

// Loader finds and reads configuration files, each of them once. It may be
// used by several goroutines at once.
type Loader struct {
	setup Setup
	dir   string // absolute
	flags func(*Settings)

	mu      sync.Mutex
	folders map[string]*search // by their absolute path
	files   map[string]*chain  // by their absolute path
	none    *chain             // without a configuration file
}

// search is where a search for a configuration file from a folder ends.
type search struct {
	chain *chain
	err   error
}

// NewLoader returns a loader. It is an error if a flag names no rule or leaves
// none.
func NewLoader(s Setup) (*Loader, error) {
	dir, err := filepath.Abs(s.Dir)
	if err != nil {
		return nil, err
	}
	apply, err := s.Flags.over(s.Rules)
	if err != nil {
		return nil, err
	}
	return &Loader{
		setup:   s,
		dir:     dir,
		flags:   apply,
		folders: map[string]*search{},
		files:   map[string]*chain{},
		none:    &chain{},
	}, nil
}

// For returns what holds for the file at a path, which need not exist.
func (l *Loader) For(path string) (*Settings, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	full := l.absolute(path)
	c, err := l.chainFor(full)
	if err != nil {
		return nil, err
	}
	return c.settings(l, full), nil
}

// Ignored returns which line of a configuration file says that the file at a
// path is not to be checked, and false if none does.
func (l *Loader) Ignored(path string) (Origin, bool, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	full := l.absolute(path)
	c, err := l.chainFor(full)
	if err != nil {
		return Origin{}, false, err
	}
	for _, f := range c.files {
		if g := matches(f.ignore, f.relative(full)); g != nil {
			return g.origin, true, nil
		}
	}
	return Origin{}, false, nil
}

// Corpus returns the paths that are checked where none are named; nil where no
// file says so.
func (l *Loader) Corpus() (Value[[]string], error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	c, err := l.chainFor(filepath.Join(l.dir, "any.yaml"))
	if err != nil {
		return Value[[]string]{}, err
	}
	for i := len(c.files) - 1; i >= 0; i-- {
		if v := c.files[i].corpus; v.Get != nil {
			return l.show(v), nil
		}
	}
	return Value[[]string]{}, nil
}

// absolute returns a path that does not depend on a folder.
func (l *Loader) absolute(path string) string {
	path = filepath.FromSlash(path)
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(l.dir, path)
}

// shown returns an absolute path as users see it: from where they are.
func (l *Loader) shown(path string) string {
	if rel, err := filepath.Rel(l.dir, path); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(path)
}

// show returns paths as users see them.
func (l *Loader) show(v Value[[]string]) Value[[]string] {
	shown := make([]string, len(v.Get))
	for i, p := range v.Get {
		shown[i] = l.shown(p)
	}
	return Value[[]string]{shown, v.Origin}
}

// chainFor returns the configuration that holds for the file at an absolute
// path.
func (l *Loader) chainFor(full string) (*chain, error) {
	if l.setup.File == "" {
		s := l.search(filepath.Dir(full))
		return s.chain, s.err
	}
	file := l.absolute(l.setup.File)
	if _, err := os.Stat(file); err != nil {
		return nil, fmt.Errorf("there is no configuration file %q", l.setup.File)
	}
	return l.load(file)
}

// search looks for a configuration file in a folder and above it, as far as
// the root of the repository.
func (l *Loader) search(folder string) *search {
	if s, known := l.folders[folder]; known {
		return s
	}
	s := &search{}
	above := filepath.Dir(folder)
	switch file := filepath.Join(folder, Name); {
	case exists(file):
		s.chain, s.err = l.load(file)
	case exists(misnamed(file)):
		s.err = fmt.Errorf("%s is not read: call it %s", shown(l.shown(misnamed(file))), Name)
	case exists(filepath.Join(folder, ".git")) || above == folder:
		s.chain = l.none
	default:
		s = l.search(above)
	}
	l.folders[folder] = s
	return s
}

// misnamed returns the name that a configuration file is given by mistake.
func misnamed(file string) string { return strings.TrimSuffix(file, ".yaml") + ".yml" }

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
