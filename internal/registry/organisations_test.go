package registry_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/registry"
)

func TestOrganisationsNamed(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	for name, want := range map[string]string{
		"President of the Republic of Kazakhstan":     "kz-president",
		"the President of the Republic of Kazakhstan": "kz-president",
		"Президент Республики Казахстан":              "kz-president",
		"МИД РК":                                  "kz-ministry-of-foreign-affairs",
		"Kazakhstan's Foreign Ministry":           "kz-ministry-of-foreign-affairs",
		"Alternativa Center for Current Research": "alternativa",
		"“Alternative” research center":           "alternativa",
		"«Альтернатива»":                          "alternativa",
		"CABAR.asia":                              "cabar",
		"SCO":                                     "sco",
		"ШОС":                                     "sco",
		"Shanghai Cooperation Organization":       "sco",
		"Қазақстан Республикасы Әділет министрлігі": "kz-ministry-of-justice",
		"Кыргыз Республикасынын Жогорку Кенеши":     "kg-jogorku-kenesh",
		"Әділет":    "",
		"President": "",
		"Vice President of the Republic of Kazakhstan":       "",
		"President of the Republic of Kazakhstan’s press":    "",
		"Center for Current Research":                        "",
		"Ministry of Foreign Affairs":                        "",
		"Ministry of Foreign Affairs of the Kyrgyz Republic": "",
		"Alternatives":             "",
		"Senate":                   "",
		"the":                      "",
		"«»":                       "",
		"":                         "",
		"Institute of Legislation": "",
		"Parliament of the Republic of Kazakhstan, 6th convo": "",
	} {
		var ids []string
		for _, o := range s.OrganisationsNamed(name) {
			ids = append(ids, o.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("OrganisationsNamed(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestOrganisationByHost(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	for host, want := range map[string]string{
		"www.alternativakz.com": "alternativa",
		"adilet.zan.kz":         "kz-institute-of-legislation", // by its site
		"eec.eaeunion.org":      "eec",
		"docs.eaeunion.org":     "eaeu",
		"eur-lex.europa.eu":     "eu-publications-office",
		"ec.europa.eu":          "eu",
		"zakon.kz":              "",
		"alternativakz.com.ru":  "",
		"":                      "",
	} {
		got := ""
		if o := s.OrganisationByHost(host); o != nil {
			got = o.ID
		}
		if got != want {
			t.Errorf("OrganisationByHost(%q) = %q, want %q", host, got, want)
		}
	}
}

func TestChain(t *testing.T) {
	t.Parallel()
	s := with(t, registry.Builtin(), `
schema: organisations/v1
organisations:
  - {id: a, names: {en: A}, parent: b}
  - {id: b, names: {en: B}, parent: a}
  - {id: c, names: {en: C}, parent: missing}
`)
	for id, want := range map[string]string{
		"kz-institute-of-legislation": "kz-institute-of-legislation kz-ministry-of-justice kz-government",
		"un":                          "un",
		"a":                           "a b", // in a circle
		"c":                           "c",
		"missing":                     "",
	} {
		var ids []string
		for _, o := range s.Chain(s.Organisation(id)) {
			ids = append(ids, o.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("Chain(%s) = %q, want %q", id, got, want)
		}
	}
}
