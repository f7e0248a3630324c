package prose

import "unicode"

// following says what begins behind a possible sentence end.
type following uint8

const (
	lowerCase following = iota
	capital
	number
)

// follow looks at the first word from i on, behind marks that open.
func (s *scanner) follow(i int) following {
	i = skipOpening(s.raw, i, s.block.End)
	r, n := runeAt(s.raw, i)
	switch {
	case i >= s.block.End:
		return capital
	case r >= '0' && r <= '9' || r == '$' || r == '€' || r == '№':
		return number
	case !isLetter(r):
		return capital
	case isCapital(s.raw, i):
		return capital
	case startsAddress(s.raw[i:]):
		return capital
	}
	for i += n; ; i += n { // eGov, iPhone
		if r, n = runeAt(s.raw, i); !isLetter(r) {
			return lowerCase
		}
		if unicode.IsUpper(r) {
			return capital
		}
	}
}

// skipOpening skips marks that open, dashes, and the blanks between.
func skipOpening(raw string, i, limit int) int {
	for i < limit {
		r, n := runeAt(raw, i)
		if !isSpace(r) && (!isOpening(r) || r == '#' || r == '@') {
			break
		}
		i += n
	}
	return i
}

// isDash reports whether a dash and a blank stand at i.
func isDash(raw string, i int) bool {
	r, n := runeAt(raw, i)
	behind, _ := runeAt(raw, i+n)
	return (r == '–' || r == '—' || r == '-') && isSpace(behind)
}

// isCapital reports whether the letter at i begins a sentence: it is upper
// case, or of a script without cases.
func isCapital(raw string, i int) bool {
	r, _ := runeAt(raw, i)
	if r < 0x80 {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.Is(unicode.Lo, r) || unicode.Is(unicode.Georgian, r)
}
