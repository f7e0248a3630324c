package acts_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/registry"
)

// tempting returns texts with numbers, dates and the words of acts that cite
// none.
func tempting(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("../../testdata/tempting/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatal(files, err)
	}
	var list []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		list = append(list, strings.Split(strings.TrimSpace(string(data)), "\n")...)
	}
	return list
}

func TestTemptingTextsStaySilent(t *testing.T) {
	t.Parallel()
	b := acts.BookOf(registry.Builtin())
	for _, line := range tempting(t) {
		for _, home := range []string{"", "KZ"} {
			if found := b.Scan(line, home); len(found) > 0 {
				t.Errorf("%q is read as %s", line, describeAll(found))
			}
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, p := range phrasings {
		f.Add(p.text)
	}
	for _, line := range tempting(f) {
		f.Add(line)
	}
	b := acts.BookOf(registry.Builtin())
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, c := range b.Scan(s, "KZ") {
			if c.Start < at || c.End <= c.Start || c.End > len(s) {
				t.Fatalf("%q: the citation %s at %d:%d overlaps or leaves the text", s, describe(c), c.Start, c.End)
			}
			at = c.End
			for _, p := range []acts.Part{c.Jurisdiction, c.Issuer, c.Kind, c.Number, c.Title, c.Code, c.Registration.Number} {
				if p.Start < 0 || p.End > len(s) || p.Start > p.End {
					t.Fatalf("%q: the part %+v leaves the text", s, p)
				}
			}
			claim := b.Claim(&c)
			b.Judge(&claim)
		}
		b.ParseCode(s)
		b.ParseAddress(s)
	})
}
