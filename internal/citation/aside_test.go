package citation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/citation"
)

func TestAsides(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Law “On Water”, art. 5 // Adilet":                                      "locator<, art. 5>",
		"Law “On Water”, arts. 7–9, 11 and more":                                "locator<, arts. 7–9, 11>",
		"Иванов И. Вода. – М., 2019. – С. 14–15.":                               "locator< – С. 14–15>",
		"Закон «О воде», ст. 5, п. 2":                                           "locator<, ст. 5> locator<, п. 2>",
		"«Су туралы» заң, 5-бап":                                                "locator<, 5-бап>",
		"Smith, Water, p. xiv":                                                  "locator<, p. xiv>",
		"Law “On Water” (accessed 5 May 2020)":                                  "access< (accessed 5 May 2020)>",
		"Law // Adilet (https://a.kz/1), last accessed 5 May 2020; Other":       "access<, last accessed 5 May 2020>",
		"Закон // Әділет. URL: https://a.kz (дата обращения: 05.05.2020).":      "access< (дата обращения: 05.05.2020)>",
		"See also: Law “On Water”":                                              "lead-in<See also>",
		"См. Закон":                                                             "lead-in<См. >",
		"Decree No. 280 (hereinafter – the Concept) // Adilet":                  "naming< (hereinafter – the Concept)>",
		"Указ (далее – Концепция)":                                              "naming< (далее – Концепция)>",
		"Law “On art. 5 of the Code” and “see page 7”":                          "",
		"We see that art. is long; the article 14 of it":                        "locator< article 14>",
		"Article about p and c":                                                 "",
		"Decree No. 27 of June 19, 2019 // A (http://a.kz/ru/page/5/article/7)": "",
		"": "",
	} {
		n := citation.Parse(text)
		var got []string
		for _, a := range n.Asides() {
			got = append(got, fmt.Sprintf("%s<%s>", [...]string{"locator", "access", "lead-in", "naming"}[a.Kind], text[a.Start:a.End]))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("Asides(%q)\n got %s\nwant %s", text, s, want)
		}
	}
}

func FuzzAsides(f *testing.F) {
	for _, s := range []string{"See art. 5, (accessed", "С. 14–15. далее", "p. i (x) [accessed", "5-бап"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, a := range citation.Parse(s).Asides() {
			if a.Start < 0 || a.End <= a.Start || a.End > len(s) || a.End <= at {
				t.Fatalf("Asides(%q): %+v is empty, out of order or leaves the text", s, a)
			}
			at = a.End
		}
	})
}
