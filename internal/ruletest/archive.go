// Package ruletest reads the txtar file of a rule and runs the rule over its
// examples. The same file is the rule's test, the examples of its page and the
// seeds of its fuzzing.
package ruletest

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/policylint/policylint/internal/rule"
)

// Archive is the content of testdata/rules/ID.txtar:
//
//	bad/NAME.yaml            an example in which the rule speaks
//	good/NAME.yaml           an example in which it must stay silent
//	bad/NAME.options.yaml    options for the example of that name
//	bad/NAME.profile         the profile for it, where it is not review
//	registry/NAME.yaml       a registry that all examples are held against,
//	                         beside those that are built in
//	bad/NAME.yaml.esc        an example written with Go escapes, for bytes that
//	                         a text file cannot show, such as \r or a BOM
//	findings.txt             what the bad examples report; written by -update
//	fixed/NAME.yaml          the bad example after fixing; written by -update,
//	                         as fixed/NAME.yaml.esc where the example has escapes
//
// A line "# …" at the top of an example says what it shows. The examples are
// read on 1 June 2025.
type Archive struct {
	Examples   []Example
	Registries []txtar.File
	Findings   string
	Fixed      map[string]string // by example name

	raw *txtar.Archive
}

// Example is one document a rule is tried on.
type Example struct {
	Name    string // "bad/deleted-note.yaml"
	Bad     bool
	Data    []byte
	Options []byte // nil for the defaults
	Profile rule.Profile
	Escaped bool // written with escapes, so not fit to be shown
}

// Parse reads an archive.
func Parse(data []byte) (*Archive, error) {
	raw := txtar.Parse(data)
	a := &Archive{Fixed: map[string]string{}, raw: raw}
	options, profiles := map[string][]byte{}, map[string]string{}
	for _, f := range raw.Files {
		folder, _ := path.Split(f.Name)
		switch {
		case f.Name == "findings.txt":
			a.Findings = string(f.Data)
		case folder == "fixed/":
			e, err := newExample(f)
			if err != nil {
				return nil, err
			}
			a.Fixed[e.base()] = string(e.Data)
		case strings.HasSuffix(f.Name, ".options.yaml"):
			options[strings.TrimSuffix(f.Name, ".options.yaml")] = f.Data
		case strings.HasSuffix(f.Name, ".profile"):
			profiles[strings.TrimSuffix(f.Name, ".profile")] = strings.TrimSpace(string(f.Data))
		case folder == "registry/":
			a.Registries = append(a.Registries, f)
		case folder == "bad/" || folder == "good/":
			e, err := newExample(f)
			if err != nil {
				return nil, err
			}
			a.Examples = append(a.Examples, e)
		default:
			return nil, fmt.Errorf("file %q: want bad/…, good/…, registry/…, fixed/… or findings.txt", f.Name)
		}
	}
	for i := range a.Examples {
		e := &a.Examples[i]
		name := strings.TrimSuffix(e.Name, ".yaml")
		e.Options = options[name]
		if profile, ok := profiles[name]; ok {
			var err error
			if e.Profile, err = rule.ParseProfile(profile); err != nil {
				return nil, fmt.Errorf("file %q: %w", name+".profile", err)
			}
		}
	}
	return a, nil
}

func newExample(f txtar.File) (Example, error) {
	name, escaped := strings.CutSuffix(f.Name, ".esc")
	e := Example{Name: name, Bad: strings.HasPrefix(name, "bad/"), Data: f.Data, Escaped: escaped}
	if escaped {
		text, err := unescape(string(f.Data))
		if err != nil {
			return e, fmt.Errorf("file %q: not a text with Go escapes: %w", f.Name, err)
		}
		e.Data = []byte(text)
	}
	return e, nil
}

// unescape reads a text with Go escapes. Its last line break is that of the
// archive and not part of it.
func unescape(s string) (string, error) {
	s = strings.ReplaceAll(strings.TrimSuffix(s, "\n"), "\n", `\n`)
	return strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
}

// escape writes a text for unescape to read.
func escape(s string) string {
	s = strconv.Quote(s)
	return strings.NewReplacer(`\\`, `\\`, `\"`, `"`, `\n`, "\n").Replace(s[1:len(s)-1]) + "\n"
}

// Update returns the archive with other findings and fixed texts; everything
// written by hand stays as it is.
func (a *Archive) Update(findings string, fixed map[string]string) []byte {
	out := &txtar.Archive{Comment: a.raw.Comment}
	for _, f := range a.raw.Files {
		if f.Name != "findings.txt" && !strings.HasPrefix(f.Name, "fixed/") {
			out.Files = append(out.Files, f)
		}
	}
	out.Files = append(out.Files, txtar.File{Name: "findings.txt", Data: []byte(findings)})
	for _, e := range a.Examples {
		if text, ok := fixed[e.base()]; ok && e.Bad {
			out.Files = append(out.Files, fixedFile(e, text))
		}
	}
	return txtar.Format(out)
}

func fixedFile(e Example, text string) txtar.File {
	name := "fixed/" + e.base()
	if e.Escaped {
		return txtar.File{Name: name + ".esc", Data: []byte(escape(text))}
	}
	return txtar.File{Name: name, Data: []byte(text)}
}

// base is the example's name without its folder.
func (e Example) base() string { return path.Base(e.Name) }
