package article

import (
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
	claims [][]claims.Claim // lists that are in use
}

func (m *Memory) forget() {
	m.prose.Forget()
	m.finder.Forget()
	m.used, m.claims = 0, m.claims[:0]
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

// claimLists lends a list of claims, none of them found yet, for each of n
// sentences.
func (m *Memory) claimLists(n int) [][]claims.Claim {
	first := len(m.claims)
	m.claims = slices.Grow(m.claims, n)[:first+n]
	list := m.claims[first : first+n : first+n]
	clear(list)
	return list
}
