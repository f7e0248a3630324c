package rules

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// renumbering moves footnotes to the order of their first use, with everything
// that depends on their numbers and places.
type renumbering struct {
	article *article.Article
	order   []int // the footnotes' new order, by index
	newID   map[*article.Footnote]string
	edits   []rule.Edit
}

// renumber returns the edits that put all footnotes in the order of their
// first use; nil where a marker could then lead to, or an Ibid. mean, another
// note than before.
func renumber(a *article.Article, uses []article.Reference, numbered bool) []rule.Edit {
	r := renumbering{article: a, newID: map[*article.Footnote]string{}}
	index := map[*article.Footnote]int{}
	for i := range a.Footnotes {
		index[&a.Footnotes[i]] = i
	}
	for i, ref := range uses {
		r.order = append(r.order, index[ref.Footnote])
		if numbered {
			r.newID[ref.Footnote] = strconv.Itoa(i + 1)
		}
	}
	moved := !slices.IsSorted(r.order)
	if !r.certain(moved) || !r.rename() || moved && !r.moveIbids() {
		return nil
	}
	if moved {
		return r.moveNotes()
	}
	return r.edits
}

// certain reports whether every marker leads to a footnote, every footnote has
// a marker in the prose, and no words name a footnote by its number.
func (r *renumbering) certain(moved bool) bool {
	if len(r.order) != len(r.article.Footnotes) || len(typedMarkers(r.article)) > 0 {
		return false
	}
	for _, ref := range r.article.References() {
		if ref.Footnote == nil {
			return false
		}
	}
	for _, t := range r.article.Texts() {
		if slices.ContainsFunc(t.Markers, isDefinition) {
			return false
		}
	}
	for _, fn := range r.article.Footnotes {
		for _, n := range []*article.Node{fn.TextNode(), fn.Printed} {
			for _, b := range citation.Parse(n.Text()).Backs {
				if b.Kind == citation.Numbered || b.Kind == citation.Earlier && moved {
					return false
				}
			}
		}
	}
	return true
}

// rename gives markers and footnotes their new ids.
func (r *renumbering) rename() bool {
	for _, ref := range r.article.References() {
		if id := r.newID[ref.Footnote]; id != "" && id != ref.ID() {
			if ref.Text.Node.Aliased() {
				return false
			}
			r.edits = append(r.edits, rule.ReplaceText(ref.Text.Node, ref.Marker.ID.Start, ref.Marker.ID.End, id))
		}
	}
	for i := range r.article.Footnotes {
		fn := &r.article.Footnotes[i]
		if id := r.newID[fn]; id != "" && id != fn.ID.Text() {
			r.edits = append(r.edits, rule.ReplaceText(fn.ID, 0, len(fn.ID.Value), id))
		}
	}
	return true
}

// moveIbids turns every Ibid. that gets another footnote before it into a form
// that holds anywhere. It reports false where only a person can do that.
func (r *renumbering) moveIbids() bool {
	position := make([]int, len(r.order)) // of each footnote in the new order
	for i, old := range r.order {
		position[old] = i
	}
	first := r.firstCiting()
	for _, ibid := range r.article.Ibids() {
		at := position[ibid.Index]
		if at == 0 && ibid.Index == 0 || at > 0 && r.order[at-1] == ibid.Index-1 {
			continue // the footnote before it stays, if there is one
		}
		if ibid.Form == nil || ibid.Asserted == nil || ibid.Cite.Has("of") {
			return false
		}
		form := "short"
		if first[ibid.Asserted.Text()] == ibid.Index {
			form = "full"
		}
		r.edits = append(r.edits, rule.ReplaceText(ibid.Form, 0, len(ibid.Form.Value), form))
	}
	for i, fn := range r.article.Footnotes {
		for _, c := range fn.Cites {
			if c.Form.Text() == "short" && first[c.Source.Text()] == i {
				return false
			}
		}
	}
	return true
}

