package dates

import "testing"

func TestHowADateIsWritten(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text  string
		style Style
		lang  string
		short bool
	}{
		{"2020-03-06", ISO, "", false},
		{"06.03.2020", Dotted, "", false},
		{"06.03.2020 г.", Dotted, "ru", false},
		{"12.12.2017 йилдаги", Dotted, "uz", false},
		{"02.03.2019 ý.", Dotted, "tk", false},
		{"06/03/2020", Slashed, "", false},
		{"06-03-2020", Hyphened, "", false},
		{"2020.03.06", YearDotted, "", false},
		{"2020/03/06", YearSlashed, "", false},
		{"6 March 2020", DayFirst, "en", false},
		{"6–8 March 2020", DayFirst, "en", false},
		{"6 Mar. 2020", DayFirst, "en", true},
		{"6 May 2020", DayFirst, "en", false},
		{"March 6, 2020", MonthFirst, "en", false},
		{"Mon, March 2, 2020", MonthFirst, "en", true},
		{"March 2020", MonthFirst, "en", false},
		{"Sept. 2020", MonthFirst, "en", true},
		{"2020 Mar 6", YearFirst, "en", true},
		{"6 марта 2020 года", DayFirst, "ru", false},
		{"6 мар. 2020 г.", DayFirst, "ru", true},
		{"март 2020 года", MonthFirst, "ru", false},
		{"2020 жылғы 6 наурыз", YearFirst, "kk", false},
		{"6 наурыз 2020 ж.", DayFirst, "kk", false},
		{"2004 jylǵy 27 qarasha", YearFirst, "kk", false},
		{"2019-жылдын 5-декабры", YearFirst, "ky", false},
		{"2022 yil 28 yanvar", YearFirst, "uz", false},
		{"2025 йил 6 май", YearFirst, "uz", false},
		{"3 августи соли 2018", DayFirst, "tg", false},
		{"2014-nji ýylyň 1-nji marty", YearFirst, "tk", false},
		{"the 1990s", YearOnly, "en", false},
		{"in 2019", YearOnly, "", false},
		{"2019 году", YearOnly, "ru", false},
		{"2015 жылы", YearOnly, "kk", false},
		{"XX век", YearOnly, "ru", false},
		{"Q3 2019", PartOfYear, "en", false},
		{"весной 2019", PartOfYear, "ru", false},
	} {
		d := scanned(t, c.text)
		if d.Style != c.style || d.Lang() != c.lang || d.Abbreviated != c.short {
			t.Errorf("%s: style %d, language %q, abbreviated %v", c.text, d.Style, d.Lang(), d.Abbreviated)
		}
	}
}

// At finds what Scan finds, and only where it begins.
func TestAt(t *testing.T) {
	t.Parallel()
	const text = "On March 6, 2020, and on 02.09.2019, 12 people met in 2018."
	found := Scan(text)
	if len(found) != 3 {
		t.Fatalf("found %s", mark(text, found))
	}
	for i := range len(text) {
		d, ok := At(text, i)
		want := false
		for _, f := range found {
			if f.Start == i {
				want = true
				if d.End != f.End || describe(d) != describe(f) {
					t.Errorf("at %d: %s, want %s", i, describe(d), describe(f))
				}
			}
		}
		inside := false
		for _, f := range found {
			inside = inside || f.Start < i && i < f.End
		}
		if ok != want && !inside {
			t.Errorf("at %d: %v, want %v", i, ok, want)
		}
	}
}

func TestAppendInParts(t *testing.T) {
	t.Parallel()
	const text = "from 06.03.2020 and 07.03.2020 to May 5, 2020"
	want := describeAll(Scan(text))
	var found []Date
	for i := range len(text) {
		found = Append(found, text, i, i+1)
	}
	if got := describeAll(found); got != want {
		t.Errorf("byte by byte: %s, want %s", got, want)
	}
}

func TestReadingIn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		year int
		want string
	}{
		{"September 2", 2019, "2019-09-02"},
		{"29 February", 2020, "2020-02-29"},
		{"29 February", 2019, "2019-02-28"},
		{"30 December – 2 January", 2019, "2019-12-30/2020-01-02"},
		{"September 2, 2018", 2019, "2018-09-02"},
	} {
		if got := written(t, c.text).Readings[0].In(c.year).EDTF(); got != c.want {
			t.Errorf("%s in %d: %s, want %s", c.text, c.year, got, c.want)
		}
	}
}
