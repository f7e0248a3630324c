package suppress

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

var (
	noX    = &rule.Rule{ID: "no-x", Category: rule.Wording, Severity: finding.Error}
	noY    = &rule.Rule{ID: "no-y", Category: rule.Wording, Severity: finding.Error}
	syntax = &rule.Rule{ID: "syntax", Category: rule.Encoding, Severity: finding.Error, Unsuppressible: true}
)

func read(text string) (*Set, *yamldoc.Stream) {
	s := yamldoc.Parse(source.NewFile("a.yaml", []byte(text)))
	return Read(s, func() []*rule.Rule { return []*rule.Rule{noX, noY, syntax} }), s
}

// TestScopes has an X where the rule is silenced, and a Y where it is not. An @
// stands for "policylint:ignore no-x -- why".
func TestScopes(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"key with value":             "a: Y\n# @\nb: X\nc: Y\n",
		"key itself":                 "# @\nX: X\nY: Y\n",
		"key with nested values":     "a: Y\n# @\nb:\n  c: X\n  d: [X, {e: X}]\nf: Y\n",
		"first key of a document":    "# @\na: X\nb: Y\n",
		"first key of a mapping":     "a:\n  # @\n  b: X\n  c: Y\nd: Y\n",
		"first key, less indented":   "a:\n# @\n  b: X\n  c: Y\n",
		"item":                       "a:\n  - Y\n  # @\n  - X\n  - Y\n",
		"first item":                 "a:\n  # @\n  - X\n  - Y\n",
		"first item, not indented":   "a:\n# @\n- X\n- Y\nb: Y\n",
		"item with keys":             "a:\n  # @\n  - b: X\n    c: X\n  - b: Y\n",
		"key in an item":             "a:\n  - b: Y\n    # @\n    c: X\n    d: Y\n  - b: Y\n",
		"first key behind the dash":  "a:\n  -\n    # @\n    b: X\n    c: Y\n",
		"item in an item":            "a:\n  # @\n  - - X\n    - X\n  - - Y\n    - Y\n",
		"inner item":                 "a:\n  - - Y\n    # @\n    - X\n    - Y\n",
		"text block":                 "# @\na: |\n  X\n\n  X\nb: Y\n",
		"text block kept to its end": "# @\na: |+\n  X\n\nb: Y\n",
		"last line without a break":  "a: Y\n# @\nb: X",
		"value on its own line":      "a:\n  # @\n  X\nb: Y\n",
		"in brackets":                "a: [\n  Y,\n  # @\n  X,\n  Y]\nb: Y\n",
		"in brackets, outdented":     "a: [\n  Y,\n      # @\n  X,\n  Y]\nb: Y\n",
		"mapping in brackets":        "a: [\n  # @\n  {b: X, c: X}, {d: Y}]\n",
		"key in braces":              "a: {\n  # @\n  b: X,\n  c: Y}\n",
		"several comments":           "# one\n# @\n# two\n\na: X\nb: Y\n",
		"anchor and tag":             "# @\na: &q !!str X\nb: *q\nc: Y\n",
		"alias":                      "a: &q Y\n# @\nb: *q\nc: Y\n",
		"merge":                      "a: &q {b: Y}\nc:\n  # @\n  <<: *q\n  d: Y\n",
		"empty value":                "# @\nX:\nY: Y\n",
		"explicit key":               "# @\n? X\n: X\n? Y\n: Y\n",
		"before a document":          "# @\n---\na: X\nb: Y\n",
		"in the second document":     "a: Y\n---\n# @\na: X\nb: Y\n",
		"quoted key":                 "# @\n'a b': \"X\"\nb: Y\n",
		"dash in text":               "# @\n-X: -X\nY: Y\n",

		"end of a line":               "a: Y\nb: X # @\nc: Y\n",
		"end of a line with an item":  "a:\n  - Y\n  - X # @\n  - Y\n",
		"end of a line with a key":    "X: # @\n  b: Y\n",
		"end of the last line":        "a: Y\nb: X # @",
		"end of a line of braces":     "a:\n  - {b: X, c: X} # @\n  - {b: Y}\n",
		"end of braces":               "a:\n  - {b: X,\n     c: X} # @\n  - {b: Y}\n",
		"end of brackets":             "a: [X,\n  X\n] # @\nb: Y\n",
		"end of a line in brackets":   "a: [Y,\n  X, # @\n  Y]\n",
		"end of nested brackets":      "a: [Y,\n  [X,\n  X], # @\n  Y]\n",
		"end of text over lines":      "a: X\n  X\n  X # @\nb: Y\n",
		"end of quoted text":          "a: \"X\n  X\" # @\nb: Y\n",
		"head of a text block":        "a: | # @\n  X\n  X\nb: Y\n",
		"head of a folded block":      "- a: >- # @\n    X\n- Y\n",
		"end of a line, and above":    "# @\na: X\nb: X # @\nc: Y\n",
		"end of a line without a gap": "a: Y\nb: X\t# @\nc: Y\n",

		"CRLF, node":          "a: Y\r\n# @\r\nb: X\r\nc: Y\r\n",
		"CRLF, line":          "a: Y\r\nb: X # @\r\nc: Y\r\n",
		"CR, node":            "a: Y\r# @\rb: X\rc: Y\r",
		"BOM, node":           "\ufeff# @\na: X\nb: Y\n",
		"BOM, line":           "\ufeffa: X # @\nb: Y\n",
		"tab, no gap":         "#\t@\na: X\nb: Y\n",
		"no gap":              "#@\na: X\nb: Y\n",
		"in a block":          "a: |\n  # @\n  Y\nb: Y\n",
		"in quotes":           "a: \"# @\"\nb: Y\n",
		"no comment":          "a: b# @\nb: Y\n",
		"in a comment":        "# see @ for more\na: Y\n",
		"in brackets of text": "a: '[\n  # @\n  Y]'\nb: Y\n",
	} {
		text = strings.ReplaceAll(text, "@", "policylint:ignore no-x -- why")
		checkScopes(t, name, text)
		if !strings.Contains(text, "\r") {
			checkScopes(t, name+", CRLF", strings.ReplaceAll(text, "\n", "\r\n"))
		}
	}
}

