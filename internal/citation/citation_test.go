package citation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/citation"
)

func fields(n *citation.Note) string {
	var parts []string
	for _, f := range n.Fields {
		parts = append(parts, fmt.Sprintf("%s<%s>", [...]string{"work", "container", "address"}[f.Kind], n.Text[f.Start:f.End]))
	}
	return strings.Join(parts, " ")
}

func TestParse(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Report “A” (September 7, 2019) // Website of “E M” (http://ea-monitor.kz/n/ analit-k-p)": "work<Report “A” (September 7, 2019)> container<Website of “E M”> address<http://ea-monitor.kz/n/ analit-k-p>",
		"Decree No. 27 “On “B”campaign // A Database Әділет ”(http://adilet.zan.kz/rus/docs/U1)":  "work<Decree No. 27 “On “B”campaign> container<A Database Әділет ”> address<http://adilet.zan.kz/rus/docs/U1>",
		"Decree “On”// A Database “ Ә ”(http://www.alternativakz.com/index.php? nid = 399)":       "work<Decree “On”> container<A Database “ Ә ”> address<http://www.alternativakz.com/index.php? nid = 399>",
		"Ibid.": "work<Ibid.>",
		"See https://akorda.kz/ru, accessed 5 May.":        "work<See> address<https://akorda.kz/ru> work<, accessed 5 May.>",
		"A // B (https://a.kz); C // D (https://c.kz)":     "work<A> container<B> address<https://a.kz> work<C> container<D> address<https://c.kz>",
		"A (https://en.wikipedia.org/wiki/Astana_(city)).": "work<A> address<https://en.wikipedia.org/wiki/Astana_(city)>",
		"A <https://a.kz/b>":                               "work<A> address<https://a.kz/b>",
		"A (https://a.kz, in Russian)":                     "work<A> address<https://a.kz> container<>",
		"A (https://a.kz accessed on Monday)":              "work<A> address<https://a.kz> work<accessed on Monday)>",
		"  ":                                               "",
		"Дата обращения: 05.05.2020. URL: https://akorda.kz/ru/ (на русском)": "work<Дата обращения: 05.05.2020. URL:> address<https://akorda.kz/ru/> work<(на русском)>",
	} {
		want = strings.ReplaceAll(want, "container<>", "work<, in Russian)>")
		if got := fields(citation.Parse(text)); got != want {
			t.Errorf("Parse(%q)\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestBacks(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Ibid.":                        "0 Ibid.",
		"Ibid., p. 5":                  "0 Ibid.",
		"See ibid. at 5":               "0 ibid.",
		"Ibidem.":                      "0 Ibidem.",
		"Id. at 7":                     "0 Id.",
		"Там же. С. 5":                 "0 Там же.",
		"Сонда, 5-б.":                  "0 Сонда",
		"Kurmanguzhin R. Op. cit. P.3": "1 Op. cit.",
		"Курмангужин Р. Указ. соч.": "1 Указ. соч.",
		"Smith, supra note 3, at 7": "2 supra note 3 (3)",
		"См. сноску 4.":             "2 См. сноску 4 (4)",
		"ID card law":               "",
		"He was there, сонда болды": "",
		"Он там же жил":             "",
		"Did Ibidov say so?":        "",
		"The supra note form":       "",
		"Idaho. A history":          "",
		"A note above all":          "",
		"":                          "",
	} {
		var got []string
		for _, b := range citation.Parse(text).Backs {
			s := fmt.Sprintf("%d %s", b.Kind, text[b.Start:b.End])
			if b.Note != "" {
				s += " (" + b.Note + ")"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("Backs(%q) = %q, want %q", text, s, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"A // B (http://a.kz/ b)", "Ibid.", "«Там же» (", "x ;https://a.kz;//", "(http://"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := citation.Parse(s)
		at := 0
		for _, field := range n.Fields {
			if field.Start < at || field.End <= field.Start || field.End > len(s) {
				t.Fatalf("Parse(%q): fields %+v overlap or leave the text", s, n.Fields)
			}
			at = field.End
		}
		at = 0
		for _, b := range n.Backs {
			if b.Start < at || b.End <= b.Start || b.End > len(s) {
				t.Fatalf("Parse(%q): phrases %+v overlap or leave the text", s, n.Backs)
			}
			at = b.End
		}
	})
}
