package registry

import (
	"fmt"
	"maps"
	"slices"

	"github.com/policylint/policylint/internal/yamldoc"
)

// Entry is what all entries of registries have.
type Entry struct {
	ID        string
	Node      *yamldoc.Node // the whole entry; its keys have all that is written about it
	Certainty Certainty
}

// Place returns the entry's id, or what stands for one.
func (e *Entry) Place() yamldoc.Place {
	if id := e.Node.Get("id"); id != nil {
		return id.Place()
	}
	return e.Node.Place()
}

// File returns the name of the file the entry comes from; see [IsBuiltin].
func (e *Entry) File() string { return e.Node.Doc().File.Path() }

// Evidence lists where the entry's facts can be seen: web addresses, or words
// that name the place.
func (e *Entry) Evidence() []string {
	var list []string
	for _, n := range e.Node.Get("evidence").Each() {
		list = append(list, n.Text())
	}
	return list
}

func (e *Entry) base() *Entry { return e }

// keys is what the entry is found by: another with the same key is in its way.
func (e *Entry) keys() []string { return []string{e.ID} }

// Certainty is how sure an entry is. A rule must not call something an error
// because of an entry that is not [Seen].
type Certainty uint8

// The degrees of certainty. An entry that names none is taken at its word.
const (
	Seen       Certainty = iota // on the page named as evidence
	Inferred                    // from what was seen
	Unverified                  // from memory
)

// String returns the certainty as registries write it.
func (c Certainty) String() string {
	return [...]string{"seen", "inferred", "unverified"}[c]
}

// Names is one name for each language, by language tag.
type Names map[string]string

// In returns the name in a language, or "".
func (n Names) In(lang string) string { return n[lang] }

// any returns some name, the same each time: the English one where there is one.
func (n Names) any() string {
	if en, ok := n["en"]; ok {
		return en
	}
	for _, lang := range slices.Sorted(maps.Keys(n)) {
		return n[lang]
	}
	return ""
}

// Variants is other names for each language, by language tag.
type Variants map[string][]string

// Error says why an entry of a registry cannot be used.
type Error struct {
	Place   yamldoc.Place
	Message string
}

// File returns the name of the file the entry comes from.
func (e *Error) File() string { return e.Place.Node.Doc().File.Path() }

// Error returns the message with the position of the fault in its file.
func (e *Error) Error() string {
	pos := e.Place.Node.Doc().File.Position(e.Place.Span.Start)
	return fmt.Sprintf("%d:%d: %s", pos.Line, pos.Column, e.Message)
}

// entry is a pointer to a type that embeds [Entry].
type entry interface {
	base() *Entry
	keys() []string
}

// layer is the entries of documents that stand side by side, none above another.
type layer[E entry] struct {
	entries []E
	at      map[string]E // by key
	errs    []error
}

// add reads the entries that a document has under a key.
func (l *layer[E]) add(doc *yamldoc.Document, key string, read func(*reader) E) {
	list := doc.Root.Get(key)
	if list == nil || list.Kind != yamldoc.Sequence {
		l.fail(doc.Root, "the registry has no list of %s", key)
		return
	}
	if l.at == nil {
		l.at = make(map[string]E, len(list.Items))
	}
	l.entries = slices.Grow(l.entries, len(list.Items))
	for _, n := range list.Items {
		r := reader{node: n}
		e := read(&r)
		e.base().Node = n
		switch {
		case r.err != nil:
			l.errs = append(l.errs, r.err)
		case !l.taken(e, n):
			l.entries = append(l.entries, e)
		}
	}
}

// taken reports whether an entry with one of the keys is there already; if
// not, the keys now belong to e.
func (l *layer[E]) taken(e E, n *yamldoc.Node) bool {
	for _, key := range e.keys() {
		if other, taken := l.at[key]; taken {
			l.fail(n, "%q is already in %s, so this entry is left out", key, other.base().File())
			return true
		}
	}
	for _, key := range e.keys() {
		l.at[key] = e
	}
	return false
}

func (l *layer[E]) fail(n *yamldoc.Node, format string, args ...any) {
	l.errs = append(l.errs, &Error{n.Place(), fmt.Sprintf(format, args...)})
}

// over lays the entries over others: those whose keys are all taken give way.
func (l *layer[E]) over(others []E) []E {
	all := make([]E, 0, len(others)+len(l.entries))
	for _, e := range others {
		if slices.ContainsFunc(e.keys(), func(key string) bool { _, taken := l.at[key]; return !taken }) {
			all = append(all, e)
		}
	}
	return append(all, l.entries...)
}
