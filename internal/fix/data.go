package fix

import (
	"slices"
	"sort"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/suppress"
	"github.com/policylint/policylint/internal/yamldoc"
)

// sameData says how a text is read otherwise after some edits, beyond what
// they write themselves; "" if it is not. It compares all keys and values that
// no edit touches, where they stand in the tree, what is left of those that
// are touched, and the comments.
func sameData(before, after *yamldoc.Stream, moved *shift) string {
	if len(before.Docs) != len(after.Docs) {
		return "change how many documents the file has"
	}
	old, now := leaves(before), leaves(after)
	kept := 0
	for _, l := range old {
		edits := moved.touching(l.span)
		switch {
		case len(edits) > 0 && !keepsText(l, edits, now.text(moved.end(l.span.Start), moved.start(l.span.End))):
			return "lose text of " + described(l.node)
		case len(edits) > 0:
		case !now.has(l, moved):
			return "change how " + described(l.node) + " is read"
		default:
			kept++
		}
	}
	for _, l := range now {
		if !moved.isNew(l.span) {
			kept--
		}
	}
	if kept != 0 {
		return "change how other values are read"
	}
	return lostComment(before, after, moved)
}

func described(n *yamldoc.Node) string {
	switch parent := n.Parent(); {
	case parent == nil:
		return "the document"
	case parent.Kind == yamldoc.Mapping && n.Key() == nil:
		return parent.Pointer() + "/" + n.Value // a key
	default:
		return n.Pointer()
	}
}

// leaf is a key, a scalar or an empty collection, written where it stands.
type leaf struct {
	node *yamldoc.Node
	span source.Span
}

// leafList is leaves in the order of the text.
type leafList []leaf

// leaves lists what is written in a file. What an alias stands for is written
// at its anchor.
func leaves(s *yamldoc.Stream) leafList {
	var list leafList
	for _, doc := range s.Docs {
		doc.Root.Walk(func(n *yamldoc.Node) bool {
			if n.Aliased() {
				return false
			}
			if n.Kind == yamldoc.Scalar || len(n.Entries)+len(n.Items) == 0 {
				list = append(list, leaf{n, placeOf(n)})
			}
			return true
		})
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].span.Start < list[j].span.Start })
	return list
}

// placeOf returns where a leaf is written. A missing value is nowhere in
// particular; it counts as the end of its key.
func placeOf(n *yamldoc.Node) source.Span {
	span := n.Place().Span
	if key := n.Key(); span.Empty() && key != nil && !key.Aliased() {
		span.Start = key.Place().Span.End
		span.End = span.Start
	}
	return span
}

// from returns the leaves that begin at or behind an offset.
func (list leafList) from(offset int) leafList {
	return list[sort.Search(len(list), func(i int) bool { return list[i].span.Start >= offset }):]
}

// has reports whether a leaf that no edit touches is among those after the
// edits, as it was and in the same place.
func (list leafList) has(l leaf, moved *shift) bool {
	start := moved.start(l.span.Start)
	for _, c := range list.from(start) {
		if c.span.Start != start {
			break
		}
		n, m := l.node, c.node
		if c.span.Len() == l.span.Len() && n.Kind == m.Kind && n.Value == m.Value && n.Tag == m.Tag && n.Style == m.Style && n.Anchor == m.Anchor && sameNest(n, m, moved) {
			return true
		}
	}
	return false
}

// sameNest reports whether two nodes stand under the same keys, but for those
// that an edit changes and for their places in lists.
func sameNest(n, m *yamldoc.Node, moved *shift) bool {
	for ; n != nil && m != nil; n, m = n.Parent(), m.Parent() {
		a, b := n.Key(), m.Key()
		if (a == nil) != (b == nil) || n.Kind != m.Kind {
			return false
		}
		if a != nil && a.Value != b.Value && !renamed(a, b, moved) {
			return false
		}
	}
	return n == nil && m == nil
}

// renamed reports whether an edit turns one key into another where it stands.
func renamed(a, b *yamldoc.Node, moved *shift) bool {
	was, is := a.Place().Span, b.Place().Span
	return len(moved.touching(was)) > 0 && (is.Start == moved.end(was.Start) || is.Start == moved.start(was.Start) || is.End == moved.start(was.End))
}

// text returns the decoded text of all leaves between two offsets.
func (list leafList) text(start, end int) string {
	var b strings.Builder
	first := sort.Search(len(list), func(i int) bool { return list[i].span.Start >= start })
	for first > 0 && list[first-1].span.End >= start {
		first--
	}
	for _, l := range list[first:] {
		if l.span.Start > end {
			break
		}
		b.WriteString(l.node.Value)
	}
	return b.String()
}

// keepsText reports whether the decoded text of a scalar that edits touch is
// in another, in order, but for what the edits replace.
func keepsText(l leaf, edits []finding.Edit, now string) bool {
	n, at := l.node, 0
	if n.Kind != yamldoc.Scalar || slices.ContainsFunc(edits, func(e finding.Edit) bool { return e.Span.Contains(l.span) }) {
		return true // written anew, moved or deleted as a whole
	}
	keeps := func(text string) bool {
		i := strings.Index(now, text)
		if i >= 0 {
			now = now[i+len(text):]
		}
		return i >= 0
	}
	for _, e := range edits {
		from := max(decoded(n, e.Span.Start), at)
		if !keeps(n.Value[at:from]) {
			return false
		}
		at = max(decoded(n, e.Span.End), from)
	}
	return keeps(strings.TrimRight(n.Value[at:], "\n")) // the last breaks of a block lie behind it
}

// decoded returns how much of a scalar's text is written before an offset.
func decoded(n *yamldoc.Node, offset int) int {
	return sort.Search(len(n.Value), func(i int) bool { return n.Range(i, i+1).Span.End > offset })
}

// lostComment says which comment is gone or is one no more. One that an edit
// covers must be found somewhere else, or in what the edit writes: it may have
// been meant for text. One to policylint a rule may find to be needed no more.
func lostComment(before, after *yamldoc.Stream, moved *shift) string {
	now, count := after.Comments("#"), map[string]int{}
	for _, c := range now {
		count[c.Text]++
	}
	for _, c := range before.Comments("#") {
		edits := moved.touching(c.Span)
		i := sort.Search(len(now), func(i int) bool { return now[i].Span.Start >= moved.end(c.Span.Start) })
		lost := i == len(now) || now[i].Span.Start > moved.start(c.Span.Start) || len(edits) == 0 && now[i].Text != c.Text
		written := before.File.Text(c.Span)
		if count[c.Text]--; slices.ContainsFunc(edits, func(e finding.Edit) bool { return e.Span.Contains(c.Span) }) {
			lost = count[c.Text] < 0 && !strings.HasPrefix(c.Text, suppress.Prefix) &&
				!slices.ContainsFunc(edits, func(e finding.Edit) bool { return strings.Contains(e.NewText, written) })
		}
		if lost {
			return "lose the comment “" + c.Text + "”"
		}
	}
	return ""
}
