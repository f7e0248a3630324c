package registry_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/registry"
)

func TestSitesNamed(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	tests := []struct{ title, want string }{
		// As articles write it.
		{`A Legal Information Database “Әділет”`, "adilet"},
		{`A Legal Information Database Әділет ”`, "adilet"},
		{`A Legal Information Database “ Әділет ”`, "adilet"},
		{`Website of the Kazakhstan Center for Analytical Research “Eurasian Monitoring”`, "ea-monitor"},
		{`Website of the Alternativa Center for Current Research`, "alternativakz"},
		{`Official website of the President of the Republic of Kazakhstan`, "akorda"},
		{`Әділет`, "adilet"},
		{`ӘДІЛЕТ`, "adilet"},
		{`«Әділет»`, "adilet"},
		{`ИПС «Әділет»`, "adilet"},
		{`ИПС "Әділет"`, "adilet"},
		{`Adilet`, "adilet"},
		{`"Adilet" Legal Information System`, "adilet"},
		{`Adilet (adilet.zan.kz)`, "adilet"},
		{`adilet.zan.kz`, "adilet"},
		{`Информационно-правовая система нормативных правовых актов Республики Казахстан «Әділет»`, "adilet"},
		{`Информационно–правовая система нормативных правовых актов РК`, ""}, // not spelled like any name
		{`«Әділет» ақпараттық-құқықтық жүйесі`, "adilet"},
		{"«Ә\u200bділет»", "adilet"},
		{"Жогорку\u00a0Кенеш Кыргызской Республики", "kenesh-kg"},
		{`Официальный сайт Президента Республики Казахстан`, "akorda"},
		{`Сайт Президента РК`, "akorda"},
		{`Akorda`, "akorda"},
		{`akorda.kz`, "akorda"},
		{`Zakon.kz`, "zakon-kz"},
		{`Информационный портал Zakon.kz`, "zakon-kz"},
		{`online.zakon.kz`, "paragraph"},
		{`ИС «Параграф»`, "paragraph"},
		{`LexUZ`, "lex-uz"},
		{`Lex.uz`, "lex-uz"},
		{`O'zbekiston Respublikasi qonunchilik ma'lumotlari milliy bazasi`, "lex-uz"},
		{`Oʻzbekiston Respublikasi qonunchilik maʼlumotlari milliy bazasi`, "lex-uz"},
		{`Национальная база данных законодательства Республики Узбекистан`, "lex-uz"},
		{`Организация Объединённых Наций`, "un"},
		{`The Federal Register`, "federal-register"},
		{`EUR-Lex`, "eur-lex"},
		{`Institute for War & Peace Reporting`, "iwpr"},
		{`Официальный интернет-портал правовой информации (pravo.gov.ru)`, "pravo-gov-ru"},

		// Tempting, but something else.
		{`Қазақстан Республикасының Әділет министрлігі`, ""},
		{`Әділет министрлігі`, ""},
		{`«Әділет» партиясы`, ""},
		{`Adilet Legal Clinic`, ""},
		{`Historical society “Adilet”`, ""},
		{`Adilet Higher Law School`, ""},
		{`Library of the First President of the Republic of Kazakhstan`, ""},
		{`Комиссия по правам человека при Президенте Республики Казахстан`, ""},
		{`Telegram channel of the President of the Republic of Kazakhstan`, ""},
		{`President`, ""},
		{`Official website of the President`, ""},
		{`Official website`, ""},
		{`Website of the Government of the Republic of Kazakhstan`, ""},
		{`Закон и порядок`, ""},
		{`Zakon`, ""},
		{`Параграф 1`, ""},
		{`UN Women`, ""},
		{`Eurasian Monitor`, ""},
		{`Eurasian Monitoring and Forecasting`, ""},
		{`Alternativa`, ""},
		{`Журнал «Альтернатива»`, ""},
		{`Federal Register of Legal Entities`, ""},
		{`Adilets`, ""},
		{`Parliament of the Republic of Uzbekistan`, ""},
		{`Zakon.kz, Akorda`, ""},
		{`EEC legislation`, ""}, // of the European Economic Community
		{`Adilet newspaper`, ""},
		{`Adilet and Zan`, ""},
		{`“”`, ""},
		{``, ""},
	}
	for _, tt := range tests {
		var ids []string
		for _, site := range s.SitesNamed(tt.title) {
			ids = append(ids, site.ID)
		}
		if got := strings.Join(ids, " "); got != tt.want {
			t.Errorf("SitesNamed(%q) = %q, want %q", tt.title, got, tt.want)
		}
	}
}

