package lint

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// shelf is the files below a path that may be registries. They are read once:
// what is used of them is what their digest stands for.
type shelf struct {
	files []shelved
	err   error // the path leads to no such files
}

type shelved struct {
	path string // as shown to users
	data []byte
	err  error // why there is no data
}

// shelf reads the files at a path, or below it.
func (r *Registries) shelf(path string) *shelf {
	if s, known := r.shelves[path]; known {
		return s
	}
	s := &shelf{}
	r.shelves[path] = s
	inputs, err := Inputs(r.dir, []string{path})
	s.err = err
	for _, in := range inputs {
		data, err := in.Read()
		s.files = append(s.files, shelved{in.Path, data, err})
	}
	return s
}

// folderShelf is the shelf of a folder, empty where there is none. A link could
// lead anywhere; it is not followed, as below a folder to check.
func (r *Registries) folderShelf(path string) *shelf {
	if info, err := os.Lstat(r.locate(path)); err != nil || !info.IsDir() {
		return &shelf{}
	}
	return r.shelf(path)
}

// Digest stands for what [Registries.For] gives for a path. It takes less time,
// since nothing is parsed: so it also stands for folders above the one that
// counts.
func (r *Registries) Digest(path string) [sha256.Size]byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	start := startOf(path)
	return r.digest("above "+start, func(b *strings.Builder) {
		for _, folder := range r.above(start) {
			r.folderShelf(folder).describe(b)
		}
	})
}

// DigestOf stands for what [Registries.Of] gives for paths.
func (r *Registries) DigestOf(paths []string) [sha256.Size]byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.digest("of "+joinPaths(paths), func(b *strings.Builder) {
		for _, path := range paths {
			fmt.Fprintf(b, "%q\n", path)
			r.shelf(path).describe(b)
		}
	})
}

// digest returns the digest of what describe writes, and remembers it.
func (r *Registries) digest(of string, describe func(*strings.Builder)) digest {
	d, known := r.digests[of]
	if !known {
		var b strings.Builder
		describe(&b)
		d = sha256.Sum256([]byte(b.String()))
		r.digests[of] = d
	}
	return d
}

// describe writes down all that a shelf holds.
func (s *shelf) describe(b *strings.Builder) {
	if s.err != nil {
		fmt.Fprintf(b, "%q\n", s.err.Error())
	}
	for _, f := range s.files {
		fmt.Fprintf(b, "%q %x\n", f.path, sha256.Sum256(f.data))
		if f.err != nil {
			fmt.Fprintf(b, "%q\n", f.err.Error())
		}
	}
}

// startOf is the folder that the search for a file's registries starts in.
func startOf(path string) string { return filepath.Dir(filepath.Clean(filepath.FromSlash(path))) }

// joinPaths makes one key of several paths.
func joinPaths(paths []string) string { return strings.Join(paths, "\x00") }
