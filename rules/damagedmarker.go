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
	for i := 0; ; i++ {
		next := strings.IndexByte(t.Raw[i:], '^')
		if next < 0 {
			return
		}
		i += next
		at, id := caretAt(t.Raw, i)
		if !s.idle[id] || isMarker(t, i) || s.told(t, at) || inLink(t, at) || inCode(t, at) || quoting(t, at) || continues(t.Raw, at.End) {
			continue
		}
		if t.Raw[at.Start] != '^' || afterWord(t.Raw, at.Start) {
			s.add(t, at, damaged, followsText(t, at.Start), id)
		}
		i = at.End - 1
	}
}

// told reports whether a typed marker that overlaps a place has been found.
func (s *typedScan) told(t *article.Text, at prose.Range) bool {
	return slices.ContainsFunc(s.found, func(m typedMarker) bool {
		return m.text == t && m.at.Start < at.End && at.Start < m.at.End
	})
}

// caretAt returns the damaged marker with a caret at i and the id in it; "" if
// there is none.
func caretAt(raw string, i int) (prose.Range, string) {
	at := prose.Range{Start: i, End: i + 1}
	if strings.HasPrefix(raw[at.End:], "]") { // [3^]
		open := strings.LastIndexByte(raw[:i], '[')
		if open < 0 || noteNumber(raw[open+1:i]) == 0 {
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
	has := func(r prose.Range) bool { return r.Start <= i && i < r.End }
	return slices.ContainsFunc(t.Markers, func(m prose.Marker) bool { return has(m.Range) }) ||
		slices.ContainsFunc(t.InlineNotes, func(n prose.InlineNote) bool { return has(n.Range) })
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
