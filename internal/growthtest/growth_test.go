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

//nolint:paralleltest // it compares times
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
		{"the rest again for every few characters", func(s string) {
			sum := 0
			for i := 0; i < len(s); i += 4 {
				for j := i; j < len(s); j++ {
					sum += int(s[j])
				}
			}
			if sum == 0 {
				panic("no text")
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