func checkScopes(t *testing.T, name, text string) {
	t.Helper()
	set, stream := read(text)
	if stream.Broken {
		t.Fatalf("%s: faults %v", name, stream.Faults)
	}
	for _, ig := range set.Ignores() {
		for _, f := range ig.Faults {
			t.Errorf("%s: fault %q", name, f.Message)
		}
	}
	for i := range len(text) {
		if text[i] != 'X' && text[i] != 'Y' {
			continue
		}
		at := source.Span{Start: i, End: i + 1}
		if got, want := set.Silence(noX, at), text[i] == 'X'; got != want {
			t.Errorf("%s: at %d of %q: silenced is %v, want %v", name, i, text, got, want)
		}
		if set.Silence(noY, at) {
			t.Errorf("%s: another rule is silenced at %d", name, i)
		}
	}
}

func TestFile(t *testing.T) {
	t.Parallel()
	for _, before := range []string{"", "\ufeff", "---\n", "# yaml-language-server: $schema=a\n\n", "%YAML 1.2\n---\n"} {
		set, _ := read(before + "# policylint:ignore-file no-x -- why\nschema: x\nb: [x]\n---\nc: x\n")
		for _, at := range []source.Span{{}, {Start: len(before) + 50, End: len(before) + 51}} {
			if !set.Silence(noX, at) || set.Silence(noY, at) {
				t.Errorf("%q: no-x must be silenced at %v, and nothing else", before, at)
			}
		}
	}
	for _, text := range []string{"", "# policylint:ignore-file no-x -- why", "# policylint:ignore-file no-x -- why\n"} {
		if set, _ := read(text); set.Silence(noX, source.Span{}) != (text != "") {
			t.Errorf("%q: what a file without keys has is silenced: %v", text, text == "")
		}
	}
}

