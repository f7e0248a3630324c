package yamldoc

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/source"
)

// suiteCase is one case of the public YAML test suite.
type suiteCase struct {
	ID, Name string
	Invalid  bool
	YAML     string
	Tree     []string // the events of a valid input
}

func suiteCases(t testing.TB) []suiteCase {
	t.Helper()
	data, err := os.ReadFile("../../testdata/yaml-test-suite/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []suiteCase
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

// TestSuite checks on all inputs of the suite that the documents are the
// expected ones and that their spans and maps hold, as written, with CRLF line
// ends, with CR line ends and behind a BOM.
func TestSuite(t *testing.T) {
	t.Parallel()
	variants := map[string]func(string) string{
		"LF":   func(s string) string { return s },
		"CRLF": func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"CR":   func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
		"BOM":  func(s string) string { return bom + s },
	}
	for _, c := range suiteCases(t) {
		for name, change := range variants {
			t.Run(c.ID+"/"+name, func(t *testing.T) {
				t.Parallel()
				text := change(c.YAML)
				s := Parse(source.NewFile("in.yaml", []byte(text)))
				if err := checkStream(s); err != nil {
					t.Errorf("%v\n%q", err, text)
				}
				checkExpected(t, c, s)
			})
		}
	}
}

func checkExpected(t *testing.T, c suiteCase, s *Stream) {
	t.Helper()
	reason, known := deviations[c.ID]
	differs := s.Broken != c.Invalid
	got := events(s)
	if !differs && !c.Invalid {
		differs = !slices.Equal(got, plainEvents(c.Tree))
	}
	switch {
	case differs && !known:
		t.Errorf("%s\ninput:\n%s\nfaults: %v\ngot:\n%s\nwant (invalid: %v):\n%s", c.Name, c.YAML, s.Faults,
			strings.Join(got, "\n"), c.Invalid, strings.Join(plainEvents(c.Tree), "\n"))
	case !differs && known:
		t.Errorf("no longer deviates (%s): take it off the list", reason)
	}
}

// plainEvents drops from expected events what our tree does not keep.
func plainEvents(tree []string) []string {
	var list []string
	for _, e := range tree {
		switch {
		case strings.HasPrefix(e, "-DOC"):
			continue
		case strings.HasPrefix(e, "+DOC"):
			e = "+DOC"
		}
		e = strings.Replace(e, " <!>", "", 1)
		list = append(list, e)
	}
	return list
}

// events writes a tree in the notation of the suite.
func events(s *Stream) []string {
	var list []string
	for _, d := range s.Docs {
		list = append(list, "+DOC")
		if d.Root == nil {
			list = append(list, "=VAL :")
			continue
		}
		list = nodeEvents(list, d.Root)
	}
	return list
}

func nodeEvents(list []string, n *Node) []string {
	if n.use != nil {
		return append(list, "=ALI *"+n.use.Value)
	}
	props := ""
	if n.Anchor != "" {
		props += " &" + n.Anchor
	}
	if n.tagged {
		tag := n.Tag
		if rest, ok := strings.CutPrefix(tag, "!!"); ok {
			tag = "tag:yaml.org,2002:" + rest
		}
		props += " <" + tag + ">"
	}
	switch n.Kind {
	case Mapping, Sequence:
		name, brackets := "MAP", " {}"
		if n.Kind == Sequence {
			name, brackets = "SEQ", " []"
		}
		if n.Style == Block {
			brackets = ""
		}
		list = append(list, "+"+name+brackets+props)
		for _, c := range children(n) {
			list = nodeEvents(list, c)
		}
		return append(list, "-"+name)
	}
	escape := strings.NewReplacer("\\", "\\\\", "\n", `\n`, "\t", `\t`, "\r", `\r`, "\b", `\b`)
	return append(list, "=VAL"+props+" "+string(`:'"|>`[n.Style])+escape.Replace(n.Value))
}

// deviations lists the cases that the library reads otherwise than the suite
// expects, with the reason.
var deviations = map[string]string{}
