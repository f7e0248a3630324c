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
		for e.frames[len(e.frames)-1].stars != n {
			e.drop()
		}
		f := e.pop()
		e.add(emphasized(n, f.nodes))
	case n < len(e.open) && opens:
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

func (e *emphasis) pop() frame {
	f := e.frames[len(e.frames)-1]
	e.frames = e.frames[:len(e.frames)-1]
	e.open[f.stars]--
	return f
}

// drop makes text of asterisks that nothing closes.
func (e *emphasis) drop() {
	f := e.pop()
	e.add(f.literal...)
	e.add(f.nodes...)
}

func (e *emphasis) finish() []node {
	for len(e.frames) > 1 {
		e.drop()
	}
	return e.frames[0].nodes
}
