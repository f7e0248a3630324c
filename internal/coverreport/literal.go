package coverreport

import (
	"html"
	"strings"
)

// literal returns a text as readers see it: without the backslashes that take
// their meaning from characters, and with the characters that references mean.
func literal(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n", s[i+1]) >= 0:
			i++
			b.WriteByte(s[i])
		case s[i] == '&':
			meant, n := reference(s[i:])
			b.WriteString(meant)
			i += n - 1
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// reference returns what a character reference such as &amp; means, and its
// length; an & that begins none means itself.
func reference(s string) (string, int) {
	const longest = 32
	if n := strings.IndexByte(s[:min(len(s), longest)], ';'); n > 0 {
		if meant := html.UnescapeString(s[:n+1]); !strings.HasSuffix(meant, ";") {
			return meant, n + 1
		}
	}
	return "&", 1
}
