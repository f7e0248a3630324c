package yamldoc

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/source"
)

func TestDescribe(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"a: b":                          `"b"`,
		"a: [b]":                        "a list",
		"a: {b: c}":                     "keys with values",
		"a:":                            "nothing",
		"a: 'x\ty'":                     `"x\ty"`,
		"a: " + strings.Repeat("ә", 41): `"` + strings.Repeat("ә", 39) + `…"`,
		"a: " + strings.Repeat("ә", 40): `"` + strings.Repeat("ә", 40) + `"`,
	} {
		n := Parse(source.NewFile("a.yaml", []byte(text))).Docs[0].Root.Get("a")
		if got := n.Describe(); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
