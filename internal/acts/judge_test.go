package acts_test

import (
	"testing"

	"github.com/policylint/policylint/internal/acts"
)

// TestWrongPairs judges pairs of acts and codes that public files have wrong.
func TestWrongPairs(t *testing.T) {
	t.Parallel()
	b, _ := corpusBook(t)
	for _, c := range []struct {
		text, code string
		wrong      bool
	}{
		{"Law of the Republic of Kazakhstan dated April 22, 1998 No. 220", "U980003900_", true},
		{"Law of the Republic of Kazakhstan dated April 22, 1998 No. 220", "Z980000220_", false},
		{"Закон Республики Казахстан от 17 ноября 2025 года № 230-VIII ЗРК", "Z2400000230", true},
		{"Закон Республики Казахстан от 17 ноября 2025 года № 230-VIII ЗРК", "Z2500000230", false},
		{"Кодекс Республики Казахстан от 9 января 2026 года № 7-VIII", "P2400000007", true},
		{"Кодекс Республики Казахстан от 26 декабря 2011 года № 518-IV", "K1100000233", true},
		{"Кодекс Республики Казахстан от 26 декабря 2011 года № 518-IV", "K1100000518", false},
		{"Закон Республики Казахстан от 4 мая 2010 года № 274-IV", "Z1000000300", true},
		{"Закон Республики Казахстан от 4 мая 2010 года № 274-IV", "Z100000274_", false},
		{"Закон Республики Казахстан от 27 июля 2007 года № 254", "Z0700000254_", true},
		{"Приказ Министра здравоохранения Республики Казахстан от 31 июля 2020 года № ҚР ДСМ-64/2020", "V2000021579", true},
		{"Приказ Министра здравоохранения Республики Казахстан от 21 августа 2020 года № ҚР ДСМ-96/2020", "V2000021879", true},
		{"Приказ Министра здравоохранения Республики Казахстан от 11 августа 2020 года № ҚР ДСМ-96/2020", "V2000021080", false},
		{"Указ Президента Республики Казахстан от 19 февраля 2021 года № 165", "", true},
		{"Кодекс Республики Казахстан от 3 июля 2014 года № 141-VI ЗРК", "", true},
		{"Кодекс Республики Казахстан от 3 июля 2014 года № 226-V ЗРК", "", false},
		{"Кодекс Республики Казахстан от 27 декабря 1994 года № 997-I ЗРК", "", true},
		{"Кодекс Республики Казахстан от 27 декабря 1994 года № 268-XIII", "", false},
		{"Закон Республики Казахстан от 21 июня 2013 года № 105-V", "Z1100000413", true},
		{"Налоговый кодекс: Кодекс Республики Казахстан от 17 июля 2025 года № 214-VIII", "K2500000214", true},
		{"Кодекс Республики Казахстан от 18 июля 2025 года № 214-VIII", "K2500000214", false},
		// Two acts with one number in a year, and what has no rule.
		{"Указ Президента Республики Казахстан от 19 июня 2019 года № 27", "U190000027U", false},
		{"Закон Республики Казахстан от 20 декабря 1991 года № 1017-XII", "Z910004800_", false},
		{"Decree of the Government of the Republic of Kazakhstan dated March 15, 2018 No. 125", "U1800000125", true},
		{"Decree of the President of the Republic of Kazakhstan dated March 6, 2020 No. 280", "U2000000208", true},
		{"Указ Президента Республики Узбекистан от 17 января 2022 года № УП-6264", "", true},
	} {
		found := b.Scan(c.text, "")
		if len(found) != 1 {
			t.Errorf("%s is read as %s", c.text, describeAll(found))
			continue
		}
		claim := b.Claim(&found[0])
		if a := b.ParseAddress("https://adilet.zan.kz/rus/docs/" + c.code); a != nil && c.code != "" {
			claim.SetCode(a.Code)
		}
		var faults []acts.Fault
		for _, f := range serious(b.Judge(&claim)) {
			if f.Kind != acts.WrongKind {
				faults = append(faults, f)
			}
		}
		if c.wrong != (len(faults) > 0) {
			t.Errorf("%s %s: want wrong %t, found %+v", c.text, c.code, c.wrong, faults)
		}
	}
}

func TestParseAddress(t *testing.T) {
	t.Parallel()
	b, _ := corpusBook(t)
	for raw, want := range map[string]string{
		"https://adilet.zan.kz/rus/docs/U2000000280":                           "KZ U2000000280",
		"http://adilet.zan.kz:80/eng/docs/U2000000280/compare/rus#z10":         "KZ U2000000280",
		"https://old.adilet.zan.kz/kaz/docs/P090001936%5F":                     "KZ P090001936_",
		"https://adilet.zan.kz/rus/docs/U1400000986.html":                      "KZ U1400000986",
		"https://zakon.uchet.kz/rus/history/U060000140_/09.02.2023":            "KZ U060000140_",
		"https://adilet.zan.kz/rus/docs/z1600000480.09-01-2026.rus.pdf":        "KZ Z1600000480",
		"https://lex.uz/docs/-6445145":                                         "UZ -6445145",
		"https://lex.uz/ru/pdfs/3422824":                                       "UZ 3422824",
		"https://cbd.minjust.gov.kg/7-58169/edition/58961/ru":                  "KG 7-58169",
		"http://adlia.tj/show_doc.fwx?rgn=27152":                               "TJ 27152",
		"https://publication.pravo.gov.ru/document/0001202507240022?index=1":   "RU 0001202507240022",
		"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679": "EU 32016R0679",
		"https://eur-lex.europa.eu/eli/reg/2016/679/oj":                        "EU reg/2016/679",
		"http://data.europa.eu/eli/reg/2013/216/oj":                            "EU reg/2013/216",
		"https://undocs.org/A/RES/73/195":                                      "UN A/RES/73/195",
		"https://docs.un.org/S/RES/2254(2015)":                                 "UN S/RES/2254(2015)",
		"https://docs.eaeunion.org/docs/ru-ru/01411954/cncd_21112016_89":       "EAEU cncd_21112016_89",
		"https://adilet.zan.kz/rus/docs/rss":                                   "",
		"https://adilet.zan.kz/rus/search/docs/pagesize=100":                   "",
		"https://example.org/rus/docs/U2000000280":                             "",
		"https://www.akorda.kz/ru/addresses/addresses_of_president":            "",
		"not an address": "",
	} {
		got := ""
		if a := b.ParseAddress(raw); a != nil {
			got = a.Code.Of.ID + " " + a.Code.Text
			if a.End > 0 && (a.Start < 0 || a.End > len(raw)) {
				t.Errorf("%s: the place %d:%d is outside", raw, a.Start, a.End)
			}
		}
		if got != want {
			t.Errorf("%s is read as %q, want %q", raw, got, want)
		}
	}
}
