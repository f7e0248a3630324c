package charset

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// Run is a stretch of text that was UTF-8 and was read in another character
// set, such as "â€œ" for a quotation mark.
type Run struct {
	Start, End int // bytes of the text
	Repaired   string
	Charset    string // the set it was read in
	Times      int    // how often it was misread, 1 or more
	Lost       bool   // characters are lost, for which Repaired has U+FFFD
}

// Garbled finds the garbled stretches of a text. It speaks only where the
// characters as they stand make no sense: "SÃO" and "«Гёте»" are left alone
// although their letters could be bytes of another character.
func Garbled(text string) []Run {
	runs := find(text, 0)
	if len(runs) == 0 {
		return nil
	}
	// Now that it is known how the text was misread, less proof will do.
	known := uint16(0)
	for i, c := range charsets() {
		if slices.ContainsFunc(runs, func(r Run) bool { return r.Charset == c.name }) {
			known |= 1 << i
		}
	}
	return find(text, known)
}

// find looks for garbled stretches. The text is known to be garbled by some of
// the sets.
func find(text string, known uint16) []Run {
	f := finder{text: text, tables: lookup(), known: known}
	sets := uint16(0) // those in which the character before may start another
	start := 0        // of that character
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && (c != ' ' || sets == 0) {
			sets = 0
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if both := sets & f.laterIn(r); both != 0 && f.garbled(start, both) {
			i, sets = f.done, 0
			continue
		}
		start, sets = i, f.leadIn(r)
		i += size
	}
	return f.runs
}

func (t *tables) leadIn(r rune) uint16 {
	if r >= maxRune || r < utf8.RuneSelf {
		return 0
	}
	return t.lead[r]
}

// laterIn takes a plain space for the no-break space that it may have been.
func (t *tables) laterIn(r rune) uint16 {
	switch {
	case r == ' ':
		return 1
	case r >= maxRune:
		return 0
	}
	return t.later[r]
}

// finder collects the garbled stretches of a text.
type finder struct {
	*tables
	text   string
	known  uint16 // the sets that the text is known to be garbled by
	runs   []Run
	done   int     // where the last one ends
	silent [16]int // for each set, up to where nothing is garbled in it
}

// garbled looks for a garbled stretch from an offset on, in any of the sets,
// and keeps the longest.
func (f *finder) garbled(start int, sets uint16) bool {
	var longest Run
	var set *charset
	for ; sets != 0; sets &= sets - 1 {
		i := bits.TrailingZeros16(sets)
		if start < f.silent[i] {
			continue
		}
		c := charsets()[i]
		switch s := c.stretch(f.text, f.done, start, nil); {
		case !s.garbled() && (s.end == s.start || f.known&(1<<i) == 0):
			f.silent[i] = s.end
		case s.end > longest.End:
			longest = Run{Start: s.start, End: s.end, Charset: c.name, Times: 1, Lost: s.lost}
			set = c
		}
	}
	if set == nil {
		return false
	}
	var repaired strings.Builder
	set.stretch(f.text, f.done, start, &repaired)
	longest.Repaired = repaired.String()
	longest.again()
	f.runs, f.done = append(f.runs, longest), longest.End
	return true
}

// again repairs what is garbled after repairing, as when a text went through
// the same mistake twice.
func (r *Run) again() {
	times := 0
	inner := Garbled(r.Repaired)
	for _, run := range inner {
		times = max(times, run.Times)
	}
	r.Repaired = Repair(r.Repaired, inner)
	r.Times += times
}

// Repair returns the text with its garbled stretches replaced.
func Repair(text string, runs []Run) string {
	var b strings.Builder
	at := 0
	for _, r := range runs {
		b.WriteString(text[at:r.Start])
		b.WriteString(r.Repaired)
		at = r.End
	}
	b.WriteString(text[at:])
	return b.String()
}
