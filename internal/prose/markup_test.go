package prose

import (
	"slices"
	"strings"
	"testing"
)

// TestMarkup keeps the heart of what TestPandoc compares where there is no
// pandoc.
func TestMarkup(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		raw  string
		want string
	}{
		{"a[^1] b", "note 1"},
		{"a[^note-a].[^a:b]", "note note-a; note a:b"},
		{"a[^a b] c[^", ""},
		{"\\[^1] `[^2]` ``[^3] ` `` [^4", "code; code"},
		{"``[^1]`", "code"},
		{"a^[note [^1]] b", "inline note; note 1"},
		{"100 km^2^[^1]", "note 1"},
		{"[a]{.c #i k=\"v w\" l=x}", `span "i" ["c"] ["k=v w" "l=x"]`},
		{"[a [b]{.c}[^1] d]{.e}", `span "" ["e"] []; span "" ["c"] []; note 1`},
		{"[a]{.c d} [b]{.1} [c] {.d} [e]{.f", ""},
		{"[a]{k=\"a\\\"b&amp;c\nd\"}", `span "" [] ["k=a\"b&c d"]`},
		{"[text][label]{.c}", ""},
		{"![a]{.c}", ""},
		{"[a [b](c) d](e \"t\")", "link"},
		{"[a](b[^1]) <https://x.kz/[^2]>", "link; link"},
		{"x\n\n[^d]: text[^1]\n\ny[^d]", "note d"},
		{"x\n[^d]: text", "note d"},
		{"<!-- [^1]\n\n[^2] --> <a b=\"[^3]\">[^4]</a>", "note 4"},
		{"$5[^1] and $6[^2], $x[^3]$", "note 1; note 2"},
		{"    [^1]\n\nx[^2]\n\n```\n[^3]\n\n[^4]\n```", "code; note 2; code"},
	} {
		want := strings.Split(test.want, "; ")
		if test.want == "" {
			want = nil
		}
		if got := markupOf(Parse(test.raw)); !slices.Equal(got, want) {
			t.Errorf("%q\n got %q\nwant %q", test.raw, got, want)
		}
	}
}

// TestDefinition tells the note itself from a reference to it.
func TestDefinition(t *testing.T) {
	t.Parallel()
	text := Parse("See[^1].\n\n[^1]: Ibid.[^2]\n[^3]: Other.\n\n[^4] no: note.\n\nx [^5]: no note.")
	var defined []string
	for _, m := range text.Markers {
		if m.Definition {
			defined = append(defined, text.Raw[m.ID.Start:m.ID.End])
		}
	}
	if want := []string{"1", "3"}; !slices.Equal(defined, want) {
		t.Errorf("defines %q, want %q", defined, want)
	}
}

// TestAttributeRange finds each pair as it is written.
func TestAttributeRange(t *testing.T) {
	t.Parallel()
	text := Parse("x [a]{.uncited reason=\"the author’s\" by=me\n until='2020'}")
	var got []string
	for _, a := range text.Spans[0].Attributes {
		got = append(got, text.Raw[a.Range.Start:a.Range.End])
	}
	if want := []string{"reason=\"the author’s\"", "by=me", "until='2020'"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestBrackets lists the pairs of the prose, without those of the markup.
func TestBrackets(t *testing.T) {
	t.Parallel()
	text := Parse("(a) [b [c]{.d}] {e} [f](g) [^1] [h][i] f(x)[1]")
	var got []string
	for _, b := range text.Brackets {
		got = append(got, text.Raw[b.Inner.Start:b.Inner.End])
	}
	if want := []string{"a", "b [c]{.d}", "e", "h", "i", "x", "1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
