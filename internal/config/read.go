package config

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/internal/yamldoc"
)

// reader reads one configuration file and collects what is wrong with it.
type reader struct {
	rules  []*rule.Rule
	file   *file
	source *source.File
	faults []Fault
}

// read reads the configuration file at an absolute path.
func read(rules []*rule.Rule, path, shown string, data []byte) (*file, []Fault) {
	r := &reader{rules: rules, file: &file{path: path, shown: shown}, source: source.NewFile(filepath.ToSlash(shown), data)}
	stream := yamldoc.Parse(r.source)
	for _, f := range stream.Faults {
		r.fault(f.Span, "%s", f.Message)
	}
	for _, e := range stream.Encoding {
		if e.Kind != yamldoc.StartBOM {
			r.fault(e.Span, "the bytes are no clean UTF-8 text")
		}
	}
	if len(r.faults) > 0 {
		return nil, r.faults
	}
	if len(stream.Docs) > 1 {
		r.faultAt(stream.Docs[1].Root, "the file holds two documents: want one")
	}
	if len(stream.Docs) > 0 && stream.Docs[0].Root != nil {
		r.top(stream.Docs[0].Root)
	}
	slices.SortStableFunc(r.faults, func(a, b Fault) int { return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column)) })
	if len(r.faults) > 0 {
		return nil, r.faults
	}
	return r.file, nil
}

// key is a key that a mapping may have, and what reads it.
type key struct {
	name string
	read func(yamldoc.Entry)
}

func (r *reader) top(n *yamldoc.Node) {
	f := r.file
	r.mapping(n, "the configuration", append(r.layerKeys(&f.layer),
		key{"extends", func(e yamldoc.Entry) { f.extends = r.paths(e) }},
		key{"registries", func(e yamldoc.Entry) { f.layer.registries = r.existing(e) }},
		key{"corpus", func(e yamldoc.Entry) { f.corpus = r.value(e, r.paths(e)) }},
		key{"ignore", func(e yamldoc.Entry) { f.ignore = r.globs(e) }},
		key{"overrides", r.overrides},
	))
}

// layerKeys are the keys that hold for all files or, in an override, for some.
func (r *reader) layerKeys(l *layer) []key {
	return []key{
		{"profile", func(e yamldoc.Entry) { l.profile = r.profile(e) }},
		{"fail-on", func(e yamldoc.Entry) { l.failOn = r.failOn(e) }},
		{"rules", func(e yamldoc.Entry) { l.rules = r.ruleChanges(e.Value) }},
	}
}

func (r *reader) overrides(e yamldoc.Entry) {
	for _, item := range r.list(e) {
		var l layer
		r.mapping(item, "an override", append(r.layerKeys(&l),
			key{"files", func(e yamldoc.Entry) { l.files = r.globs(e) }}))
		if nothing(item) || item.Kind == yamldoc.Mapping && nothing(item.Get("files")) {
			r.faultAt(item, "the override does not say which files it is for: add files: [globs]")
		}
		r.file.overrides = append(r.file.overrides, l)
	}
}

// nothing reports whether a value is missing, or an empty list.
func nothing(n *yamldoc.Node) bool {
	return n == nil || n.IsNull() || n.Kind == yamldoc.Sequence && len(n.Items) == 0
}

// mapping reads the entries of a mapping that has no other keys than the given
// ones. What is left empty has none.
func (r *reader) mapping(n *yamldoc.Node, what string, keys []key) {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	slices.Sort(names)
	r.entries(n, what, func(e yamldoc.Entry) {
		i := slices.IndexFunc(keys, func(k key) bool { return k.name == e.Key.Value })
		if i < 0 {
			r.faultAt(e.Key, "%s", suggest.Unknown("key", e.Key.Value, names))
			return
		}
		keys[i].read(e)
	})
}

