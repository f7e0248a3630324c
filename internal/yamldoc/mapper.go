package yamldoc

import "strings"

// mapper follows the source of one scalar and its decoded value together.
type mapper struct {
	src      []byte
	value    string
	at, dec  int // how far source and value have been followed
	end      int // where the scalar ends as far as seen
	inside   int // where its text begins
	segments []segment
	lost     bool // source and value disagreed
}

// copy follows n bytes that stand for themselves.
func (m *mapper) copy(n int) {
	if n > len(m.value)-m.dec || string(m.src[m.at:m.at+n]) != m.value[m.dec:m.dec+n] {
		m.lost = true
		return
	}
	m.add(n, n)
}

// put follows n source bytes that decode to text.
func (m *mapper) put(text string, n int) {
	if !strings.HasPrefix(m.value[m.dec:], text) {
		m.lost = true
		return
	}
	m.add(len(text), n)
}

func (m *mapper) add(decLen, srcLen int) {
	if decLen > 0 {
		m.segments = appendSegment(m.segments, segment{m.dec, m.at, decLen, srcLen})
	}
	m.dec += decLen
	m.at += srcLen
	m.end = m.at
}

// appendSegment adds a segment, joined to the one before where both are byte
// for byte.
func appendSegment(list []segment, s segment) []segment {
	if len(list) > 0 {
		p := &list[len(list)-1]
		if p.decLen == p.srcLen && s.decLen == s.srcLen && p.src+p.srcLen == s.src {
			p.decLen += s.decLen
			p.srcLen += s.srcLen
			return list
		}
	}
	return append(list, s)
}
