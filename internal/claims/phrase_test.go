package claims

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/prose"
)

// TestPhrase tries what a pattern may be made of.
func TestPhrase(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ pattern, text, want string }{
		{"in the dark", "They sat in the dark.", "in the dark"},
		{"in the dark", "They sat in the bright room.", ""},
		{"in the dark", "They sat in, the dark.", ""},
		{"in ,the dark", "They sat in, the dark.", "in, the dark"},
		{"sat in? the", "They sat the test.", "sat the"},
		{"sat … dark", "They sat in the very dark room.", "sat in the very dark"},
		{"sat … dark", "They sat in a room that was not so very dark.", ""},
		{"a|the _^dark", "They sat in the dark of a room.", "a room"},
		{"the dark*|bright*", "They sat in the darkness.", "the darkness"},
		{"^ they", "They say that they sat.", "They"},
		{"^ sat", "They sat.", ""},
		{"!they sat", "They sat where we sat.", "sat"},
		{"(we) sat", "They sat where we sat.", "sat"},
		{"sat !where", "They sat where we sat there.", "sat"},
		{"<counted|possessive> bank", "The law’s bank and Tashkent’s bank.", "Tashkent’s bank"},
		{"<number>^two reasons", "There are two reasons, or three reasons.", "three reasons"},
	} {
		text := prose.Parse(c.text)
		ps := compile(1, c.pattern)
		s := sentence{book: lexicon(), spelled: text.Spell()}
		s.read(text, 0)
		got := ""
		for i := range s.words {
			s.words[i].opens = 1
			if last, ok := ps.find(&s, i); ok {
				r := s.span(i, last)
				got = c.text[r.Start:r.End]
				break
			}
		}
		if got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.pattern, c.text, got, c.want)
		}
	}
}

// TestPhraseNames finds a name that no tag and no shape has.
func TestPhraseNames(t *testing.T) {
	t.Parallel()
	for _, list := range []string{englishSources, russianSources, englishShares, russianShares, englishFields, russianFields, englishDates, russianDates, englishPlots, russianPlots} {
		for _, part := range strings.Split(list, "<")[1:] {
			group, _, _ := strings.Cut(part, ">")
			for name := range strings.SplitSeq(group, "|") {
				if tagNames[name] == 0 && shapeNames[name] == 0 {
					t.Errorf("%q is the name of nothing", name)
				}
			}
		}
	}
}
