package rules

import "unicode/utf8"

// firstRune returns the first rune of a text and its width; 0 for an empty text.
func firstRune(s string) (rune, int) {
	if s == "" {
		return 0, 0
	}
	return utf8.DecodeRuneInString(s)
}

// lastRune returns the last rune of a text and its width; 0 for an empty text.
func lastRune(s string) (rune, int) {
	if s == "" {
		return 0, 0
	}
	return utf8.DecodeLastRuneInString(s)
}

// isStop reports whether a byte is punctuation that follows a word closely.
func isStop(b byte) bool {
	switch b {
	case ',', '.', ';', ':', '!', '?':
		return true
	}
	return false
}
