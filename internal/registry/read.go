package registry

import (
	"fmt"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/yamldoc"
)

// reader takes an entry apart. It keeps the first fault; what it returns after
// one does not count.
type reader struct {
	node *yamldoc.Node
	err  error
}

func (r *reader) fail(n *yamldoc.Node, format string, args ...any) {
	if r.err == nil {
		r.err = &Error{n.Place(), fmt.Sprintf(format, args...)}
	}
}

// need reads the text of a key that an entry cannot do without.
func (r *reader) need(key string) string {
	text := r.text(key)
	if text == "" {
		r.fail(r.node, "the entry has no %q, so it is left out", key)
	}
	return text
}

// text reads the text of a key, "" where it is absent.
func (r *reader) text(key string) string { return r.scalar(r.node.Get(key)) }

func (r *reader) scalar(n *yamldoc.Node) string {
	if n != nil && !n.IsScalar() && !n.IsNull() {
		r.fail(n, "%s: want a text", name(n))
	}
	return n.Text()
}

// yes reads a key that is true or false, absent where it is left out.
func (r *reader) yes(key string, absent bool) bool {
	n := r.node.Get(key)
	switch {
	case n == nil:
		return absent
	case n.Kind != yamldoc.Scalar || n.Tag != "!!bool":
		r.fail(n, "%s: want true or false", name(n))
	}
	return strings.EqualFold(n.Text(), "true")
}

// one reads a key that has one of a few words, and returns the index of the
// word; 0 where the key is absent, which the first word stands for.
func (r *reader) one(key string, words ...string) int {
	text := r.text(key)
	if text == "" {
		return 0
	}
	i := slices.Index(words, text)
	if i < 0 {
		last := len(words) - 1
		r.fail(r.node.Get(key), "%s is %q: want %s or %s", key, text, strings.Join(words[:last], ", "), words[last])
	}
	return max(i, 0)
}

func (r *reader) certainty(key string) Certainty {
	return Certainty(r.one(key, Seen.String(), Inferred.String(), Unverified.String()))
}

// date reads a date as EDTF writes it; it has no reading where the key is absent.
func (r *reader) date(key string) dates.Date {
	text := r.text(key)
	if text == "" {
		return dates.Date{}
	}
	d, err := dates.ParseEDTF(text)
	if err != nil {
		r.fail(r.node.Get(key), "%s is %q: %v", key, text, err)
	}
	return d
}

// texts reads a list of texts.
func (r *reader) texts(n *yamldoc.Node) []string {
	if n == nil || n.IsNull() {
		return nil
	}
	if n.Kind != yamldoc.Sequence {
		r.fail(n, "%s: want a list of texts", name(n))
		return nil
	}
	list := make([]string, 0, len(n.Items))
	for _, item := range n.Items {
		list = append(list, r.scalar(item))
	}
	return list
}

// mapping returns the value of a key that is a mapping, nil where absent.
func (r *reader) mapping(key string) *yamldoc.Node {
	n := r.node.Get(key)
	if n == nil || n.IsNull() {
		return nil
	}
	if n.Kind != yamldoc.Mapping {
		r.fail(n, "%s: want a mapping", key)
	}
	return n
}

// part reads a mapping within the entry.
func (r *reader) part(n *yamldoc.Node, read func(*reader)) {
	inner := reader{node: n}
	read(&inner)
	if r.err == nil {
		r.err = inner.err
	}
}

// names reads a text for each language.
func (r *reader) names(key string) Names {
	var names Names
	r.languages(key, func(lang string, n *yamldoc.Node) {
		if names == nil {
			names = Names{}
		}
		names[lang] = r.scalar(n)
	})
	return names
}

// variants reads a list of texts for each language.
func (r *reader) variants(key string) Variants {
	var variants Variants
	r.languages(key, func(lang string, n *yamldoc.Node) {
		if variants == nil {
			variants = Variants{}
		}
		variants[lang] = r.texts(n)
	})
	return variants
}

func (r *reader) languages(key string, each func(lang string, n *yamldoc.Node)) {
	n := r.node.Get(key)
	if n != nil && n.Kind != yamldoc.Mapping && !n.IsNull() {
		r.fail(n, "%s: want a mapping by language, such as en or ru", key)
	}
	for _, e := range n.EntryList() {
		each(e.Key.Text(), e.Value)
	}
}

// name is what a fault calls a value: its key, or that of its list.
func name(n *yamldoc.Node) string {
	for ; n != nil; n = n.Parent() {
		if k := n.Key(); k != nil {
			return k.Text()
		}
	}
	return "the value"
}
