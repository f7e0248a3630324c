package citation

// Step is one step through two aligned lists: an item of each that belong
// together, equal or not, or an item of one list alone, where the index into
// the other is -1.
type Step struct{ A, B int }

// Align pairs the items of two lists in order so that as many as possible are
// equal. It returns nil for lists far longer than citations are.
func Align[T comparable](a, b []T) []Step {
	return newAligner(a, b, false).steps()
}

// Fit pairs all items of a with those of the part of b that is most like a; the
// items of b before and behind that part are no steps. It returns nil for lists
// far longer than citations are.
func Fit[T comparable](a, b []T) []Step {
	return newAligner(a, b, true).steps()
}

// What an alignment gains or loses by a step.
const (
	equal     = 2
	different = -1
	alone     = -1
)

// most bounds the cells of the table, and so time and memory.
const most = 1 << 22

// Alignable reports whether lists of so many items are short enough for [Align]
// and [Fit].
func Alignable(a, b int) bool { return a+1 <= most/(b+1) }

// move is how the best alignment comes to a cell.
type move uint8

const (
	start move = iota
	both
	onlyA
	onlyB
)

type aligner[T comparable] struct {
	a, b  []T
	free  bool // what stands before and behind the part of b costs nothing
	moves []move
	end   int // in b, where the alignment ends
}

func newAligner[T comparable](a, b []T, free bool) *aligner[T] {
	l := &aligner[T]{a: a, b: b, free: free, end: len(b)}
	if !Alignable(len(a), len(b)) {
		return l
	}
	l.fill()
	return l
}

func (l *aligner[T]) cell(i, j int) *move { return &l.moves[i*(len(l.b)+1)+j] }

// fill works out the best move to every cell, row by row.
func (l *aligner[T]) fill() {
	l.moves = make([]move, (len(l.a)+1)*(len(l.b)+1))
	row, next := make([]int, len(l.b)+1), make([]int, len(l.b)+1)
	for j := 1; j <= len(l.b) && !l.free; j++ {
		row[j], *l.cell(0, j) = j*alone, onlyB
	}
	for i := range l.a {
		l.fillRow(i, row, next)
		row, next = next, row
	}
	if l.free {
		for j, score := range row {
			if score >= row[l.end] && (score > row[l.end] || j < l.end) {
				l.end = j
			}
		}
	}
}

// fillRow works out the row of the i-th item from that of the one before.
func (l *aligner[T]) fillRow(i int, row, next []int) {
	moves := l.moves[(i+1)*len(row) : (i+2)*len(row)]
	next[0], moves[0] = (i+1)*alone, onlyA
	item, left, before := l.a[i], next[0], row[0] // the scores beside a cell, and across from it
	for j, other := range l.b {
		above := row[j+1]
		score, m := above+alone, onlyA
		if s := left + alone; s > score {
			score, m = s, onlyB
		}
		s := before + different
		if item == other {
			s = before + equal
		}
		if s > score || s == score && !l.free {
			score, m = s, both
		}
		next[j+1], moves[j+1] = score, m
		left, before = score, above
	}
}

// steps follows the moves back from the end.
func (l *aligner[T]) steps() []Step {
	if l.moves == nil {
		return nil
	}
	var list []Step
	for i, j := len(l.a), l.end; i > 0 || j > 0; {
		switch *l.cell(i, j) {
		case both:
			i, j = i-1, j-1
			list = append(list, Step{i, j})
		case onlyA:
			i--
			list = append(list, Step{i, -1})
		case onlyB:
			j--
			list = append(list, Step{-1, j})
		case start:
			i, j = 0, 0
		}
	}
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	return list
}
