package identifier_test

import (
	"testing"

	"github.com/policylint/policylint/internal/identifier"
)

func TestIdentifiers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name      string
		check     func(string) *identifier.Fault
		good, bad []string
	}{
		{"DOI", identifier.DOI,
			[]string{"10.1000/182", "10.1038/s41586-020-2649-2", "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", "10.1016.12.31/nature.S0735-1097(98)2000/12/31:34:7-7", "10.5281/zenodo.3509134"},
			[]string{"10.1234", "https://doi.org/10.1000/182", "doi:10.1000/182", "11.1000/182", "10.1000/", "10.1000/18 2", "10.1000/182.", "10.99/1", ""}},
		{"ISBN", identifier.ISBN,
			[]string{"978-3-16-148410-0", "9783161484100", "0-306-40615-2", "080442957X", "979-10-90636-07-1", "ISBN 978-3-16-148410-0", "978 3 16 148410 0"},
			[]string{"978-3-16-148410-1", "0-306-40615-3", "978316148410", "977-3-16-148410-0", "978-3-16-14841A-0", ""}},
		{"ISSN", identifier.ISSN,
			[]string{"0378-5955", "2049-3630", "2434-561X", "03785955"},
			[]string{"0378-5954", "0378-595", "ABCD-5955", "2434-5611", ""}},
		{"CELEX", identifier.CELEX,
			[]string{"32016R0679", "32000L0060", "32017R2394", "52018PC0033", "62014CJ0362", "11957E086", "22006A1230(03)", "32016R0679R(02)"},
			[]string{"2016/679", "32016X", "3201R0679", "92016R0679R", "32016r0679", ""}},
		{"ELI", identifier.ELI,
			[]string{"http://data.europa.eu/eli/reg/2013/216/oj", "http://data.europa.eu/eli/reg_impl/2020/5/oj", "https://data.europa.eu/eli/dir/2000/60/art_6/par_1/oj"},
			[]string{"http://data.europa.eu/eli/regulation/2013/216/oj", "http://data.europa.eu/eli/reg/2013/0216/oj", "http://eur-lex.europa.eu/eli/reg/2013/216/oj", ""}},
		{"UN symbol", identifier.UNSymbol,
			[]string{"A/RES/73/195", "A/RES/217 (III)", "A/RES/3201 (S-VI)", "A/RES/S-13/2", "A/RES/ES-8/2", "A/RES/58/4", "S/RES/1440 (2002)", "S/RES/2254(2015)", "A/74/250", "E/2020/1", "A/RES/60/262 A"},
			[]string{"A/RES/3/217", "A/RES/217", "S/RES/1440", "S/RES/1440 (1922)", "A/RES/73-195"}},
	} {
		for _, s := range c.good {
			if f := c.check(s); f != nil {
				t.Errorf("%s: %q is good, but: %s", c.name, s, f.Message)
			}
		}
		for _, s := range c.bad {
			f := c.check(s)
			if f == nil {
				t.Errorf("%s: %q is accepted", c.name, s)
			} else if f.Start < 0 || f.End > len(s) || f.Start > f.End {
				t.Errorf("%s: %q: the fault %+v is outside", c.name, s, f)
			}
		}
	}
}

func FuzzIdentifiers(f *testing.F) {
	f.Add("10.1000/182 x")
	f.Add("978-3-16-148410-0")
	f.Add("A/RES/3/217")
	f.Fuzz(func(t *testing.T, s string) {
		for _, check := range []func(string) *identifier.Fault{identifier.DOI, identifier.ISBN, identifier.ISSN, identifier.CELEX, identifier.ELI, identifier.UNSymbol} {
			if fault := check(s); fault != nil && (fault.Start < 0 || fault.End > len(s) || fault.Start > fault.End) {
				t.Errorf("%q: the fault %+v is outside", s, fault)
			}
		}
	})
}
