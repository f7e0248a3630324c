package article

import "reflect"

// Derive returns what is made of an article by build, which is called once for
// each article and type: several rules may look at an article in the same way.
func Derive[T any](a *Article, build func(*Article) T) T {
	key := reflect.TypeFor[T]()
	if made, ok := a.derived[key]; ok {
		return made.(T)
	}
	if a.derived == nil {
		a.derived = map[reflect.Type]any{}
	}
	made := build(a)
	a.derived[key] = made
	return made
}

// Scratch returns what a rule works with and may use again for the next article,
// so that it need not be made anew: lists and tables, as the last article left
// them. It is the same for all that ask for the type.
func Scratch[T any](a *Article) *T {
	key, m := reflect.TypeFor[T](), a.memory
	if kept, ok := m.scratch[key]; ok {
		return kept.(*T)
	}
	if m.scratch == nil {
		m.scratch = map[reflect.Type]any{}
	}
	made := new(T)
	m.scratch[key] = made
	return made
}
