package yamldoc_test

import (
	"testing"

	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

func TestOriginal(t *testing.T) {
	t.Parallel()
	for written, want := range map[string]string{
		"plain \u0080 text":          "plain \u0080 text",
		"a\xe9b":                     "a\xe9b",
		"'it''s \x07'":               "it's \x07",
		"\"\\u0080 \u0081 \\n \"":    "\u0080 \u0081 \n ",
		"|\n  one \x0b\n  two\xff\n": "one \x0b\ntwo\xff\n",
		">\n  one \xff\n  two\n":     "one \xff two\n",
		"on\ufefft":                  "on\ufefft",
		"clean":                      "clean",
		"":                           "",
	} {
		file := source.NewFile("x.yaml", []byte("key: "+written))
		n := yamldoc.Parse(file).Docs[0].Root.Get("key")
		if got := n.Original(); got != want || len(got) != len(n.Value) {
			t.Errorf("%q: original %q of %q, want %q", written, got, n.Value, want)
		}
		alias := source.NewFile("x.yaml", []byte("a: &n "+written+"\nkey: *n"))
		if got := yamldoc.Parse(alias).Docs[0].Root.Get("key").Original(); len(got) > 0 && got[0] != want[0] {
			t.Errorf("%q through an alias: original %q, want %q", written, got, want)
		}
	}
	if got := (*yamldoc.Node)(nil).Original(); got != "" {
		t.Errorf("nothing has the original %q", got)
	}
}
