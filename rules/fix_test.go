package rules_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/ruletest"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// variants is how many mangled examples are mended.
const (
	variants      = 10_000
	variantsShort = 600
)

// TestFixes mends the examples of every rule that has a fix, as they are and
// mangled, with the fixes of all rules: every byte outside the edits stays, no
// word is lost that no edit touches, the file parses, and a second run changes
// nothing.
func TestFixes(t *testing.T) {
	t.Parallel()
	bench := newFixBench(t)
	count := variants
	if testing.Short() {
		count = variantsShort
	}
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				bench.try(t, i)
			}
		})
	}
	for i := range count {
		next <- i
	}
	close(next)
	workers.Wait()
	for _, r := range rules.All() {
		if r.Fix != rule.NoFix && bench.made[r.ID] == 0 && !testing.Short() {
			t.Errorf("no fix of %s was made", r.ID)
		}
	}
	t.Logf("%d changes in %d of %d files", bench.changes, bench.changed, count)
}

// fixBench is what is mended, and how often that came to something.
type fixBench struct {
	examples []ruletest.Example
	checks   []func(*source.File) []finding.Finding // by example

	mu               sync.Mutex
	made             map[string]int // by rule
	changes, changed int
}

func newFixBench(t *testing.T) *fixBench {
	t.Helper()
	b := &fixBench{made: map[string]int{}}
	schemas, builtin := schema.New(), registry.Builtin()
	for _, r := range rules.All() {
		if r.Fix == rule.NoFix {
			continue
		}
		a := load(t, filepath.Join(archives, r.ID+".txtar"))
		set, err := a.Over(builtin)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range a.Examples {
			cfg := &lint.Config{
				Rules: rules.All(), Schemas: schemas, Profile: e.Profile, Jobs: 1, Today: time.Date(2020, time.June, 1, 0, 0, 0, 0, time.UTC),
				Registries: func(string) (*registry.Set, []lint.Problem) { return set, nil },
			}
			if e.Options != nil {
				stream := yamldoc.Parse(source.NewFile("options.yaml", e.Options))
				options, err := r.DecodeOptions(stream.Docs[0].Root)
				if err != nil {
					t.Fatal(err)
				}
				cfg.Options = map[string]any{r.ID: options}
			}
			b.examples = append(b.examples, e)
			b.checks = append(b.checks, func(f *source.File) []finding.Finding { return lint.CheckFile(cfg, f) })
		}
	}
	return b
}

