package yamldoc

import (
	"bytes"
	"slices"
)

// nodeUnless reads a node unless the next token says that it is missing.
func (g *grammar) nodeUnless(block, indentless bool, ends ...tokenKind) bool {
	t, ok := g.peek()
	if !ok {
		return false
	}
	if slices.Contains(ends, t.kind) {
		return g.count(t.start)
	}
	return g.node(block, indentless)
}

// count counts a node, and fails where there are too many.
func (g *grammar) count(at int) bool {
	if g.nodes++; g.nodes > maxNodes {
		return g.fail(tooMany, at)
	}
	return true
}

// known reports whether an anchor has been met. Where text was passed over, one
// that stands anywhere may have been in it.
func (g *grammar) known(anchor string) bool {
	if g.recovered && !g.collected {
		g.collected = true
		for at := bytes.IndexByte(g.text, '&'); at >= 0 && at < len(g.text); at++ {
			if g.text[at] == '&' {
				g.anchors[string(g.text[at+1:propertyEnd(g.text, at)])] = true
			}
		}
	}
	return g.anchors[anchor]
}

// node reads a scalar or an alias, or opens a collection, after its
// properties.
func (g *grammar) node(block, indentless bool) bool {
	t, ok := g.peek()
	if !ok {
		return false
	}
	if !g.count(t.start) {
		return false
	}
	if t.kind == aliasToken {
		if !g.known(string(g.text[t.start+1 : t.end])) {
			return g.failFrom(noAnchor, t.start, t.end)
		}
		g.next()
		return true
	}
	t, has, ok := g.properties(t)
	if !ok {
		return false
	}
	switch {
	case t.kind == blockEntry && indentless:
		g.open(indentlessFrame, t)
	case t.kind == scalarToken:
		g.next()
	case t.kind == flowSequenceStart:
		g.open(flowSequenceFrame, g.next())
	case t.kind == flowMappingStart:
		g.open(flowMappingFrame, g.next())
	case t.kind == blockSequenceStart && block:
		g.open(blockSequenceFrame, g.next())
	case t.kind == blockMappingStart && block:
		g.open(blockMappingFrame, g.next())
	case !has:
		return g.fail(noContent, t.start)
	}
	return true
}

// properties reads an anchor and a tag, in either order, and returns the token
// after them and whether there was one.
func (g *grammar) properties(t token) (after token, has, ok bool) {
	anchor, tag := false, false
	for t.kind == anchorToken && !anchor || t.kind == tagToken && !tag {
		if t.kind == anchorToken {
			anchor = true
			g.anchors[string(g.text[t.start+1:t.end])] = true
		} else {
			tag = true
			if !g.handleKnown(t) {
				return t, true, g.failFrom(noHandle, t.start, t.end)
			}
		}
		g.next()
		if t, ok = g.peek(); !ok {
			return t, true, false
		}
	}
	return t, anchor || tag, true
}

// handleKnown reports whether the handle of a tag was declared.
func (g *grammar) handleKnown(t token) bool {
	text := g.text[t.start:t.end]
	if len(text) > 1 && text[1] == '<' {
		return true
	}
	end := handleEnd(text, 0)
	if end == 1 || text[end-1] != '!' || end == 2 {
		return true
	}
	return slices.Contains(g.handles, string(text[:end]))
}
