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
