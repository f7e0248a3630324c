package prose

// Memory is where the words of texts are kept. Texts that are done with leave it
// to the next ones: fresh memory is slow, and words take more of it than
// anything else. The zero value is ready.
type Memory struct{ free Spelled }

// Forget makes room for other texts. What has been read into the memory is lost.
func (m *Memory) Forget() {
	const most = 1 << 20 // words worth keeping room for
	f := &m.free
	if cap(f.Words) > most {
		*f = Spelled{}
	}
	f.Words, f.Lower, f.Looks, f.Sums = f.Words[:0], f.Lower[:0], f.Looks[:0], f.Sums[:0]
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
