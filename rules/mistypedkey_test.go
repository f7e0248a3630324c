package rules_test

import (
	"os"
	"regexp"
	"testing"
)

var keyOfLine = regexp.MustCompile(`(?m)^(?: *- )? *([A-Za-z][A-Za-z-]{3,}):`)

// TestMistypedKeyIsToldOnce misspells one key of the clean article after the
// other. The slip is told at the key, and nothing is accused of lacking what the
// key was to give it.
func TestMistypedKeyIsToldOnce(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(twin)
	if err != nil {
		t.Fatal(err)
	}
	clean := string(data)
	seen := map[string]bool{}
	for _, m := range keyOfLine.FindAllStringSubmatchIndex(clean, -1) {
		line, start, key := clean[m[0]:m[1]], m[2], clean[m[2]:m[3]]
		if seen[line] { // the same key at the same depth
			continue
		}
		seen[line] = true
		mistyped := key[:1] + key[2:]
		list := loud(t, clean[:start]+mistyped+clean[m[3]:])
		if len(list) != 1 || list[0].Span.Start != start || list[0].Text != mistyped {
			t.Errorf("%q for %q: want one finding at the key, have %d:%s", mistyped, key, len(list), messages(list))
		}
	}
	if len(seen) < 20 {
		t.Fatalf("only %d keys", len(seen))
	}
}
