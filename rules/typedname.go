package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// name looks at the number in "see note 3", which does not follow the footnote.
func (s *typedScan) name(t *article.Text, i, end int) {
	const (
		longest = 3    // digits
		noBreak = 0xA0 // the last byte of a no-break space
	)
	id := t.Raw[i:end]
	blank := i > 0 && (t.Raw[i-1] == ' ' || t.Raw[i-1] == noBreak)
	if len(id) > longest || !blank || !s.exists(id) || noteNumber(id) == 0 {
		return
	}
	start := nameBefore(t.Raw, i)
	if at := (prose.Range{Start: start, End: end}); start >= 0 && leadsBack(t.Raw, start, end) && !quoting(t, at) {
		s.add(t, at, named, false, id)
	}
}

// nameBefore returns where the word for a footnote before a number starts, or
// -1 where another word or none stands there.
func nameBefore(raw string, i int) int {
	end := len(strings.TrimRight(raw[:i], " \u00a0"))
	if end == i {
		return -1
	}
	word := wordBefore(raw, end)
	if !isNoteWord(strings.ToLower(word)) {
		return -1
	}
	return len(strings.TrimSuffix(raw[:end], ".")) - len(word)
}

// isNoteWord reports whether a word means a footnote.
func isNoteWord(word string) bool {
	switch word {
	case "note", "footnote", "fn", "endnote",
		"сноску", "сноска", "сноске", "сноски", "примечание", "примечании", "примечания", "прим":
		return true
	}
	return false
}

// leadsBack reports whether a phrase such as "note 3" is about a footnote of
// the article: "see note 3", "note 3 above". A note 3 "to the agreement" or
// "of the report" is somebody else's.
func leadsBack(raw string, start, end int) bool {
	before := strings.ToLower(strings.TrimRight(wordBefore(raw, len(strings.TrimRight(raw[:start], " \u00a0"))), "."))
	after, _, _ := strings.Cut(strings.TrimLeft(raw[end:], " \u00a0"), " ")
	after = strings.ToLower(strings.TrimRight(after, ".,;:)”»"))
	switch after {
	case "to", "of", "in", "к", "из":
		return false
	case "above", "below", "supra", "infra", "выше", "ниже":
		return true
	}
	switch before {
	case "see", "cf", "supra", "infra", "см", "ср":
		return true
	}
	return false
}