// entries calls f for the entries of a mapping and refuses keys that occur
// twice.
func (r *reader) entries(n *yamldoc.Node, what string, f func(yamldoc.Entry)) {
	if n.IsNull() {
		return
	}
	if n.Kind != yamldoc.Mapping {
		r.faultAt(n, "%s is %s: want keys with values", what, n.Describe())
		return
	}
	lines := map[string]int{}
	for _, e := range n.Entries {
		if !e.Key.IsScalar() {
			r.faultAt(e.Key, "a key is a name, not %s", e.Key.Describe())
			continue
		}
		if line, twice := lines[e.Key.Value]; twice {
			r.faultAt(e.Key, "%q is already set in line %d", e.Key.Value, line)
			continue
		}
		lines[e.Key.Value] = r.origin(e.Key).Line
		f(e)
	}
}

// list returns the items of a list. What is left empty has none.
func (r *reader) list(e yamldoc.Entry) []*yamldoc.Node {
	if e.Value.Kind != yamldoc.Sequence && !e.Value.IsNull() {
		r.faultAt(e.Value, "%q is %s: want a list", e.Key.Value, e.Value.Describe())
	}
	return e.Value.Items
}

// texts returns the items of a list of texts.
func (r *reader) texts(e yamldoc.Entry) []*yamldoc.Node {
	var texts []*yamldoc.Node
	for _, item := range r.list(e) {
		if !item.IsScalar() {
			r.faultAt(item, "an item of %q is %s: want a text", e.Key.Value, item.Describe())
			continue
		}
		texts = append(texts, item)
	}
	return texts
}

// globs reads a list of globs.
func (r *reader) globs(e yamldoc.Entry) []glob {
	var globs []glob
	for _, item := range r.texts(e) {
		g, err := parseGlob(item.Value)
		if err != nil {
			r.faultAt(item, "the glob %q cannot be read: %s", item.Value, err)
			continue
		}
		g.origin = r.origin(item)
		globs = append(globs, g)
	}
	return globs
}

// paths reads a list of paths; relative ones start at the folder of the file.
func (r *reader) paths(e yamldoc.Entry) []located {
	var paths []located
	for _, item := range r.texts(e) {
		text := item.Value
		switch {
		case strings.TrimSpace(text) == "":
			r.faultAt(item, "an item of %q is empty: want a path", e.Key.Value)
			continue
		case strings.Contains(text, "://"):
			r.faultAt(item, "%q is an address: want the path of a file on this machine", text)
			continue
		}
		full := filepath.FromSlash(text)
		if !filepath.IsAbs(full) {
			full = filepath.Join(filepath.Dir(r.file.path), full)
		}
		paths = append(paths, located{filepath.Clean(full), text, r.origin(item)})
	}
	return paths
}

// existing reads a list of paths of what must be there.
func (r *reader) existing(e yamldoc.Entry) *Value[[]string] {
	paths := r.paths(e)
	for _, p := range paths {
		if !exists(p.path) {
			r.faults = append(r.faults, Fault{p.origin, fmt.Sprintf("there is no file or folder %q", p.text)})
		}
	}
	v := r.value(e, paths)
	return &v
}

func (r *reader) value(e yamldoc.Entry, paths []located) Value[[]string] {
	if e.Value.IsNull() {
		return Value[[]string]{}
	}
	v := Value[[]string]{Get: []string{}, Origin: r.origin(e.Key)}
	for _, p := range paths {
		v.Get = append(v.Get, p.path)
	}
	return v
}

func (r *reader) origin(n *yamldoc.Node) Origin { return r.originOf(n.Place().Span) }

func (r *reader) originOf(span source.Span) Origin {
	p := r.source.Position(span.Start)
	return Origin{r.source.Path(), p.Line, p.Column}
}

func (r *reader) faultAt(n *yamldoc.Node, format string, args ...any) {
	r.fault(n.Place().Span, format, args...)
}

func (r *reader) fault(span source.Span, format string, args ...any) {
	r.faults = append(r.faults, Fault{r.originOf(span), fmt.Sprintf(format, args...)})
}
