package charset_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/policylint/policylint/internal/charset"
)

func TestGarbled(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"the â€œHearing Stateâ€\u009d": "the “Hearing State”",
		"the â€œHearing Stateâ€ is":    "the “Hearing State” is",
		"Kazakhstanâ€™s policy":        "Kazakhstan’s policy",
		"2020â€“2030 â€” a concept":    "2020–2030 — a concept",
		"wait â€¦ â€¢ item":            "wait … • item",
		"â„– 280":                      "№ 280",
		"caf\u00c3\u00a9":              "café",
		"Ã‰tat, Ã©tÃ©, GÃ¶ttingen":     "État, été, Göttingen",
		"EspaÃ±a y ChoÃ³n":             "España y Choón",
		"voilÃ  le":                    "voilà le",
		"policyÂ of":                   "policy of",
		"policy.Â  Of":                 "policy.  Of",
		"policy\u00c2\u00a0of":         "policy\u00a0of",
		"25Â°C and Â§ 3 and Â«xÂ» Â©":  "25°C and § 3 and «x» ©",
		"Ð¢Ð¾ÐºÐ°ÐµÐ²":                 "Токаев",
		"Ñ‚":                           "т",
		"РўРѕРєР°РµРІ":                 "Токаев",
		"РїРѕСЃР»Р°РЅРёРµ РіР»Р°РІС‹":      "послание главы",
		"Kazakhstanв\u0402\u2122s":         "Kazakhstan’s",
		"в\u201e\u2013 280":                "№ 280",
		"MГјnchen, cafР“В©":                "München, café",
		"п╒п╬п╨п╟п╣п╡":                     "Токаев",
		"╨в╨╛╨║╨░╨╡╨▓":                     "Токаев",
		"AzÉ™rbaycan":                      "Azərbaycan",
		"Р РµСЃРїСѓР±Р»РёРєР°":             "Республика",
		"УРґС–Р»РµС‚":                      "\ufffdділет",
		"Ø§Ù„Ø¹Ø±Ø¨ÙŠØ©":                   "العربية",
		"ä¸\u00adå›½":                      "中国",
		"РЎРЎРЎР\u00a0":                    "СССР",
		"Ãœber Ã\u00a0 la mode":            "Über à la mode",
		"dignitÃ© Ã\u00a0 tous":            "dignité à tous",
		"W├╝rde, Erkl├ñrung":               "Würde, Erklärung",
		"ðŸ˜€":                             "😀",
		"√©t√© caf√©":                      "été café",
		"Kazakhstan‚Äôs ‚Äúopen‚Äù":        "Kazakhstan’s “open”",
		"caf\u00c3\u0192\u00c2\u00a9":      "café",
		"donÃ¢â‚¬â„¢t":                     "don’t",
		"Ğ¢Ğ¾ĞºĞ°ĞµĞ²":                     "Токаев",
		"Ä±ÅŸÄ±k":                          "ışık",
		"Î‘Î¸Î®Î½Î±":                       "Αθήνα",
		"Ð\u00a0Ð¾ÑÑÐ¸Ñ":                   "Ро\ufffd\ufffdи\ufffd",
		"Ð\u00a0Ð¾Ñ\u0081Ñ\u0081Ð¸Ñ\u008f": "Россия",
		"it\u00e2\u0080\u0099s":            "it’s",
		"ÑÐ¾ÑŽÐ·":                          "\ufffdоюз",
	} {
		got := charset.Repair(text, charset.Garbled(text))
		if got != want {
			t.Errorf("%q is repaired to %q, want %q: %+v", text, got, want, charset.Garbled(text))
		}
	}
}

// languages are sentences with the letters and the typography of their
// languages.
var languages = []string{
	"О перечне медицинской помощи в системе обязательного социального медицинского страхования, которые в обязательном порядке",
	"« L’été à Évian », dit-il : « voilà le château… » — où l’ÎLE s’élève ; ÇA Y EST, C’EST NOËL !",
	"SÃO PAULO É A MAIOR CIDADE — “amanhã”, disse o irmão… NÃO À GUERRA, MAÇÃ² e AVÔ’S",
	"Þórður Ðorður sagði: „Ég á heima á Íslandi“ – já, ÍSLAND“.",
	"România: „a hotărâ…” sau «câine» â – â… „ÎNCĂ”, ÎNTÂI",
	"Trần Văn Ấn ở Hà Nội — “ấn tượng”… Â’ â”",
	"İstanbul’da “ağaç” ve ÇÖĞÜŞİ… kâğıt»",
	"Größe, Übermaß, ÄÖÜß“ – ‚Äpfel‘ und »Öl«…",
	"«Różańskie» ŁÓDŹ – „źdźbło”… ŻÓŁĆ» Žižkův, ŘEPA“ – „Říp“",
	"Ærø, Øst–Åbo: «på Ø»… Å® Ø± 2 mm",
	"Рівненська область, СІРІЙ, РІЧНИЙ – «Євразії», з’їзд, ґрунт… Їжак»",
	"Рёрих, Гёте, ТРЁХ, СССР» – «СССР–Китай», план В», № 5… В\u00a02020 году, С\u00a0тех пор, всё её ещё",
	"Қазақстан Республикасының Президенті: «Әділет» – ұлттық, үкімет, Өскемен, һәм, ғасыр… ІІІ",
	"Сјајан Сњежана, Љубав, ЊЕГОШ, Ђорђе, Ћуприја, џеп – „Србија“… ЉУДИ”",
	"Ѕвезда, Ќерка, Ѓорѓи, ѕид, јас – „Македонија“",
	"Тоҷикистон, Ӯ, Ӣ, ҳақ, қонун – «Ҷумҳурии»… Ўзбекистон, ғоя",
	"Αθήνα, Ελλάδα – «Ευρώπη»… ΆΝΘΡΩΠΟΣ» ΰ ΐ",
	"Azərbaycan “Əliyev”… ÜÇ» GƏNCƏ™",
	"2√π, x = √±1, ¬p, A × B ÷ C ≈ 5, 5 € – 3 £, 20 °C, m², «½»",
	"São José do Égito, PIÑA™, CAFÉ®, ÉTÉ», ESPAÑ”, ESPAÑ’A",
	"“être” – ’île – ‘Ämter’ – «État» – …école – l’âge – “à” – –Évian",
	"שלום «עולם» – العربية… ғ",
	"┌──┬──┐ ├─┼─┤ └──┴──┘ ░▒▓█",
	"обязательно, язательно, ОБЯЗАТЕЛЬНО, Ёндош, Ёзилмаган, КЕЛТІРІЛІП, ТІРІ, ТІРІТІН, СІРІ",
	"日本語、中国、한국어",
}

