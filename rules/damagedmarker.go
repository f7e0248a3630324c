package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// carets looks at what is left of a marker whose brackets are lost or of
// another kind: "[^3", "^3]", "^3", "(^3)", "{^3}", "[3^]". A caret has other
// uses, so no marker may lead to the footnote yet.
func (s *typedScan) carets(t *article.Text) {
	if len(s.idle) == 0 {
		return
	}
	found := slices.Clone(s.found[s.before:]) // in brackets and links
	slices.SortFunc(found, func(a, b typedMarker) int { return a.at.Start - b.at.Start })
	for i := 0; ; i++ {
		next := strings.IndexByte(t.Raw[i:], '^')
		if next < 0 {
			return
		}
		i += next
		at, id := caretAt(t.Raw, i)
		if !s.idle[id] || isMarker(t, i) || told(found, at) || inLink(t, at) || inCode(t, at) || quoting(t, at) || continues(t.Raw, at.End) {
			continue
		}
		if t.Raw[at.Start] != '^' || afterWord(t.Raw, at.Start) {
			s.add(t, at, damaged, followsText(t, at.Start), id)
		}
		i = at.End - 1
	}
}

// told reports whether a bracket that overlaps a place has been found to be a
// typed marker.
func told(found []typedMarker, at prose.Range) bool {
	i, _ := slices.BinarySearchFunc(found, at.End, func(m typedMarker, end int) int { return m.at.Start - end })
	return i > 0 && found[i-1].at.End > at.Start
}

// caretAt returns the damaged marker with a caret at i and the id in it; "" if
// there is none.
func caretAt(raw string, i int) (prose.Range, string) {
	at := prose.Range{Start: i, End: i + 1}
	if strings.HasPrefix(raw[at.End:], "]") { // [3^]
		const longest = 5 // bytes of a number with its bracket
		near := max(0, i-longest)
		open := near + strings.LastIndexByte(raw[near:i], '[')
		if open < near || noteNumber(raw[open+1:i]) == 0 {
			return at, ""
		}
		return prose.Range{Start: open, End: i + 2}, raw[open+1 : i]
	}
	for at.End < len(raw) {
		r, size := utf8.DecodeRuneInString(raw[at.End:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' {
			break
		}
		at.End += size
	}
	id := raw[i+1 : at.End]
	opens := i > 0 && strings.IndexByte("[({", raw[i-1]) >= 0
	closes := at.End < len(raw) && strings.IndexByte("])}", raw[at.End]) >= 0
	if opens {
		at.Start--
	}
	if closes {
		at.End++
	}
	whole := opens && closes && raw[i-1] == '[' && raw[at.End-1] == ']'
	if whole || !(opens && raw[i-1] == '[') && noteNumber(id) == 0 || at.End < len(raw) && raw[at.End] == '^' {
		return at, ""
	}
	return at, id
}

// afterWord reports whether a caret at i stands behind a word or its
// punctuation, and not behind a number, a unit or a variable.
func afterWord(raw string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(raw[:i])
	word := wordBefore(raw, i)
	if unicode.IsLetter(before) {
		return utf8.RuneCountInString(word) > 2 && !isUnit(strings.ToLower(word))
	}
	return i > 0 && strings.ContainsRune("”»’\".,;:!?…", before)
}

// isMarker reports whether the caret at i is that of a proper marker or note.
func isMarker(t *article.Text, i int) bool {
	at := prose.Range{Start: i, End: i + 1}
	m := startsBefore(t.Markers, at, func(m prose.Marker) int { return m.Start })
	n := startsBefore(t.InlineNotes, at, func(n prose.InlineNote) int { return n.Start })
	return m >= 0 && t.Markers[m].Contains(at) || n >= 0 && t.InlineNotes[n].Contains(at)
}

// dressedIDs reads the inside of brackets where each number has a sign or a
// word of its own: "^3; ^4", "*3", "fn 3", "прим. 3".
func dressedIDs(inner string) []string {
	var ids []string
	for part := range strings.FieldsFuncSeq(inner, func(r rune) bool { return r == ',' || r == ';' }) {
		number := strings.TrimLeft(strings.TrimSpace(part), "^*#")
		digits := strings.TrimLeftFunc(number, func(r rune) bool { return !unicode.IsDigit(r) })
		word := strings.ToLower(strings.TrimRight(number[:len(number)-len(digits)], ". \u00a0"))
		if word != "" && !isNoteWord(word) || number == strings.TrimSpace(part) && word == "" || noteNumber(digits) == 0 {
			return nil
		}
		ids = append(ids, digits)
	}
	return ids
}
