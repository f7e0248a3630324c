package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns what two printings of one text have in common: its letters,
// digits and signs in lower case and NFC, with single spaces. Quotation marks,
// other punctuation and the kind of space do not matter.
func Fold(text string) string {
	folded, _ := fold(text)
	return folded
}

// FindFolded returns where a text occurs in another, both folded, in bytes of
// the other as it is. Only whole words match.
func FindFolded(text, folded string) (from, to int, ok bool) {
	all, at := fold(text)
	if folded == "" {
		return 0, 0, false
	}
	for start := 0; ; {
		i := strings.Index(all[start:], folded)
		if i < 0 {
			return 0, 0, false
		}
		i += start
		end := i + len(folded)
		if (i == 0 || all[i-1] == ' ') && (end == len(all) || all[end] == ' ') {
			return at[i].start, at[end-1].end, true
		}
		start = i + 1
	}
}

// place is where a byte of a folded text comes from.
type place struct{ start, end int }

// folder collects a folded text and where its bytes come from.
type folder struct {
	text  strings.Builder
	at    []place
	space bool // white space or punctuation stands before the next letter
}

func fold(text string) (string, []place) {
	f := folder{at: make([]place, 0, len(text))}
	f.text.Grow(len(text))
	if norm.NFC.IsNormalString(text) {
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRuneInString(text[i:])
			f.add(r, i, i+size)
			i += size
		}
		return f.text.String(), f.at
	}
	var it norm.Iter
	it.InitString(norm.NFC, text)
	for !it.Done() {
		start := it.Pos()
		segment := it.Next()
		end := it.Pos()
		for _, r := range string(segment) {
			f.add(r, start, end)
		}
	}
	return f.text.String(), f.at
}

// add folds one character, which text[start:end] was.
func (f *folder) add(r rune, start, end int) {
	switch {
	case r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9'),
		unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.IsSymbol(r):
		if f.space && len(f.at) > 0 {
			f.text.WriteByte(' ')
			f.at = append(f.at, place{start, start})
		}
		f.space = false
		n := f.text.Len()
		f.text.WriteRune(unicode.ToLower(r))
		for range f.text.Len() - n {
			f.at = append(f.at, place{start, end})
		}
	case r == '\'' || r == '’' || r == 'ʼ' || r == '\u00ad' || r == '\u200b':
		// within a word: country’s
	default:
		f.space = true
	}
}