func TestGarbledIsSilent(t *testing.T) {
	t.Parallel()
	for _, text := range languages {
		if runs := charset.Garbled(text); len(runs) > 0 {
			t.Errorf("%q: %+v", text, runs)
		}
	}
}

// TestGarbledIsSilentOnTypography tries every letter of the languages, in
// words of its own case, before all that may follow a letter.
func TestGarbledIsSilentOnTypography(t *testing.T) {
	t.Parallel()
	letters := map[rune]bool{}
	for _, text := range languages {
		for _, r := range text {
			if r > 0xA0 && r < 0x2000 {
				letters[r] = true
			}
		}
	}
	tails := []string{"", " ", "’s", "”", "“ ", "»", "…", "…”", "…»", "–a", "—", " –", "\u00a0»", "\u00a0:", "’", "’”", "”…", ".»", "\u00a0– ", "\u00a0a"}
	for r := range letters {
		for _, tail := range tails {
			word := strings.Repeat(string(r), 2) + tail
			if runs := charset.Garbled(word); len(runs) > 0 {
				t.Errorf("%q: %+v", word, runs)
			}
		}
	}
}

// TestGarbledRepairs garbles sentences as programs do and wants them back.
func TestGarbledRepairs(t *testing.T) {
	t.Parallel()
	sets := map[string]*charmap.Charmap{
		"Windows-1252": charmap.Windows1252, "Windows-1251": charmap.Windows1251, "KOI8-R": charmap.KOI8R, "CP866": charmap.CodePage866,
	}
	for _, text := range []string{
		"Послание Главы государства народу Казахстана",
		"Концепция внешней политики Республики Казахстан на годы",
		"Kazakhstan’s “multi-vector” policy – a concept…",
		"Größe und Übermaß der Äpfel",
	} {
		for name, set := range sets {
			garbled := garble(text, set)
			if garbled == "" {
				continue // a byte that the set does not have
			}
			if got := charset.Repair(garbled, charset.Garbled(garbled)); got != text {
				t.Errorf("%s: %q is repaired to %q, want %q", name, garbled, got, text)
			}
		}
	}
}

// garble reads the bytes of a text in the set; "" where that has control
// characters for some.
func garble(text string, set *charmap.Charmap) string {
	var b strings.Builder
	for i := range len(text) {
		r := set.DecodeByte(text[i])
		if text[i] >= 0x80 && r < 0xA0 || r == 0xFFFD {
			return ""
		}
		b.WriteRune(r)
	}
	return b.String()
}

func FuzzGarbled(f *testing.F) {
	for _, text := range languages {
		f.Add(text)
		f.Add(garble(text, charmap.KOI8R))
	}
	for _, text := range []string{"╥пп╟0", "ÑÐ¾Ñ", "â€", "Â "} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, r := range charset.Garbled(text) {
			if r.Start < at || r.End <= r.Start || r.End > len(text) || r.Charset == "" || r.Times < 1 {
				t.Errorf("%q: run %+v after %d", text, r, at)
			}
			at = r.End
		}
	})
}

// BenchmarkGarbled reads clean texts, as nearly all are.
func BenchmarkGarbled(b *testing.B) {
	for name, sentence := range map[string]string{"russian": languages[10], "kazakh": languages[11], "french": languages[0], "german": languages[6]} {
		text := strings.Repeat(sentence+"\n", 100)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if len(charset.Garbled(text)) > 0 {
					b.Fatal("garbled")
				}
			}
		})
	}
	hostile := strings.Repeat("Рё ", 100_000)
	b.Run("hostile", func(b *testing.B) {
		b.SetBytes(int64(len(hostile)))
		for b.Loop() {
			charset.Garbled(hostile)
		}
	})
}
