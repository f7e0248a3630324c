package fix_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/source"
)

// replacing is a check that offers to replace every old text by a new one. Its
// rule is named by the old text; it is safe where old is in lower case.
func replacing(pairs ...string) func(*source.File) []finding.Finding {
	return func(f *source.File) []finding.Finding {
		var list []finding.Finding
		for i := 0; i < len(pairs); i += 2 {
			old, text := pairs[i], string(f.Bytes())
			for at := 0; ; {
				next := strings.Index(text[at:], old)
				if next < 0 {
					break
				}
				span := source.Span{Start: at + next, End: at + next + len(old)}
				at = span.End
				list = append(list, finding.Finding{
					Rule: old, Severity: finding.Warning, Message: old, Path: f.Path(), Span: span, Text: old,
					Fixes: []finding.Fix{{Message: "write " + pairs[i+1], Safe: old == strings.ToLower(old), Edits: []finding.Edit{{Path: f.Path(), Span: span, NewText: pairs[i+1]}}}},
				})
			}
		}
		return list
	}
}

const head = "schema: article/v1\n"

const tail = "footnotes:\n  - {id: 1, cites: [{source: s}]}\n  - {id: 2, text: Two.}\nsources:\n  - {id: s}\n"

func TestMend(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		check  []string // what to replace by what
		unsafe bool
		text   string
		want   string // "" for the text as it is
		why    string // of the first change left out
	}{
		{name: "nothing to do", check: []string{"x!", "x"}, text: "a: y\n"},
		{name: "a value", check: []string{"x!", "x"}, text: "a: x!\n", want: "a: x\n"},
		{name: "several", check: []string{"x!", "x"}, text: "a: x!\nb: [x!, x!]\n", want: "a: x\nb: [x, x]\n"},
		{name: "what a fix makes room for", check: []string{"x!", "x"}, text: "a: x!!!\n", want: "a: x!!!\n", why: "not be the end of it: x! [x!]"},
		{name: "two rules", check: []string{"x!", "x", "y!", "y"}, text: "a: x!y!\n", want: "a: xy\n"},
		{name: "unsafe not asked for", check: []string{"X!", "X"}, text: "a: X!\n"},
		{name: "unsafe asked for", check: []string{"X!", "X"}, unsafe: true, text: "a: X!\n", want: "a: X\n"},
		{name: "all bytes around are kept", check: []string{"x!", "x"}, text: "\xef\xbb\xbf# c\r\na:  'x!'   # d\r\nb: |2+\r\n    x!\r\n\r\n", want: "\xef\xbb\xbf# c\r\na:  'x'   # d\r\nb: |2+\r\n    x\r\n\r\n"},
		{name: "an edit beside a key", check: []string{"a: x", "b: 1, a: y"}, text: "{a: x, c: 2}\n", want: "{b: 1, a: y, c: 2}\n"},
		{name: "beside a missing value", check: []string{", c: ''", ""}, text: "- {a: , c: ''}\n", want: "- {a: }\n"},

		{name: "no YAML any more", check: []string{"x", "[x"}, text: "a: x\n", why: "leave a file that is no valid YAML"},
		{name: "another key lost", check: []string{"x\n", "x # "}, text: "a: x\nb: y\n", why: "lose text of /b"},
		{name: "the rest of the value lost", check: []string{"x", "x #"}, text: "a: x y\n", why: "lose text of /a"},
		{name: "a comment lost", check: []string{" # why", ""}, text: "a: x # why\n", why: "lose the comment “why”"},
		{name: "a comment to policylint", check: []string{" # policylint:x", ""}, text: "a: x # policylint:x\n", want: "a: x\n"},
		{name: "a comment to policylint becomes text", check: []string{" #", "#"}, text: "a: x # policylint:x\n", why: "lose the comment “policylint:x”"},
		{name: "a comment becomes text", check: []string{" #", "#"}, text: "a: x # why\n", why: "lose the comment “why”"},
		{name: "a comment that is text", check: []string{": x #5 y", ": 'x #5 y'"}, text: "a: x #5 y\n", want: "a: 'x #5 y'\n"},
		{name: "a comment that is text in part", check: []string{": x #5 y", ": 'x #5'"}, text: "a: x #5 y\n", why: "lose the comment “5 y”"},
		{name: "a comment moved", check: []string{"a: x # why\nb: y", "b: y\na: x # why"}, text: "a: x # why\nb: y\n", want: "b: y\na: x # why\n"},
		{name: "values moved to another key", check: []string{"b:\n", "b: {}\nc:\n"}, text: "a: 1\nb:\n  d: e\n", why: "change how /b/d is read"},
		{name: "a key renamed over its values", check: []string{"tite", "title"}, text: "tite:\n  d: e\n", want: "title:\n  d: e\n"},
		{name: "a document more", check: []string{"x\n", "x\n---\n"}, text: "a: x\nb: y\n", why: "change how many documents the file has"},
		{name: "an anchor lost", check: []string{"&n ", ""}, text: "a: &n x\nb: *n\n", why: "leave a file that is no valid YAML"},

		{name: "a marker to another source", check: []string{"[^1]", "[^2]"}, text: head + "lead: One[^1].\n" + tail, why: "lead a footnote marker to another source"},
		{name: "not even if asked for", check: []string{"One[^1]", "One[^2]"}, unsafe: true, text: head + "lead: One[^1].\n" + tail, why: "lead a footnote marker to another source"},
		{name: "a marker lost", check: []string{"[^2]", ""}, text: head + "lead: One[^1], two[^2].\n" + tail, why: "lead a footnote marker to another source"},
		{name: "markers that change places", check: []string{"one[^1], two[^2]", "two[^2], one[^1]"}, text: head + "lead: one[^1], two[^2].\n" + tail, why: "lead a footnote marker to another source"},
		{name: "notes and markers renumbered", check: []string{"[^1], two[^2].\nfootnotes:\n  - {id: 1, cites: [{source: s}]}\n  - {id: 2,", "[^2], two[^1].\nfootnotes:\n  - {id: 2, cites: [{source: s}]}\n  - {id: 1,"},
			text: head + "lead: one[^1], two[^2].\n" + tail, want: head + "lead: one[^2], two[^1].\nfootnotes:\n  - {id: 2, cites: [{source: s}]}\n  - {id: 1, text: Two.}\nsources:\n  - {id: s}\n"},
		{name: "notes that swap their texts", check: []string{"source: s}]}\n  - {id: 2", "source: s}]}\n  - {id: 1b", "[^2]", "[^1b]"},
			text: head + "lead: One[^1], two[^2].\n" + tail, want: head + "lead: One[^1], two[^1b].\n" + strings.Replace(tail, "id: 2", "id: 1b", 1)},
		{name: "a marker that led nowhere", check: []string{"[^7]", "[^1]", "X", "X"}, text: head + "lead: One[^7].\n" + tail, why: "lead a footnote marker to another source"},
		{name: "a marker that led nowhere, asked for", check: []string{"One[^7]", "One[^1]"}, unsafe: true, text: head + "lead: One[^7].\n" + tail, want: head + "lead: One[^1].\n" + tail},
		{name: "a word of the prose", check: []string{"cat", "dog"}, text: head + "lead: A cat.\n", why: "change words of the prose"},
		{name: "a word of a field", check: []string{"cat", "dog"}, text: head + "id: cat\n", want: head + "id: dog\n"},
		{name: "an address in the prose", check: []string{"?utm_source=x", ""}, text: head + "lead: See https://a.kz/b?utm_source=x for more.\n", want: head + "lead: See https://a.kz/b for more.\n"},
		{name: "white space in the prose", check: []string{"  ", " "}, text: head + "lead: A  cat.\n", want: head + "lead: A cat.\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			m := fix.Mender{Check: replacing(tt.check...), Unsafe: tt.unsafe}
			out, err := m.Mend(source.NewFile(path, []byte(tt.text)))
			if err != nil {
				t.Fatal(err)
			}
			want, why := tt.want, ""
			if want == "" {
				want = tt.text
			}
			if len(out.Left) > 0 {
				why = out.Left[0].Why
			}
			if string(out.After) != want || why != tt.why {
				t.Errorf("got %q, left out: %q\nwant %q, left out: %q", out.After, why, want, tt.why)
			}
			if out.Changed() != (want != tt.text) || string(out.Before) != tt.text {
				t.Errorf("changed is %t, before is %q", out.Changed(), out.Before)
			}
		})
	}
}

