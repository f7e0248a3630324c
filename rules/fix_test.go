package rules_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

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

// variants is how many mangled examples are mended, beside the examples as they
// are.
const (
	variants      = 10_000
	variantsShort = 600
)

// TestFixes mends the examples of every rule, as they are and mangled, with the
// fixes of all rules or of one: every byte outside the edits stays, no word is
// lost that no edit touches, no safe fix takes letters away but those that
// takesAway lists, the file parses, and a second run changes nothing.
func TestFixes(t *testing.T) {
	t.Parallel()
	bench := newFixBench(t)
	count, plain := variants, 2*len(bench.examples)
	if testing.Short() {
		count = variantsShort
	}
	next := make(chan func())
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for do := range next {
				do()
			}
		})
	}
	for i := range plain {
		k := i % len(bench.examples)
		unsafe := (k+i/len(bench.examples))%2 == 0
		next <- func() {
			bench.try(t, fmt.Sprint("as it is, with unsafe fixes: ", unsafe), k, bench.examples[k].Data, fix.Mender{Unsafe: unsafe})
		}
	}
	for seed := range count {
		next <- func() { bench.variant(t, uint64(seed)) }
	}
	close(next)
	workers.Wait()
	for _, r := range rules.All() {
		if r.Fix != rule.NoFix && bench.made[r.ID] == 0 {
			t.Errorf("no fix of %s was made", r.ID)
		}
	}
	t.Logf("%d changes in %d of %d files", bench.changes, bench.changed, plain+count)
}

// fixBench is what is mended, and how often that came to something.
type fixBench struct {
	examples []ruletest.Example
	checks   []func(*source.File) []finding.Finding // by example
	fixing   []string                               // the rules that have a fix

	mu               sync.Mutex
	made             map[string]int // by rule
	changes, changed int
}

func newFixBench(t *testing.T) *fixBench {
	t.Helper()
	b := &fixBench{made: map[string]int{}}
	schemas, builtin := schema.New(), registry.Builtin()
	for _, r := range rules.All() {
		if r.Fix != rule.NoFix {
			b.fixing = append(b.fixing, r.ID)
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
			e.Name = r.ID + "/" + e.Name
			b.examples = append(b.examples, e)
			b.checks = append(b.checks, func(f *source.File) []finding.Finding { return lint.CheckFile(cfg, f) })
		}
	}
	return b
}

// variant mends a mangled example: with unsafe fixes or without, of all rules
// or of one.
func (b *fixBench) variant(t *testing.T, seed uint64) {
	rng := rand.New(rand.NewPCG(seed, 1))
	k := rng.IntN(len(b.examples))
	text := mangle(rng, b.examples[k].Data, b.examples[rng.IntN(len(b.examples))].Data)
	m := fix.Mender{Unsafe: rng.IntN(2) == 0}
	if rng.IntN(4) == 0 {
		one := b.fixing[rng.IntN(len(b.fixing))]
		m.Wanted = func(f *finding.Finding) bool { return f.Rule == one }
	}
	b.try(t, fmt.Sprint("mangled by seed ", seed), k, text, m)
}

// try mends a text that is held against what the k-th example is.
func (b *fixBench) try(t *testing.T, what string, k int, text []byte, m fix.Mender) {
	what = b.examples[k].Name + ", " + what
	m.Check = b.checks[k]
	out, err := m.Mend(source.NewFile("a.yaml", text))
	if err != nil {
		t.Errorf("%s: %v\n%q", what, err, text)
		return
	}
	if why := faulty(out); why != "" {
		t.Errorf("%s: %s\n%q\n%q", what, why, text, out.After)
	}
	if again, err := m.Mend(source.NewFile("a.yaml", out.After)); err != nil || again.Changed() {
		t.Errorf("%s: a second run changes it again: %v\n%q\n%q", what, err, out.After, again.After)
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

// takesAway is what letters and digits the safe fixes of a rule may take away.
var takesAway = map[string]string{
	"act-jurisdiction-code":    "the name of a jurisdiction, for its code",
	"act-number-format":        "a Cyrillic letter that stands for a Latin one",
	"act-registry-conflict":    "what is not in the registered title",
	"archive-incomplete":       "a date that is none",
	"cite-field-contamination": "the word before a number, such as No.",
	"enc-not-nfc":              "a letter, where the accent behind it is escaped",
	"fn-order":                 "the old numbers of notes",
	"ibid-assertion-broken":    "the word ibid, for short",
	"ignore-unused":            "a comment without effect",
	"name-variant":             "the spelling of a name that is not the registered one",
	"repeat-full-citation":     "the word full, for short",
	"schema-empty-value":       "a key without a value",
	"schema-version":           "the old name of a key",
	"schema-wrong-type":        "yes and no, for true and false",
	"term-variant":             "the spelling of a term that is not the registered one",
	"url-tracking-or-session":  "what tells a site who follows a link",
	"waiver-invalid":           "a waiver without effect",
}

// taken returns the letters and digits that a change takes away: those of what
// it replaces, less those that come in their place.
func taken(text []byte, c fix.Change) string {
	left := map[rune]int{}
	count := func(s string, by int) {
		for _, r := range norm.NFKC.String(escapes.ReplaceAllString(s, "")) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				left[unicode.ToLower(r)] += by
			}
		}
	}
	for _, e := range c.Fix.Edits {
		count(string(text[e.Span.Start:e.Span.End]), 1)
		count(e.NewText, -1)
	}
	var lost []rune
	for r, n := range left {
		if n > 0 {
			lost = append(lost, r)
		}
	}
	slices.Sort(lost)
	return string(lost)
}

// escapes are characters as a quoted text writes them.
var escapes = regexp.MustCompile(`\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[_NLPabefnrtv0])`)

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
			if lost := taken(r.Text, c); c.Fix.Safe && lost != "" && takesAway[c.Finding.Rule] == "" {
				return fmt.Sprintf("the safe fix of %s takes away %q", c.Finding.Rule, lost)
			}
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
