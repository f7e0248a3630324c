package lint

import (
	"cmp"
	"slices"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

// fixes turns edits of decoded text into edits of bytes. A fix is dropped
// whole where one of its edits cannot be written in its scalar's style.
func (c *check) fixes(list []rule.Fix) []finding.Fix {
	var out []finding.Fix
	for _, fix := range list {
		if edits, ok := c.edits(fix.Edits); ok {
			out = append(out, finding.Fix{Message: fix.Message, Safe: fix.Safe, Edits: edits})
		}
	}
	return out
}

func (c *check) edits(list []rule.Edit) ([]finding.Edit, bool) {
	var out []finding.Edit
	for _, e := range joined(list) {
		span, text := e.Span, e.NewText
		if e.Node != nil {
			var ok bool
			if span, text, ok = e.Node.Edit(e.From, e.To, e.NewText); !ok {
				return nil, false
			}
		}
		out = append(out, finding.Edit{
			Path:    c.file.Path(),
			Span:    span,
			Start:   c.file.Position(span.Start),
			End:     c.file.Position(span.End),
			NewText: text,
		})
	}
	return out, true
}

// joined returns the edits of a fix, those of one scalar made one where the
// scalar has to be written anew, since each of them alone would do so.
func joined(list []rule.Edit) []rule.Edit {
	byNode := map[*yamldoc.Node][]rule.Edit{}
	for _, e := range list {
		if e.Node != nil {
			byNode[e.Node] = append(byNode[e.Node], e)
		}
	}
	for n, same := range byNode {
		if len(same) < 2 || !slices.ContainsFunc(same, writesAnew) {
			delete(byNode, n)
		}
	}
	var out []rule.Edit
	for _, e := range list {
		same := byNode[e.Node]
		switch {
		case same == nil:
			out = append(out, e)
		case e == same[0]:
			out = append(out, rule.ReplaceText(e.Node, 0, len(e.Node.Value), edited(e.Node.Value, same)))
		}
	}
	return out
}

// writesAnew reports whether an edit of a part of a scalar replaces all of it.
func writesAnew(e rule.Edit) bool {
	span, _, ok := e.Node.Edit(e.From, e.To, e.NewText)
	return ok && span == e.Node.Place().Span && e.To-e.From < len(e.Node.Value)
}

// edited returns a text with edits made, which must not overlap.
func edited(text string, edits []rule.Edit) string {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b rule.Edit) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	for _, e := range slices.Backward(edits) {
		text = text[:e.From] + e.NewText + text[e.To:]
	}
	return text
}
