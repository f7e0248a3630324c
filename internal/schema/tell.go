package schema

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/yamldoc"
)

func (w *walker) add(f Fault) { w.faults = append(w.faults, f) }

// wrongType tells of a value of another type than the shape wants.
func (w *walker) wrongType(n *yamldoc.Node, s *shape, got types) {
	f := Fault{Kind: WrongValue, Place: valuePlace(n), Message: wants(n, s), Safe: true}
	if sign, ok := dashless(n); ok && s.types&sequence != 0 {
		w.noList(n, sign)
		return
	}
	switch {
	case got&(number|boolean) != 0 && s.types&text != 0 && s.takes(n.Raw()):
		f.Message = fmt.Sprintf("%s wants %s: put %s in quotes", subject(n), expected(s), n.Raw())
		f.Suggestion = `"` + n.Raw() + `"`
		if _, misread := yamldoc.Misread(n.Value); misread {
			f.Rule = "yaml-implicit-type"
		}
	case got == text && n.Style != yamldoc.Plain && s.takesUnquoted(n.Value):
		f.Message = fmt.Sprintf("%s wants %s: take %s out of the quotes", subject(n), expected(s), n.Value)
		f.Suggestion = n.Value
	case s.types == boolean && n.Style == yamldoc.Plain:
		f.Suggestion = yesOrNo[strings.ToLower(n.Value)]
	case s.types&sequence != 0 && s.items != nil && fits(n, s.items):
		f.Help = `write it as a list, each item on a line of its own behind "- "`
		if n.Style == yamldoc.Flow || n.Style == yamldoc.DoubleQuoted || n.Style == yamldoc.SingleQuoted {
			f.Suggestion = "[" + n.Raw() + "]"
		}
	case got&(mapping|sequence) != 0 && n.Style == yamldoc.Flow && s.types&text != 0 && !n.Aliased():
		f.Help = fmt.Sprintf("if it is meant as a text, put it in quotes: %q begins %s in YAML", n.Raw()[:1], typeWords(got))
	}
	f.Suggestion = inStead(n, f.Suggestion)
	w.add(f)
}

