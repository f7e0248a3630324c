package acts_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/actstest"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// cited is what a citation says of an act, for the mutations to change.
type cited = actstest.Cited

// faults reads a citation of the act, with its code and title beside it, and
// judges it; false where it is not read for what it says.
func faults(t *testing.T, b *acts.Book, c *cited, text actstest.Text, title string) ([]acts.Fault, bool) {
	t.Helper()
	found := b.Scan(text.Text, "")
	if len(found) != 1 || registry.NumberKey(found[0].Number.ID) != registry.NumberKey(unsymbol(c.Number)) || !mayBe(found[0].Date, c) {
		t.Errorf("%s: %q is read as %s", c.Act.ID, text.Text, describeAll(found))
		return nil, false
	}
	claim := b.Claim(&found[0])
	if c.Code != "" {
		claim.SetCode(b.ParseCode(c.Code))
		if a := b.ParseAddress("https://adilet.zan.kz/rus/docs/" + c.Code); a != nil && claim.Code == nil && c.Act.Jurisdiction == "KZ" {
			claim.SetCode(a.Code)
		}
	}
	claim.Title, claim.Lang = title, text.Lang
	return serious(b.Judge(&claim)), true
}

// unsymbol is the number of an act whose number in the registry is its symbol.
func unsymbol(number string) string {
	return strings.TrimPrefix(strings.TrimPrefix(number, "A/RES/"), "S/RES/")
}

func mayBe(d dates.Date, c *cited) bool {
	return slices.ContainsFunc(d.Readings, func(r dates.Reading) bool {
		y, m, day := r.From.Date()
		return y == c.Year && int(m) == c.Month && day == c.Day
	})
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

// TestRealActsPass cites every act of the corpus in all ways that are known, and
// finds nothing wrong.
func TestRealActsPass(t *testing.T) {
	t.Parallel()
	b, s := corpusBook(t)
	ways, cited := map[string]int{}, 0
	for _, a := range s.Acts() {
		c, ok := actstest.Of(a)
		if !ok {
			continue
		}
		texts := c.Texts(s)
		if len(texts) == 0 {
			t.Logf("%s: no way to cite it is known", a.ID)
			continue
		}
		cited++
		for _, text := range texts {
			ways[text.Lang]++
			list, _ := faults(t, b, &c, text, a.Titles.In(text.Lang))
			for _, f := range list {
				t.Errorf("%s: %q: %s", a.ID, text.Text, f.Message)
			}
		}
	}
	for _, lang := range slices.Sorted(maps.Keys(ways)) {
		t.Logf("%s: %d citations", lang, ways[lang])
	}
	t.Logf("%d of %d acts are cited", cited, len(s.Acts()))
	const most = 5 // acts without a number or a day
	if cited < len(s.Acts())-most {
		t.Errorf("only %d of %d acts are cited", cited, len(s.Acts()))
	}
}

// TestFaultsAreCaught breaks the citations of real acts in one place and tells
// how many of the breaks are noticed, in each language.
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
		tried, caught := map[string]int{}, map[string]int{}
		var missed []string
		for i, a := range s.Acts() {
			c, ok := actstest.Of(a)
			if !ok || !m.change(&c, others[(i+7)%len(others)]) {
				continue
			}
			right, _ := actstest.Of(a)
			unbroken := right.Texts(s)
			for _, text := range c.Texts(s) {
				if c.Code == right.Code && slices.Contains(unbroken, text) {
					continue // what is broken is not said there
				}
				title := ""
				if m.titled {
					if title = a.Titles.In(text.Lang); title == "" {
						continue
					}
				}
				list, ok := faults(t, b, &c, text, title)
				if !ok {
					continue
				}
				if tried[text.Lang]++; len(list) > 0 {
					caught[text.Lang]++
				} else {
					missed = append(missed, text.Text)
				}
			}
		}
		for _, lang := range []string{"en", "ru", "kk"} {
			if m.titled && lang == "kk" {
				continue // the registry has hardly a title in Kazakh
			}
			t.Logf("%s, %s: %d of %d (%d %%)", m.name, lang, caught[lang], tried[lang], 100*caught[lang]/max(tried[lang], 1))
			if tried[lang] < m.least || caught[lang]*10 < tried[lang]*9 {
				t.Errorf("%s, %s: only %d of %d are caught", m.name, lang, caught[lang], tried[lang])
			}
		}
		for _, text := range missed[:min(len(missed), 5)] {
			t.Logf("  missed: %s", text)
		}
	}
}

// plain reports whether the identifier of an act tells its number and year.
func plain(c *cited) bool {
	switch c.Code {
	case "Z910004800_", "S9600002_1_": // known to follow no rule
		return false
	}
	return c.Act.Jurisdiction == "KZ" && c.Code != "" && strings.IndexByte("UPZKS", c.Code[0]) >= 0
}

func renumber(c *cited, change func(int) int) bool {
	digits := c.Number
	if i := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || '9' < r }); i >= 0 {
		digits = digits[:i]
	}
	n, err := strconv.Atoi(digits)
	if err != nil || change(n) == n || change(n) <= 0 {
		return false
	}
	c.Number = strconv.Itoa(change(n)) + strings.TrimPrefix(c.Number, digits)
	return true
}

// mutations are the slips that are made when acts are cited. Each is tried
// where the code of the act, or what is known of its neighbours, can tell.
var mutations = []struct {
	name   string
	least  int // acts it must apply to
	change func(c *cited, other string) bool
	titled bool // whether the title is cited, as it must be where there is no code
}{
	{"number one too high", 60, func(c *cited, _ string) bool { return plain(c) && renumber(c, func(n int) int { return n + 1 }) }, false},
	{"number one too low", 60, func(c *cited, _ string) bool { return plain(c) && renumber(c, func(n int) int { return n - 1 }) }, false},
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
	}, false},
	{"year changed", 90, func(c *cited, _ string) bool {
		c.Year++
		c.Day = min(c.Day, 28)
		return c.Act.Jurisdiction == "KZ" && c.Code != ""
	}, false},
	{"wrong letter", 60, func(c *cited, _ string) bool {
		if !plain(c) {
			return false
		}
		letter := "U"
		if c.Code[0] == 'U' || c.Year < 1997 {
			letter = "S"
		}
		c.Code = letter + c.Code[1:]
		return true
	}, false},
	{"old form after 2010", 30, func(c *cited, _ string) bool {
		if !plain(c) || c.Year < 2011 {
			return false
		}
		c.Code = c.Code[:3] + c.Code[4:] + "_"
		return true
	}, false},
	{"another act's code", 90, func(c *cited, other string) bool {
		if c.Act.Jurisdiction != "KZ" || c.Code == "" || other == c.Code {
			return false
		}
		c.Code = other
		return true
	}, false},
	{"wrong issuer", 60, func(c *cited, _ string) bool {
		if !plain(c) {
			return false
		}
		if c.Issuer = "government"; c.Act.Issuer == "government" {
			c.Issuer = "national-bank"
		}
		return true
	}, false},
	{"number one too high, without a code", 30, func(c *cited, _ string) bool {
		ok := plain(c)
		c.Code = ""
		return ok && renumber(c, func(n int) int { return n + 1 })
	}, true},
	{"year changed, without a code", 30, func(c *cited, _ string) bool {
		ok := plain(c) && c.Act.DateCertainty != registry.Unverified
		c.Code, c.Year, c.Day = "", c.Year+1, min(c.Day, 28)
		return ok
	}, true},
}
