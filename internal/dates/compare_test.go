package dates

import (
	"math/rand/v2"
	"testing"
)

// written reads the one date of a text.
func written(t *testing.T, text string) Date {
	t.Helper()
	if d, err := ParseEDTF(text); err == nil {
		return d
	}
	return scanned(t, text)
}

// scanned reads the one date of a text as prose.
func scanned(t *testing.T, text string) Date {
	t.Helper()
	found := Scan(text)
	if len(found) != 1 {
		t.Fatalf("%q has %d dates", text, len(found))
	}
	return found[0]
}

func TestCompatible(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2019-09-02", "September 2, 2019", true},
		{"2019-09-02", "September 3, 2019", false},
		{"2019-09-02", "(09.02.2019)", true},
		{"2019-02-09", "(09.02.2019)", true},
		{"2019-09-03", "(09.02.2019)", false},
		{"2019-09-02", "September 2019", true},
		{"2019-09-02", "October 2019", false},
		{"2019-09-02", "in 2019", true},
		{"2019-09-02", "in 2018", false},
		{"2019-09-02", "autumn 2019", true},
		{"2019-09-02", "spring 2019", false},
		{"2019-09-02", "Q3 2019", true},
		{"2019-09-02", "Q4 2019", false},
		{"2019-09-02", "September 2", true},
		{"2019-09-02", "September 3", false},
		{"2019-09", "September 3", true},
		{"2019", "29 February", true},
		{"September 2", "2 сентября", true},
		{"September 2", "3 сентября", false},
		{"30 December – 2 January", "1 January", true},
		{"30 December – 2 January", "2020-01-01", true},
		{"30 December – 2 January", "2019-12-31", true},
		{"30 December – 2 January", "2020-01-03", false},
		{"2014–2020", "2020-2030", true},
		{"2014–2019", "2020-2030", false},
		{"2014–2020", "6 March", true},
		{"the 1990s", "1995-06-01", true},
		{"the 20th century", "1995-06-01", true},
		{"early 2020", "2020-03-06", true},
		{"early 2020", "2020-12-06", false},
		{"late 2020", "2020-12-06", true},
		{"winter 2019", "January 2019", true},
		{"winter 2019", "January 2020", true},
		{"winter 2019–20", "January 2019", false},
		{"2020/..", "2035-01-01", true},
		{"2020/..", "2019-01-01", false},
		{"../2020", "6 March", true},
		{"../2020", "1066", true},
		{"dated 31.06.2019", "2020-01-01", true}, // what cannot be contradicts nothing
	} {
		a, b := written(t, c.a), written(t, c.b)
		if Compatible(a, b) != c.want || Compatible(b, a) != c.want {
			t.Errorf("%s and %s: %v, %v, want %v", c.a, c.b, Compatible(a, b), Compatible(b, a), c.want)
		}
	}
}

func TestOrder(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b        string
		before, may bool
	}{
		{"2019-09-02", "2019-09-03", true, true},
		{"2019-09-03", "2019-09-02", false, false},
		{"2019-09-02", "2019-09-02", false, false},
		{"2019-09", "2019-10-01", true, true},
		{"2019-09", "2019-09-02", false, true},
		{"2019-09-02", "2019-09", false, true},
		{"2019-10", "2019-09-02", false, false},
		{"(09.02.2019)", "2019-06-01", false, true},
		{"(09.02.2019)", "2019-12-01", true, true},
		{"2019-06-01", "(09.02.2019)", false, true},
		{"September 2", "2019-09-03", false, true},
		{"2019-09-03", "September 2", false, true},
		{"2014–2020", "2021", true, true},
		{"2014–2020", "2020", false, true},
		{"dated 31.06.2019", "2020-01-01", false, false},
	} {
		a, b := written(t, c.a), written(t, c.b)
		if got := Before(a, b); got != c.before {
			t.Errorf("Before(%s, %s) = %v", c.a, c.b, got)
		}
		if got := MayPrecede(a, b); got != c.may {
			t.Errorf("MayPrecede(%s, %s) = %v", c.a, c.b, got)
		}
	}
}

func TestContains(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2019", "2019-09-02", true},
		{"2019-09-02", "2019", false},
		{"2014–2020", "2019", true},
		{"2014–2019", "2019-2020", false},
		{"March 2020", "6–8 March 2020", true},
		{"March 2020", "6 March – 2 April 2020", false},
		{"2019", "September 2", true},
		{"September 2", "2019", false},
		{"2020/..", "2035", true},
		{"2019-09", "(09.02.2019)", true},
		{"2019", "dated 31.06.2019", false},
	} {
		if got := Contains(written(t, c.a), written(t, c.b)); got != c.want {
			t.Errorf("Contains(%s, %s) = %v", c.a, c.b, got)
		}
	}
}

func TestFor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, lang, want string }{
		{"(09.02.2019)", "en", "2019-02-09 or 2019-09-02"},
		{"(09.02.2019)", "en-US", "2019-09-02 or 2019-02-09"},
		{"(09.02.2019)", "en-GB", "2019-02-09 or 2019-09-02"},
		{"(09.02.2019)", "ru", "2019-02-09"},
		{"(09/02/2019)", "en", "2019-09-02 or 2019-02-09"},
		{"(09/02/2019)", "en-GB", "2019-02-09 or 2019-09-02"},
		{"(09/02/2019)", "kk", "2019-02-09"},
		{"Monday 09/02/2019", "en-GB", "2019-09-02 or 2019-02-09 (Monday)"},
		{"Monday 09/02/2019", "ru", "2019-02-09 (not Monday)"},
		{"(2005.04.05)", "kk", "2005-04-05 or 2005-05-04"},
		{"(2005.04.05)", "ru", "2005-04-05"},
		{"(13.02.2019)", "en-US", "2019-02-13"},
		{"6 March 2020", "ru", "2020-03-06"},
		{"20-х годов", "ru", "2020–2029 or 1920–1929 (short year)"},
	} {
		d := written(t, c.text)
		before := describe(d)
		if got := describe(d.For(c.lang)); got != c.want {
			t.Errorf("%s in %s: %s, want %s", c.text, c.lang, got, c.want)
		}
		if describe(d) != before {
			t.Errorf("%s in %s: the date itself has changed", c.text, c.lang)
		}
	}
}

// What holds for days must hold however they are compared.
func TestReadingsAgree(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	reading := func() Reading {
		from := Day(r.IntN(2000))
		d := Reading{From: from, To: from + Day(r.IntN(600))}
		if r.IntN(3) == 0 {
			d.Yearless = true
			d.From = dayNumber(0, 1+r.IntN(12), 1+r.IntN(28))
			d.To = d.From + Day(r.IntN(40))
		}
		return d
	}
	for range 20_000 {
		a, b := reading(), reading()
		if a.Overlaps(b) != b.Overlaps(a) {
			t.Fatalf("%v, %v: Overlaps is lopsided", a, b)
		}
		if !a.Overlaps(a) || !a.Contains(a) {
			t.Fatalf("%v does not contain itself", a)
		}
		if a.Contains(b) && !a.Overlaps(b) {
			t.Fatalf("%v contains %v without overlapping it", a, b)
		}
	}
}
