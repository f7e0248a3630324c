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
		first, _ := utf8.DecodeRuneInString(p.words)
		if !strings.ContainsRune(initials, first) || !strings.ContainsRune(initials, unicode.ToUpper(first)) {
			t.Errorf("%q begins with a letter that is not looked for", p.words)
		}
	}
}