// firstCiting returns for every source which footnote is the first to cite it
// in the new order.
func (r *renumbering) firstCiting() map[string]int {
	cited := r.article.Cited()
	first := map[string]int{}
	for _, i := range r.order {
		for _, id := range cited[i].Sources {
			if _, known := first[id]; !known {
				first[id] = i
			}
		}
	}
	return first
}

// moveNotes returns the edits with the footnotes in their new order in the
// source. A footnote moves with the rest of its last line, so that a comment
// there stays with it.
func (r *renumbering) moveNotes() []rule.Edit {
	list := r.article.Root.Get("footnotes")
	slots, ok := itemSlots(list)
	if !ok || len(slots) != len(r.order) {
		return nil
	}
	var out []rule.Edit
	inside := make([][]rule.Edit, len(slots)) // edits of the source within each footnote
	for _, e := range r.edits {
		place := e.Node.Place().Span
		at, _ := slices.BinarySearchFunc(slots, place.End, func(s source.Span, end int) int { return cmp.Compare(s.End, end) })
		if at == len(slots) || !slots[at].Contains(place) {
			out = append(out, e)
			continue
		}
		span, text, ok := e.Node.Edit(e.From, e.To, e.NewText)
		if !ok {
			return nil
		}
		inside[at] = append(inside[at], rule.Replace(span, text))
	}
	file := list.Doc().File
	for i, old := range r.order {
		text, ok := withEdits(file, slots[old], inside[old])
		if !ok {
			return nil
		}
		if text != file.Text(slots[i]) {
			out = append(out, rule.Replace(slots[i], text))
		}
	}
	return out
}

// withEdits returns the text of a span with edits made in it; false where they
// overlap.
func withEdits(file *source.File, span source.Span, edits []rule.Edit) (string, bool) {
	slices.SortFunc(edits, func(a, b rule.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	var b strings.Builder
	at := span.Start
	for _, e := range edits {
		if e.Span.Start < at {
			return "", false
		}
		b.WriteString(file.Text(source.Span{Start: at, End: e.Span.Start}))
		b.WriteString(e.NewText)
		at = e.Span.End
	}
	b.WriteString(file.Text(source.Span{Start: at, End: span.End}))
	return b.String(), true
}

// itemSlots returns where the items of a list stand, so that any may take the
// place of another: within brackets the item alone, else its lines from the
// dash on. It reports false where that would part an item from a comment, an
// alias from its anchor, or a text from the blank lines it keeps.
func itemSlots(list *yamldoc.Node) ([]source.Span, bool) {
	movable := list != nil && list.Kind == yamldoc.Sequence && !list.Aliased()
	list.Walk(func(n *yamldoc.Node) bool {
		if n.Style == yamldoc.Literal || n.Style == yamldoc.Folded {
			header, _, _ := strings.Cut(n.Raw(), "\n")
			movable = movable && !strings.Contains(header, "+")
		}
		movable = movable && n.Anchor == "" && (n.Parent() != list || !n.Aliased())
		return movable
	})
	if !movable {
		return nil, false
	}
	data := list.Doc().File.Bytes()
	if all := data[list.Place().Span.Start:list.Place().Span.End]; bytes.Count(all, []byte("\r")) != bytes.Count(all, []byte("\r\n")) {
		return nil, false // lines end in a way that is not looked for below
	}
	var slots []source.Span
	for i, item := range list.Items {
		slot := item.Place().Span
		if list.Style != yamldoc.Flow {
			before := bytes.TrimRight(data[:slot.Start], " ")
			end := bytes.IndexByte(data[slot.End:], '\n')
			if !bytes.HasSuffix(before, []byte("-")) || end < 0 {
				return nil, false
			}
			slot = source.Span{Start: len(before) - 1, End: slot.End + len(bytes.TrimRight(data[slot.End:slot.End+end], "\r"))}
		}
		if i > 0 && bytes.IndexByte(data[slots[i-1].End:slot.Start], '#') >= 0 {
			return nil, false
		}
		slots = append(slots, slot)
	}
	return slots, true
}
