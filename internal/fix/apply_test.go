package fix_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/source"
)

const path = "a.yaml"

func edit(start, end int, text string) finding.Edit {
	return finding.Edit{Path: path, Span: source.Span{Start: start, End: end}, NewText: text}
}

func safe(edits ...finding.Edit) finding.Fix   { return finding.Fix{Safe: true, Edits: edits} }
func unsafe(edits ...finding.Edit) finding.Fix { return finding.Fix{Edits: edits} }

func withFixes(fixes ...finding.Fix) finding.Finding {
	return finding.Finding{Path: path, Fixes: fixes}
}

func TestChooseAndApply(t *testing.T) {
	t.Parallel()
	elsewhere := edit(0, 3, "x")
	elsewhere.Path = "b.yaml"
	tests := []struct {
		name     string
		findings []finding.Finding
		unsafe   bool
		want     string // of "0123456789"
	}{
		{"no findings", nil, true, "0123456789"},
		{"no fix", []finding.Finding{withFixes()}, true, "0123456789"},
		{"replace", []finding.Finding{withFixes(safe(edit(2, 4, "ab")))}, false, "01ab456789"},
		{"delete", []finding.Finding{withFixes(safe(edit(2, 4, "")))}, false, "01456789"},
		{"insert at both ends", []finding.Finding{withFixes(safe(edit(0, 0, "<"))), withFixes(safe(edit(10, 10, ">")))}, false, "<0123456789>"},
		{"everything", []finding.Finding{withFixes(safe(edit(0, 10, "")))}, false, ""},
		{"edits of one fix in any order", []finding.Finding{withFixes(safe(edit(8, 9, "b"), edit(1, 2, "a")))}, false, "0a234567b9"},
		{"insert before what the same fix replaces", []finding.Finding{withFixes(safe(edit(3, 5, "b"), edit(3, 3, "a")))}, false, "012ab56789"},
		{"two insertions of one fix keep their order", []finding.Finding{withFixes(safe(edit(3, 3, "a"), edit(3, 3, "b")))}, false, "012ab3456789"},
		{"unsafe left out", []finding.Finding{withFixes(unsafe(edit(2, 4, "ab")))}, false, "0123456789"},
		{"unsafe wanted", []finding.Finding{withFixes(unsafe(edit(2, 4, "ab")))}, true, "01ab456789"},
		{"the safe one of two", []finding.Finding{withFixes(unsafe(edit(2, 4, "no")), safe(edit(6, 7, "ok")))}, false, "012345ok789"},
		{"the first of two", []finding.Finding{withFixes(unsafe(edit(2, 4, "ok")), safe(edit(6, 7, "no")))}, true, "01ok456789"},

		{"overlap: the first finding wins", []finding.Finding{withFixes(safe(edit(2, 5, "A"))), withFixes(safe(edit(4, 6, "B")))}, false, "01A56789"},
		{"overlap: the second fix of the later one", []finding.Finding{withFixes(safe(edit(2, 5, "A"))), withFixes(safe(edit(4, 6, "B")), safe(edit(7, 8, "C")))}, false, "01A56C89"},
		{"a fix is taken whole or not at all", []finding.Finding{withFixes(safe(edit(4, 5, "A"))), withFixes(safe(edit(0, 1, "B"), edit(4, 5, "C")))}, false, "0123A56789"},
		{"one within the other", []finding.Finding{withFixes(safe(edit(2, 8, "A"))), withFixes(safe(edit(4, 5, "B")))}, false, "01A89"},
		{"insertion within a replacement", []finding.Finding{withFixes(safe(edit(2, 8, "A"))), withFixes(safe(edit(4, 4, "B")))}, false, "01A89"},
		{"replacement around an insertion", []finding.Finding{withFixes(safe(edit(4, 4, "B"))), withFixes(safe(edit(2, 8, "A")))}, false, "0123B456789"},
		{"insertion where a replacement starts", []finding.Finding{withFixes(safe(edit(2, 8, "A"))), withFixes(safe(edit(2, 2, "B")))}, false, "01A89"},
		{"two insertions at one place", []finding.Finding{withFixes(safe(edit(2, 2, "A"))), withFixes(safe(edit(2, 2, "B")))}, false, "01A23456789"},
		{"the same fix twice", []finding.Finding{withFixes(safe(edit(2, 4, "A"))), withFixes(safe(edit(2, 4, "A")))}, false, "01A456789"},
		{"a fix at odds with itself", []finding.Finding{withFixes(safe(edit(2, 5, "A"), edit(4, 6, "B")))}, false, "0123456789"},

		{"side by side", []finding.Finding{withFixes(safe(edit(2, 4, "A"))), withFixes(safe(edit(4, 6, "B")))}, false, "01AB6789"},
		{"insertion where a replacement ends", []finding.Finding{withFixes(safe(edit(2, 4, "A"))), withFixes(safe(edit(4, 4, "B")))}, false, "01AB456789"},
		{"another file", []finding.Finding{withFixes(safe(elsewhere)), withFixes(safe(edit(0, 3, "A")))}, false, "A3456789"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var here []finding.Fix
			for _, f := range fix.Choose(tt.findings, tt.unsafe) {
				if f.Edits[0].Path == path {
					here = append(here, f)
				}
			}
			if got := string(fix.Apply([]byte("0123456789"), here)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestApplyKeepsTheRest proves on random fixes that what is chosen does not
// overlap, and that every byte outside the edits is kept in its order.
func TestApplyKeepsTheRest(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		data := []byte(strings.Repeat("abcdefghijklmnopqrstuvwxyz", 3)[:rng.IntN(60)])
		before := string(data)
		chosen := fix.Choose(randomFindings(rng, len(data)), rng.IntN(2) == 0)
		got := string(fix.Apply(data, chosen))
		if string(data) != before {
			t.Fatal("Apply changed the data it was given")
		}
		if want := applyOneByOne(before, chosen); got != want {
			t.Fatalf("Apply(%q, %v)\n = %q\nwant %q", before, chosen, got, want)
		}
		if kept := withoutUpper(got); kept != outside(before, chosen) {
			t.Fatalf("Apply(%q, %v) keeps %q", before, chosen, kept)
		}
	}
}

// randomFindings makes findings whose new texts are capital letters.
func randomFindings(rng *rand.Rand, size int) []finding.Finding {
	var list []finding.Finding
	for range rng.IntN(8) {
		var f finding.Finding
		for range rng.IntN(3) {
			x := finding.Fix{Safe: rng.IntN(2) == 0}
			for range 1 + rng.IntN(3) {
				start := rng.IntN(size + 1)
				end := min(start+rng.IntN(4), size)
				x.Edits = append(x.Edits, edit(start, end, strings.Repeat(string(rune('A'+rng.IntN(26))), rng.IntN(3))))
			}
			f.Fixes = append(f.Fixes, x)
		}
		list = append(list, f)
	}
	return list
}

// applyOneByOne makes the edits from the end of the text to its start.
func applyOneByOne(text string, fixes []finding.Fix) string {
	edits := allEdits(fixes)
	slices.SortStableFunc(edits, func(a, b finding.Edit) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return a.Span.End - b.Span.End
	})
	for _, e := range slices.Backward(edits) {
		text = text[:e.Span.Start] + e.NewText + text[e.Span.End:]
	}
	return text
}

// outside is the text without the bytes that the edits replace.
func outside(text string, fixes []finding.Fix) string {
	gone := make([]bool, len(text))
	for _, e := range allEdits(fixes) {
		for i := e.Span.Start; i < e.Span.End; i++ {
			gone[i] = true
		}
	}
	var b strings.Builder
	for i := range len(text) {
		if !gone[i] {
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

func withoutUpper(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return -1
		}
		return r
	}, s)
}

func allEdits(fixes []finding.Fix) []finding.Edit {
	var list []finding.Edit
	for _, f := range fixes {
		list = append(list, f.Edits...)
	}
	return list
}
