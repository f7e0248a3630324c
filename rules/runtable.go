package rules

import "iter"

// mostAlike bounds how many passages are looked at for one run of words.
const mostAlike = 10

// runTable files passages by the hashes of runs of words, a few for each. It is
// a hash table whose slots are searched in a row, since the hashes are as good
// as random and a text has thousands.
type runTable struct {
	slots []runSlot
	used  int
	links []link
}

// prime is odd, and half of its bits are set.
const prime = 0xD6E8FEB86659FD93

// runOf hashes a run of words, given their sums.
func runOf(sums []uint64) uint64 {
	var run uint64
	for _, s := range sums {
		run = run*prime + s
	}
	return run ^ run>>29
}

// appendRuns appends the hashes of all runs of n words to a list.
func appendRuns(list, sums []uint64, n int) []uint64 {
	leaves := uint64(1) // what the word that leaves a run next has been multiplied by
	for range n - 1 {
		leaves *= prime
	}
	var run uint64
	for i, s := range sums {
		if run = run*prime + s; i < n-1 {
			continue
		}
		list = append(list, run^run>>29)
		run -= sums[i-n+1] * leaves
	}
	return list
}

// runSlot is a hash and its first link, counted from 1; 0 if the slot is free.
type runSlot struct {
	hash uint64
	link int
}

// link is a passage that has a run of words, and the next one that has it,
// counted from 1.
type link struct{ passage, next int }

// empty takes everything out of the table, and keeps its room if it is worth it.
func (t *runTable) empty() {
	const most = 1 << 12 // slots
	if len(t.slots) > most {
		t.slots = nil
	}
	clear(t.slots)
	t.used, t.links = 0, t.links[:0]
}

// slot returns where a hash is, or would be put.
func (t *runTable) slot(h uint64) *runSlot {
	last := uint64(len(t.slots) - 1)
	for i := h & last; ; i = (i + 1) & last {
		if s := &t.slots[i]; s.link == 0 || s.hash == h {
			return s
		}
	}
}

// file notes that a passage has a run of words, behind those that have it too.
// One that has it twice is filed once.
func (t *runTable) file(h uint64, passage int) {
	t.grow()
	s := t.slot(h)
	own := link{passage: passage}
	if s.link == 0 {
		t.links = append(t.links, own)
		*s = runSlot{h, len(t.links)}
		t.used++
		return
	}
	at := s.link
	for range mostAlike - 1 {
		last := &t.links[at-1]
		if last.passage == passage {
			return
		}
		if at = last.next; at == 0 {
			last.next = len(t.links) + 1
			t.links = append(t.links, own)
			return
		}
	}
}

// grow keeps half of the slots free.
func (t *runTable) grow() {
	const least = 64
	if 2*t.used < len(t.slots) {
		return
	}
	old := t.slots
	t.slots = make([]runSlot, max(2*len(old), least))
	for _, s := range old {
		if s.link > 0 {
			*t.slot(s.hash) = s
		}
	}
}

// filed iterates over the passages that have a run of words.
func (t *runTable) filed(h uint64) iter.Seq[int] {
	return func(yield func(int) bool) {
		if t.used == 0 {
			return
		}
		for at := t.slot(h).link; at > 0; at = t.links[at-1].next {
			if !yield(t.links[at-1].passage) {
				return
			}
		}
	}
}
