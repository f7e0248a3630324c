package main

import (
	"os"
	"strings"
	"testing"
)

// TestArchitecture holds the list of packages in the documentation against those
// that there are.
func TestArchitecture(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	folders, err := os.ReadDir("../../internal")
	if err != nil || len(folders) == 0 {
		t.Fatal(folders, err)
	}
	named := map[string]bool{}
	for _, word := range strings.FieldsFunc(string(text), func(r rune) bool { return strings.ContainsRune(" `(),\n", r) }) {
		if rest, ok := strings.CutPrefix(word, "internal/"); ok {
			name, _, _ := strings.Cut(rest, "/")
			named[name] = true
		}
	}
	for _, f := range folders {
		if !named[f.Name()] {
			t.Errorf("internal/%s is not named", f.Name())
		}
		delete(named, f.Name())
	}
	for name := range named {
		t.Errorf("there is no internal/%s", name)
	}
}
