package yamldoc

import (
	"sort"

	"github.com/policylint/policylint/internal/source"
)

// layout is how a node lies in its file: the bytes it covers and, for a
// scalar, where each decoded byte comes from. It is made on first use, since
// most nodes never need one.
//
// A scalar is read again by the rules of its style with the value the library
// decoded at hand, so that a disagreement shows: exact is then false, and the
// text that could not be followed maps to the rest of the scalar.
type layout struct {
	span     source.Span
	segments []segment // by dec and src, both ascending
	inside   int       // where text belongs that is put into an empty value
	exact    bool

	origin *Node // of a node reached through an alias, which has nothing else: what it is a copy of
}

// segment says that the decoded bytes from dec on are written as the source
// bytes from src on. Where the two lengths are equal, byte stands for byte;
// otherwise the piece, such as an escape or a line fold, is one whole. Source
// bytes between two segments decode to nothing.
type segment struct {
	dec, src       int
	decLen, srcLen int
}

func (n *Node) layout() *layout {
	if n.lay == nil {
		n.lay = n.scan()
	}
	return n.lay
}

// scan reads the source again from the node's start.
func (n *Node) scan() *layout {
	if n.Kind != Scalar {
		return &layout{span: n.collectionSpan(), exact: true}
	}
	if n.Style == Plain && n.Value == "" {
		at := n.emptyStart()
		return &layout{span: source.Span{Start: at, End: at}, inside: at, exact: true}
	}
	m := mapper{src: n.doc.text, value: n.Value}
	m.at = skipProperties(m.src, n.start, len(m.src))
	start := m.at
	switch n.Style {
	case SingleQuoted, DoubleQuoted:
		m.quoted(n.Style == DoubleQuoted)
	case Literal, Folded:
		m.block(n.Style == Folded)
	default:
		m.plain()
	}
	if m.dec != len(n.Value) {
		m.lost = true
		m.put(n.Value[m.dec:], m.end-m.at)
	}
	return &layout{
		span:     source.Span{Start: start, End: max(start, m.end)},
		segments: m.segments,
		inside:   m.inside,
		exact:    !m.lost,
	}
}

// emptyStart returns where a missing value belongs: behind the colon, the dash
// or the properties that announce it. The library puts some of them before the
// next thing in the file, however far that is.
func (n *Node) emptyStart() int {
	text := n.doc.text
	if end := n.propertiesEnd(); end > n.start {
		return end
	}
	if n.key == nil || n.start > 0 && n.start <= len(text) && text[n.start-1] == ':' {
		return n.start
	}
	end := n.key.Place().Span.End
	if at := skipBetween(text, end, n.start); at < n.start && text[at] == ':' {
		return at + 1
	}
	return min(end, n.start)
}

// propertiesEnd returns the offset behind the anchor and tag of a missing
// value. What follows may be the next key with properties of its own, so it
// goes by what the node is known to have.
func (n *Node) propertiesEnd() int {
	text := n.doc.text
	end := n.start
	anchor, tag := n.Anchor != "", n.tagged
	for at := end; at < len(text) && (text[at] == '&' && anchor || text[at] == '!' && tag); at = skipBetween(text, end, len(text)) {
		if text[at] == '&' {
			anchor = false
		} else {
			tag = false
		}
		end = propertyEnd(text, at)
	}
	return end
}

// collectionSpan returns the bytes of a mapping or sequence: from its bracket
// to the closing one, or from its first key or dash to the end of its last
// child.
func (n *Node) collectionSpan() source.Span {
	text := n.doc.text
	first, last := n.ends()
	if first == nil {
		start := skipProperties(text, n.start, len(text))
		return source.Span{Start: start, End: closingBracket(text, min(start+1, len(text)))}
	}
	start := skipProperties(text, n.start, first.written())
	end := last.Place().Span.End
	if n.Style == Flow && start < first.written() && (text[start] == '[' || text[start] == '{') {
		end = closingBracket(text, end)
	}
	return source.Span{Start: start, End: max(start, end)}
}

// ends returns the key or item that is written first in a collection, and the
// value or item that is written last.
func (n *Node) ends() (first, last *Node) {
	switch ends, merged := n.doc.merged[n]; {
	case merged:
		return ends[0], ends[1]
	case len(n.Items) > 0:
		return n.Items[0], n.Items[len(n.Items)-1]
	case len(n.Entries) > 0:
		return n.Entries[0].Key, n.Entries[len(n.Entries)-1].Value
	}
	return nil, nil
}

// written returns the offset at which the node, or the alias that stands for
// it, starts in its own place.
func (n *Node) written() int {
	if n.use != nil {
		return n.use.start
	}
	return n.start
}

// closingBracket returns the offset behind the bracket that closes a
// collection whose last child ends at the given offset.
func closingBracket(text []byte, at int) int {
	for {
		at = skipBetween(text, at, len(text))
		switch {
		case at >= len(text):
			return at
		case text[at] == ']' || text[at] == '}':
			return at + 1
		case text[at] == ',' || text[at] == ':' || text[at] == '?':
			at++
		default:
			return at
		}
	}
}

// rangeOf returns the source bytes that decode to the value's bytes from:to.
func (l *layout) rangeOf(from, to int) source.Span {
	if len(l.segments) == 0 {
		return source.Span{Start: l.inside, End: l.inside}
	}
	start := l.startOf(from)
	if to <= from {
		return source.Span{Start: start, End: start}
	}
	return source.Span{Start: start, End: max(start, l.endOf(to))}
}

// startOf returns the source offset of the decoded byte at an offset; behind
// the last one it is the end of the text.
func (l *layout) startOf(dec int) int {
	i := sort.Search(len(l.segments), func(i int) bool { return l.segments[i].dec+l.segments[i].decLen > dec })
	if i == len(l.segments) {
		last := l.segments[i-1]
		return last.src + last.srcLen
	}
	s := l.segments[i]
	if dec > s.dec && s.decLen == s.srcLen {
		return s.src + dec - s.dec
	}
	return s.src
}

// endOf returns the source offset behind the decoded byte before an offset.
func (l *layout) endOf(dec int) int {
	i := sort.Search(len(l.segments), func(i int) bool { return l.segments[i].dec >= dec }) - 1
	if i < 0 {
		return l.segments[0].src
	}
	s := l.segments[i]
	if dec < s.dec+s.decLen && s.decLen == s.srcLen {
		return s.src + dec - s.dec
	}
	return s.src + s.srcLen
}
