// Package growthtest checks that work grows with its input and no faster.
package growthtest

import (
	"math"
	"runtime"
	"strings"
	"time"
)

const (
	small = 4 << 10 // bytes
	times = 8       // how much longer the second text is

	// margin is how many times longer than in proportion the second text may
	// take: work that grows with the square takes eight times longer, and noise is
	// far from the margin in the best of several runs.
	margin = 4

	runs, tries = 3, 6
	// least is what is added to both measurements, so that a time too short to be
	// measured makes no ratio.
	least = 50 * time.Microsecond
)

// T is what Linear needs of a test.
type T interface {
	Helper()
	Errorf(format string, args ...any)
}

// Linear runs f on the text, repeated to one length and to one that is many
// times as long, and fails where the time grows much faster than the length.
func Linear(t T, text string, f func(text string)) {
	t.Helper()
	short := strings.Repeat(text, small/len(text)+1)
	long := strings.Repeat(short, times)
	ratio := math.Inf(1)
	for range tries {
		ratio = min(ratio, float64(best(f, long)+least)/float64(best(f, short)+least))
		if ratio < times*margin {
			return
		}
	}
	t.Errorf("%.40q: %d times as much takes %.0f times as long", text, times, ratio)
}

// best returns the shortest time of several runs.
func best(f func(string), text string) time.Duration {
	runtime.LockOSThread() // whose time it is
	defer runtime.UnlockOSThread()
	least := time.Duration(math.MaxInt64)
	for range runs {
		start := threadTime()
		f(text)
		least = min(least, threadTime()-start)
	}
	return least
}
