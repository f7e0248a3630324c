package registry

import (
	"fmt"
	"path"
	"sync"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// view is how the registries of a kind are read: E is an entry, I the ways to
// find entries.
type view[E entry, I any] struct {
	kind  Kind
	read  func(*reader) E
	index func([]E) I
}

// builtin returns the index of the built-in registry, which is free of faults:
// a test holds it against its schema. It is read on the first call.
func (v view[E, I]) builtin() func() I {
	return sync.OnceValue(func() I {
		text, err := data.ReadFile(v.kind.file())
		if err != nil {
			return v.index(nil)
		}
		stream := yamldoc.Parse(source.NewFile(builtinPrefix+path.Base(v.kind.file()), text))
		l := v.layer(stream.Docs)
		if stream.Broken || len(l.errs) > 0 {
			panic(fmt.Sprintf("%s: %v %v", v.kind.file(), stream.Faults, l.errs))
		}
		return v.index(l.entries)
	})
}

// over returns the index with the entries of the documents laid over those
// there are. The documents are read at once, so that what is wrong with them
// is known; the index is made on the first call.
func (v view[E, I]) over(index func() I, entries func() []E, docs []*yamldoc.Document, errs *[]error) func() I {
	l := v.layer(docs)
	*errs = append(*errs, l.errs...)
	if len(l.entries) == 0 {
		return index
	}
	return sync.OnceValue(func() I { return v.index(l.over(entries())) })
}

// layer reads the documents of the kind.
func (v view[E, I]) layer(docs []*yamldoc.Document) layer[E] {
	var l layer[E]
	for _, doc := range docs {
		if KindOf(doc) == v.kind {
			l.add(doc, v.kind.key(), v.read)
		}
	}
	return l
}
