package acts_test

import (
	"strings"
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
		// It is No. 203 of 11 November; but there is room for a No. 201 in October.
		{"Указ Президента Республики Казахстан от 29 октября 2019 года № 201", "", false},
		{"Кодекс Республики Казахстан от 3 июля 2014 года № 141-VI ЗРК", "", true},
		{"Кодекс Республики Казахстан от 3 июля 2014 года № 226-V ЗРК", "", false},
		{"Кодекс Республики Казахстан от 27 декабря 1994 года № 997-I ЗРК", "", true},
		{"Кодекс Республики Казахстан от 27 декабря 1994 года № 268-XIII", "", false},
		{"Закон Республики Казахстан от 21 июня 2013 года № 105-V", "Z1100000413", true},
		{"Налоговый кодекс: Кодекс Республики Казахстан от 17 июля 2025 года № 214-VIII", "K2500000214", true},
		{"Кодекс Республики Казахстан от 18 июля 2025 года № 214-VIII", "K2500000214", false},
		{"Закон Республики Казахстан от 3 января 2023 года № 186-VIII", "Z2300000186", true}, // the convocation
		// Two acts with one number in a year, and what has no rule.
		{"Указ Президента Республики Казахстан от 19 июня 2019 года № 27", "U190000027U", false},
		{"Закон Республики Казахстан от 20 декабря 1991 года № 1017-XII", "Z910004800_", false},
		{"Decree of the Government of the Republic of Kazakhstan dated March 15, 2018 No. 125", "U1800000125", true},
		{"Decree of the President of the Republic of Kazakhstan dated March 6, 2020 No. 280", "U2000000208", true},
		{"Указ Президента Республики Узбекистан от 17 января 2022 года № УП-6264", "", true},
	} {
		checkPair(t, b, "https://adilet.zan.kz/rus/docs/"+c.code, c.code != "", c.text, c.wrong)
	}
}

// TestWrongPairsElsewhere judges acts of other jurisdictions with an identifier
// in the text.
func TestWrongPairsElsewhere(t *testing.T) {
	t.Parallel()
	b, _ := corpusBook(t)
	for text, wrong := range elsewhere {
		address := ""
		if i := strings.Index(text, "https://"); i >= 0 {
			text, address = text[:i], text[i:]
		}
		checkPair(t, b, address, address != "", text, wrong)
	}
}

// elsewhere is acts outside Kazakhstan, and whether what is said of them
// contradicts itself or what is known.
var elsewhere = map[string]bool{
	"Public Law 116-92 of December 20, 2019":                      false,
	"Public Law 116-92 of December 20, 2016":                      true,
	"Pub. L. No. 115-38 of January 10, 2019":                      false, // signed when the Congress was over
	"Pub. L. No. 115-38 of June 6, 2019":                          true,
	"Executive Order 13873 of May 15, 2019, 84 FR 22689":          false,
	"Executive Order 13873 of May 15, 2019, 82 FR 22689":          true,
	"Executive Order 13895 of December 31, 2019, 85 Fed. Reg. 12": false, // printed in the next volume
	"Executive Order 13818 of December 20, 2000":                  true,
	"Executive Order 13818 of December 20, 2017":                  false,
	"Executive Order 14024 of April 5, 2022":                      true,
	"85 FR 12345 (March 2, 2020)":                                 false,
	"85 FR 12345 (March 2, 2019)":                                 true,
	"Executive Order 14024 of April 15, 2021, https://www.federalregister.gov/documents/2021/04/19/2021-08098/x": false,
	"Executive Order 14024 of April 15, 2021, https://www.federalregister.gov/documents/2021/04/14/2021-08098/x": true,
	"General Assembly resolution 73/195 of 19 December 2018, https://undocs.org/A/RES/73/195":                    false,
	"General Assembly resolution 73/195 of 19 December 2020":                                                     true,
	"General Assembly resolution 73/195 (A/RES/73/195)":                                                          false,
	"General Assembly resolution 73/195 (A/RES/74/195)":                                                          true,
	"General Assembly resolution 73/195 (A/RES/73/196)":                                                          true,
	"A/RES/58/4 of 31 October 2003":                                                                              false,
	"A/RES/58/4 of 31 October 2005":                                                                              true,
	"General Assembly resolution 44/25 of 20 November 1989":                                                      false,
	"General Assembly resolution 217 A (III) of 10 December 1948":                                                false,
	"General Assembly resolution 217 A (III) of 10 December 1998":                                                true,
	"General Assembly resolution ES-11/1 of 2 March 2022":                                                        false,
	"Security Council resolution 2254 (2015) of 18 December 2015":                                                false,
	"Security Council resolution 2254 (2016) of 18 December 2015":                                                true,
	"Security Council resolution 2254 (2014)":                                                                    true,
	"Security Council resolution 1373 (2001)":                                                                    false,
	"Security Council resolution 1373 (2002)":                                                                    true,
	"Security Council resolution 2254 (2015), https://undocs.org/S/RES/2254(2015)":                               false,
	"Security Council resolution 2254 (2015), S/RES/2255 (2015)":                                                 true,
	"S/RES/1440 (2002) of 24 October 2002":                                                                       false,
	"S/RES/1440 (2002) of 24 October 2003":                                                                       true,
	"Regulation (EC) No 45/2001 of 18 December 2000, CELEX 32001R0045":                                           false, // published a year later
	"Regulation (EC) No 45/2001 of 18 December 1998":                                                             true,
	"Regulation (EU) 2016/679 of 27 April 2016, CELEX: 32016R0679":                                               false,
	"Regulation (EU) 2016/679 of 27 April 2016, CELEX 32016L0679":                                                true,
	"Regulation (EU) 2016/679 of 27 April 2016, https://eur-lex.europa.eu/eli/reg/2016/680/oj":                   true,
	"Regulation (EU) 2016/679 of 27 April 2019, https://eur-lex.europa.eu/eli/reg/2016/679/oj":                   true,
	"Council Regulation (EU) No 216/2013 of 7 March 2013, https://eur-lex.europa.eu/eli/reg/2013/216/oj":         false,
	"Directive 95/46/EC of 24 October 1995, CELEX 31995L0046":                                                    false,
	"Directive 95/46/EC of 24 October 1995, CELEX 31995L0064":                                                    true,
	"Council Decision 2014/512/CFSP of 31 July 2014, CELEX 32014D0512":                                           false,
	"Council Decision (CFSP) 2015/1763 of 1 October 2018":                                                        true,
	"Law of the Republic of Kazakhstan No. 88-V of April 15, 2013":                                               false,
	"Law of the Republic of Kazakhstan No. 88-V of April 15, 2003":                                               true, // another convocation
	"Указ Президента Республики Узбекистан от 17 января 2022 года № УП-6264":                                     true,
	"Указ Президента Республики Узбекистан от 19 июля 2021 года № УП-6264":                                       false,
	"Решение Совета Евразийской экономической комиссии от 3 ноября 2016 г. № 89, https://docs.eaeunion.org/docs/ru-ru/01411954/cncd_21112016_89":  false,
	"Решение Совета Евразийской экономической комиссии от 3 ноября 2016 г. № 98, https://docs.eaeunion.org/docs/ru-ru/01411954/cncd_21112016_89":  true,
	"Решение Совета Евразийской экономической комиссии от 3 декабря 2016 г. № 89, https://docs.eaeunion.org/docs/ru-ru/01411954/cncd_21112016_89": true,
	"Постановление Правительства Российской Федерации от 24 июля 2025 г. № 1092, https://publication.pravo.gov.ru/document/0001202507240022":      false,
	"Постановление Правительства Российской Федерации от 29 июля 2025 г. № 1092, https://publication.pravo.gov.ru/document/0001202507240022":      true,
}

