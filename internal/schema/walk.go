package schema

import (
	"encoding/json"
	"math"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/yamldoc"
)

// walker holds a tree against a shape. It goes through the YAML tree itself
// and not through plain values, so every fault is found where it stands.
type walker struct {
	kind    *kind
	faults  []Fault
	slips   []slip
	guesses int // how many names were looked up for a suggestion
}

// value checks a node. Needed says that its key may not be left out.
func (w *walker) value(n *yamldoc.Node, s *shape, needed bool) {
	t := typesOf(n)
	if s.types != 0 && s.types&t == 0 {
		if t == null {
			w.empty(n, s, needed)
		} else {
			w.wrongType(n, s, t)
		}
		return
	}
	switch {
	case t == mapping:
		w.mapping(n, s, needed)
	case t == sequence:
		w.sequence(n, s, needed)
	case t == text:
		w.text(n, s, needed)
	case t&integer != 0 && (s.minimum != nil || s.maximum != nil):
		if v, ok := n.Plain().(json.Number); ok && !s.inRange(v) {
			w.wrongValue(n, s)
		}
	}
}

// typesOf returns the JSON types that a node's value has.
func typesOf(n *yamldoc.Node) types {
	switch {
	case n.Kind == yamldoc.Mapping:
		return mapping
	case n.Kind == yamldoc.Sequence:
		return sequence
	case n.Tag == "!!str":
		return text
	}
	switch v := n.Plain().(type) {
	case nil:
		return null
	case bool:
		return boolean
	case json.Number:
		if f, err := v.Float64(); err == nil && f == math.Trunc(f) {
			return integer | number
		}
		return number
	default:
		return text
	}
}

func (w *walker) text(n *yamldoc.Node, s *shape, needed bool) {
	if blank(n.Value) && s.types&null == 0 && s.types != 0 {
		w.empty(n, s, needed)
		return
	}
	switch {
	case s.enum != nil && !slices.Contains(s.enum, n.Value):
		w.notListed(n, s)
	case s.pattern != nil && !s.pattern.MatchString(n.Value):
		w.wrongValue(n, s)
	}
}

// blank reports whether a text shows nothing.
func blank(s string) bool {
	return s == "" || (s[0] == ' ' || s[0] == '\t' || s[0] == '\n') && strings.TrimSpace(s) == ""
}

func (w *walker) sequence(n *yamldoc.Node, s *shape, needed bool) {
	if len(n.Items) == 0 && s.minItems > 0 {
		w.empty(n, s, needed)
		return
	}
	if s.minItems > len(n.Items) {
		w.tooFew(n, s)
	}
	if s.maxItems >= 0 && len(n.Items) > s.maxItems {
		w.tooMany(n, s)
	}
	if s.unique {
		w.unique(n)
	}
	if s.items == nil {
		return
	}
	for _, item := range n.Items {
		w.value(item, s.items, false)
	}
}

// unique finds the items of a list of texts that stand in it before.
func (w *walker) unique(n *yamldoc.Node) {
	if len(n.Items) < 2 {
		return
	}
	seen := make(map[string]bool, len(n.Items))
	for _, item := range n.Items {
		if key := item.Tag + " " + item.Value; item.Kind == yamldoc.Scalar && !seen[key] {
			seen[key] = true
		} else if item.Kind == yamldoc.Scalar {
			w.twice(item)
		}
	}
}

func (w *walker) mapping(n *yamldoc.Node, s *shape, needed bool) {
	if len(n.Entries) == 0 && s.minEntries > 0 {
		w.empty(n, s, needed)
		return
	}
	chosen := s.present(n)
	meant := w.entries(n, s, chosen)
	w.missing(n, s, chosen, meant)
	if chosen > 1 && s.exclusive {
		w.tooManyOf(n, s)
	}
	for _, p := range s.partners {
		told := len(s.choice) > 0 && chosen == 0 || slices.Contains(meant, p.partner)
		if e, ok := entry(n, p.key); ok && !n.Has(p.partner) && !told {
			w.withoutPartner(e, p.partner)
		}
	}
}

// entries checks each key with its value, where chosen keys of the shape's
// choice are there. It returns the keys that the unknown ones were probably
// meant to be: they are not missed again.
func (w *walker) entries(n *yamldoc.Node, s *shape, chosen int) (meant []string) {
	for i, e := range n.Entries {
		p := s.property(e.Key)
		switch {
		case p == nil && !s.open:
			if name := w.unknownKey(n, e, s); name != "" {
				meant = append(meant, name)
			}
		case p == nil:
		default:
			if p.deprecated {
				w.deprecated(n, e, p)
			}
			if !overridden(n.Entries, i) {
				before := len(w.faults)
				w.value(e.Value, p.shape, p.required || chosen == 1 && slices.Contains(s.choice, e.Key.Value))
				w.leaveTo(p.note.rule, before)
			}
		}
	}
	return meant
}

// leaveTo hands the faults from an index on to the rule that owns them.
func (w *walker) leaveTo(rule string, from int) {
	if rule == "" {
		return
	}
	for i := range w.faults[from:] {
		w.faults[from+i].Rule = rule
	}
}

// property returns what a key of the mapping stands for, nil if it is unknown.
func (s *shape) property(key *yamldoc.Node) *property {
	if key.Kind != yamldoc.Scalar {
		return nil
	}
	if p := s.properties[key.Value]; p != nil {
		return p
	}
	for _, p := range s.patterns {
		if p.pattern.MatchString(key.Value) {
			return p.property
		}
	}
	return nil
}

// overridden reports whether a later entry has the same key, which then is
// the one that counts.
func overridden(entries []yamldoc.Entry, i int) bool {
	const few = 64 // more keys than any mapping of ours has
	for _, later := range entries[i+1 : min(len(entries), i+1+few)] {
		if later.Key.Value == entries[i].Key.Value {
			return true
		}
	}
	return false
}

// entry returns the last entry of a mapping with the key.
func entry(n *yamldoc.Node, key string) (yamldoc.Entry, bool) {
	for _, e := range slices.Backward(n.Entries) {
		if e.Key.Kind == yamldoc.Scalar && e.Key.Value == key {
			return e, true
		}
	}
	return yamldoc.Entry{}, false
}

// present counts the keys of the choice that a mapping has.
func (s *shape) present(n *yamldoc.Node) int {
	count := 0
	for _, key := range s.choice {
		if n.Has(key) {
			count++
		}
	}
	return count
}
