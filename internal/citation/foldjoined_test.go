package citation

import "testing"

// TestFoldJoined holds words with hyphens and apostrophes, which are folded in a
// shorter way, against the way that all other texts go.
func TestFoldJoined(t *testing.T) {
	t.Parallel()
	parts := []string{"a", "B", "9", "-", "'", "’"}
	words := []string{""}
	for range 5 {
		var longer []string
		for _, w := range words {
			for _, p := range parts {
				longer = append(longer, w+p)
			}
		}
		words = longer
		for _, w := range words {
			var f folder
			f.fold(w)
			if got, ok := foldJoined(w); !ok || got != string(f.text) {
				t.Fatalf("%q: %q, %t, want %q", w, got, ok, f.text)
			}
		}
	}
}
