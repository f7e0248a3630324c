package suppress

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// scopes finds what comments of a file hold for. A comment is tied to a key
// with its value, an item or a value, never to a line number, so that it goes
// where they go.
type scopes struct {
	stream *yamldoc.Stream
	text   []byte
	nodes  []placed // by where they start; of those that start together the outer one first
}

type placed struct {
	*yamldoc.Node
	span source.Span
}

func newScopes(stream *yamldoc.Stream) *scopes {
	s := &scopes{stream: stream, text: stream.File.Bytes()}
	for _, doc := range stream.Docs {
		doc.Root.Walk(func(n *yamldoc.Node) bool {
			s.nodes = append(s.nodes, placed{n, n.Place().Span})
			return !n.Aliased()
		})
	}
	slices.SortStableFunc(s.nodes, func(a, b placed) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return s
}

// from returns the first node that starts at an offset or behind it.
func (s *scopes) from(offset int) int {
	i, _ := slices.BinarySearchFunc(s.nodes, offset, func(n placed, at int) int {
		if n.span.Start >= at {
			return 1
		}
		return -1
	})
	return i
}

// file returns the whole file, or why the comment does not hold for it.
func (s *scopes) file(c yamldoc.Comment) (source.Span, string) {
	if !c.Alone || len(s.nodes) > 0 && s.nodes[0].span.Start < c.Span.Start {
		return source.Span{}, "the comment holds for the file only above the first key: move it there, or write policylint:ignore for what follows"
	}
	return source.Span{Start: 0, End: len(s.text)}, ""
}

// line returns the line that the comment ends, with the scalars that have a
// part on it and the brackets that close on it as a whole.
func (s *scopes) line(c yamldoc.Comment) source.Span {
	scope := s.stream.File.Line(s.stream.File.Position(c.Span.Start).Line)
	line := source.Span{Start: scope.Start, End: c.Span.Start}
	take := func(span source.Span) {
		scope.Start, scope.End = min(scope.Start, span.Start), max(scope.End, s.trimmed(span).End)
	}
	// Backwards, as far as the first node that starts above the line.
	for i := s.from(c.Span.Start) - 1; i >= 0; i-- {
		n := s.nodes[i]
		if n.Kind == yamldoc.Scalar && n.span.Overlaps(line) {
			take(n.span)
		}
		for p := n.Node; p != nil; p = p.Parent() {
			span := p.Place().Span
			if p.Kind != yamldoc.Scalar && p.Style == yamldoc.Flow && line.Start < span.End && span.End <= line.End {
				take(span)
			}
		}
		if n.span.Start < line.Start {
			break
		}
	}
	return scope
}

// following returns the key with its value, the item or the value that
// follows a comment, or why there is none.
func (s *scopes) following(c yamldoc.Comment) (source.Span, string) {
	at, ok := s.next(c.Span.End)
	i := s.from(at)
	if !ok || i == len(s.nodes) {
		return source.Span{}, "nothing follows the comment that it could be for"
	}
	span := s.target(s.nodes[i], at)
	file := s.stream.File
	if file.Position(at).Column < file.Position(c.Span.Start).Column && !inFlow(s.nodes[i].Node) {
		return source.Span{}, "nothing follows the comment at its indentation: put it in front of what it is for, indented alike"
	}
	span.Start = at
	return s.trimmed(span), ""
}

// target returns where the innermost key with its value, item or value lies
// that starts with a node; at is where its first character is.
func (s *scopes) target(n placed, at int) source.Span {
	if s.text[at] != '-' || !s.blank(at+1) { // not an item, which stands as a whole
		if n.Style == yamldoc.Block && len(n.Entries) > 0 {
			return entrySpan(slices.MinFunc(n.Entries, func(a, b yamldoc.Entry) int { // merged ones may come last
				return cmp.Compare(a.Key.Place().Span.Start, b.Key.Place().Span.Start)
			}))
		}
	} else if n.Style == yamldoc.Block && n.span.Start == at && len(n.Items) > 0 {
		return n.Items[0].Place().Span
	}
	for _, e := range n.Parent().EntryList() {
		if e.Key == n.Node {
			return entrySpan(e)
		}
	}
	return n.span
}

func entrySpan(e yamldoc.Entry) source.Span {
	key, value := e.Key.Place().Span, e.Value.Place().Span
	return source.Span{Start: key.Start, End: max(key.End, value.End)}
}

// next returns where the next thing of the document stands behind an offset
// that is no comment.
func (s *scopes) next(at int) (int, bool) {
	for at < len(s.text) {
		rest := s.text[at:]
		switch {
		case s.blank(at):
			at++
		case rest[0] == '#' || rest[0] == '%' && s.startsLine(at):
			at += len(rest)
			if i := bytes.IndexAny(rest, "\r\n"); i >= 0 {
				at += i - len(rest)
			}
		case bytes.HasPrefix(rest, []byte("---")) && s.startsLine(at) && s.blank(at+3):
			at += 3
		case bytes.HasPrefix(rest, []byte("...")) && s.startsLine(at) && s.blank(at+3), rest[0] == ']', rest[0] == '}':
			return 0, false
		default:
			return at, true
		}
	}
	return 0, false
}

func (s *scopes) startsLine(at int) bool {
	return at == 0 || s.text[at-1] == '\n' || s.text[at-1] == '\r'
}

// blank reports whether a blank, a line break or the end is at an offset.
func (s *scopes) blank(at int) bool {
	return at >= len(s.text) || bytes.IndexByte([]byte(" \t\r\n"), s.text[at]) >= 0
}

// trimmed returns a span without the blanks and line breaks at its end.
func (s *scopes) trimmed(span source.Span) source.Span {
	for span.End > span.Start && s.blank(span.End-1) {
		span.End--
	}
	return span
}

func inFlow(n *yamldoc.Node) bool {
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Style == yamldoc.Flow {
			return true
		}
	}
	return false
}
