package citation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns what two printings of one text have in common: its letters,
// digits and signs in lower case and NFC, with single spaces. Quotation marks,
// other punctuation and the kind of space do not matter.
func Fold(text string) string {
	if isFolded(text) {
		return text
	}
	if folded, ok := foldJoined(text); ok {
		return folded
	}
	f := folder{text: make([]byte, 0, len(text)+4)}
	f.fold(text)
	return string(f.text)
}

// foldJoined is Fold for a word of English letters, digits, hyphens and
// apostrophes, as most are that folding changes; false for any other text.
func foldJoined(text string) (string, bool) {
	var room [64]byte
	folded, space := room[:0], false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		case c == '\'':
			continue
		case c == '-':
			space = len(folded) > 0
			continue
		case strings.HasPrefix(text[i:], "’"):
			i += len("’") - 1
			continue
		default:
			return "", false
		}
		if space {
			folded, space = append(folded, ' '), false
		}
		folded = append(folded, c)
	}
	return string(folded), true
}

// FindFolded returns where a text occurs in another, both folded, in bytes of
// the other as it is. Only whole words match.
func FindFolded(text, folded string) (from, to int, ok bool) {
	all, words := foldWords(text)
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
			return wordAt(words, i).Start, wordAt(words, end-1).End, true
		}
		start = i + 1
	}
}

// wordAt returns the word that has a byte of the folded text.
func wordAt(words []foldedWord, at int) foldedWord {
	i, _ := slices.BinarySearchFunc(words, at, func(w foldedWord, at int) int { return w.to - at - 1 })
	return words[i]
}

// isFolded reports whether a text is sure to be what folding would make of it,
// as most words of a text are.
func isFolded(text string) bool {
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf {
			return isFoldedFrom(text, i)
		}
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// isFoldedFrom is isFolded for a text that is ASCII up to i only.
func isFoldedFrom(text string, i int) bool {
	for _, r := range text[i:] {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		case r < utf8.RuneSelf, !unicode.IsLetter(r), unicode.ToLower(r) != r:
			return false
		}
	}
	return norm.NFC.IsNormalString(text)
}

// foldedWord is a word of a folded text, text[from:to], and the bytes of the
// text as it is that it stands for.
type foldedWord struct{ from, to, Start, End int }

// folder collects a folded text and, if asked to, where its words come from.
type folder struct {
	text  []byte
	words []foldedWord
	track bool
	space bool // white space or punctuation stands before the next letter
}

// foldWords folds a text and tells where its words come from.
func foldWords(text string) (string, []foldedWord) {
	f := folder{text: make([]byte, 0, len(text)+4), words: make([]foldedWord, 0, len(text)/6+1), track: true}
	f.fold(text)
	return string(f.text), f.words
}

func (f *folder) fold(text string) {
	if norm.NFC.IsNormalString(text) {
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRuneInString(text[i:])
			f.add(r, i, i+size)
			i += size
		}
		return
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
}

// add folds one character, which text[start:end] was.
func (f *folder) add(r rune, start, end int) {
	switch {
	case isFoldedLetter(r):
		f.letter(r, start, end)
	case r == '\'' || r == '’' || r == 'ʼ' || r == '\u00ad' || r == '\u200b':
		// within a word: country’s
	default:
		f.space = true
	}
}

// isFoldedLetter reports whether folding keeps a character.
func isFoldedLetter(r rune) bool {
	if r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9') {
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.IsSymbol(r)
}

func (f *folder) letter(r rune, start, end int) {
	begins := f.space || len(f.text) == 0
	if begins && len(f.text) > 0 {
		f.text = append(f.text, ' ')
	}
	f.space = false
	from := len(f.text)
	if r >= utf8.RuneSelf || r >= 'A' && r <= 'Z' {
		r = unicode.ToLower(r)
	}
	f.text = utf8.AppendRune(f.text, r)
	switch {
	case !f.track:
	case begins:
		f.words = append(f.words, foldedWord{from, len(f.text), start, end})
	default:
		last := &f.words[len(f.words)-1]
		last.to, last.End = len(f.text), end
	}
}