// TestRead checks what a comment says. A fault is blamed on the text in
// quotes before the colon.
func TestRead(t *testing.T) {
	t.Parallel()
	tests := []struct {
		comment string
		rules   string // that it silences
		faults  []string
	}{
		{"# policylint:ignore no-x -- why", "no-x", nil},
		{"#policylint:ignore no-x -- why", "no-x", nil},
		{"# policylint:ignore no-x, no-y -- why", "no-x no-y", nil},
		{"# policylint:ignore no-x,no-y -- why", "no-x no-y", nil},
		{"# policylint:ignore no-x ,\tno-y  --  why, and, -- how", "no-x no-y", nil},
		{"# policylint:ignore no-x, -- why", "no-x", nil},
		{"# policylint:ignore-file no-x -- why", "no-x", nil},
		{"# policylint:ignore no-x -- so steht’s im Original", "no-x", nil},

		{"# policylint:ignore no-x", "", []string{`"# policylint:ignore no-x": no reason is given: ` + example}},
		{"# policylint:ignore no-x --", "", []string{`"--": the reason is missing: say behind "--" why the finding may stand`}},
		{"# policylint:ignore no-x - why", "", []string{`"-": the reason begins behind "--" (--)`}},
		{"# policylint:ignore no-x — why", "", []string{`"—": the reason begins behind "--" (--)`}},
		{"# policylint:ignore no-x: why", "", []string{`"# policylint:ignore no-x: why": no reason is given: ` + example}},
		{"# policylint:ignore", "", []string{`"# policylint:ignore": no reason is given: ` + example}},
		{"# policylint:ignore -- why", "", []string{`"# policylint:ignore -- why": no rule is named: ` + example}},
		{"# policylint:ignore no-z -- why", "", []string{`"no-z": unknown rule "no-z": did you mean "no-x"? (no-x)`}},
		{"# policylint:ignore no_x -- why", "", []string{`"no_x": unknown rule "no_x": did you mean "no-x"? (no-x)`}},
		{"# policylint:ignore spelling, no-y -- why", "no-y", []string{`"spelling": unknown rule "spelling"; policylint rules lists them all`}},
		{"# policylint:ignore no-* -- why", "", []string{`"no-*": "no-*" stands for several rules: name the one that may be ignored here`}},
		{"# policylint:ignore wording-and-typography -- why", "", []string{`"wording-and-typography": "wording-and-typography" stands for several rules: name the one that may be ignored here`}},
		{"# policylint:ignore no-x no-y -- why", "", []string{`"no-y": rules are separated by commas, and the reason begins behind "--"`}},
		{"# policylint:ignore syntax, no-x -- why", "no-x", []string{`"syntax": "syntax" cannot be ignored: mend what it finds`}},
		{"# policylint:ingore no-x -- why", "", []string{`"policylint:ingore": unknown comment "policylint:ingore": did you mean "policylint:ignore"? (policylint:ignore)`}},
		{"# policylint:disable no-x -- why", "", []string{`"policylint:disable": unknown comment "policylint:disable": want policylint:ignore or policylint:ignore-file`}},
		{"# policylint: ignore no-x -- why", "", []string{`"policylint: ignore": there is no blank behind "policylint:": write "policylint:ignore" (policylint:ignore)`}},

		{"# policylint: the linter of this corpus", "none", nil},
		{"# policylint:", "none", []string{`"policylint:": unknown comment "policylint:": want policylint:ignore or policylint:ignore-file`}},
		{"# see policylint:ignore no-x -- why", "none", nil},
		{"# (policylint:ignore no-x -- why)", "none", nil},
		{"# policylint ignores this", "none", nil},
		{"# policylint-ignore no-x -- why", "none", nil},
	}
	for _, tt := range tests {
		set, stream := read(tt.comment + "\na: b\n")
		var rules, faults []string
		for _, ig := range set.Ignores() {
			for _, r := range ig.Rules {
				rules = append(rules, r.ID)
				if got := stream.File.Text(r.Span); got != r.ID {
					t.Errorf("%s: the rule %s is placed at %q", tt.comment, r.ID, got)
				}
			}
			for _, f := range ig.Faults {
				s := fmt.Sprintf("%q: %s", stream.File.Text(f.Span), f.Message)
				if f.Instead != "" {
					s += " (" + f.Instead + ")"
				}
				faults = append(faults, s)
			}
		}
		if got := strings.Join(rules, " "); got != strings.TrimPrefix(tt.rules, "none") {
			t.Errorf("%s: silences %q, want %q", tt.comment, got, tt.rules)
		}
		if !slices.Equal(faults, tt.faults) {
			t.Errorf("%s: faults %q, want %q", tt.comment, faults, tt.faults)
		}
		if tt.rules == "none" && tt.faults == nil && len(set.Ignores()) > 0 {
			t.Errorf("%s: is none of ours", tt.comment)
		}
	}
}

