package acts_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// cited is one way to cite an act, made from what the registry says of it.
type cited struct {
	act                        *registry.Act
	number, issuer, kind, code string
	year, month, day           int
}

func citedOf(t *testing.T, a *registry.Act) (cited, bool) {
	t.Helper()
	d, err := dates.ParseEDTF(a.Issued)
	if err != nil {
		t.Fatalf("%s: %v", a.ID, err)
	}
	y, m, day := d.Readings[0].From.Date()
	return cited{a, a.Number, a.Issuer, a.Kind, a.Code, y, int(m), day}, d.Readings[0].IsDay() && a.Number != ""
}

var (
	monthsRU = strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
	monthsKK = strings.Fields("қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы")
	monthsEN = strings.Fields("January February March April May June July August September October November December")
)

// text writes the citation in a language; "" where the registry has no words.
func (c cited) text(s *registry.Set, lang string) string {
	j := s.Jurisdiction(c.act.Jurisdiction)
	k, i := j.Kind(c.kind), j.Issuer(c.issuer)
	if k == nil || i == nil {
		return ""
	}
	first := func(v registry.Variants, n registry.Names) string {
		if list := v[lang]; len(list) > 0 && lang != "en" {
			return list[0]
		}
		return n.In(lang)
	}
	kind, issuer, country := k.Names.In(lang), first(i.Variants, i.Names), first(j.Variants, j.Names)
	if kind == "" || issuer == "" || country == "" {
		return ""
	}
	switch lang {
	case "en":
		return fmt.Sprintf("%s of the %s of the %s dated %s %d, %d No. %s", kind, issuer, country, monthsEN[c.month-1], c.day, c.year, c.number)
	case "ru":
		return fmt.Sprintf("%s %s %s от %d %s %d года № %s", kind, issuer, country, c.day, monthsRU[c.month-1], c.year, c.number)
	case "kk":
		return fmt.Sprintf("%s %s %d жылғы %d %s № %s %s", country, issuer, c.year, c.day, monthsKK[c.month-1], c.number, first(k.Variants, k.Names))
	}
	return ""
}

// faults cites the act in English, Russian or Kazakh and judges it; false
// where the registry has no words for it.
func (c cited) faults(t *testing.T, b *acts.Book, s *registry.Set, lang string) ([]acts.Fault, bool) {
	t.Helper()
	text := c.text(s, lang)
	if text == "" {
		return nil, false
	}
	found := b.Scan(text, "")
	if len(found) != 1 || found[0].Number.ID != c.number || len(found[0].Date.Readings) != 1 {
		t.Errorf("%s: %q is read as %s", c.act.ID, text, describeAll(found))
		return nil, false
	}
	claim := b.Claim(&found[0])
	if c.code != "" {
		claim.SetCode(b.ParseCode(c.code))
		if a := b.ParseAddress("https://adilet.zan.kz/rus/docs/" + c.code); a != nil && claim.Code == nil && c.act.Jurisdiction == "KZ" {
			claim.SetCode(a.Code)
		}
	}
	claim.Title, claim.Lang = c.act.Titles.In(lang), lang
	return serious(b.Judge(&claim)), true
}

// serious leaves out what makes no warning.
func serious(list []acts.Fault) []acts.Fault {
	var kept []acts.Fault
	for _, f := range list {
		if f.Certainty != registry.Unverified {
			kept = append(kept, f)
		}
	}
	return kept
}

// TestRealActsPass cites every act of the corpus in each language and finds
// nothing wrong.
func TestRealActsPass(t *testing.T) {
	t.Parallel()
	b, s := corpusBook(t)
	count := 0
	for _, a := range s.Acts() {
		c, ok := citedOf(t, a)
		if !ok {
			continue
		}
		for _, lang := range []string{"en", "ru", "kk"} {
			faults, ok := c.faults(t, b, s, lang)
			if ok {
				count++
			}
			for _, f := range faults {
				t.Errorf("%s in %s: %s", a.ID, lang, f.Message)
			}
		}
	}
	t.Logf("%d citations of %d acts", count, len(s.Acts()))
}

