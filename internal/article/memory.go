package article

import (
	"reflect"
	"slices"

	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/prose"
)

// Memory is what the articles that are read one after another share; see
// [prose.Memory]. The zero value is ready.
type Memory struct {
	prose  prose.Memory
	texts  []*Text // the first of them are in use
	used   int
	finder claims.Finder
	firsts []firstClaim // those that are in use

	scratch map[reflect.Type]any
}

func (m *Memory) forget() {
	if !m.prose.Forget() {
		*m = Memory{} // it was a huge one
	}
	m.finder.Forget()
	m.used, m.firsts = 0, m.firsts[:0]
}

// text lends a text that has been scanned.
func (m *Memory) text(n *Node, kind Kind, block int) *Text {
	if m.used == len(m.texts) {
		m.texts = append(m.texts, &Text{})
	}
	t := m.texts[m.used]
	m.used++
	*t = Text{Text: m.prose.Parse(n.Text()), Node: n, Kind: kind, Block: block, memory: m}
	return t
}

// firstClaim is the first claim of a sentence as far as it has been looked for.
type firstClaim struct {
	claims.Claim
	found  bool
	sought claims.Kind // the first kind that has not been
}

// firstClaims lends a list for n sentences in which nothing has been looked for.
func (m *Memory) firstClaims(n int) []firstClaim {
	first := len(m.firsts)
	m.firsts = slices.Grow(m.firsts, n)[:first+n]
	list := m.firsts[first : first+n : first+n]
	clear(list)
	return list
}
