package ruletest

import "testing"

func TestEscapeRoundTrip(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "a\n", "a\r\nb", "\ufeffa: \"b\"\n\n", "\\n \\\" \\\\n", "\u00a0\u200b é\xff\x00"} {
		got, err := unescape(escape(s))
		if err != nil || got != s {
			t.Errorf("unescape(escape(%q)) = %q, %v; escaped %q", s, got, err, escape(s))
		}
	}
}