// try mends the i-th variant. The first two rounds over the examples are the
// examples as they are, and each is tried with unsafe fixes and without.
func (b *fixBench) try(t *testing.T, i int) {
	rng := rand.New(rand.NewPCG(uint64(i), 1))
	k, round := i%len(b.examples), i/len(b.examples)
	text := b.examples[k].Data
	if round >= 2 {
		text = mangle(rng, text, b.examples[rng.IntN(len(b.examples))].Data)
	}
	m := fix.Mender{Check: b.checks[k], Unsafe: (k+round)%2 == 0}
	out, err := m.Mend(source.NewFile("a.yaml", text))
	if err != nil {
		t.Errorf("variant %d of %s: %v\n%q", i, b.examples[k].Name, err, text)
		return
	}
	if why := faulty(out); why != "" {
		t.Errorf("variant %d of %s: %s\n%q\n%q", i, b.examples[k].Name, why, text, out.After)
	}
	if again, err := m.Mend(source.NewFile("a.yaml", out.After)); err != nil || again.Changed() {
		t.Errorf("variant %d of %s: a second run changes it again: %v\n%q\n%q", i, b.examples[k].Name, err, out.After, again.After)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, c := range out.Made() {
		b.made[c.Finding.Rule]++
		b.changes++
	}
	if out.Changed() {
		b.changed++
	}
}

// faulty says what is wrong with the mending of a file, going by its bytes.
func faulty(out *fix.Outcome) string {
	if out.Changed() && yamldoc.Parse(source.NewFile("a.yaml", out.After)).Broken {
		return "the result does not parse"
	}
	for i, r := range out.Rounds {
		next := out.After
		if i+1 < len(out.Rounds) {
			next = out.Rounds[i+1].Text
		}
		var edits []finding.Edit
		for _, c := range r.Made {
			edits = append(edits, c.Fix.Edits...)
		}
		slices.SortStableFunc(edits, func(a, b finding.Edit) int { return a.Span.Start - b.Span.Start })
		at, rest := 0, next
		touched := map[string]int{}
		for _, e := range edits {
			kept := string(r.Text[at:e.Span.Start]) + e.NewText
			if !bytes.HasPrefix(rest, []byte(kept)) {
				return fmt.Sprintf("bytes before the edit at %v are not kept", e.Span)
			}
			at, rest = e.Span.End, rest[len(kept):]
			countWords(touched, wordsAround(r.Text, e.Span), 1)
		}
		if !bytes.Equal(r.Text[at:], rest) {
			return "bytes behind the last edit are not kept"
		}
		lost := map[string]int{}
		countWords(lost, string(r.Text), 1)
		countWords(lost, string(next), -1)
		for w, n := range lost {
			if n > touched[w] {
				return fmt.Sprintf("the word %q is lost", w)
			}
		}
	}
	return ""
}

// wordsAround returns the bytes of a span and the words that it cuts.
func wordsAround(text []byte, s source.Span) string {
	for s.Start > 0 && !endsWord(rune(text[s.Start-1])) {
		s.Start--
	}
	for s.End < len(text) && !endsWord(rune(text[s.End])) {
		s.End++
	}
	return string(text[s.Start:s.End])
}

// endsWord is for bytes too: those of characters beyond ASCII are part of words.
func endsWord(r rune) bool {
	return r < 0x80 && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func countWords(counts map[string]int, text string, by int) {
	for _, w := range strings.FieldsFunc(text, endsWord) {
		counts[w] += by
	}
}

// mangle changes an example as editors, programs and accidents do.
func mangle(rng *rand.Rand, text, other []byte) []byte {
	s := string(text)
	for range 1 + rng.IntN(4) {
		at := 0
		if len(s) > 0 {
			at = rng.IntN(len(s))
		}
		lines := strings.SplitAfter(s, "\n")
		n := rng.IntN(len(lines))
		switch rng.IntN(12) {
		case 0:
			s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "\r\n")
		case 1:
			s = "\ufeff" + s
		case 2: // a comment
			lines[n] = strings.TrimRight(lines[n], "\r\n") + " # why\n"
			s = strings.Join(lines, "")
		case 3: // a line twice
			s = strings.Join(slices.Insert(lines, n, lines[n]), "")
		case 4: // a line gone
			s = strings.Join(slices.Delete(lines, n, n+1), "")
		case 5: // something else in the middle
			from := rng.IntN(len(other) + 1)
			s = s[:at] + string(other[from:from+rng.IntN(min(40, len(other)-from)+1)]) + s[at:]
		case 6: // a few bytes gone
			s = s[:at] + s[min(at+1+rng.IntN(5), len(s)):]
		case 7: // a token that matters
			s = s[:at] + tokens[rng.IntN(len(tokens))] + s[at:]
		case 8: // a value in quotes
			if key, value, ok := strings.Cut(strings.TrimRight(lines[n], "\n"), ": "); ok && !strings.ContainsAny(value, `"'\[{|>&*`) {
				quote := []string{`"`, `'`}[rng.IntN(2)]
				lines[n] = key + ": " + quote + value + quote + "\n"
				s = strings.Join(lines, "")
			}
		case 9: // a value folded
			if i := strings.LastIndexByte(lines[n], ' '); i > 0 && strings.Contains(lines[n][:i], ": ") {
				indent := len(lines[n]) - len(strings.TrimLeft(lines[n], " -"))
				lines[n] = lines[n][:i] + "\n" + strings.Repeat(" ", indent+2) + lines[n][i+1:]
				s = strings.Join(lines, "")
			}
		case 10: // no line break at the end, or many
			s = strings.TrimRight(s, "\n") + strings.Repeat("\n", rng.IntN(3))
		case 11: // two marks changed for each other
			s = strings.Replace(s, "[^1]", "[^2]", 1+rng.IntN(2))
		}
	}
	return []byte(s)
}

var tokens = []string{"[^1]", " [^2]", "[^x] ", ": ", " #", "“", "” ", "\u200b", "\u00a0", "  ", "é", "e\u0301", "\n", "\n\n", "- ", "'", `"`, `\`, "&a ", "*a", "\t", "ж", "?utm_source=x", ".", ","}
