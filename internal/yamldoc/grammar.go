package yamldoc

// frameKind is what a frame of the grammar is: the stream, a document, or a
// collection.
type frameKind uint8

const (
	streamFrame frameKind = iota
	documentFrame
	blockMappingFrame
	blockSequenceFrame
	indentlessFrame // a list whose dashes stand in the column of its key
	flowSequenceFrame
	flowMappingFrame
	flowPairFrame // "a: b" inside "[…]"
)

// frame is something that has begun and not ended.
type frame struct {
	kind     frameKind
	at       int // where it begins
	entry    int // of a block collection: where its last key or dash stands
	column   int
	phase    uint8 // how far the entry being read is; 0 between entries
	first    bool  // no entry was read yet
	explicit bool  // of a document: it has a "---"
}

// grammar follows the tokens by the same rules as the library and finds where
// they break them.
type grammar struct {
	*scanner
	frames   []frame
	handles  []string // of the %TAG directives in force
	version  bool     // a %YAML directive is in force
	anchors  map[string]bool
	previous token // the last one taken that is not empty
	closed   frame // the block collection closed last
	nodes    int   // how many nodes were seen

	recovered bool // part of the text was passed over
	collected bool // anchors has all there are in the text
	resumed   int  // where reading went on last
}

func newGrammar(text []byte) *grammar {
	return &grammar{
		scanner: newScanner(text),
		frames:  []frame{{kind: streamFrame, first: true}},
		anchors: map[string]bool{},
	}
}

// run reads to the end, or to where something is wrong; found then says what.
func (g *grammar) run() {
	for {
		t, ok := g.peek()
		if !ok || t.kind == streamEnd && len(g.frames) == 1 && !g.directives() {
			return
		}
		if !g.step(t) {
			return
		}
	}
}

func (g *grammar) next() token {
	t := g.queue[g.head]
	g.take()
	if t.end > t.start {
		g.previous = t
	}
	return t
}

func (g *grammar) top() *frame { return &g.frames[len(g.frames)-1] }

func (g *grammar) open(kind frameKind, t token) {
	column := t.column
	if kind == indentlessFrame {
		column = g.top().column
	}
	g.frames = append(g.frames, frame{kind: kind, at: t.start, column: column, first: true})
}

func (g *grammar) pop() {
	if f := g.top(); f.kind == blockMappingFrame || f.kind == blockSequenceFrame {
		g.closed = *f
	}
	g.frames = g.frames[:len(g.frames)-1]
}

// step reads one part of the innermost frame. It returns false where the
// text is wrong.
func (g *grammar) step(t token) bool {
	switch f := g.top(); f.kind {
	case streamFrame:
		return g.stream(f, t)
	case documentFrame:
		return g.document(f, t)
	case blockMappingFrame:
		return g.blockMapping(f, t)
	case blockSequenceFrame:
		return g.blockSequence(f, t)
	case indentlessFrame:
		return g.indentless(f, t)
	case flowSequenceFrame:
		return g.flowSequence(f, t)
	case flowMappingFrame:
		return g.flowMapping(f, t)
	default:
		return g.flowPair(f, t)
	}
}

// directives reports whether a directive waits for its document.
func (g *grammar) directives() bool { return g.version || len(g.handles) > 0 }

func (g *grammar) stream(f *frame, t token) bool {
	switch {
	case t.kind == documentEnd && !f.first:
		g.next()
		return true
	case t.kind == yamlDirective || t.kind == tagDirective:
		return g.directiveToken(t)
	case t.kind == documentStart:
		g.next()
		g.openDocument(t, true)
		return true
	case t.kind == streamEnd:
		return g.fail(noDocument, t.start)
	case f.first && !g.directives():
		g.openDocument(t, false)
		return true
	}
	return g.fail(noDocument, t.start)
}

func (g *grammar) openDocument(t token, explicit bool) {
	g.top().first = false
	g.frames = append(g.frames, frame{kind: documentFrame, at: t.start, explicit: explicit})
}

func (g *grammar) document(f *frame, t token) bool {
	if f.phase == 1 {
		g.version, g.handles = false, nil
		if t.kind == documentEnd {
			g.next()
		}
		g.pop()
		return true
	}
	f.phase = 1
	if f.explicit {
		return g.nodeUnless(true, false, yamlDirective, tagDirective, documentStart, documentEnd, streamEnd)
	}
	return g.node(true, false)
}

func (g *grammar) blockMapping(f *frame, t token) bool {
	switch {
	case f.phase == 0 && t.kind == keyToken:
		f.phase, f.entry = 1, t.start
	case f.phase == 0 && t.kind == blockEnd:
		g.next()
		g.pop()
		return true
	case f.phase == 0:
		return g.failFrom(noKey, f.at, t.start)
	case t.kind == valueToken:
		f.phase = 0
	default:
		f.phase = 0
		return true
	}
	g.next()
	return g.nodeUnless(true, true, keyToken, valueToken, blockEnd)
}

func (g *grammar) blockSequence(f *frame, t token) bool {
	switch t.kind {
	case blockEntry:
		f.entry = t.start
		g.next()
		return g.nodeUnless(true, false, blockEntry, blockEnd)
	case blockEnd:
		g.next()
		g.pop()
		return true
	default:
		return g.failFrom(noDash, f.at, t.start)
	}
}

func (g *grammar) indentless(f *frame, t token) bool {
	if t.kind != blockEntry {
		g.pop()
		return true
	}
	f.entry = t.start
	g.next()
	return g.nodeUnless(true, false, blockEntry, keyToken, valueToken, blockEnd)
}
