package cli

import (
	"bufio"
	"context"
	"strings"

	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/report"
)

// asker shows changes and asks whether to make them. A nil asker is never
// over and never interrupted.
type asker struct {
	ctx   context.Context
	w     *mending
	lines chan string     // of the standard input; closed at its end
	all   map[string]bool // rules whose changes are made without asking
	quit  bool            // nothing more is to be changed
}

func newAsker(ctx context.Context, w *mending) *asker {
	return &asker{ctx: ctx, w: w, all: map[string]bool{}}
}

func (a *asker) over() bool { return a != nil && a.quit }

func (a *asker) interrupted() bool { return a != nil && a.ctx.Err() != nil }

const answers = `y  yes, make this change
n  no, leave it
a  make this change and all others that the same rule offers
q  leave it and all that follow
`

// ask shows a change and returns whether to make it. The end of the input is
// a q.
func (a *asker) ask(c fix.Change, before, after []byte) bool {
	if a.quit || a.all[c.Finding.Rule] {
		return !a.quit
	}
	kind := ""
	if !c.Fix.Safe {
		kind = " (unsafe: it may change what is meant)"
	}
	a.show(a.w.line(c.Finding.Path, c, c.Finding.Severity.String()+": "+c.Finding.Message))
	for line := range strings.Lines(a.w.colored(changedLines(before, after))) {
		a.show("  " + strings.TrimRight(line, "\n"))
	}
	for {
		a.quit = a.w.print(report.Printable(c.Fix.Message)+kind+"? [y,n,a,q,?] ") != nil
		if a.quit {
			return false
		}
		switch a.answer() {
		case "y", "yes":
			return true
		case "n", "no":
			return false
		case "a", "all":
			a.all[c.Finding.Rule] = true
			return true
		case "q", "quit":
			a.quit = true
			return false
		default:
			a.show(strings.TrimRight(answers, "\n"))
		}
	}
}

// show prints a line. If nobody can read it, there is nobody to ask either.
func (a *asker) show(line string) { a.quit = a.w.print(line+"\n") != nil || a.quit }

// answer reads a line. It stops waiting when the run is interrupted.
func (a *asker) answer() string {
	if a.lines == nil {
		a.lines = make(chan string)
		go func() {
			defer close(a.lines)
			for s := bufio.NewScanner(a.w.Stdin); s.Scan(); {
				select {
				case a.lines <- s.Text():
				case <-a.ctx.Done():
					return
				}
			}
		}()
	}
	select {
	case line, ok := <-a.lines:
		if ok {
			return strings.ToLower(strings.TrimSpace(line))
		}
		a.show("")
	case <-a.ctx.Done():
	}
	return "q"
}

// changedLines returns the lines that differ, each with "-" or "+" before it.
// Of long lines it keeps what is near the difference.
func changedLines(before, after []byte) []byte {
	var out strings.Builder
	var old, now []string // of one place
	flush := func() {
		if len(old) == len(now) {
			for i := range old {
				old[i], now[i] = narrow(old[i], now[i])
			}
		}
		for _, line := range old {
			out.WriteString("-" + line + "\n")
		}
		for _, line := range now {
			out.WriteString("+" + line + "\n")
		}
		old, now = nil, nil
	}
	n := 0
	for line := range strings.Lines(string(fix.Diff("", before, after))) {
		n++
		text := strings.TrimSuffix(line[1:], "\n")
		switch {
		case n <= 2: // the names
		case line[0] == '-':
			old = append(old, text)
		case line[0] == '+':
			now = append(now, text)
		default:
			flush()
		}
	}
	flush()
	return []byte(out.String())
}

// narrow cuts two long lines to what differs and a little around it.
func narrow(a, b string) (string, string) {
	const around, short = 40, 120 // characters
	x, y := []rune(a), []rune(b)
	if len(x) <= short && len(y) <= short {
		return a, b
	}
	head, tail := 0, 0
	for head < min(len(x), len(y)) && x[head] == y[head] {
		head++
	}
	for tail < min(len(x), len(y))-head && x[len(x)-1-tail] == y[len(y)-1-tail] {
		tail++
	}
	cut := func(line []rune) string {
		from, to := max(head-around, 0), min(len(line)-tail+around, len(line))
		s := string(line[from:to])
		if from > 0 {
			s = "…" + s
		}
		if to < len(line) {
			s += "…"
		}
		return s
	}
	return cut(x), cut(y)
}