// TestMendUnsafely checks that a safe change that fails as such is tried again
// where unsafe ones are wanted.
func TestMendUnsafely(t *testing.T) {
	t.Parallel()
	for unsafe, want := range map[bool]string{false: head + "lead: A cat.\n", true: head + "lead: A dog.\n"} {
		m := fix.Mender{Check: replacing("cat", "dog"), Unsafe: unsafe}
		out, err := m.Mend(source.NewFile(path, []byte(head+"lead: A cat.\n")))
		if err != nil || string(out.After) != want || (len(out.Left) == 0) != unsafe {
			t.Errorf("unsafe %t: got %q, left out %v, error %v", unsafe, out.After, out.Left, err)
		}
	}
}

// TestMendGivesUp checks that a long file in which many changes fail is not
// proved as often as a short one: each proof is a check of all of it.
func TestMendGivesUp(t *testing.T) {
	t.Parallel()
	const changes, most = 100, 16
	for length, tried := range map[int]bool{1 << 10: true, 1 << 20: false} {
		text := head + "# " + strings.Repeat("y", length) + "\nlead: A" + strings.Repeat(" x", changes) + "\n"
		m := fix.Mender{Check: replacing(" x", ": [x")}
		out, err := m.Mend(source.NewFile(path, []byte(text)))
		if err != nil || string(out.After) != text || len(out.Left) != changes {
			t.Fatalf("%d bytes: %d changes left out, error %v", length, len(out.Left), err)
		}
		proved := 0
		for _, left := range out.Left {
			if !strings.HasPrefix(left.Why, "not be tried") {
				proved++
			}
		}
		if proved == changes != tried || !tried && proved > most {
			t.Errorf("%d bytes: %d of %d changes were tried", length, proved, changes)
		}
	}
}

