package cli

import (
	"fmt"
	"io"
	"time"
)

const (
	progressDelay  = time.Second // a run that is over sooner shows nothing
	progressPeriod = 100 * time.Millisecond
)

// progress says on a terminal how many files are done. A nil progress says
// nothing.
type progress struct {
	w           io.Writer
	now         func() time.Time
	total, done int
	next        time.Time // when to say it again
	shown       bool
}

// progress returns nil where nobody is there to see it.
func (p *program) progress(total int, quiet bool) *progress {
	if quiet || !p.StderrTerminal || !p.understandsControls() {
		return nil
	}
	return &progress{w: p.Stderr, now: p.Now, total: total, next: p.Now().Add(progressDelay)}
}

// step counts a file. It must not be called by two goroutines at once.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.done++
	if now := p.now(); !now.Before(p.next) {
		p.line(fmt.Sprintf("%d of %d files checked", p.done, p.total))
		p.next, p.shown = now.Add(progressPeriod), true
	}
}

// clear wipes the line, so that nothing is left of it behind the output.
func (p *progress) clear() {
	if p != nil && p.shown {
		p.line("")
	}
}

// line writes over the line that the cursor is on. That it cannot be written
// is no fault of the run.
func (p *progress) line(s string) { _, _ = io.WriteString(p.w, "\r"+s+"\x1b[K") }
