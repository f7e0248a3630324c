package acts_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/registry"
)

// tell writes what is understood as kind number date; code: what it tells;
// the acts of the registry; and what disagrees.
func tell(u acts.Understood) string {
	var all []string
	date := ""
	for _, r := range u.Claim.Dates {
		date = r.From.String()
	}
	if head := strings.TrimSpace(u.Words + " " + u.Claim.Number + " " + date); head != "" {
		all = append(all, head)
	}
	if u.Code != nil {
		all = append(all, u.Code.Text+": "+u.Code.Tells())
	}
	for _, a := range u.Known {
		all = append(all, "= "+a.ID)
	}
	for _, a := range u.Perhaps {
		all = append(all, "? "+a.ID)
	}
	for _, f := range u.Faults {
		all = append(all, "! "+f.Message)
	}
	return strings.Join(all, "\n")
}

const conceptOf2020 = "kz/president/decree/280/2020-03-06"

func TestUnderstand(t *testing.T) {
	t.Parallel()
	b, _ := corpusBook(t)
	for text, want := range map[string]string{
		"U2000000280":   "U2000000280: decree of the President, No. 280 of 2020\n= " + conceptOf2020,
		"u2000000280":   "U2000000280: decree of the President, No. 280 of 2020\n= " + conceptOf2020,
		"U190000027U":   "U190000027U: decree of the President, No. 27 of 2019, a second act of that number",
		"V2000020740":   "V2000020740: order or resolution or decision or instruction, registered as No. 20740 of 2020\n= kz/ministry-of-justice/order/58/2020-05-27",
		"K950001000_":   "K950001000_: nothing sure: it is known to follow no rule\n= kz/referendum/constitution/1995-08-30",
		"Z0700000254_":  "Z0700000254_: \n! \"Z0700000254_\" is not a code of the Adilet database: it has 12 characters, not 11",
		"P1000000278":   "P1000000278: resolution of the Government or normative resolution of the Supreme Court or resolution of the Supreme Court, No. 278 of 2010\n= kz/government/resolution/278/2010-04-02\n! \"P1000000278\" has a form that acts of 2010 do not have",
		"UP2000000280X": "",
		"32016R0679":    "32016R0679: regulation, No. 679 of 2016\n= eu/parliament-and-council/regulation/2016-679/2016-04-27",
		"http://data.europa.eu/eli/reg/2016/679/oj":                              "reg/2016/679: regulation, No. 679 of 2016\n= eu/parliament-and-council/regulation/2016-679/2016-04-27",
		"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A32016R0679": "32016R0679: regulation, No. 679 of 2016\n= eu/parliament-and-council/regulation/2016-679/2016-04-27",
		"adilet.zan.kz/rus/docs/U2000000280":                                     "U2000000280: decree of the President, No. 280 of 2020\n= " + conceptOf2020,
		"https://www.zanorda.kz/ru/content/31308-k070000212":                     "K070000212: code of the Parliament or law of the Parliament or constitution, No. 212 of 2007\n= kz/parliament/code/212/2007-01-09",
		"https://lex.uz/ru/docs/6445145":                                         "6445145: nothing of the act\n= uz/parliament/law/zru-819/2023-04-05",
		"A/RES/73/195":                                                           "A/RES/73/195: resolution of the General Assembly, No. 195 of session 73, 2018 to 2019\n= un/general-assembly/resolution/a-res-73-195/2018-12-19",
		"S/RES/2254 (2015)":                                                      "S/RES/2254 (2015): resolution of the Security Council, No. 2254 of 2015\n= un/security-council/resolution/s-res-2254-2015/2015-12-18",
		"86 FR 20249":                                                            "86 FR 20249: of volume 86, 2021",
		"0001202211290004":                                                       "0001202211290004: published on 2022-11-29\n= ru/roskomnadzor/order/178/2022-10-27",
		"cncd_21112016_89":                                                       "cncd_21112016_89: decision of the Council of the Eurasian Economic Commission, No. 89, published on 2016-11-21",
		"Public Law 116-92":                                                      "Public Law 116-92\n= us/congress/public-law/116-92/2019-12-20",
		"Decree No. 280 of March 6, 2020":                                        "Decree 280 2020-03-06\n? " + conceptOf2020,
		"Указ Президента Республики Казахстан № 280":                    "Указ 280\n? " + conceptOf2020,
		"Decree of the President of Kazakhstan No. 280 of 06.03.2020":   "Decree 280 2020-06-03\n= " + conceptOf2020,
		"Decree of the President of Kazakhstan No. 280 of 31 June 2020": "Decree 280\n? " + conceptOf2020 + "\n! \"31 June 2020\" is not a date: June has 30 days",
		"https://adilet.zan.kz/rus/docs/U2000000285 Decree of the President of Kazakhstan No. 280 of March 6, 2020": "Decree 280 2020-03-06\nU2000000285: decree of the President, No. 285 of 2020\n= " +
			conceptOf2020 + "\n= kz/president/decree/285/2020-03-15\n! the code \"U2000000285\" is that of No. 285, not of No. 280",
		"Указ Президента Республики Узбекистан от 19.08.2025 № УП-137, https://lex.uz/docs/-6445145": "Указ УП-137 2025-08-19\n-6445145: nothing of the act\n= uz/president/decree/up-137/2025-08-19\n= uz/parliament/law/zru-819/2023-04-05\n" +
			"! \"-6445145\" is the identifier of another act, uz/parliament/law/zru-819/2023-04-05",
		"the price is 280 tenge":               "",
		"https://example.org/docs/U2000000280": "",
	} {
		var all []string
		for _, u := range b.Understand(text) {
			all = append(all, tell(u))
		}
		if got := strings.Join(all, "\n--\n"); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestUnderstandWithoutActs checks that nothing is said of a registry of acts
// that is not there.
func TestUnderstandWithoutActs(t *testing.T) {
	t.Parallel()
	for _, u := range acts.BookOf(registry.Builtin()).Understand("Decree of the President of Kazakhstan No. 280 of March 6, 2020 (U2000000280)") {
		if len(u.Known)+len(u.Perhaps)+len(u.Faults) > 0 {
			t.Errorf("got %s", tell(u))
		}
	}
}
