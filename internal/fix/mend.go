package fix

import (
	"fmt"
	"slices"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/source"
)

// maxRounds is how often a file is mended and checked again until nothing is
// left to mend. One fix may make room for the next, but not for ever.
const maxRounds = 25

// Mender mends files one at a time.
type Mender struct {
	// Check returns all that is found in a file, by every rule: a fix must not
	// bring what another rule reports.
	Check func(*source.File) []finding.Finding
	// Wanted says which findings are to be mended; nil for all of them.
	Wanted func(*finding.Finding) bool
	// Unsafe also takes the fixes that a person must look at.
	Unsafe bool
	// Ask, if given, is asked about every change that is proved, with the text
	// before and after it.
	Ask func(c Change, before, after []byte) bool
}

// Outcome is a file before and after mending.
type Outcome struct {
	Before, After []byte
	Rounds        []Round
	Left          []Refusal         // what could not be proved in After
	Findings      []finding.Finding // what is found in After, in order
}

// Round is what was made of a text at once.
type Round struct {
	Text []byte // before it; all places of the changes are in it
	Made []Change
}

// Made returns all changes in the order in which they were made.
func (o *Outcome) Made() []Change {
	var all []Change
	for _, r := range o.Rounds {
		all = append(all, r.Made...)
	}
	return all
}

// Changed reports whether there is anything to write.
func (o *Outcome) Changed() bool { return string(o.Before) != string(o.After) }

// Refusal is a change that is not made, since it cannot be proved.
type Refusal struct {
	Change
	Why string // what the change would do, as in "it would …"
}

// Mend takes the safe fixes until there are none left, then the unsafe ones if
// they are wanted, and so on to a point at which nothing changes. It fails if
// there is no such point, or if a text comes back.
func (m *Mender) Mend(file *source.File) (*Outcome, error) {
	out := &Outcome{Before: file.Bytes()}
	s := &session{Mender: m, now: m.look(file), declined: map[declined]bool{}, failures: failuresOf(file.Len())}
	seen := map[string]bool{string(file.Bytes()): true}
	for range maxRounds {
		text := s.now.file.Bytes()
		made := s.round(true)
		if len(made) == 0 && m.Unsafe {
			made = s.round(false)
		}
		if len(made) == 0 {
			out.After, out.Findings, out.Left = s.now.file.Bytes(), s.now.findings, s.left
			return out, nil
		}
		out.Rounds = append(out.Rounds, Round{text, made})
		if now := string(s.now.file.Bytes()); !seen[now] {
			seen[now] = true
			continue
		}
		return nil, fmt.Errorf("the fixes of %s undo each other: mend one rule at a time", rulesOf(out.Made()))
	}
	last := Outcome{Rounds: out.Rounds[maxRounds/2:]}
	return nil, fmt.Errorf("after %d rounds the fixes of %s still find something to change: mend one rule at a time", maxRounds, rulesOf(last.Made()))
}

func rulesOf(changes []Change) string {
	var ids []string
	for _, c := range changes {
		if !slices.Contains(ids, c.Finding.Rule) {
			ids = append(ids, c.Finding.Rule)
		}
	}
	slices.Sort(ids)
	if len(ids) == 1 {
		return ids[0]
	}
	return fmt.Sprintf("%d rules, such as %s and %s,", len(ids), ids[0], ids[1])
}

// mostFailures is how many proofs of one file may fail, and failedBytes how
// many bytes may be looked at for them: a proof checks all of the file again, so
// that a thousand of them on a long one would take minutes. A file in which that
// many changes fail was made to keep us busy.
const (
	mostFailures  = 1000
	leastFailures = 16
	failedBytes   = 16 << 20
)

// failuresOf returns how many proofs of a file of a length may fail.
func failuresOf(length int) int {
	return min(mostFailures, max(leastFailures, failedBytes/max(1, length)))
}

// session is the mending of one file.
type session struct {
	*Mender
	now      *state
	declined map[declined]bool // they are not asked about again
	refused  map[string]bool   // by identity; in the text as it is now
	left     []Refusal         // the same with their reasons
	failures int               // how many proofs may still fail
}

// round makes the changes that can be made at once, and returns them. Where
// not only safe ones are wanted, a safe one that fails as such is tried again
// as one that is not.
func (s *session) round(safe bool) []Change {
	var made []Change
	next := s.now
	s.refused, s.left = map[string]bool{}, nil
	eligible := func(c Change) bool {
		return (c.Fix.Safe || !safe) && (s.Wanted == nil || s.Wanted(&c.Finding)) && !s.refused[identity(c)] && !s.declined[decline(c)]
	}
	for {
		some := choose(s.now.findings, made, eligible)
		if len(some) == 0 {
			s.now = next
			s.move(made)
			return made
		}
		for i := range some {
			some[i].Fix.Safe = safe
		}
		if s.Ask == nil {
			made, next = s.settle(made, next, some)
			continue
		}
		for _, c := range some { // one question at a time, each on top of what was agreed
			if eligible(c) {
				made, next = s.settle(made, next, []Change{c})
			}
		}
	}
}

// settle adds to the changes made so far, which lead to the state next, those
// of some others that are proved beside them. It tries all at once, and looks
// for the culprit only where that fails.
func (s *session) settle(made []Change, next *state, some []Change) ([]Change, *state) {
	all := append(slices.Clip(made), some...)
	after, why := s.prove(s.now, all)
	if why != "" && s.failures > 0 {
		s.failures--
	}
	switch {
	case why == "" && (s.Ask == nil || s.Ask(some[0], next.file.Bytes(), after.file.Bytes())):
		return all, after
	case why == "":
		s.declined[decline(some[0])] = true
		return made, next
	case len(some) == 1:
		s.refused[identity(some[0])] = true
		s.left = append(s.left, Refusal{some[0], why})
		return made, next
	}
	half := len(some) / 2
	made, next = s.settle(made, next, some[:half])
	return s.settle(made, next, some[half:])
}

// identity tells the changes to one text apart.
func identity(c Change) string {
	return fmt.Sprint(c.Finding.Rule, c.Finding.Span, c.Finding.Message, c.Fix.Message, c.Fix.Edits)
}

// declined is a change that somebody did not want, and where the finding
// begins in the text as it is now.
type declined struct {
	rule, message, fix string
	at                 int
}

func decline(c Change) declined {
	return declined{c.Finding.Rule, c.Finding.Message, c.Fix.Message, c.Finding.Span.Start}
}

// move takes what was declined along to the text after some changes.
func (s *session) move(made []Change) {
	moved := newShift(inOrder(editsOf(made)))
	next := map[declined]bool{}
	for d := range s.declined {
		d.at = moved.start(d.at)
		next[d] = true
	}
	s.declined = next
}
