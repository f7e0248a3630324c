package citation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/citation"
)

// draw writes an alignment as "a=a b/x -c +y".
func draw(a, b []string, steps []citation.Step) string {
	var out []string
	for _, s := range steps {
		switch {
		case s.A < 0:
			out = append(out, "+"+b[s.B])
		case s.B < 0:
			out = append(out, "-"+a[s.A])
		case a[s.A] == b[s.B]:
			out = append(out, a[s.A])
		default:
			out = append(out, a[s.A]+"/"+b[s.B])
		}
	}
	return strings.Join(out, " ")
}

func TestAlign(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ a, b, align, fit string }{
		{"on the concept", "on the concept", "on the concept", "on the concept"},
		{"on the concept", "decree of the president on the concept astana", "+decree +of +the +president on the concept +astana", "on the concept"},
		{"the water of asia", "the law on the water of the republic", "+the +law +on the water of +the asia/republic", "the water of -asia"},
		{"a b c", "a x c", "a b/x c", "a b/x c"},
		{"a b c", "a c", "a -b c", "a -b c"},
		{"a c", "a b c", "a +b c", "a +b c"},
		{"x b c", "y b c z", "x/y b c +z", "-x b c"},
		{"a b", "c d", "a/c b/d", "-a -b"},
		{"", "a", "+a", ""},
		{"a", "", "-a", "-a"},
		{"", "", "", ""},
	} {
		a, b := strings.Fields(tt.a), strings.Fields(tt.b)
		if got := draw(a, b, citation.Align(a, b)); got != tt.align {
			t.Errorf("Align(%q, %q) = %q, want %q", tt.a, tt.b, got, tt.align)
		}
		if got := draw(a, b, citation.Fit(a, b)); got != tt.fit {
			t.Errorf("Fit(%q, %q) = %q, want %q", tt.a, tt.b, got, tt.fit)
		}
	}
}

func TestAlignGivesUpOnBooks(t *testing.T) {
	t.Parallel()
	book := make([]int, 1<<13)
	if steps := citation.Align(book, book); steps != nil {
		t.Errorf("got %d steps, want none", len(steps))
	}
	if steps := citation.Fit(book[:100], book); len(steps) != 100 {
		t.Errorf("a title in a long text: got %d steps, want 100", len(steps))
	}
}

func FuzzAlign(f *testing.F) {
	f.Add("on the concept", "decree on the concept of")
	f.Add("a a b", "a b b")
	f.Add("", "x")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := strings.Fields(x), strings.Fields(y)
		if len(a)*len(b) > 1<<16 {
			t.Skip()
		}
		check := func(name string, steps []citation.Step, all bool) {
			nextA, nextB := 0, -1
			if all {
				nextB = 0
			}
			for _, s := range steps {
				if s.A >= 0 {
					if s.A != nextA {
						t.Fatalf("%s(%q, %q): item %d of a comes where %d is due", name, a, b, s.A, nextA)
					}
					nextA++
				}
				if s.B >= 0 {
					if nextB >= 0 && s.B != nextB {
						t.Fatalf("%s(%q, %q): item %d of b comes where %d is due", name, a, b, s.B, nextB)
					}
					nextB = s.B + 1
				}
			}
			if nextA != len(a) || all && nextB != len(b) {
				t.Fatalf("%s(%q, %q) leaves items out: %v", name, a, b, steps)
			}
		}
		check("Align", citation.Align(a, b), true)
		check("Fit", citation.Fit(a, b), false)
	})
}

func TestWords(t *testing.T) {
	t.Parallel()
	text := "«О Концепции» — Kazakhstan’s “Birge”campaign, №\u00a027; e\u0301 2020-2030 "
	var got []string
	for _, w := range citation.Words(text) {
		got = append(got, fmt.Sprintf("%s<%s>", w.Text, text[w.Start:w.End]))
	}
	want := "о<О> концепции<Концепции> kazakhstans<Kazakhstan’s> birge<Birge> campaign<campaign> №<№> 27<27> é<e\u0301> 2020<2020> 2030<2030>"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}