// TestFaultsAreCaught breaks the citations of real acts in one place and tells
// how many of the breaks are noticed.
func TestFaultsAreCaught(t *testing.T) {
	t.Parallel()
	b, s := corpusBook(t)
	var others []string
	for _, a := range s.Acts() {
		if a.Code != "" && a.Jurisdiction == "KZ" {
			others = append(others, a.Code)
		}
	}
	for _, m := range mutations {
		tried, caught := 0, 0
		var missed []string
		for i, a := range s.Acts() {
			c, ok := citedOf(t, a)
			if !ok || !m.change(&c, others[(i+7)%len(others)]) {
				continue
			}
			faults, ok := c.faults(t, b, s, "en")
			if !ok {
				continue
			}
			if tried++; len(faults) > 0 {
				caught++
			} else {
				missed = append(missed, a.ID)
			}
		}
		t.Logf("%s: %d of %d (%d%%) missed: %s", m.name, caught, tried, 100*caught/max(tried, 1), strings.Join(missed, " "))
		if tried < m.least || caught*10 < tried*9 {
			t.Errorf("%s: only %d of %d are caught", m.name, caught, tried)
		}
	}
}

// plain reports whether the identifier of an act tells its number and year.
func plain(c *cited) bool {
	switch c.code {
	case "Z910004800_", "S9600002_1_": // known to follow no rule
		return false
	}
	return c.act.Jurisdiction == "KZ" && c.code != "" && strings.IndexByte("UPZKS", c.code[0]) >= 0
}

func renumber(c *cited, change func(int) int) bool {
	digits := c.number
	if i := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || '9' < r }); i >= 0 {
		digits = digits[:i]
	}
	n, err := strconv.Atoi(digits)
	if err != nil || change(n) == n || change(n) <= 0 {
		return false
	}
	c.number = strconv.Itoa(change(n)) + strings.TrimPrefix(c.number, digits)
	return true
}

// mutations are the slips that are made when acts are cited. Each is tried
// where the code of the act, or what is known of its neighbours, can tell.
var mutations = []struct {
	name   string
	least  int // acts it must apply to
	change func(c *cited, other string) bool
}{
	{"number one too high", 60, func(c *cited, _ string) bool { return plain(c) && renumber(c, func(n int) int { return n + 1 }) }},
	{"number one too low", 60, func(c *cited, _ string) bool { return plain(c) && renumber(c, func(n int) int { return n - 1 }) }},
	{"digits swapped", 40, func(c *cited, _ string) bool {
		return plain(c) && renumber(c, func(n int) int {
			d := []byte(strconv.Itoa(n))
			for i := len(d) - 1; i > 0; i-- {
				if d[i] != d[i-1] && (i > 1 || d[i] != '0') {
					d[i], d[i-1] = d[i-1], d[i]
					break
				}
			}
			swapped, _ := strconv.Atoi(string(d))
			return swapped
		})
	}},
	{"year changed", 90, func(c *cited, _ string) bool {
		c.year++
		c.day = min(c.day, 28)
		return c.act.Jurisdiction == "KZ" && c.code != ""
	}},
	{"wrong letter", 60, func(c *cited, _ string) bool {
		if !plain(c) {
			return false
		}
		letter := "U"
		if c.code[0] == 'U' || c.year < 1997 {
			letter = "S"
		}
		c.code = letter + c.code[1:]
		return true
	}},
	{"old form after 2010", 30, func(c *cited, _ string) bool {
		if !plain(c) || c.year < 2011 {
			return false
		}
		c.code = c.code[:3] + c.code[4:] + "_"
		return true
	}},
	{"another act's code", 90, func(c *cited, other string) bool {
		if c.act.Jurisdiction != "KZ" || c.code == "" || other == c.code {
			return false
		}
		c.code = other
		return true
	}},
	{"wrong issuer", 60, func(c *cited, _ string) bool {
		if !plain(c) {
			return false
		}
		if c.issuer = "government"; c.act.Issuer == "government" {
			c.issuer = "national-bank"
		}
		return true
	}},
}
