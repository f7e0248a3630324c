package cli

import (
	"bytes"
	"testing"
	"time"
)

// clock is a time that goes on by a step each time it is asked.
func clock(step time.Duration) func() time.Time {
	now := time.Date(2020, time.June, 1, 0, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(step)
		return now
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	terminal := func(string) string { return "xterm" }
	tests := []struct {
		name    string
		process Process
		quiet   bool
		step    time.Duration
		want    string
	}{
		{"a short run", Process{StderrTerminal: true, Getenv: terminal}, false, 10 * time.Millisecond, ""},
		{"a long run", Process{StderrTerminal: true, Getenv: terminal}, false, 600 * time.Millisecond, "\r2 of 3 files checked\x1b[K\r3 of 3 files checked\x1b[K\r\x1b[K"},
		{"not too often", Process{StderrTerminal: true, Getenv: terminal}, false, 400 * time.Millisecond, "\r3 of 3 files checked\x1b[K\r\x1b[K"},
		{"no terminal", Process{Getenv: terminal}, false, time.Minute, ""},
		{"a dumb terminal", Process{StderrTerminal: true, Getenv: func(string) string { return "dumb" }}, false, time.Minute, ""},
		{"quiet", Process{StderrTerminal: true, Getenv: terminal}, true, time.Minute, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var stderr bytes.Buffer
			tt.process.Stderr, tt.process.Now = &stderr, clock(tt.step)
			progress := (&program{tt.process}).progress(3, tt.quiet)
			for range 3 {
				progress.step()
			}
			progress.clear()
			if stderr.String() != tt.want {
				t.Errorf("got %q, want %q", stderr.String(), tt.want)
			}
		})
	}
}
