package yamldoc

func (g *grammar) flowSequence(f *frame, t token) bool {
	if t.kind == flowSequenceEnd {
		g.next()
		g.pop()
		return true
	}
	if !f.first {
		if t.kind != flowEntry {
			return g.failFrom(noComma, f.at, t.start)
		}
		g.next()
		var ok bool
		if t, ok = g.peek(); !ok {
			return false
		}
	}
	f.first = false
	switch t.kind {
	case keyToken:
		g.open(flowPairFrame, g.next())
		return true
	case flowSequenceEnd:
		return true
	default:
		return g.node(false, false)
	}
}

func (g *grammar) flowPair(f *frame, t token) bool {
	f.phase++
	switch {
	case f.phase == 1:
		if t.kind != valueToken && t.kind != flowEntry && t.kind != flowSequenceEnd {
			return g.node(false, false)
		}
		g.next()
		return true
	case f.phase == 2 && t.kind == valueToken:
		g.next()
		return g.nodeUnless(false, false, flowEntry, flowSequenceEnd)
	}
	g.pop()
	return true
}

func (g *grammar) flowMapping(f *frame, t token) bool {
	switch {
	case f.phase == 1 && t.kind == valueToken:
		f.phase = 0
		g.next()
		return g.nodeUnless(false, false, flowEntry, flowMappingEnd)
	case f.phase == 1:
		f.phase = 0
		return true
	case t.kind == flowMappingEnd:
		g.next()
		g.pop()
		return true
	}
	if !f.first {
		if t.kind != flowEntry {
			return g.failFrom(noComma, f.at, t.start)
		}
		g.next()
		var ok bool
		if t, ok = g.peek(); !ok {
			return false
		}
	}
	f.first = false
	switch t.kind {
	case keyToken:
		f.phase = 1
		g.next()
		return g.nodeUnless(false, false, valueToken, flowEntry, flowMappingEnd)
	case flowMappingEnd:
		return true
	default:
		return g.node(false, false)
	}
}
