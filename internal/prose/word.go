package prose

import (
	"cmp"
	"slices"
	"strings"
)

// Words lists the words of the prose: runs of letters, marks and digits, with
// the hyphens and apostrophes between them. Code, foreign markup, addresses,
// footnote markers and the attributes of spans have none.
func (t *Text) Words() []Range {
	list, _ := t.words()
	return list
}

// words lists the words and what can be seen of each.
func (t *Text) words() ([]Range, []Spelling) {
	n := strings.Count(t.Raw, " ") + strings.Count(t.Raw, "\n") + 1
	list, looks := make([]Range, 0, n), make([]Spelling, 0, n)
	at := 0
	for _, skip := range t.unspoken() {
		if at < skip.Start {
			list, looks = appendWords(list, looks, t.Raw, at, skip.Start)
		}
		at = max(at, skip.End)
	}
	return appendWords(list, looks, t.Raw, at, len(t.Raw))
}

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

// appendWords appends the words of raw[i:limit].
func appendWords(list []Range, looks []Spelling, raw string, i, limit int) ([]Range, []Spelling) {
	for i < limit {
		if raw[i] == ' ' {
			i++
			continue
		}
		r, n := runeAt(raw, i)
		if !isWord(r) {
			i += n
			continue
		}
		end, look := spell(raw, i, limit)
		list, looks = append(list, Range{i, end}), append(looks, look)
		i = end
	}
	return list, looks
}

// joinsWord reports whether r between two letters leaves them one word.
func joinsWord(r rune) bool {
	switch r {
	case '-', '\'', '’', '‘', 'ʼ', 'ʻ', '\u2010', '\u2011':
		return true
	}
	return false
}
