package schema

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/internal/yamldoc"
)

const (
	maxGuesses = 100 // of a document: with more mistakes than that, it is something else
	maxName    = 60  // bytes of a key or value for which a guess is made
	maxHomes   = 3   // a key known in more places than that says nothing about where it belongs
)

// unknownKey tells of a key that a mapping does not have. It returns the key
// that it was probably meant to be, or "".
func (w *walker) unknownKey(n *yamldoc.Node, e yamldoc.Entry, s *shape) string {
	f := Fault{Kind: UnknownKey, Place: e.Value.KeyPlace()}
	if e.Key.Kind != yamldoc.Scalar {
		f.Message = "a key must be a text, not " + typeWords(typesOf(e.Key))
		w.add(f)
		return ""
	}
	key := e.Key.Value
	if s.keys != "" {
		f.Message = fmt.Sprintf("%q is not %s", short(key), s.keys)
		w.add(f)
		return ""
	}
	f.Message = fmt.Sprintf("unknown key %q", short(key))
	if s.exclusive && s.present(n) == 0 {
		f.Help = who(n, s) + " needs " + s.needed()
	}
	name := w.meantKey(key, s)
	homes := w.kind.homes[key]
	switch {
	case name != "" && n.Has(name):
		f.Message += fmt.Sprintf(": %q, which it resembles, is here already", name)
	case name != "":
		f.Message += fmt.Sprintf(": did you mean %q?", name)
		f.Help = lookAlike(key)
		if fits(e.Value, s.properties[name].shape) {
			f.Suggestion = inStead(e.Key, quotedAs(e.Key, name))
		}
	case len(homes) > 0 && len(homes) <= maxHomes:
		f.Message += ": it belongs " + enumerate(homes, "or")
	case f.Help == "" && s.properties["custom"] != nil:
		f.Help = `what has no key of its own can stand under "custom"`
	}
	w.add(f)
	if name != "" && !n.Has(name) {
		w.slips = append(w.slips, slip{e.Key, name})
	}
	return name
}

// slip is a key and what it was meant to be.
type slip struct {
	key   *yamldoc.Node
	meant string
}

// meantKey returns the key of the shape that another one stands for, or "".
func (w *walker) meantKey(key string, s *shape) string {
	if !w.mayGuess(key) {
		return ""
	}
	folded := strings.ToLower(strings.ReplaceAll(key, "_", "-"))
	for _, name := range s.names {
		if strings.ToLower(name) == folded {
			return name
		}
	}
	for _, name := range s.names {
		if slices.Contains(s.properties[name].note.aka, folded) {
			return name
		}
	}
	if homes := w.kind.homes[key]; len(homes) > 0 && len(homes) <= maxHomes {
		return ""
	}
	name, _ := suggest.Closest(key, s.names)
	return name
}

// meantValue returns the listed value that another one stands for, or "".
func (w *walker) meantValue(value string, s *shape) string {
	if !w.mayGuess(value) {
		return ""
	}
	candidates := append(slices.Clone(s.enum), slices.Sorted(maps.Keys(s.instead))...)
	meant, _ := suggest.Closest(value, candidates)
	return cmp.Or(s.instead[meant], meant)
}

// mayGuess bounds the work that a file full of mistakes can cause.
func (w *walker) mayGuess(name string) bool {
	w.guesses++
	return w.guesses <= maxGuesses && len(name) <= maxName
}

// lookAlike names the letter of a key that only looks Latin, or "".
func lookAlike(key string) string {
	for _, r := range key {
		if r > unicode.MaxASCII && unicode.IsLetter(r) {
			return fmt.Sprintf("its letter %q (U+%04X) is not a Latin one", string(r), r)
		}
	}
	return ""
}

// findHomes lists where each key is known, for keys in the wrong place.
func findHomes(root *shape) map[string][]string {
	homes := map[string][]string{}
	seen := map[*shape]bool{}
	var visit func(s *shape, place string)
	visit = func(s *shape, place string) {
		if s == nil || seen[s] {
			return
		}
		seen[s] = true
		for _, key := range s.names {
			if !slices.Contains(homes[key], place) {
				homes[key] = append(homes[key], place)
			}
		}
		for _, key := range s.names {
			visitUnder(s.properties[key].shape, key, visit)
		}
		visit(s.items, place)
	}
	visit(root, "at the top level")
	return homes
}

func visitUnder(s *shape, key string, visit func(*shape, string)) {
	for ; s.items != nil; s = s.items {
	}
	visit(s, fmt.Sprintf("under %q", key))
}
