package rules

import (
	"testing"
	"unicode"
)

// TestInvisibleNames makes sure that every character the rule may report has a
// name, and that none of them shows.
func TestInvisibleNames(t *testing.T) {
	t.Parallel()
	for r := rune(0x80); r < unicode.MaxRune; r++ {
		if !mayBeInvisible(r) {
			continue
		}
		if invisibleName(r) == "" {
			t.Errorf("U+%04X has no name", r)
		}
		if unicode.In(r, unicode.Nd, unicode.Ll, unicode.Lu, unicode.P, unicode.Sm, unicode.Sc) {
			t.Errorf("U+%04X shows", r)
		}
	}
}