// TestNothingFollows has comments that hold for nothing, and say so.
func TestNothingFollows(t *testing.T) {
	t.Parallel()
	const (
		nothing = "nothing follows the comment that it could be for"
		astray  = "nothing follows the comment at its indentation"
		below   = "the comment holds for the file only above the first key"
	)
	for text, want := range map[string]string{
		"a: y\n# !":                         nothing,
		"# !\n":                             nothing,
		"a: y\n# !\n\n# end\n":              nothing,
		"a: y\n# !\n...\n---\nb: y\n":       nothing,
		"a: [y,\n  # !\n]\nb: y\n":          nothing,
		"a: {b: y\n  # !\n  }\nb: y\n":      nothing,
		"a:\n  - y\n  # !\nb: y\n":          astray,
		"a:\n  b: y\n    # !\n  c: y\n":     astray,
		"a:\n  - b: y\n    # !\n  - b: y\n": astray,
		"a: y\n # !\nb: y\n":                astray,
		"a: y\n# !file\nb: y\n":             below,
		"a: y # !file\n":                    below,
		"a: y\n---\n# !file\nb: y\n":        below,
	} {
		text = strings.NewReplacer("!file", "policylint:ignore-file no-x -- wh", "!", "policylint:ignore no-x -- wh").Replace(text)
		set, _ := read(text)
		if set.Silence(noX, source.Span{Start: strings.LastIndex(text, "y"), End: strings.LastIndex(text, "y") + 1}) {
			t.Errorf("%q: silences", text)
		}
		var faults []string
		for _, f := range set.Ignores()[0].Faults {
			faults = append(faults, f.Message)
		}
		if len(faults) != 1 || !strings.HasPrefix(faults[0], want) {
			t.Errorf("%q: faults %q, want %q", text, faults, want)
		}
	}
}

// TestUsed notes which rules ran and which comments were needed.
func TestUsed(t *testing.T) {
	t.Parallel()
	set, stream := read("# policylint:ignore no-x, no-y -- why\na: x\n# policylint:ignore no-x -- why\nb: y\n")
	set.Ran(noX)
	if !set.Silence(noX, stream.Docs[0].Root.Get("a").Place().Span) {
		t.Fatal("no-x must be silenced")
	}
	got := ""
	for _, ig := range set.Ignores() {
		for _, r := range ig.Rules {
			got += fmt.Sprintf("%s ran %v used %v, ", r.ID, r.Ran, r.Used)
		}
	}
	if want := "no-x ran true used true, no-y ran false used false, no-x ran true used false, "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var none *Set
	none.Ran(noX)
	if none.Silence(noX, source.Span{}) || none.Ignores() != nil {
		t.Error("no comments silence nothing")
	}
}