// TestMendKeepsTheGood checks that one change that cannot be proved does not
// take along those that can.
func TestMendKeepsTheGood(t *testing.T) {
	t.Parallel()
	m := fix.Mender{Check: replacing("x!", "x", "z", "[z")}
	out, err := m.Mend(source.NewFile(path, []byte("a: x!\nb: z\nc: x!\nd: [x!, z]\n")))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(out.After), "a: x\nb: z\nc: x\nd: [x, z]\n"; got != want || len(out.Made()) != 3 || len(out.Left) != 2 {
		t.Errorf("got %q, %d made, %d left out; want %q", got, len(out.Made()), len(out.Left), want)
	}
}

func TestMendWithoutEnd(t *testing.T) {
	t.Parallel()
	info := func(check func(*source.File) []finding.Finding) func(*source.File) []finding.Finding {
		return func(f *source.File) []finding.Finding {
			list := check(f)
			for i := range list {
				list[i].Severity = finding.Info
			}
			return list
		}
	}
	m := fix.Mender{Check: info(replacing("x", "y", "y", "x"))}
	if _, err := m.Mend(source.NewFile(path, []byte("a: x\n"))); err == nil || err.Error() != "the fixes of 2 rules, such as x and y, undo each other: mend one rule at a time" {
		t.Errorf("got error %v", err)
	}
	m = fix.Mender{Check: info(replacing("x", "yz", "y", "xz"))}
	if _, err := m.Mend(source.NewFile(path, []byte("a: x\n"))); err == nil || !strings.HasPrefix(err.Error(), "after 25 rounds the fixes of ") {
		t.Errorf("got error %v", err)
	}
}

// TestMendAsks checks who is asked about what, and that a no is remembered.
func TestMendAsks(t *testing.T) {
	t.Parallel()
	var asked []string
	m := fix.Mender{Check: replacing("x!", "x", "z", "[z", "y!", "y"), Ask: func(c fix.Change, before, after []byte) bool {
		if bytes.Equal(before, after) {
			t.Error("asked about no change")
		}
		asked = append(asked, string(after))
		return c.Finding.Span.Start > 4
	}}
	out, err := m.Mend(source.NewFile(path, []byte("a: x!\nb: z\nc: x!\nd: y!\n")))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(out.After), "a: x!\nb: z\nc: x\nd: y\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	want := []string{"a: x\nb: z\nc: x!\nd: y!\n", "a: x!\nb: z\nc: x\nd: y!\n", "a: x!\nb: z\nc: x\nd: y\n"}
	if strings.Join(asked, "|") != strings.Join(want, "|") {
		t.Errorf("asked about %q, want %q", asked, want)
	}
}
