package dates

import (
	"testing"
	"time"
	"unicode/utf8"
)

func TestDayIsTheCalendarOfTime(t *testing.T) {
	t.Parallel()
	first := time.Date(-401, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := range 1_200_000 {
		want := first.AddDate(0, 0, n)
		d, ok := NewDay(want.Year(), int(want.Month()), want.Day())
		if !ok || int64(d) != want.Unix()/86400 {
			t.Fatalf("%s is day %d, %v", want.Format(time.DateOnly), d, ok)
		}
		y, m, day := d.Date()
		if y != want.Year() || m != want.Month() || day != want.Day() || d.Weekday() != want.Weekday() {
			t.Fatalf("day %d = %d-%d-%d, %s, want %s", d, y, m, day, d.Weekday(), want)
		}
	}
}

func TestNewDayRefuses(t *testing.T) {
	t.Parallel()
	for _, p := range []point{{2019, 2, 29}, {1900, 2, 29}, {2020, 2, 30}, {2020, 6, 31}, {2020, 0, 1}, {2020, 13, 1}, {2020, 1, 0}, {2020, 1, 32}} {
		if d, ok := NewDay(p.year, p.month, p.day); ok {
			t.Errorf("%v = %s", p, d)
		}
	}
}

// checkDate reports what no text may bring about.
func checkDate(t *testing.T, text string, d Date) {
	t.Helper()
	if d.Start < 0 || d.End <= d.Start || d.End > len(text) {
		t.Fatalf("%q: range %d–%d", text, d.Start, d.End)
	}
	if utf8.ValidString(text) && (!utf8.RuneStart(text[d.Start]) || d.End < len(text) && !utf8.RuneStart(text[d.End])) {
		t.Fatalf("%q: range %d–%d cuts a character", text, d.Start, d.End)
	}
	if (len(d.Readings) == 0) != (d.Fault.Kind != NoFault) {
		t.Fatalf("%q: %d readings and fault %v", text, len(d.Readings), d.Fault)
	}
	for i, r := range d.Readings {
		if r.To < r.From || r.Yearless && r.From.Year() != 0 {
			t.Fatalf("%q: reading %v", text, r)
		}
		for _, s := range d.Readings[:i] {
			if s.From == r.From && s.To == r.To {
				t.Fatalf("%q: reading %v twice", text, r)
			}
		}
		if field := r.EDTF(); field != "" {
			back, err := ParseEDTF(field)
			if err != nil {
				t.Fatalf("%q: %s: %v", text, field, err)
			}
			if d.Approx == Exact && r.Precision < ToYear && (back.Readings[0].From != r.From || back.Readings[0].To != r.To) {
				t.Fatalf("%q: %s is %v, want %v", text, field, back.Readings[0], r)
			}
		}
	}
	if w := d.Weekday; d.HasWeekday() && (w.End <= w.Start || w.End > len(text)) {
		t.Fatalf("%q: weekday %v", text, w)
	}
	if !Compatible(d, d) || Before(d, d) || len(d.Readings) > 0 && !Contains(d, d) {
		t.Fatalf("%q is at odds with itself", text)
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"On March 6, 2020, a decree", "от 06.03.2020 г. и 2014–2020 годы", "2020 жылғы 6 наурыздағы № 280", "6–8 March 2020",
		"2019-жылдын 5-декабрындагы", "2014-nji ýylyň 1-nji marty", "аз 3 августи соли 2018", "Monday, 02/09/2019", "the 1990s, Q3 2019, XX век",
		"mid-March 2020 and winter of 2019/20", "30 December – 2 January", "29 февраля", "31.06.2019", "20 декабpя 1991 года",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		var before []Date
		for _, d := range Scan(text) {
			if d.Start < last {
				t.Fatalf("%q: dates overlap", text)
			}
			last = d.End
			checkDate(t, text, d)
			for _, b := range before {
				if Compatible(d, b) != Compatible(b, d) {
					t.Fatalf("%q: Compatible is lopsided", text)
				}
				if len(d.Readings) > 0 && len(b.Readings) > 0 && Before(d, b) && (Before(b, d) || Compatible(d, b) || !MayPrecede(d, b)) {
					t.Fatalf("%q: the order is at odds with itself", text)
				}
			}
			before = append(before, d)
		}
	})
}

func FuzzEDTF(f *testing.F) {
	for _, s := range []string{"2020-03-06", "2020-03", "2020", "2019-09/2020-03", "../2020", "201X", "2020-21", "2020-06-31", "6 March 2020", "-0044-03-15", "2020~/.."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, field string) {
		d, err := ParseEDTF(field)
		if (err == nil) != (len(d.Readings) == 1) {
			t.Fatalf("%q: %d readings, error %v", field, len(d.Readings), err)
		}
		if err == nil {
			checkDate(t, field+" ", d)
			return
		}
		if want := d.Fault.Want; want != "" {
			if _, err := ParseEDTF(want); err != nil {
				t.Fatalf("%q: the advice %q is wrong: %v", field, want, err)
			}
		}
	})
}
