package citation

import (
	"strings"
	"unicode"

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

func fold(text string) (string, []place) {
	var b strings.Builder
	at := make([]place, 0, len(text))
	space := false
	var it norm.Iter
	it.InitString(norm.NFC, text)
	for !it.Done() {
		start := it.Pos()
		segment := string(it.Next())
		end := it.Pos()
		for _, r := range segment {
			switch {
			case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.IsSymbol(r):
				if space && b.Len() > 0 {
					b.WriteByte(' ')
					at = append(at, place{start, start})
				}
				space = false
				n := b.Len()
				b.WriteRune(unicode.ToLower(r))
				for range b.Len() - n {
					at = append(at, place{start, end})
				}
			case r == '\'' || r == '’' || r == 'ʼ' || r == '\u00ad' || r == '\u200b':
				// within a word: country’s
			default:
				space = true
			}
		}
	}
	return b.String(), at
}
