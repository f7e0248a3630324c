package schema

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/schemas"
)

// Set is the schemas of all kinds of document. Each is compiled when the
// first document of its kind is checked. A set may be used by several
// goroutines at once.
type Set struct {
	names []string
	kinds map[string]*kind
}

// kind is the schema of one kind of document.
type kind struct {
	name  string
	once  sync.Once
	root  *shape
	homes map[string][]string // where each key is known
}

// New returns the schemas.
func New() *Set {
	s := &Set{names: schemas.Kinds(), kinds: map[string]*kind{}}
	for _, name := range s.names {
		s.kinds[name] = &kind{name: name}
	}
	return s
}

// compiled compiles the schema on first use. The schemas are part of the
// program, and a test compiles them all: a failure is a fault of the program.
func (k *kind) compiled() *kind {
	k.once.Do(func() {
		root, err := compile(k.name)
		if err != nil {
			panic(err)
		}
		k.root, k.homes = root, findHomes(root)
	})
	return k
}

// Check returns where the document does not fit its schema, in no particular
// order. A document that does not say what it is has that one fault.
func (s *Set) Check(doc *yamldoc.Document) []Fault {
	root := doc.Root
	if root == nil {
		if doc.Index > 0 {
			return nil
		}
		return []Fault{{Kind: Version, Place: yamldoc.At(doc.File.Line(1)), Message: `the document is empty: it should begin with "schema: article/v1"`}}
	}
	if root.Kind != yamldoc.Mapping {
		return []Fault{{Kind: Version, Place: firstLine(doc), Message: `a document begins with its kind, such as "schema: article/v1", not with ` + typeWords(typesOf(root))}}
	}
	version, ok := entry(root, "schema")
	if !ok {
		return []Fault{s.noVersion(root)}
	}
	k := s.kinds[version.Value.Text()]
	if k == nil {
		return []Fault{s.wrongVersion(version.Value)}
	}
	w := walker{kind: k.compiled()}
	w.mapping(root, k.root, true)
	for _, s := range w.slips {
		s.key.TakeFor(s.meant)
	}
	return dropRepeated(w.faults)
}

// dropRepeated leaves out the faults of a text reached through an alias that
// have been told where it is written.
func dropRepeated(faults []Fault) []Fault {
	isAlias := func(f Fault) bool { return !f.Place.Origin.Empty() }
	if !slices.ContainsFunc(faults, isAlias) {
		return faults
	}
	type told struct {
		span    source.Span
		message string
	}
	written := map[told]bool{}
	for _, f := range faults {
		if !isAlias(f) {
			written[told{f.Place.Span, f.Message}] = true
		}
	}
	return slices.DeleteFunc(faults, func(f Fault) bool { return written[told{f.Place.Origin, f.Message}] })
}

// noVersion tells that a document does not say what it is. The keys that only
// one kind has say what it may be.
func (s *Set) noVersion(root *yamldoc.Node) Fault {
	f := Fault{Kind: Version, Place: root.Place()}
	if len(root.Entries) > 0 {
		f.Place = root.Entries[0].Value.KeyPlace()
	}
	if slip := mistypedVersion(root); slip != nil {
		f.Place = slip.Value.KeyPlace()
		f.Message = fmt.Sprintf("unknown key %q: did you mean %q?", slip.Key.Value, "schema")
		f.Suggestion = inStead(slip.Key, quotedAs(slip.Key, "schema"))
		return f
	}
	likely := s.likely(root)
	f.Message = fmt.Sprintf(`the document does not say what it is: it should begin with "schema: %s"`, likely)
	f.Help = s.help()
	file, span := root.Doc().File, f.Place.Span
	atMargin := file.Position(span.Start).Column == 1
	if len(root.Entries) > 0 && root.Style == yamldoc.Block && atMargin && f.Place.Origin.Empty() {
		f.Suggestion = "schema: " + likely + lineBreak(file) + file.Text(span)
	}
	return f
}

// mistypedVersion returns the entry that was to say what a document is, if it
// is its key that is mistyped.
func mistypedVersion(root *yamldoc.Node) *yamldoc.Entry {
	for i, e := range root.Entries {
		if strings.Contains(e.Value.Text(), "/v") && len(e.Key.Value) <= maxName {
			if _, ok := suggest.Closest(e.Key.Value, []string{"schema"}); ok {
				return &root.Entries[i]
			}
		}
	}
	return nil
}

// lineBreak is the line break that a file uses.
func lineBreak(f *source.File) string {
	if bytes.Contains(f.Bytes(), []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// likely returns the kind that has most of the document's keys.
func (s *Set) likely(root *yamldoc.Node) string {
	best, most := s.names[0], 0
	for _, name := range s.names {
		known := 0
		for key := range s.kinds[name].compiled().root.properties {
			if root.Has(key) {
				known++
			}
		}
		if known > most {
			best, most = name, known
		}
	}
	return best
}

// wrongVersion tells of a kind or version that is not known.
func (s *Set) wrongVersion(n *yamldoc.Node) Fault {
	f := Fault{Kind: Version, Place: valuePlace(n), Help: s.help()}
	name, version, _ := strings.Cut(n.Text(), "/")
	i := slices.IndexFunc(s.names, func(k string) bool { return strings.HasPrefix(k, name+"/") })
	switch {
	case n.Kind != yamldoc.Scalar:
		f.Message = `"schema" wants a kind of document such as "article/v1", not ` + typeWords(typesOf(n))
	case blank(n.Text()):
		f.Message = `"schema" is empty: it wants a kind of document such as "article/v1"`
		f.Place = n.KeyPlace()
	case i >= 0 && versionNumber(version) > versionNumber(strings.TrimPrefix(s.names[i], name+"/")):
		f.Message = fmt.Sprintf("%q is newer than this policylint, which knows %q", n.Text(), s.names[i])
		f.Help = "update policylint, or write the document in the version it knows"
	default:
		f.Message = fmt.Sprintf("%q is not a kind of document", short(n.Text()))
		if meant := s.meant(n.Text(), i); meant != "" {
			f.Message += fmt.Sprintf(": did you mean %q?", meant)
			f.Suggestion = inStead(n, quotedAs(n, meant))
			f.Help = ""
		}
	}
	return f
}

func (s *Set) help() string { return "the kinds are " + enumerate(s.names, "and") }

// meant returns the kind that a text stands for, or "". Known is the index of
// the kind with that name, -1 for none.
func (s *Set) meant(text string, known int) string {
	if known >= 0 {
		return s.names[known]
	}
	if len(text) > maxName {
		return ""
	}
	if !strings.Contains(text, "/") {
		text += "/v1"
	}
	meant, _ := suggest.Closest(text, s.names)
	return meant
}

// versionNumber returns 2 for "v2", and 0 for what is no version.
func versionNumber(s string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(s, "v"))
	if err != nil || !strings.HasPrefix(s, "v") {
		return 0
	}
	return n
}

// firstLine is the first line of a document's content.
func firstLine(d *yamldoc.Document) yamldoc.Place {
	start := d.Root.Place().Span.Start
	line := d.File.Line(d.File.Position(start).Line)
	return yamldoc.At(source.Span{Start: start, End: max(start, line.End)})
}
