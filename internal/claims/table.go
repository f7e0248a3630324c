package claims

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/prose"
)

// wholeWords are words that are looked up whole, by the [prose.Sum] that those
// of a text come with: a slot holds the index of a word, counted from 1, in the
// slot of its sum or in the next that was free.
type wholeWords struct {
	list  []wholeWord
	slots []uint16
}

type wholeWord struct {
	text string
	entry
}

func newWholeWords(words map[string]entry) wholeWords {
	size := 1
	for size < 4*len(words) {
		size *= 2
	}
	t := wholeWords{make([]wholeWord, 0, len(words)), make([]uint16, size)}
	for _, w := range slices.Sorted(maps.Keys(words)) {
		t.list = append(t.list, wholeWord{w, words[w]})
		at := t.slot(prose.Sum(w))
		for t.slots[at] != 0 {
			at = t.slot(at + 1)
		}
		t.slots[at] = uint16(len(t.list))
	}
	return t
}

// slot is where a word of a sum is looked for first.
func (t *wholeWords) slot(sum uint64) uint64 { return sum & uint64(len(t.slots)-1) }

func (t *wholeWords) find(w string, sum uint64) (entry, bool) {
	for at := t.slot(sum); t.slots[at] != 0; at = t.slot(at + 1) {
		if e := &t.list[t.slots[at]-1]; e.text == w {
			return e.entry, true
		}
	}
	return entry{}, false
}

func (t *wholeWords) tags(w string) tag {
	e, _ := t.find(w, prose.Sum(w))
	return e.tags
}

// stem is how words begin that tell the same.
type stem struct {
	text    string
	tags    tag
	shorter int // index of the longest stem that this one begins with, or -1
}

// stems are sorted by their heads, then by their texts.
type stems struct {
	list  []stem
	heads [heads]span // where the stems of a head are
}

type span struct{ from, to uint16 }

// head is how many bytes of a stem are looked up; no stem is shorter.
const (
	head  = 3
	heads = 1 << 11
)

// headOf tells apart, nearly, the heads that words begin with.
func headOf(w string) (int, bool) {
	if len(w) < head {
		return 0, false
	}
	h := uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16
	return int(h * 0x9E3779B1 >> 21), true
}

func newStems(tags map[string]tag) stems {
	var ss stems
	for text, t := range tags {
		if len(text) < head {
			panic("a stem is too short: " + text)
		}
		ss.list = append(ss.list, stem{text, t, -1})
	}
	slices.SortFunc(ss.list, func(a, b stem) int {
		x, _ := headOf(a.text)
		y, _ := headOf(b.text)
		return cmp.Or(cmp.Compare(x, y), cmp.Compare(a.text, b.text))
	})
	for i := range ss.list {
		h, _ := headOf(ss.list[i].text)
		at := &ss.heads[h]
		if at.to == 0 {
			at.from = uint16(i)
		}
		shorter := i - 1
		for shorter >= int(at.from) && !strings.HasPrefix(ss.list[i].text, ss.list[shorter].text) {
			shorter = ss.list[shorter].shorter
		}
		if shorter >= int(at.from) {
			ss.list[i].shorter = shorter
		}
		at.to = uint16(i + 1)
	}
	return ss
}

// longest returns the longest stem that a word begins with, or nil.
func (ss *stems) longest(w string) *stem {
	h, ok := headOf(w)
	if !ok || ss.heads[h].to == 0 {
		return nil
	}
	from, to := int(ss.heads[h].from), int(ss.heads[h].to)
	i, found := slices.BinarySearchFunc(ss.list[from:to], w, func(s stem, w string) int { return strings.Compare(s.text, w) })
	if i += from; !found {
		i--
	}
	for i >= from && !strings.HasPrefix(w, ss.list[i].text) {
		i = ss.list[i].shorter
	}
	if i < from {
		return nil
	}
	return &ss.list[i]
}
