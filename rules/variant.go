package rules

import (
	"slices"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/prose"
)

// variant is how a wording differs from another that is meant to be the same.
type variant struct {
	here, there prose.Range // the words that differ, in the one text and in the other
	alike       float64     // the share of words that are equal
}

// anchor is how many equal words in a row show that two passages are one, at
// either end of what differs.
const anchor = 3

// compare looks for the part of another wording that differs from this one, or
// from a part of it, in a few words only. It returns false where there is none,
// or no difference; alike then says how much of the wording stands there word
// for word.
func (p wording) compare(other wording, least int) (variant, bool) {
	if !citation.Alignable(len(p.sums), len(other.sums)) || p.reach(other) < least {
		return variant{}, false
	}
	steps := citation.Fit(p.sums, other.sums)
	first, last, run := -1, -1, 0
	for i, s := range steps {
		if run++; !p.same(other, s) {
			run = 0
		}
		if run == anchor && first < 0 {
			first = i - anchor + 1
		}
		if run >= anchor {
			last = i
		}
	}
	if first < 0 {
		return variant{}, false
	}
	return p.difference(other, steps[first:last+1], least)
}

// reach returns how many words there are from the first to the last of those that
// stand in another wording with their neighbours, as an anchor does.
func (p wording) reach(other wording) int {
	shares := func(i int) bool {
		run := p.sums[i : i+anchor]
		for j := range len(other.sums) - anchor + 1 {
			if other.sums[j] == run[0] && slices.Equal(other.sums[j:j+anchor], run) {
				return true
			}
		}
		return false
	}
	from, to := 0, len(p.sums)-anchor
	for from <= to && !shares(from) {
		from++
	}
	for from < to && !shares(to) {
		to--
	}
	return max(to+anchor-from, 0)
}

// compareWhole is compare for a wording all of which has to stand in the other.
func (p wording) compareWhole(other wording, least int) (variant, bool) {
	return p.difference(other, citation.Fit(p.sums, other.sums), least)
}

// compareThrough is compare for two wordings that are meant to be the same from
// end to end.
func (p wording) compareThrough(other wording, least int) (variant, bool) {
	return p.difference(other, citation.Align(p.sums, other.sums), least)
}

// same reports whether a step pairs two equal words.
func (p wording) same(other wording, s citation.Step) bool {
	return s.A >= 0 && s.B >= 0 && p.sums[s.A] == other.sums[s.B]
}

// difference tells how two passages differ along the steps.
func (p wording) difference(other wording, steps []citation.Step, least int) (variant, bool) {
	equal, from, to := 0, -1, -1
	for i, s := range steps {
		if p.same(other, s) {
			equal++
			continue
		}
		if to = i; from < 0 {
			from = i
		}
	}
	switch {
	case equal < max(least, 1):
		return variant{}, false
	case from < 0:
		return variant{alike: float64(equal) / float64(len(p.words))}, false
	}
	v := variant{alike: float64(equal) / float64(len(steps))}
	v.here, v.there = differing(p, other, steps, from, to)
	return v, true
}

// differing returns the places of the steps from … to in both passages, with a
// word more on either side where one of them has no word of its own.
func differing(p, other wording, steps []citation.Step, from, to int) (here, there prose.Range) {
	for {
		a, b := -1, -1
		for _, s := range steps[from : to+1] {
			if s.A >= 0 {
				if a < 0 {
					here.Start = p.words[s.A].Start
				}
				a = s.A
				here.End = p.words[s.A].End
			}
			if s.B >= 0 {
				if b < 0 {
					there.Start = other.words[s.B].Start
				}
				b = s.B
				there.End = other.words[s.B].End
			}
		}
		if a >= 0 && b >= 0 {
			return here, there
		}
		from, to = max(from-1, 0), min(to+1, len(steps)-1) // equal words stand at one end at least
	}
}
