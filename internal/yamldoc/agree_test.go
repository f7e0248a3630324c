package yamldoc

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"gopkg.in/yaml.v3"
)

// libraryError returns what the library says of a text.
func libraryError(text []byte) error {
	dec := yaml.NewDecoder(bytes.NewReader(text))
	for {
		var n yaml.Node
		if err := decode(dec, &n); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// TestGrammarAgrees checks on all inputs of the suite that our own reading
// finds a fault exactly where the library does.
func TestGrammarAgrees(t *testing.T) {
	t.Parallel()
	for _, c := range suiteCases(t) {
		text := checkEncoding([]byte(c.YAML)).text
		err := libraryError(text)
		g := newGrammar(text)
		g.run()
		if (err == nil) != (g.found == nil) {
			t.Errorf("%s: library: %v, ours: %+v\n%s", c.ID, err, g.found, c.YAML)
		}
	}
}

// FuzzGrammarAgrees looks for texts on which our own reading and the library
// disagree.
func FuzzGrammarAgrees(f *testing.F) {
	for _, c := range suiteCases(f) {
		f.Add([]byte(c.YAML))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e := checkEncoding(data)
		if e.fault != nil {
			return
		}
		err := libraryError(e.text)
		g := newGrammar(e.text)
		g.run()
		if (err == nil) != (g.found == nil) && (g.found == nil || g.found.kind != tooDeep) {
			t.Errorf("library: %v, ours: %+v", err, g.found)
		}
	})
}
