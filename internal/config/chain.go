package config

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// chain is a configuration file with those it extends.
type chain struct {
	files  []*file              // those it extends come before it
	cached map[string]*Settings // by the layers that hold
}

// load reads a configuration file and those it extends.
func (l *Loader) load(path string) (*chain, error) {
	if c, known := l.files[path]; known {
		return c, nil
	}
	b := &chainBuilder{loader: l}
	b.add(path, Origin{}, nil)
	if len(b.faults) > 0 {
		return nil, &Error{b.faults}
	}
	c := &chain{files: b.files}
	l.files[path] = c
	return c, nil
}

// chainBuilder collects the files of a chain.
type chainBuilder struct {
	loader *Loader
	files  []*file
	done   []string // identities of files that were added
	faults []Fault
}

// add reads the file at an absolute path, named at an origin by the files that
// lead to it. A file that is reached twice counts where it is reached first.
func (b *chainBuilder) add(path string, named Origin, way []string) {
	id := identity(path)
	if i := slices.Index(way, id); i >= 0 {
		b.faults = append(b.faults, Fault{named, "the file extends itself: " + b.circle(append(way[i:], id))})
		return
	}
	if slices.Contains(b.done, id) {
		return
	}
	b.done = append(b.done, id)
	shown := b.loader.shown(path)
	data, err := b.loader.setup.Read(path)
	if err != nil {
		message := unreadable(err)
		if named.Path == "" {
			named.Path = shown
		} else {
			message = fmt.Sprintf("%q %s", shown, message)
		}
		b.faults = append(b.faults, Fault{named, message})
		return
	}
	f, faults := read(b.loader.setup.Rules, path, shown, data)
	if len(faults) > 0 {
		b.faults = append(b.faults, faults...)
		return
	}
	for _, e := range f.extends {
		if ext := strings.ToLower(filepath.Ext(e.path)); ext != ".yaml" && ext != ".yml" {
			b.faults = append(b.faults, Fault{e.origin, fmt.Sprintf("%q is no YAML file by its name", e.text)})
			continue
		}
		b.add(e.path, e.origin, append(slices.Clip(way), id))
	}
	b.files = append(b.files, f)
}

func (b *chainBuilder) circle(ids []string) string {
	shown := make([]string, len(ids))
	for i, id := range ids {
		shown[i] = b.loader.shown(id)
	}
	return strings.Join(shown, " → ")
}

func unreadable(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return "does not exist"
	}
	return err.Error()
}

// identity returns the path of a file without symbolic links.
func identity(path string) string {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		return resolved
	}
	return path
}

// settings returns what holds for the file at an absolute path.
func (c *chain) settings(l *Loader, full string) *Settings {
	var layers []*layer
	var key strings.Builder
	for _, f := range c.files {
		layers = append(layers, &f.layer)
		relative := ""
		for i := range f.overrides {
			if relative == "" {
				relative = f.relative(full)
			}
			if f.overrides[i].holds(relative) {
				layers = append(layers, &f.overrides[i])
				key.WriteByte('+')
			} else {
				key.WriteByte('-')
			}
		}
	}
	if s, known := c.cached[key.String()]; known {
		return s
	}
	s := Default(l.setup.Rules, nil, "")
	for _, f := range slices.Backward(c.files) {
		s.Files = append(s.Files, f.shown)
	}
	for _, layer := range layers {
		layer.apply(s)
	}
	if s.Registries.Get != nil {
		s.Registries = l.show(s.Registries)
	}
	l.flags(s)
	if c.cached == nil {
		c.cached = map[string]*Settings{}
	}
	c.cached[key.String()] = s
	return s
}
