package yamldoc

import "unicode/utf8"

// The scanner reads the same tokens as the library, but knows where each one
// is and keeps its place when something is wrong. It runs only where the
// library gives up, to say where and why, and where comments are asked for.

// tokenKind tells the tokens of YAML apart.
type tokenKind uint8

const (
	streamEnd tokenKind = iota
	yamlDirective
	tagDirective
	documentStart
	documentEnd
	blockSequenceStart
	blockMappingStart
	blockEnd
	flowSequenceStart
	flowSequenceEnd
	flowMappingStart
	flowMappingEnd
	blockEntry
	flowEntry
	keyToken
	valueToken
	aliasToken
	anchorToken
	tagToken
	scalarToken
)

// token is a piece of YAML with its bytes; inserted ones are empty.
type token struct {
	kind       tokenKind
	style      Style // of a scalar
	start, end int
	column     int // of a block collection
}

// simpleKey is a place where a key without "?" may have begun.
type simpleKey struct {
	possible bool
	required bool // the indentation leaves nothing but a key
	at       int
	line     int // where its line starts
	number   int // of the token that the key would go before
}

// scanner turns text into tokens.
type scanner struct {
	text      []byte
	at        int
	lineStart int

	indent     int   // column of the innermost block collection, -1 outside
	indents    []int // those of the collections around it
	flow       []int // offsets of the open brackets
	keys       []simpleKey
	keyAllowed bool

	queue    []token
	head     int   // of the queue
	taken    int   // tokens that left the queue
	scanned  token // the last one pushed that is not empty
	finished bool
	found    *problem

	onComment func(start, end int)
}

func newScanner(text []byte) *scanner {
	s := &scanner{text: text, indent: -1, keys: make([]simpleKey, 1, 8), keyAllowed: true}
	if len(text) >= len(bom) && string(text[:len(bom)]) == bom {
		s.at, s.lineStart = len(bom), len(bom)
	}
	return s
}

// peek returns the next token; false where the text is wrong before it.
func (s *scanner) peek() (token, bool) {
	for s.head == len(s.queue) || s.undecided() {
		if s.found != nil || s.finished || !s.fetch() {
			return token{}, false
		}
	}
	return s.queue[s.head], true
}

// take removes the token that peek returned.
func (s *scanner) take() {
	s.head++
	s.taken++
	if s.head == len(s.queue) {
		s.queue, s.head = s.queue[:0], 0
	}
}

// undecided reports whether the next token may still turn out to be a key,
// or should have and did not.
func (s *scanner) undecided() bool {
	for i := range s.keys {
		k := &s.keys[i]
		switch {
		case !k.possible || k.number != s.taken:
		case s.fresh(k):
			return true
		case k.required:
			s.failFrom(noColon, k.at, s.at)
			return true
		default:
			k.possible = false
		}
	}
	return false
}

// fresh reports whether a possible key is near enough to be one: on the same
// line, not more than 1024 characters back.
func (s *scanner) fresh(k *simpleKey) bool {
	if k.line != s.lineStart {
		return false
	}
	return s.at-k.at <= 1024 || utf8.RuneCount(s.text[k.at:s.at]) <= 1024
}

func (s *scanner) fail(kind problemKind, at int) bool {
	return s.failFrom(kind, at, at)
}

// failFrom records what is wrong at an offset, in something that began at
// from, and returns false.
func (s *scanner) failFrom(kind problemKind, from, at int) bool {
	if s.found == nil {
		s.found = &problem{kind: kind, from: from, at: at}
	}
	return false
}

func (s *scanner) column() int { return s.at - s.lineStart }

func (s *scanner) byteAt(i int) byte {
	if i < len(s.text) {
		return s.text[i]
	}
	return 0
}

// blankOrEnd reports whether a blank, a line break or the end of the text is
// at an offset.
func (s *scanner) blankOrEnd(i int) bool {
	return i >= len(s.text) || isBlank(s.text[i]) || breakLen(s.text, i) > 0
}

// newLine steps over the line break here, if there is one.
func (s *scanner) newLine() bool {
	n := breakLen(s.text, s.at)
	if n == 0 {
		return false
	}
	s.at += n
	s.lineStart = s.at
	return true
}

func (s *scanner) push(kind tokenKind, start, end int) {
	s.pushToken(token{kind: kind, start: start, end: end})
}

func (s *scanner) pushToken(t token) {
	s.queue = append(s.queue, t)
	if t.end > t.start {
		s.scanned = t
	}
}

// insert puts a token before the one with the given number.
func (s *scanner) insert(number int, t token) {
	i := s.head + number - s.taken
	s.queue = append(s.queue, token{})
	copy(s.queue[i+1:], s.queue[i:])
	s.queue[i] = t
}

// nextNumber returns the number of the token that will be pushed next.
func (s *scanner) nextNumber() int { return s.taken + len(s.queue) - s.head }

// saveKey notes that a key may begin here.
func (s *scanner) saveKey() bool {
	if !s.keyAllowed {
		return true
	}
	if !s.removeKey() {
		return false
	}
	s.keys[len(s.keys)-1] = simpleKey{
		possible: true,
		required: len(s.flow) == 0 && s.indent == s.column(),
		at:       s.at,
		line:     s.lineStart,
		number:   s.nextNumber(),
	}
	return true
}

// removeKey gives up the possible key of the current level.
func (s *scanner) removeKey() bool {
	k := &s.keys[len(s.keys)-1]
	if k.possible && k.required {
		return s.failFrom(noColon, k.at, s.at)
	}
	k.possible = false
	return true
}

// roll opens a block collection where the column asks for one; number is that
// of the token it goes before, -1 for the next.
func (s *scanner) roll(column, number int, kind tokenKind, at int) bool {
	if len(s.flow) > 0 || s.indent >= column {
		return true
	}
	s.indents = append(s.indents, s.indent)
	s.indent = column
	if len(s.indents) > maxDepth {
		return s.fail(tooDeep, at)
	}
	if number < 0 {
		number = s.nextNumber()
	}
	s.insert(number, token{kind: kind, start: at, end: at, column: column})
	return true
}

// unroll closes the block collections that are indented more than column.
func (s *scanner) unroll(column int) {
	for len(s.flow) == 0 && s.indent > column {
		s.push(blockEnd, s.at, s.at)
		s.indent = s.indents[len(s.indents)-1]
		s.indents = s.indents[:len(s.indents)-1]
	}
}
