package citation

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestInitials keeps the letters that the search looks at in step with the phrases.
func TestInitials(t *testing.T) {
	t.Parallel()
	for _, p := range phrases {
		first, size := utf8.DecodeRuneInString(p.words)
		if mayLeadBack(p.words) != size || mayLeadBack(strings.ToUpper(p.words)) != utf8.RuneLen(unicode.ToUpper(first)) {
			t.Errorf("%q begins with a letter that is not looked for", p.words)
		}
	}
}
