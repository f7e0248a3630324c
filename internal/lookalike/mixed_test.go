package lookalike_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/lookalike"
)

func TestMixedWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{ // the text as it was meant
		"Тоkayev said":      "Tokayev said",     // Cyrillic То
		"Tоkаyеv":           "Tokayev",          // Cyrillic о, а, е
		"Hазарбаев":         "Назарбаев",        // Latin H
		"Назарбaев":         "Назарбаев",        // Latin a
		"Президентi":        "Президенті",       // Latin i
		"CССР, СCCP":        "СССР, CCCP",       // three of four
		"Nо 280":            "No 280",           // Cyrillic о
		"kВт, Тоkаев":       "кВт, Токаев",      // Latin k
		"ХХI век":           "XXI век",          // Latin I
		"MБт":               "МБт",              //
		"ё\u0301лка yЁлка":  "ё\u0301лка уЁлка", // marks
		"Αthens":            "Athens",           // Greek Alpha
		"Aθήνα":             "Αθήνα",            // Latin A
		"gооgle.com":        "google.com",       // Cyrillic о
		"Ka\u0301zаkhstan":  "Ka\u0301zakhstan", // Cyrillic а after a mark
		"ОOН":               "ООН",
		"“Тоkayev”–Тоkayev": "“Tokayev”–Tokayev",
		"HАТОға":            "НАТОға",
		"RÉSUMЕ":            "RÉSUME",
		"вoйнa":             "война",
		"Kазахстaн Республикaсы": "Казахстан Республикасы",
		"Рrеsіdеnt":                   "President",
		"tоkауеv":                     "tokayev",
		"бiр бiрiне":                  "бір біріне",
		"Ө3, Ɵзбек":                   "Ө3, Ɵзбек", // another language's letter
		"Ѕаmаrkand":                   "Samarkand",
		"Аl Jаzеerа":                  "Al Jazeera",
		"1а, 2Тоkayev":                "1а, 2Tokayev",
		strings.Repeat("Тоkayev ", 3): strings.Repeat("Tokayev ", 3),
		"ᴛest тest":                   "ᴛest тest",
		"Тheory":                      "Theory",
		"cооперация и rосударство": "сооперация и rосударство",
		"AО «Самрук»":              "AO «Самрук»",
		"Выборы в Mажилис":         "Выборы в Мажилис",
		"«Aстана»":                 "«Астана»",
		"нe":                       "не",
		"Kаspi":                    "Kaspi",
		"ҚAЗАҚ":                    "ҚАЗАҚ",
		"Aқорда":                   "Ақорда",
		"ұлтTық":                   "ұлтТық",
		"Mәжіліс пен Cенат":        "Мәжіліс пен Сенат",
	} {
		if got := mend(text, ""); got != want {
			t.Errorf("%q is mended to %q, want %q: %+v", text, got, want, lookalike.MixedWords(text, ""))
		}
	}
}

func TestMixedWordsByLanguage(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ lang, text, want string }{
		{"kk", "Əділет", "Әділет"},
		{"", "Əділет", "Əділет"},
		{"kk", "Yкімет", "Үкімет"},
		{"ru", "Yкраина", "Украина"},
		{"kk", "hәм", "һәм"},
		{"ru", "кВтh", "кВтh"},
		{"mk", "sвезда", "ѕвезда"},
		{"ru", "Раssия", "Раssия"},
		{"ru", "AО", "АО"},
		{"ru", "OOН, OPEС", "ООН, OPEC"},
		{"en", "ОOН, ОРЕC", "OOH, ОРЕС"},
		{"en", "AО", "AO"},
		{"kk-Latn", "AО", "AO"},
		{"az", "Azәrbaycan", "Azərbaycan"},
	} {
		if got := mend(tc.text, tc.lang); got != tc.want {
			t.Errorf("%q in %q is mended to %q, want %q", tc.text, tc.lang, got, tc.want)
		}
	}
}

func TestMixedWordsIsSilent(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"SIM-карта, IT-компания, COVID-19-ға, Wi-Fi-ға, USB-ді, XXI-ғасыр, PR-служба, e-mail'ы",
		"NATOға, VIPтерапия, USAға, GDPға, МегаFon, КазМунайGas, Qazaqстан, СберBank",
		"eҚызмет, iБілім, Aа, Бb, Cс",
		"кВт·h, км², kΩ, μm, μg, ΔT, ΔTmax, λx, αβ, ΔH, π/2, σ², βA",
		"ІІІ, ХХІ, XXI, IV–V, Т-72, С-400, Су-35, U2000000280",
		"Құқықтық ақпарат, Әділет, Өскемен, һәм, Ұлы, үкімет, ңғқ, І ғасыр",
		"Ђорђе, Ѓорѓи, ѕвезда, Јован, Її, Єва, ґанок, Ўзбекистон, Ҷумҳурӣ",
		"Ελλάδα, Άνθρωπος, ὁ λόγος", "Ðorður, SÃO, naïve, ǀXam",
		"[ˈtɔkɑjəf], /əˈstɑːnə/, xⁿ, 1ª, nº, ²а",
		"x–у, А/B, a.б", "日本語a", "Токаев and Tokayev, the letter а and the letter a",
		"", "а", "a", "аa",
	} {
		if list := lookalike.MixedWords(text, "ru"); len(list) > 0 && text != "аa" {
			t.Errorf("%q: %+v", text, list)
		}
	}
}

func TestDoubtful(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"CIAға": true, "TikTokта": true, "GDPа": true, "HATOға": true,
		"CССР": false, "Тоkayev": false, "Hазарбаев": false, "CCСР": false,
	} {
		list := lookalike.MixedWords(text, "ru")
		if len(list) != 1 || list[0].Doubtful != want {
			t.Errorf("%q: %+v, want doubtful %v", text, list, want)
		}
	}
}

// mend replaces the odd letters.
func mend(text, lang string) string {
	out, at := "", 0
	for _, m := range lookalike.MixedWords(text, lang) {
		for _, o := range m.Odd {
			_, size := utf8.DecodeRuneInString(text[o.Start:])
			out += text[at:o.Start] + string(o.Instead)
			at = o.Start + size
		}
	}
	return out + text[at:]
}

func FuzzMixedWords(f *testing.F) {
	for _, s := range []string{"Тоkayev", "Ka\u0301zаkhstan", "αaа", "\u0301аa\xff", "ΔTа"} {
		f.Add(s, "kk")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		for _, m := range lookalike.MixedWords(text, lang) {
			if len(m.Odd) == 0 || m.Start > m.Odd[0].Start || m.End < m.Odd[len(m.Odd)-1].End {
				t.Errorf("%q: %+v", text, m)
			}
			for _, o := range m.Odd {
				if lookalike.ScriptOf(o.Instead) != m.To || lookalike.ScriptOf(o.Letter) == m.To {
					t.Errorf("%q: %+v", text, m)
				}
			}
		}
		if mended := mend(text, lang); utf8.ValidString(text) && len(lookalike.MixedWords(mended, lang)) > 0 {
			t.Errorf("%q is mended to %q, which mixes scripts too", text, mended)
		}
	})
}
