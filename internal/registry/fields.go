package registry

import (
	"strings"

	"github.com/policylint/policylint/internal/yamldoc"
)

// FieldsEntry says what sources of some types need.
type FieldsEntry struct {
	Entry
	Types []string // CSL types; "*" for all that no entry names
	Needs []Need
}

// Need is fields of which a source must have one.
type Need struct {
	AnyOf  []string // the first is the one to ask for; "custom.x" is the field x under custom
	From   string   // the first profile that asks for it: draft, review or publish
	When   []string // asked only of a source that has one of these; empty for every source
	Unless []string // not asked of a source that has one of these
	NotFor []string // not asked of a work whose genre or title begins or ends with one of these
	Node   *yamldoc.Node
}

// anyType stands for the types that no entry names.
const anyType = "*"

func (e *FieldsEntry) keys() []string { return e.Types }

func fieldView() view[*FieldsEntry, *fieldIndex] {
	return view[*FieldsEntry, *fieldIndex]{Fields, readFields, indexFields}
}

func readFields(r *reader) *FieldsEntry {
	profiles := []string{"draft", "review", "publish"}
	e := &FieldsEntry{Types: r.texts(r.node.Get("types"))}
	e.ID = strings.Join(e.Types, " ")
	if len(e.Types) == 0 {
		r.fail(r.node, "the entry names no types, so it is left out")
	}
	for _, n := range r.node.Get("needs").Each() {
		r.part(n, func(r *reader) {
			e.Needs = append(e.Needs, Need{
				AnyOf:  r.texts(n.Get("any-of")),
				From:   profiles[r.one("from", profiles...)],
				When:   r.texts(n.Get("when")),
				Unless: r.texts(n.Get("unless")),
				NotFor: r.texts(n.Get("not-for")),
				Node:   n,
			})
			if !n.Has("any-of") {
				r.fail(n, "the need names no fields, so its entry is left out")
			}
		})
	}
	return e
}

// FieldsOf returns what sources of a CSL type need; nil where nothing is said
// of the type.
func (s *Set) FieldsOf(cslType string) *FieldsEntry {
	if s == nil {
		return nil
	}
	ix := s.fields()
	if e := ix.byType[cslType]; e != nil {
		return e
	}
	return ix.byType[anyType]
}

func (s *Set) allFields() []*FieldsEntry { return s.fields().list }

// Asked reports whether a need is asked of a source. Has tells whether the
// source has a field.
func (n *Need) Asked(has func(field string) bool) bool {
	return (len(n.When) == 0 || hasOne(n.When, has)) && !hasOne(n.Unless, has)
}

// Spares reports whether a need is not for works of a genre, or for one of a title.
func (n *Need) Spares(genre, title string) bool {
	for _, name := range n.NotFor {
		for _, text := range []string{genre, title} {
			text = strings.ToLower(strings.Join(strings.Fields(text), " "))
			name = strings.ToLower(name)
			if text == name || strings.HasPrefix(text, name+" ") || strings.HasSuffix(text, " "+name) {
				return true
			}
		}
	}
	return false
}

// Met reports whether a source has what the need asks for.
func (n *Need) Met(has func(field string) bool) bool { return hasOne(n.AnyOf, has) }

func hasOne(fields []string, has func(string) bool) bool {
	for _, f := range fields {
		if has(f) {
			return true
		}
	}
	return false
}

// fieldIndex is the needs of all types.
type fieldIndex struct {
	list   []*FieldsEntry
	byType map[string]*FieldsEntry
}

// indexFields lets later entries count before earlier ones, type by type.
func indexFields(list []*FieldsEntry) *fieldIndex {
	ix := &fieldIndex{list: list, byType: map[string]*FieldsEntry{}}
	for _, e := range list {
		for _, t := range e.Types {
			ix.byType[t] = e
		}
	}
	return ix
}