func TestSitesNamedAmbiguous(t *testing.T) {
	t.Parallel()
	s := with(t, registry.Builtin(), `
schema: sites/v1
sites:
  - {id: a, names: {en: Bulletin}, hosts: [a.kz]}
  - {id: b, names: {en: Bulletin, ru: Вестник}, hosts: [b.kz]}
  - {id: c, names: {en: Bulletin of the Senate}, hosts: [c.kz]}
`)
	for title, want := range map[string][]string{
		"Bulletin":                    {"a", "b"},
		"The Bulletin website":        {"a", "b"},
		"Bulletin of the Senate":      {"c"},
		"Вестник":                     {"b"},
		"Bulletin of the Prosecutors": nil,
	} {
		var got []string
		for _, site := range s.SitesNamed(title) {
			got = append(got, site.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("SitesNamed(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestSiteByHost(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	for host, want := range map[string]string{
		"adilet.zan.kz":            "adilet",
		"www.adilet.zan.kz":        "adilet",
		"insecure.zan.kz":          "adilet",
		"node2.akorda.kz":          "akorda",
		"online.zakon.kz":          "paragraph",
		"www.zakon.kz":             "zakon-kz",
		"kaz.zakon.kz":             "zakon-kz",
		"zakon.uchet.kz":           "uchet-kz",
		"docs.eaeunion.org":        "eaeunion",
		"eec.eaeunion.org":         "eec",
		"kazakhstan.un.org":        "un",
		"www.gov.kz":               "gov-kz",
		"zan.gov.kz":               "zan-gov-kz",
		"publication.pravo.gov.ru": "pravo-gov-ru",
		"govinfo.gov":              "federal-register",
		"web.archive.org":          "wayback-machine",

		"mfa.gov.kz":        "",
		"notadilet.zan.kz":  "",
		"zan.kz.evil.com":   "",
		"evilakorda.kz":     "",
		"kz":                "",
		"":                  "",
		".akorda.kz.":       "",
		"uchet.zan.kz":      "",
		"www.www.akorda.kz": "akorda",
		"foo.govinfo.gov":   "",
		"europa.eu":         "",
		"ec.europa.eu":      "",
	} {
		got := ""
		if site := s.SiteByHost(host); site != nil {
			got = site.ID
		}
		if got != want {
			t.Errorf("SiteByHost(%q) = %q, want %q", host, got, want)
		}
	}
	if !s.Site("adilet").Holds("zakon.uchet.kz") {
		t.Error("a mirror shows what the site has")
	}
	if s.Site("adilet").Holds("uchet.kz") || s.Site("adilet").Holds("a.zakon.uchet.kz") {
		t.Error("only the mirror itself shows what the site has")
	}
}

func TestHostLike(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	for host, want := range map[string]string{
		"adiltet.zan.kz":    "adilet.zan.kz",
		"www.adielt.zan.kz": "adilet.zan.kz",
		"adilet.zan.gov.kz": "",
		"akodra.kz":         "akorda.kz",
		"primeminster.kz":   "primeminister.kz",
		"alternativkz.com":  "alternativakz.com",
		"ea-monitor.kg":     "", // another country
		"president.kz":      "", // not president.kg
		"adilet.zan.kz":     "", // known
		"m.akorda.kz":       "", // below a known one
		"lex.kz":            "",
		"zen.kz":            "",
		"dan.gov.kz":        "",
		"xx.com":            "",
		"akorda":            "",
		"":                  "",
		"example.org":       "",
	} {
		if got, _ := s.HostLike(host); got != want {
			t.Errorf("HostLike(%q) = %q, want %q", host, got, want)
		}
	}
}
