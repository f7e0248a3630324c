package claims_test

import (
	"testing"

	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/prose"
)

// TestActWhole holds the evidence of an act against its title.
func TestActWhole(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"They signed the 2018 Convention on the Legal Status of the Caspian Sea.":           "2018 Convention on the Legal Status of the Caspian Sea",
		"The Convention on the Legal Status of the Caspian Sea entered into force in Aktau": "Convention on the Legal Status of the Caspian Sea",
		"A Treaty between Kazakhstan and Russia, the Union’s first, was signed.":            "Treaty between Kazakhstan and Russia",
		"The Treaty on Good Neighbourhood and on trade was signed.":                         "Treaty on Good Neighbourhood",
		"They joined the Convention on climate change.":                                     "Convention on",
		"The Law on Languages of 11 July 1997 was passed.":                                  "Law on Languages of 11 July 1997",
	} {
		parsed := prose.Parse(text)
		got := ""
		for _, c := range new(claims.Finder).Find(parsed, parsed.Spell()) {
			if c.Kind == claims.Act {
				got = text[c.Start:c.End]
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
