package coverage

import (
	"fmt"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/prose"
)

// Match finds the claims of an article in an older version of it: for each of
// now the index in then, -1 for a claim that is new. A claim is the same if it
// is made by the same words in the same sentence; the sentence may have been
// moved, its marks and markup changed. Failing that the same words in any other
// sentence will do: a claim that was there before is not called new.
func Match(then, now []Entry) []int {
	match := make([]int, len(now))
	for i := range match {
		match[i] = -1
	}
	taken := make([]bool, len(then))
	before, after := keysOf(then), keysOf(now)
	for k := range keys {
		free := map[string][]int{}
		for i := range then {
			if !taken[i] {
				free[before[i][k]] = append(free[before[i][k]], i)
			}
		}
		for i := range now {
			if list := free[after[i][k]]; match[i] < 0 && len(list) > 0 {
				match[i], taken[list[0]] = list[0], true
				free[after[i][k]] = list[1:]
			}
		}
	}
	return match
}

// keys is how many keys a claim has.
const keys = 4

// keysOf returns what claims are recognized by, the strictest first. Of two
// claims that are otherwise the same the status decides, so that the claim that
// has lost its footnote is the one that is told.
func keysOf(list []Entry) [][keys]string {
	all := make([][keys]string, len(list))
	for i, e := range list {
		evidence := fmt.Sprintf("%d %s", e.Kind, spoken(e, e.Range))
		sentence := evidence + "\n" + spoken(e, e.Statement())
		status := fmt.Sprintf("\n%d", e.Status)
		all[i] = [keys]string{sentence + status, sentence, evidence + status, evidence}
	}
	return all
}

// Statement returns the sentence that makes a claim, and for a block quotation
// all of it.
func (e Entry) Statement() prose.Range {
	if len(e.Text.Sentences) == 0 {
		return e.Range
	}
	s := e.Text.Sentences[e.Sentence]
	return prose.Range{Start: min(s.Start, e.Start), End: max(s.End, e.End)}
}

// spoken returns the words of a range, without regard to their case.
func spoken(e Entry, r prose.Range) string {
	var b strings.Builder
	words := e.Text.Words()
	i, _ := slices.BinarySearchFunc(words, r.Start, func(w prose.Range, at int) int { return w.Start - at })
	for ; i < len(words) && words[i].End <= r.End; i++ {
		b.WriteString(strings.ToLower(e.Text.Slice(words[i])))
		b.WriteByte(' ')
	}
	return b.String()
}
