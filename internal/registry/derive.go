package registry

import (
	"reflect"
	"sync"
)

// Derive returns what is made of a set by build, which is called once for each
// set and type. It lets other packages keep their own ways to look into the
// registries for as long as the set lives.
func Derive[T any](s *Set, build func(*Set) T) T {
	made, _ := s.derived.LoadOrStore(reflect.TypeFor[T](), sync.OnceValue(func() any { return build(s) }))
	return made.(func() any)().(T)
}
