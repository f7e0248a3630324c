package citation

import "strings"

// Word is a word of a text as [Fold] reads it, and the bytes of the text that
// it stands for.
type Word struct {
	Text       string
	Start, End int
}

// Words returns the words of a text in order.
func Words(text string) []Word {
	folded, at := fold(text)
	var list []Word
	for start := 0; start < len(folded); {
		end := strings.IndexByte(folded[start:], ' ')
		if end < 0 {
			end = len(folded) - start
		}
		end += start
		if end > start {
			list = append(list, Word{Text: folded[start:end], Start: at[start].start, End: at[end-1].end})
		}
		start = end + 1
	}
	return list
}
