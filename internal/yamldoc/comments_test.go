package yamldoc

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestComments checks which "#" start a comment. In the texts « and » stand
// around the comments to be found.
func TestComments(t *testing.T) {
	t.Parallel()
	for name, marked := range map[string]string{
		"none":                        "a: 1\n",
		"before and after values":     "«# X one»\na: 1 «# X two»\nb: «# X three» \t\n  c: 2\n«#X four»",
		"other comments":              "# one\na: 1 # two\n«# X»\n",
		"in plain text":               "a: b#X c#X\nb: http://x.y/z#X\n",
		"after plain text over lines": "a: b\n  c «# X»\n",
		"between lines of plain text": "a: b\n«# X»\nc: d\n",
		"in quotes":                   "a: \"b # X\" «# X»\nb: 'c # X\n  # X'\n",
		"in text blocks":              "a: |\n  # X\n  b # X\n  «»\nb: > «# X»\n  c\n«# X»\n",
		"behind a text block":         "a: |\n    b\n  «# X»\nc: 1\n",
		"between brackets":            "a: [b, «# X»\n  c «# X»\n  «# X ]»\n  ]\n",
		"after indicators":            "- «# X»\n  a: «# X»\n  ? «# X»\n    b\n  : «# X»\n    c\n",
		"after properties":            "a: &x «# X»\n  b\nc: !!str «# X»\n  d\n",
		"between documents":           "a: 1\n«# X»\n--- «# X»\nb: 1\n... «# X»\n«# X»\n",
		"CRLF":                        "a: 1 «# X»\r\n«# X»\r\nb: 2\r\n",
		"BOM":                         "\ufeff«# X»\na: 1\n",
		"tabs":                        "a:\t1\t«# X\tY»\t\n\t\n",
		"many together":               "«# X»\n«# X»\n\n  «# X»\na: 1\n  «# X»\n  «# X»\nb: 1\n",
		"several signs":               "«## X # X»\na: 1 «### X»\n",
		"in other letters":            "a: қазақ «# X қазақ»\n",
	} {
		if name == "tabs" {
			marked = strings.TrimSuffix(marked, "\t\n")
		}
		text, want := unmark(t, strings.ReplaceAll(marked, "«»", ""))
		s := parse(text)
		if s.Broken {
			t.Errorf("%s: faults %v", name, s.Faults)
		}
		comments := s.Comments("X")
		for i, c := range comments {
			if i >= len(want) || c.Span != want[i] {
				t.Errorf("%s: comment %d is %v %q, want one of %v", name, i, c.Span, text[c.Span.Start:c.Span.End], want)
			}
		}
		if len(comments) != len(want) {
			t.Errorf("%s: %d comments, want %d", name, len(comments), len(want))
		}
	}
}

func TestCommentText(t *testing.T) {
	t.Parallel()
	s := parse("  # policylint:ignore x \na: 1 #policylint:y\n#\n# other\n")
	var got []string
	for _, c := range s.Comments("policylint:") {
		got = append(got, fmt.Sprintf("%s %v", c.Text, c.Alone))
	}
	if want := []string{"policylint:ignore x true", "policylint:y false"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if list := s.Comments("absent"); list != nil {
		t.Errorf("found %v", list)
	}
}
