package rule

import (
	"unicode/utf8"

	"github.com/policylint/policylint/internal/yamldoc"
)

// Scalar is a key or value with characters beyond ASCII, and which kinds of
// them it has, so that a rule can pass over what does not concern it.
type Scalar struct {
	*yamldoc.Node
	Kinds Kinds
}

// Kinds is a set of kinds of characters beyond ASCII.
type Kinds uint8

// The kinds. Quotation marks, dashes and other signs of everyday typography
// are of none.
const (
	Letters   Kinds = 1 << iota // letters, and signs that few texts have
	Composed                    // characters that Unicode's normal form NFC may write in another way
	Invisible                   // spaces other than the plain one, and characters that show nothing
)

// EachScalar calls f for every scalar below a node that stands in the file,
// keys before their values. What an alias repeats is not visited again.
func EachScalar(root *yamldoc.Node, f func(*yamldoc.Node)) {
	root.Walk(func(n *yamldoc.Node) bool {
		if n.Aliased() {
			return false
		}
		if n.Kind == yamldoc.Scalar {
			f(n)
		}
		return true
	})
}

// NonASCII returns the scalars that [EachScalar] visits and that have a
// character beyond ASCII.
func NonASCII(root *yamldoc.Node) []Scalar {
	var list []Scalar
	EachScalar(root, func(n *yamldoc.Node) {
		if i := firstNonASCII(n.Value); i < len(n.Value) {
			list = append(list, Scalar{n, kindsOf(n.Value[i:])})
		}
	})
	return list
}

// Has reports whether the scalar has characters of a kind.
func (s Scalar) Has(k Kinds) bool { return s.Kinds&k != 0 }

// firstNonASCII returns the offset of the first byte beyond ASCII, the length
// of the text if there is none.
func firstNonASCII(s string) int {
	i := 0
	for i+8 <= len(s) && (s[i]|s[i+1]|s[i+2]|s[i+3]|s[i+4]|s[i+5]|s[i+6]|s[i+7]) < utf8.RuneSelf {
		i += 8
	}
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	return i
}

func kindsOf(s string) Kinds {
	var k Kinds
	for i := 0; i < len(s); i += firstNonASCII(s[i:]) {
		switch c := s[i]; c {
		case 0xD0, 0xD1: // most letters of Cyrillic
			k |= Letters
			i += 2
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			k |= kindsOfRune(r)
			i += size
		}
		if i >= len(s) {
			break
		}
	}
	return k
}

func kindsOfRune(r rune) Kinds {
	switch {
	case r < 0xC0:
		return kindsOfSign(r)
	case r < 0x300, r >= 0x400 && r < 0x483, r >= 0x48A && r < 0x591:
		return Letters
	case r < 0x400:
		return Letters | Composed | Invisible
	case r == 0x2000 || r == 0x2001:
		return Composed | Invisible
	case r >= 0x2010 && r < 0x2028, r >= 0x2030 && r < 0x205F, r == '€', r == '№', r == '™':
		return 0
	case r >= 0x2002 && r < 0x2070:
		return Invisible
	}
	return Letters | Composed | Invisible
}

// kindsOfSign returns the kinds of a character below the letters of Latin-1.
func kindsOfSign(r rune) Kinds {
	switch r {
	case 0xA0, 0xAD:
		return Invisible
	case '§', '©', '«', '®', '°', '·', '»':
		return 0
	}
	return Letters
}
