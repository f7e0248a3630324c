package citation

// Word is a word of a text as [Fold] reads it, and the bytes of the text that
// it stands for.
type Word struct {
	Text       string
	Start, End int
}

// Words returns the words of a text in order.
func Words(text string) []Word {
	folded, words := foldWords(text)
	list := make([]Word, len(words))
	for i, w := range words {
		list[i] = Word{Text: folded[w.from:w.to], Start: w.Start, End: w.End}
	}
	return list
}
