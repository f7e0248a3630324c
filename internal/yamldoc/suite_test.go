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

func suiteCases(tb testing.TB) []suiteCase {
	tb.Helper()
	data, err := os.ReadFile("../../testdata/yaml-test-suite/cases.json")
	if err != nil {
		tb.Fatal(err)
	}
	var cases []suiteCase
	if err := json.Unmarshal(data, &cases); err != nil {
		tb.Fatal(err)
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
	if n.Kind != Scalar {
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
// expects, by the reason: what the library does.
var deviations = func() map[string]string {
	list := map[string]string{}
	for reason, ids := range map[string]string{
		`refuses a mapping entry without a key`:                                                            "2JQS 6M2F CFD4 FRK4 M2N8/0 NHX8 NKF9 S3PD SM9W/1 UKK6/0 WZ62",
		`refuses directives it does not know and versions above 1.2`:                                       "2LFX 6LVF BEC7 MUS6/5 MUS6/6",
		`takes only letters, digits, "_" and "-" in the name of an anchor`:                                 "2SXE 8XYN W5VH Y2GN",
		`takes a ":" between brackets as an indicator only before a blank or after a key on the same line`: "4ABK 4MUZ/0 4MUZ/1 4MUZ/2 58MP 5MUD 5T43 9SA2 DBG4 HM87/0 K3WX NJ66 VJP3/1",
		`takes every "?" between brackets as an indicator`:                                                 "652Z HM87/1 JR7V",
		`refuses a tab after an indicator or in place of indentation, even where no indentation is needed`: "6BCT 6CA3 96NN/0 96NN/1 A2M4 DK95/0 DK95/3 DK95/4 Q5MG R4YG Y79Y/1 Y79Y/10",
		`wants "---" after "..." and something before it`:                                                  "7Z25 HWV9 M7A3 QT73",
		`takes every "%" at the start of a line as a directive`:                                            "UT92 W4TN",
		`wants the text of a block scalar indented even at the top`:                                        "DK3J FP8R",
		`drops a last line of blanks without a line break`:                                                 "JEF9/2 L24T/1",
		`does not know the escape of a slash`:                                                              "3UYS",
		`accepts lines in brackets and quotes that are not indented, or indented by tabs`:                  "9C9N DK95/1 QB6E Y79Y/3",
		`accepts a comment without a blank before it`:                                                      "9JBA CVW2 MUS6/0 SU5Z X4QW",
		`accepts the escape of a single quote`:                                                             "HRE5",
		`accepts a directive without "..." before it`:                                                      "9HCY",
		`accepts a lone "-" between brackets`:                                                              "G5U8 YJV2",
		`accepts a comma in a tag`:                                                                         "U99R",
		`accepts leading blank lines wider than the text of a block scalar`:                                "S98Z",
	} {
		for _, id := range strings.Fields(ids) {
			list[id] = reason
		}
	}
	return list
}()
