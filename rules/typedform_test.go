package rules

import (
	"strings"
	"testing"
)

func TestSuperscript(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"¹²³": "123", "⁰⁴⁵⁶⁷⁸⁹x": "0456789", "²⁰": "20",
		"": "", "₁": "", "ⁿ": "", "”": "", "´": "", "º": "", "⁻¹": "", "\xe2\x81": "", "\xc2": "", "3": "",
	} {
		end, id := superscript(text, 0)
		if id != want || (want == "") != (end == 0) {
			t.Errorf("superscript(%q) = %d, %q, want %q", text, end, id, want)
		}
	}
}

func TestNoteNumbers(t *testing.T) {
	t.Parallel()
	for inner, want := range map[string]string{
		"3": "3", " 3 ": "3", "3, 4": "3 4", "3;7": "3 7", "3–5": "3 4 5", "1-2, 9": "1 2 9", "1 — 3": "1 2 3",
		"": "", "0": "", "03": "", "3a": "", "5-3": "", "3-3": "", "2019": "", "1-500": "", "-3": "", "3,,": "3", "a, 3": "", "1.2": "", "+3": "",
	} {
		if got := strings.Join(noteNumbers(inner), " "); got != want {
			t.Errorf("noteNumbers(%q) = %q, want %q", inner, got, want)
		}
	}
}

func TestSpacedID(t *testing.T) {
	t.Parallel()
	for inner, want := range map[string]string{
		"^ 3": "3", "^3 ": "3", " ^3": "3", " ^ speech ": "speech", "^\u00a03": "3",
		"^3": "", "^": "", "^ ": "", "3": "", "^ see note": "", "x^ 3": "",
	} {
		if got, ok := spacedID(inner); got != want && ok || ok != (want != "") {
			t.Errorf("spacedID(%q) = %q, %t, want %q", inner, got, ok, want)
		}
	}
}
