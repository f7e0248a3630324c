package rules

import (
	"slices"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// shelf knows passages so that those that may be like another are found fast.
type shelf struct {
	sought, once prose.Sieve // let the runs pass that may be looked up, and those that have come up
	list         []quotedPassage
	runs         runTable
	room         []uint64 // for the runs of one passage after another
}

// begin empties the shelf for passages that share runs with some others: those
// that come up so often in these, once or twice. A finer sieve lets fewer others
// pass.
func (s *shelf) begin(times, fine int, lists ...[]quotedPassage) {
	s.list = s.list[:0]
	s.runs.empty()
	n := 0
	for _, list := range lists {
		for _, q := range list {
			n += len(q.sums)
		}
	}
	s.sought = s.sought.Renew(fine * n)
	first := s.sought
	if times > 1 {
		s.once = s.once.Renew(fine * n)
		first = s.once
	}
	for _, list := range lists {
		for _, q := range list {
			s.room = appendRuns(s.room[:0], q.sums, anchor)
			for _, run := range s.room {
				first.Count(s.sought, run)
			}
		}
	}
}

// seeks reports whether a passage has a run that may be looked up.
func (s *shelf) seeks(q quotedPassage) bool {
	s.room = appendRuns(slices.Grow(s.room[:0], len(q.sums)), q.sums, anchor)
	return slices.ContainsFunc(s.room, s.sought.Passes)
}

// add keeps a passage if it may be looked up, and reports whether it has.
func (s *shelf) add(q quotedPassage) bool {
	if !s.seeks(q) {
		return false
	}
	for _, run := range s.room {
		if s.sought.Passes(run) {
			s.runs.file(run, len(s.list))
		}
	}
	s.list = append(s.list, q)
	return true
}

// mostCompared bounds how many passages a quotation is compared with.
const mostCompared = 10

// like lists the passages that share so many runs of words with another one.
func (s *shelf) like(q quotedPassage, runs int) []quotedPassage {
	var order []int
	var shared map[int]int
	s.room = appendRuns(slices.Grow(s.room[:0], len(q.sums)), q.sums, anchor)
	for _, run := range s.room {
		if !s.sought.Passes(run) {
			continue
		}
		for i := range s.runs.filed(run) {
			if shared == nil {
				shared = map[int]int{}
			}
			if shared[i]++; shared[i] == 1 {
				order = append(order, i)
			}
		}
	}
	var list []quotedPassage
	for _, i := range order {
		if shared[i] >= runs && len(list) < mostCompared {
			list = append(list, s.list[i])
		}
	}
	return list
}

// quotedPassage is a part of a text and its words.
type quotedPassage struct {
	text *article.Text
	at   prose.Range
	wording
}
