package prose

// Memory is where texts and their words are kept. Those that are done with leave
// it to the next ones: fresh memory is slow, and an article takes many times its
// size. The zero value is ready.
type Memory struct {
	texts   []*Text // the first of them are in use
	used    int
	free    Spelled // the lists as far as they are in use
	scanner scanner

	capitals []int // words of the text that is being spelled
}

// most is how many bytes of texts are worth keeping room for. What a text takes
// that was made to fill the memory is given back.
const most = 1 << 20

// Forget makes room for other texts. What has been read into the memory is lost.
// It reports false if that was so much that the room was given back.
func (m *Memory) Forget() bool {
	size := 0
	for _, t := range m.texts[:m.used] {
		size += len(t.Raw)
	}
	if m.used = 0; size > most {
		*m = Memory{}
		return false
	}
	f := &m.free
	f.Words, f.Lower, f.Looks, f.Sums = f.Words[:0], f.Lower[:0], f.Looks[:0], f.Sums[:0]
	return true
}

// text lends a text without anything in its lists.
func (m *Memory) text(raw string) *Text {
	if m.used == len(m.texts) {
		m.texts = append(m.texts, &Text{})
	}
	t := m.texts[m.used]
	m.used++
	*t = Text{
		Raw: raw, Markers: t.Markers[:0], InlineNotes: t.InlineNotes[:0], Spans: t.Spans[:0], Links: t.Links[:0], Quotes: t.Quotes[:0], Brackets: t.Brackets[:0],
		Strays: t.Strays[:0], Sentences: t.Sentences[:0], Dates: t.Dates[:0], Code: t.Code[:0], Foreign: t.Foreign[:0],
	}
	return t
}

// take lends lists with room for n words.
func (m *Memory) take(n int) *Spelled {
	f := &m.free
	at := len(f.Words)
	if cap(f.Words)-at < n {
		size := max(n, 2*cap(f.Words))
		*f, at = Spelled{make([]Range, 0, size), make([]string, 0, size), make([]Spelling, 0, size), make([]uint64, 0, size)}, 0
	}
	end := at + n
	return &Spelled{f.Words[at:at:end], f.Lower[at:at:end], f.Looks[at:at:end], f.Sums[at:at:end]}
}

// keep ends the loan of lists that are full now. Lists that have outgrown their
// room are elsewhere and leave it free.
func (m *Memory) keep(s *Spelled, room int) {
	if n := len(s.Words); n <= room {
		f := &m.free
		end := len(f.Words) + n
		f.Words, f.Lower, f.Looks, f.Sums = f.Words[:end], f.Lower[:end], f.Looks[:end], f.Sums[:end]
		s.Words, s.Lower, s.Looks, s.Sums = s.Words[:n:n], s.Lower[:n:n], s.Looks[:n:n], s.Sums[:n:n]
	}
}
