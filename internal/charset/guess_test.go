package charset_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/policylint/policylint/internal/charset"
)

func TestGuess(t *testing.T) {
	t.Parallel()
	sets := map[string]*charmap.Charmap{
		"Windows-1252": charmap.Windows1252, "Windows-1251": charmap.Windows1251, "KOI8-R": charmap.KOI8R,
		"CP866": charmap.CodePage866, "Mac Roman": charmap.Macintosh, "Windows-1250": charmap.Windows1250,
	}
	for text, names := range map[string][]string{
		"Послание Главы государства": {"Windows-1251", "KOI8-R", "CP866"},
		"Токаев": {"Windows-1251", "KOI8-R", "CP866"},
		"В № 5 газеты «Правда» – о союзе…": {"Windows-1251"},
		"café": {"Windows-1252", "Mac Roman"},
		"the “Hearing State” – a concept…":  {"Windows-1252", "Mac Roman"},
		"Größe und Übermaß, États, l’été":   {"Windows-1252", "Mac Roman"},
		"São Paulo, España":                 {"Windows-1252"},
		"ŁÓDŹ, Warszawa, Řepa, źródło, dąb": {"Windows-1250"},
	} {
		for _, name := range names {
			data, err := sets[name].NewEncoder().Bytes([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			pieces, want := split(data, text)
			got, texts, ok := charset.Guess(pieces)
			if !ok || got != name || strings.Join(texts, "|") != want {
				t.Errorf("Guess(%q in %s) = %q, %q, %v; want %q", text, name, got, texts, ok, want)
			}
			if d := charset.Decode(name, data); d != text {
				t.Errorf("Decode(%q) = %q, want %q", name, d, text)
			}
		}
	}
}

// split returns the bytes above ASCII as pieces, and their text.
func split(data []byte, text string) (pieces []charset.Bytes, want string) {
	var words []string
	for i := 0; i < len(data); i++ {
		if data[i] < 0x80 {
			continue
		}
		p := charset.Bytes{}
		if i > 0 {
			p.Before = data[i-1]
		}
		start := i
		for i < len(data) && data[i] >= 0x80 {
			i++
		}
		p.Data = data[start:i]
		if i < len(data) {
			p.After = data[i]
		}
		pieces = append(pieces, p)
	}
	words = append(words, strings.FieldsFunc(text, func(r rune) bool { return r < 0x80 })...)
	return pieces, strings.Join(words, "|")
}

func TestGuessKnowsNothing(t *testing.T) {
	t.Parallel()
	for _, p := range []charset.Bytes{
		{Data: []byte{0x81}},
		{Before: 'a', Data: []byte{0xE2, 0x80}, After: 'b'},
		{Data: []byte{0xFF, 0xFE, 0x80}},
	} {
		if name, texts, ok := charset.Guess([]charset.Bytes{p}); ok {
			t.Errorf("Guess(% x) = %q, %q", p.Data, name, texts)
		}
	}
}