// yesOrNo is what other readers of YAML take for true and false.
var yesOrNo = map[string]string{"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}

// wrongValue tells of a value of the right type and the wrong form or size.
func (w *walker) wrongValue(n *yamldoc.Node, s *shape) {
	f := Fault{Kind: WrongValue, Place: valuePlace(n), Message: wants(n, s)}
	if inner, ok := unquoted(n, s); ok && s.pattern != nil {
		withoutMarks(&f, n, inner)
	}
	w.add(f)
}

// notListed tells of a value that is none of those listed.
func (w *walker) notListed(n *yamldoc.Node, s *shape) {
	f := Fault{Kind: WrongValue, Place: valuePlace(n), Message: wants(n, s)}
	if inner, ok := unquoted(n, s); ok {
		withoutMarks(&f, n, inner)
	} else if meant := w.meantValue(n.Value, s); meant != "" {
		f.Message += fmt.Sprintf(": did you mean %q?", meant)
		f.Suggestion = inStead(n, quotedAs(n, meant))
	} else if s.expected != "" {
		f.Help = "it can be " + strings.Join(s.enum, ", ")
	}
	w.add(f)
}

// empty tells of a value with nothing in it.
func (w *walker) empty(n *yamldoc.Node, s *shape, needed bool) {
	f := Fault{Kind: EmptyValue, Place: n.Place(), Message: subject(n) + " is empty: fill it in or leave it out"}
	if n.Key() == nil && f.Place.Span.Empty() {
		f.Place = dashPlace(n)
	} else if f.Place.Span.Empty() || n.Kind != yamldoc.Scalar || n.Style == yamldoc.Literal || n.Style == yamldoc.Folded {
		f.Place = n.KeyPlace()
	}
	if behindComment(n) {
		f.Help = `"#" begins a comment: put the value in quotes if that is its text`
	}
	if needed {
		f.Kind = MissingKey
		f.Message = fmt.Sprintf("%s is empty: it wants %s", subject(n), expected(s))
	}
	w.add(f)
}

func (w *walker) tooFew(n *yamldoc.Node, s *shape) {
	w.add(Fault{Kind: WrongValue, Place: valuePlace(n), Message: fmt.Sprintf("%s has %d of at least %d items", subject(n), len(n.Items), s.minItems)})
}

func (w *walker) tooMany(n *yamldoc.Node, s *shape) {
	first := n.Items[s.maxItems]
	w.add(Fault{Kind: WrongValue, Place: valuePlace(first), Message: fmt.Sprintf("%s has %d items: it can have %d at most", subject(n), len(n.Items), s.maxItems)})
}

func (w *walker) twice(n *yamldoc.Node) {
	w.add(Fault{Kind: WrongValue, Place: valuePlace(n), Message: fmt.Sprintf("%q stands twice in %s", short(n.Value), listName(n))})
}

// missing tells which keys a mapping lacks, of those it must have and of those
// it has a choice of; but for those that a mistyped key was meant to be.
func (w *walker) missing(n *yamldoc.Node, s *shape, chosen int, meant []string) {
	var lacking, help []string
	for _, key := range s.required {
		if !n.Has(key) && !slices.Contains(meant, key) {
			lacking = append(lacking, fmt.Sprintf("%q", key))
			help = append(help, fmt.Sprintf("%s: %s", key, s.help(key)))
		}
	}
	needs := enumerate(lacking, "and")
	if s.choice != nil && chosen == 0 && !w.chosenByMistake(n, s, meant) {
		needs = strings.TrimPrefix(needs+", and "+s.needed(), ", and ")
	}
	if needs != "" {
		w.add(Fault{Kind: MissingKey, Place: ownPlace(n), Message: who(n, s) + " needs " + needs, Help: strings.Join(help, " ")})
	}
}

// chosenByMistake reports whether an unknown key, which has been told, stands
// for one of the choice.
func (w *walker) chosenByMistake(n *yamldoc.Node, s *shape, meant []string) bool {
	unknown := func(e yamldoc.Entry) bool { return s.property(e.Key) == nil }
	wasMeant := func(key string) bool { return slices.Contains(meant, key) }
	return slices.ContainsFunc(s.choice, wasMeant) || s.exclusive && slices.ContainsFunc(n.Entries, unknown)
}

// tooManyOf tells of the keys that stand beside another one of the choice.
func (w *walker) tooManyOf(n *yamldoc.Node, s *shape) {
	first := ""
	for _, e := range n.Entries {
		switch key := e.Key.Value; {
		case !slices.Contains(s.choice, key):
		case first == "":
			first = key
		case key != first:
			f := Fault{Kind: UnknownKey, Place: e.Value.KeyPlace(), Message: fmt.Sprintf("%q cannot stand beside %q", key, first)}
			if n.Key() == nil && n.Parent() != nil {
				f.Help = fmt.Sprintf(`make it an item of its own: begin its line with "- %s:"`, key)
			}
			w.add(f)
		}
	}
}

func (w *walker) withoutPartner(e yamldoc.Entry, partner string) {
	w.add(Fault{Kind: UnknownKey, Place: e.Value.KeyPlace(), Message: fmt.Sprintf("%q is only for %q", e.Key.Value, partner)})
}

func (w *walker) deprecated(n *yamldoc.Node, e yamldoc.Entry, p *property) {
	name := p.note.renamedTo
	f := Fault{Kind: Deprecated, Place: e.Value.KeyPlace(), Message: fmt.Sprintf("%q is now called %q", e.Key.Value, name), Safe: true}
	if n.Has(name) {
		f.Help = fmt.Sprintf("%q is here too: keep one of them", name)
	} else {
		f.Suggestion = inStead(e.Key, quotedAs(e.Key, name))
	}
	w.add(f)
}

// fits reports whether a node could stand where the shape is wanted.
func fits(n *yamldoc.Node, s *shape) bool {
	w := walker{kind: &kind{root: s}}
	w.value(n, s, false)
	return len(w.faults) == 0
}

// short cuts a text to what a message can hold.
func short(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
