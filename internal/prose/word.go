package prose

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words lists the words of the prose: runs of letters, marks and digits, with
// the hyphens and apostrophes between them. Code, foreign markup, addresses,
// footnote markers and the attributes of spans have none.
func (t *Text) Words() []Range {
	list := make([]Range, 0, strings.Count(t.Raw, " ")+strings.Count(t.Raw, "\n")+1)
	at := 0
	for _, skip := range t.unspoken() {
		if at < skip.Start {
			list = appendWords(list, t.Raw, at, skip.Start)
		}
		at = max(at, skip.End)
	}
	return appendWords(list, t.Raw, at, len(t.Raw))
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
func appendWords(list []Range, raw string, i, limit int) []Range {
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
		end := wordEnd(raw, i+n, limit)
		list = append(list, Range{i, end})
		i = end
	}
	return list
}

// wordEnd returns the end of the word whose first letter ends at i.
func wordEnd(raw string, i, limit int) int {
	for i < limit {
		if c := raw[i]; c|0x20 >= 'a' && c|0x20 <= 'z' { // most letters of most texts
			i++
			continue
		}
		if isCyrillic(raw, i) {
			i += 2
			continue
		}
		r, n := runeAt(raw, i)
		switch {
		case isWord(r), r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r):
			i += n
		case joinsWord(r):
			next, width := runeAt(raw, i+n)
			if i+n >= limit || !isWord(next) {
				return i
			}
			i += n + width
		default:
			return i
		}
	}
	return min(i, limit)
}

// isCyrillic reports whether the two bytes at i are a letter from Ѐ to ѿ.
func isCyrillic(raw string, i int) bool {
	return raw[i]|1 == 0xD1 && i+1 < len(raw) && raw[i+1]&0xC0 == 0x80
}

// joinsWord reports whether r between two letters leaves them one word.
func joinsWord(r rune) bool {
	switch r {
	case '-', '\'', '’', '‘', 'ʼ', 'ʻ', '\u2010', '\u2011':
		return true
	}
	return false
}
