package dates

import (
	"errors"
	"testing"
)

func TestParseEDTF(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ field, want string }{
		{"2020-03-06", "2020-03-06"},
		{"2020-03", "2020-03"},
		{"2020", "2020"},
		{"2019-09/2020-03", "2019-09/2020-03"},
		{"2019-09-30/2020", "2019/2020"},
		{"2020~", "2020 (circa)"},
		{"2020-03?", "2020-03 (circa)"},
		{"2020-03-06%", "2020-03-06 (circa)"},
		{"~2020", "2020 (circa)"},
		{"2020/..", "2020/.."},
		{"2020/", "2020/.."},
		{"../2020", "../2020"},
		{"/2020", "../2020"},
		{"201X", "2010–2019"},
		{"19XX", "1900–1999"},
		{"2020-XX", "2020"},
		{"2020-XX-XX", "2020"},
		{"2020-03-XX", "2020-03"},
		{"2020-21", "2020-21"},
		{"2020-33", "2020-33"},
		{"2020-41", "2020-41"},
		{"2020-03-06T10:00:00Z", "2020-03-06"},
		{"2020-02-29", "2020-02-29"},
		{"-0044-03-15", "-0044-03-15"},
		{"0000-02-29", "0000-02-29"},
		{"0000-02", "0000-02"},
	} {
		d, err := ParseEDTF(c.field)
		if err != nil {
			t.Errorf("%q: %v", c.field, err)
		} else if got := describe(d); got != c.want {
			t.Errorf("%q = %s, want %s", c.field, got, c.want)
		}
	}
}

func TestParseEDTFRefuses(t *testing.T) {
	t.Parallel()
	const form = "this is no date as YYYY-MM-DD, YYYY-MM or YYYY"
	for _, c := range []struct{ field, want string }{
		{"2020-06-31", "June has 30 days"},
		{"2019-02-29", "2019 is no leap year, so February has 28 days"},
		{"2019-02-30", "February has 28 or 29 days"},
		{"2020-01-32", "there is no day 32 in a month"},
		{"2020-13", "there is no month 13"},
		{"2020-13-01", "there is no month 13"},
		{"2020-00", "there is no month 0"},
		{"2020-03-00", "there is no day 0 in a month"},
		{"20", "a year of two digits leaves the century open"},
		{"20-03-06", "a year of two digits leaves the century open"},
		{"2020/2019", "it ends before it begins"},
		{"2020-03/2020-02", "it ends before it begins"},
		{"2020-3-6", form + `; write "2020-03-06"`},
		{"2020.03.26", form + `; write "2020-03-26"`},
		{"26.03.2020", form + `; write "2020-03-26"`},
		{"06.03.2020", form},
		{"6 March 2020", form + `; write "2020-03-06"`},
		{"March 2020", form + `; write "2020-03"`},
		{" 2020-03-06", form + `; write "2020-03-06"`},
		{"6–8 March 2020", form + `; write "2020-03-06/2020-03-08"`},
		{"6 марта 2020 года", form + `; write "2020-03-06"`},
		{"spring 2020", form + `; write "2020-21"`},
		{"2014–2020", form + `; write "2014/2020"`},
		{"", form},
		{"/", form},
		{"../..", form},
		{"2020-", form},
		{"2020-03-", form},
		{"2020-03-06-01", form},
		{"2020-03-06Tx", form},
		{"20200306", form},
		{"X020", form},
		{"XXXX", form},
		{"201X-03", form},
		{"2020-29", "there is no month 29"},
		{"soon", form},
		{"n.d.", form},
		{"٢٠٢٠", form},
	} {
		d, err := ParseEDTF(c.field)
		if err == nil {
			t.Errorf("%q = %s, want an error", c.field, describe(d))
			continue
		}
		var f Fault
		if !errors.As(err, &f) || f != d.Fault {
			t.Errorf("%q: the error is not the fault of the date", c.field)
		}
		if err.Error() != c.want {
			t.Errorf("%q: %v\nwant %s", c.field, err, c.want)
		}
	}
}

// TestParseDay holds it against [ParseEDTF], with every digit and sign at every
// place.
func TestParseDay(t *testing.T) {
	t.Parallel()
	for _, from := range []string{"2020-03-06", "2019-02-28", "0000-12-30", "1999-11-31"} {
		for i := range from {
			for _, c := range []byte("0123456789-/X.T ") {
				text := from[:i] + string(c) + from[i+1:]
				for _, text := range []string{text, text[:9], text + "0"} {
					day, ok := ParseDay(text)
					d, err := ParseEDTF(text)
					if isDay := err == nil && len(text) == len(from) && d.Readings[0].IsDay() && d.Approx == Exact; ok != isDay || ok && day != d.Readings[0].From {
						t.Errorf("%q: %v, %t, want %+v, %v", text, day, ok, d, err)
					}
				}
			}
		}
	}
}
