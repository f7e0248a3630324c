package yamldoc

import (
	"bytes"

	"github.com/policylint/policylint/internal/source"
)

// Cut returns the bytes to delete so that a list item, or a key with its
// value, is gone and the rest reads as before. It reports false where that
// cannot be done without a loss: the only child of its collection, one with a
// comment in it or next to it, with an anchor, or reached through an alias.
func (n *Node) Cut() (source.Span, bool) {
	if n == nil || n.parent == nil || n.use != nil || n.parent.use != nil || n.bindsOthers() {
		return source.Span{}, false
	}
	own, before, behind := n.neighbours()
	if own == nil || before == nil && behind == nil || n.hasComment(*own) {
		return source.Span{}, false
	}
	if n.parent.Style == Flow {
		return n.cutFlow(*own, before, behind)
	}
	return n.cutLines(*own, before, behind)
}

// neighbours returns where the node stands and what stands before and behind it
// in its collection, keys with their values; nil where there is nothing, and
// three times where the node is not written there itself.
func (n *Node) neighbours() (own, before, behind *source.Span) {
	if n.parent.Kind == Sequence {
		return n.parent.itemSpan(n.index), n.parent.itemSpan(n.index - 1), n.parent.itemSpan(n.index + 1)
	}
	for _, e := range n.parent.Entries {
		if e.Key.parent != n.parent || e.Key.use != nil {
			return nil, nil, nil
		}
		span := &source.Span{Start: e.Key.start, End: max(e.Value.Place().Span.End, e.Key.Place().Span.End)}
		switch {
		case e.Value == n:
			own = span
		case own == nil:
			before = span
		case behind == nil:
			behind = span
		}
	}
	return own, before, behind
}

func (n *Node) itemSpan(i int) *source.Span {
	if i < 0 || i >= len(n.Items) {
		return nil
	}
	return &source.Span{Start: n.Items[i].written(), End: n.Items[i].Place().Span.End}
}

// bindsOthers reports whether the node, its key or anything below has an
// anchor.
func (n *Node) bindsOthers() bool {
	found := n.key != nil && n.key.Anchor != ""
	n.Walk(func(c *Node) bool {
		found = found || c.Anchor != ""
		return !found
	})
	return found
}

// hasComment reports whether there is a comment in the span of the node, on
// the line it ends or on the line above.
func (n *Node) hasComment(span source.Span) bool {
	text := n.doc.text
	if comment(text[span.End:lineEnd(text, span.End)]) {
		return true
	}
	above := bytes.TrimRight(text[:lineStart(text, span.Start)], "\r\n")
	if bytes.HasPrefix(bytes.TrimLeft(above[lineStart(above, len(above)):], " \t"), []byte("#")) {
		return true
	}
	at, found := span.Start, false
	n.Walk(func(c *Node) bool {
		if c.Kind == Scalar && c.use == nil {
			s := c.layout().span
			found = found || s.Start > at && comment(text[at:s.Start]) ||
				(c.Style == Literal || c.Style == Folded) && comment(text[s.Start:lineEnd(text, s.Start)])
			at = max(at, s.End)
		}
		return !found
	})
	return found || at < span.End && comment(text[at:span.End])
}

// comment reports whether text between scalars holds a comment. A "#" in a
// tag passes for one.
func comment(between []byte) bool { return bytes.IndexByte(between, '#') >= 0 }

// cutFlow takes a child out of brackets, with the comma next to it.
func (n *Node) cutFlow(own source.Span, before, behind *source.Span) (source.Span, bool) {
	cut := own
	if behind != nil {
		cut.End = behind.Start
	} else {
		cut.Start = before.End
	}
	return cut, !comment(n.doc.text[cut.Start:own.Start]) && !comment(n.doc.text[own.End:cut.End])
}

// cutLines takes whole lines out of a block. The first key of a list item
// shares its line with the dash: there the next key moves up.
func (n *Node) cutLines(own source.Span, before, behind *source.Span) (source.Span, bool) {
	text := n.doc.text
	start := lineStart(text, own.Start)
	lead := bytes.TrimLeft(text[start:own.Start], " \t")
	if n.parent.Kind == Sequence {
		rest, ok := bytes.CutPrefix(lead, []byte("-"))
		if !ok {
			return source.Span{}, false // the dash is on a line above
		}
		lead = bytes.TrimLeft(rest, " \t")
	}
	if len(lead) > 0 {
		if before != nil || comment(text[own.End:behind.Start]) || lineStart(text, behind.Start) == start {
			return source.Span{}, false
		}
		return source.Span{Start: own.Start, End: behind.Start}, true
	}
	if before != nil && keepsBreaks(text[before.Start:before.End]) {
		return source.Span{}, false
	}
	end := lineEnd(text, own.End)
	if len(bytes.TrimLeft(text[own.End:end], " \t")) > 0 {
		return source.Span{}, false
	}
	end += breakLen(text, end)
	for blankAbove := start > 0 && blankLine(text, lineStart(text, start-1)); blankAbove && end < len(text) && blankLine(text, end); {
		end = lineEnd(text, end)
		end += breakLen(text, end)
	}
	return source.Span{Start: start, End: end}, true
}

// keepsBreaks reports whether a block scalar in the text of a sibling might
// keep blank lines behind its own.
func keepsBreaks(written []byte) bool {
	return bytes.Contains(written, []byte("|+")) || bytes.Contains(written, []byte(">+")) ||
		bytes.Contains(written, []byte("+\n")) || bytes.Contains(written, []byte("+\r"))
}

func blankLine(b []byte, i int) bool { return skipBlanks(b, i) == lineEnd(b, i) }
