package prose

import (
	"cmp"
	"slices"
)

// unspoken lists the ranges that have no words, in order.
func (t *Text) unspoken() []Range {
	list := make([]Range, 0, len(t.Code)+len(t.Foreign)+len(t.Markers)+len(t.Links)+len(t.Spans))
	list = append(append(list, t.Code...), t.Foreign...)
	for _, m := range t.Markers {
		list = append(list, m.Range)
	}
	for _, l := range t.Links {
		if l.Kind == InlineLink {
			list = append(list, Range{l.Text.End, l.End})
		} else {
			list = append(list, l.Range)
		}
	}
	for _, s := range t.Spans {
		list = append(list, Range{s.Inner.End, s.End})
	}
	slices.SortFunc(list, func(a, b Range) int { return cmp.Compare(a.Start, b.Start) })
	return list
}

// joinsWord reports whether r between two letters leaves them one word.
func joinsWord(r rune) bool {
	switch r {
	case '-', '\'', '’', '‘', 'ʼ', 'ʻ', '\u2010', '\u2011':
		return true
	}
	return false
}