// checkPair judges an act with an identifier in an address.
func checkPair(t *testing.T, b *acts.Book, address string, addressed bool, text string, wrong bool) {
	t.Helper()
	found := b.Scan(text, "")
	if len(found) != 1 {
		t.Errorf("%s is read as %s", text, describeAll(found))
		return
	}
	claim := b.Claim(&found[0])
	if addressed {
		a := b.ParseAddress(address)
		if a == nil {
			t.Errorf("%s is no address of an act", address)
			return
		}
		claim.SetCode(a.Code)
	}
	var faults []acts.Fault
	for _, f := range serious(b.Judge(&claim)) {
		if f.Kind != acts.WrongKind {
			faults = append(faults, f)
		}
	}
	if wrong != (len(faults) > 0) {
		t.Errorf("%s %s: want wrong %t, found %+v", text, address, wrong, faults)
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
		// More stands behind the address, or in it.
		"https://adilet.zan.kz/rus/docs/U190000027U;jsessionid=0A1B?lang=ru":          "KZ U190000027U",
		"https://adilet.zan.kz/rus/docs/U190000027U; https://adilet.zan.kz/rus/docs/": "KZ U190000027U",
		"https://adilet.zan.kz/rus/docs/U190000027U https://example.org/x":            "KZ U190000027U",
		"https://adilet.zan.kz/rus/docs/U190000027U (accessed 5 May 2020)":            "KZ U190000027U",
		"https://adilet.zan.kz/rus/docs/U190000027U accessed 5 May 2020":              "KZ U190000027U",
		"https://adilet.zan.kz/rus/docs/U190000027U, p. 5":                            "KZ U190000027U",
		"https://adilet.zan.kz/rus/docs/U190000027U&from=x":                           "KZ U190000027U",
		"https://adilet.zan.kz/rus/docs/U190000027U%20":                               "KZ U190000027U",
		"https://adilet.zan.kz/rus/docs/U190000027U»":                                 "KZ U190000027U",
		"https://adilet.zan.kz/rus/docs/U20 00000280":                                 "KZ U2000000280",
		"https://adilet.zan.kz/rus/docs/U200000028":                                   "KZ U200000028", // too short, and nothing else
		"https://adilet.zan.kz/rus/docs/U200000028;jsessionid=1":                      "",
		"https://undocs.org/A/RES/73/195;jsessionid=0A1B":                             "UN A/RES/73/195",
		"https://undocs.org/A/RES/73/195, https://undocs.org/A/RES/73/196":            "UN A/RES/73/195",
		"https://undocs.org/A/RES/73/1 95":                                            "", // one of two
		"https://lex.uz/docs/-6445145;jsessionid=1":                                   "",
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
