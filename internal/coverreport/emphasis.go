package coverreport

// emphasis joins nodes and asterisks: what stands between two equal runs of
// asterisks is emphasized, a run without a partner is text.
type emphasis struct {
	frames []frame // the first is the text itself, the others are open emphasis
	open   [4]int  // how many frames there are of each number of asterisks
}

type frame struct {
	stars   int
	literal []node // the asterisks as text
	nodes   []node
}

func (e *emphasis) add(nodes ...node) {
	top := &e.frames[len(e.frames)-1]
	top.nodes = append(top.nodes, nodes...)
}

// stars takes up n asterisks, which may open or close.
func (e *emphasis) stars(n int, opens, closes bool, literal []node) {
	switch {
	case n < len(e.open) && closes && e.open[n] > 0:
		at := len(e.frames) - 1
		for e.frames[at].stars != n {
			at--
		}
		nodes := e.collapse(at)
		e.frames = e.frames[:at]
		e.add(emphasized(n, nodes))
	case n < len(e.open) && opens && len(e.frames) <= deepest:
		e.frames = append(e.frames, frame{stars: n, literal: literal})
		e.open[n]++
	default:
		e.add(literal...)
	}
}

func emphasized(stars int, nodes []node) node {
	switch stars {
	case 1:
		return node{Kind: "em", Children: nodes}
	case 2:
		return node{Kind: "strong", Children: nodes}
	default:
		return node{Kind: "strong", Children: []node{{Kind: "em", Children: nodes}}}
	}
}

// collapse returns the nodes of a frame and of those above it, whose asterisks
// nothing has closed and which are text.
func (e *emphasis) collapse(at int) []node {
	nodes := e.frames[at].nodes
	for _, f := range e.frames[at+1:] {
		nodes = append(append(nodes, f.literal...), f.nodes...)
	}
	for _, f := range e.frames[at:] {
		e.open[f.stars]--
	}
	return nodes
}

func (e *emphasis) finish() []node { return e.collapse(0) }
