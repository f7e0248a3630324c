package rules

import (
	"testing"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

// TestKinds makes sure that no rule passes over a text that concerns it.
func TestKinds(t *testing.T) {
	t.Parallel()
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		kinds := kindsOf(string(r))
		properties := norm.NFC.PropertiesString(string(r))
		if r != 0x85 && mayBeInvisible(r) && kinds&rule.Invisible == 0 {
			t.Errorf("U+%04X is not said to be invisible", r)
		}
		if (!norm.NFC.IsNormalString(string(r)) || !properties.BoundaryBefore()) && kinds&rule.Composed == 0 {
			t.Errorf("U+%04X is not said to be composed in NFC", r)
		}
		if unicode.IsLetter(r) && r != 0xAA && r != 0xBA && kinds&rule.Letters == 0 {
			t.Errorf("U+%04X is not said to be a letter", r)
		}
	}
}

// TestKindsOfGarbled makes sure that garbled text is said to have letters,
// whatever it was and whatever it was read as.
func TestKindsOfGarbled(t *testing.T) {
	t.Parallel()
	for _, set := range []*charmap.Charmap{
		charmap.Windows1252, charmap.ISO8859_1, charmap.Windows1251, charmap.Windows1254, charmap.Windows1250,
		charmap.KOI8R, charmap.CodePage866, charmap.CodePage850, charmap.CodePage437, charmap.Macintosh,
	} {
		for r := rune(0xA0); r < 0x2800; r++ {
			if lead := string(r)[0]; set == charmap.Macintosh && lead != 0xC2 && lead != 0xC3 && lead != 0xE2 {
				continue // dashes and quotation marks, of which a stretch must have several
			}
			garbled := ""
			for _, b := range []byte(string(r)) {
				garbled += string(set.DecodeByte(b))
			}
			if kindsOf(garbled)&rule.Letters == 0 && unicode.IsGraphic(r) {
				t.Errorf("%s: %q for U+%04X is not said to have letters", set, garbled, r)
			}
		}
	}
}

func kindsOf(text string) rule.Kinds {
	list := rule.NonASCII(&yamldoc.Node{Value: text})
	if len(list) == 0 {
		return 0
	}
	return list[0].Kinds
}
