package article

import (
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
}

func (m *Memory) forget() {
	m.prose.Forget()
	m.finder.Forget()
	m.used = 0
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
