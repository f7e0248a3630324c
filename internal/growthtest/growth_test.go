package growthtest_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/growthtest"
)

// recorder is a test that may fail.
type recorder struct{ failed bool }

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

func TestLinear(t *testing.T) {
	for _, c := range []struct {
		name string
		f    func(string)
		fail bool
	}{
		{"once over the text", func(s string) { strings.Count(s, "z") }, false},
		{"many times over the text", func(s string) {
			for range 300 {
				strings.Count(s, "z")
			}
		}, false},
		{"the rest again for each character", func(s string) {
			for i := range s {
				strings.Count(s[i:], "zz")
			}
		}, true},
	} {
		var r recorder
		growthtest.Linear(&r, "a b ", c.f)
		if r.failed != c.fail {
			t.Errorf("%s: want a failure %t, got %t", c.name, c.fail, r.failed)
		}
	}
}
