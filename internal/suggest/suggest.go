// Package suggest finds what a mistyped word was meant to be.
package suggest

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Closest returns the candidate that the word most likely stands for, and
// false where none is close. Of candidates that are equally close the first
// one counts.
func Closest(word string, candidates []string) (string, bool) {
	word = fold(word)
	best, least := "", tolerated(word)+1
	for _, c := range candidates {
		if d := Distance(word, fold(c)); d < least {
			best, least = c, d
		}
	}
	return best, best != ""
}

// Unknown says that a word is none of a closed set, and what it was meant to
// be: `unknown rule "fn-undefind": did you mean "fn-undefined"?`.
func Unknown(what, word string, known []string) string {
	return fmt.Sprintf("unknown %s %q: %s", what, word, Meant(word, known))
}

// Meant says what a word was meant to be, or, where that is not clear, what it
// could be: `did you mean "json"?`, `want text or json`.
func Meant(word string, known []string) string {
	if name, ok := Closest(word, known); ok {
		return fmt.Sprintf("did you mean %q?", name)
	}
	return "want " + Either(known)
}

// Either lists words as in "a, b or c".
func Either(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// Distance returns the number of characters to insert, delete, replace or swap
// with their neighbour to get from a to b.
func Distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	// The rows of the usual table for the prefixes of from: the one in the
	// making, the one before it and, for swaps, the one before that.
	row := make([]int, len(to)+1)
	last, beforeLast := make([]int, len(to)+1), make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(from); i++ {
		beforeLast, last, row = last, row, beforeLast
		row[0] = i
		for j := 1; j <= len(to); j++ {
			replace := last[j-1]
			if from[i-1] != to[j-1] {
				replace++
			}
			row[j] = min(replace, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && from[i-1] == to[j-2] && from[i-2] == to[j-1] {
				row[j] = min(row[j], beforeLast[j-2]+1)
			}
		}
	}
	return row[len(to)]
}

// tolerated is how many slips a word of its length may have: with more, a
// suggestion would be a guess.
func tolerated(word string) int {
	return max(1, utf8.RuneCountInString(word)/3)
}

// fold drops what people mix up when they write a name from memory.
func fold(s string) string {
	return strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(s))
}
