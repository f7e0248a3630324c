// Package suggest finds what a mistyped word was meant to be.
package suggest

import (
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
