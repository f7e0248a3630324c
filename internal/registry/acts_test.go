package registry_test

import (
	"os"
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

func corpusActs(t *testing.T) *registry.Set {
	t.Helper()
	const file = "../../corpus/registry/acts.yaml"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s, errs := registry.Builtin().With(yamldoc.Parse(source.NewFile(file, data)).Docs...)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	return s
}

func TestActs(t *testing.T) {
	t.Parallel()
	s := corpusActs(t)
	const id = "kz/president/decree/280/2020-03-06"
	a := s.Act(id)
	if a == nil || a.Issued != "2020-03-06" || a.Titles.In("ru") == "" || a.Certainty != registry.Seen || a.DateCertainty != registry.Seen {
		t.Fatalf("act %+v", a)
	}
	for _, number := range []string{"280", "№ 280", " 280"} {
		if !slices.Contains(s.ActsNumbered("kz", "decree", number), a) {
			t.Errorf("not found by the number %q", number)
		}
	}
	if list := s.ActsCoded("u2000000280"); len(list) != 1 || list[0] != a {
		t.Errorf("by its code: %v", list)
	}
	for _, n := range []string{"281", "28", "0280", "280-I", ""} {
		if list := s.ActsNumbered("KZ", "decree", n); slices.Contains(list, a) {
			t.Errorf("found by the number %q", n)
		}
	}
	if slices.Contains(s.ActsNumbered("KZ", "law", "280"), a) || slices.Contains(s.ActsNumbered("KG", "decree", "280"), a) {
		t.Error("found as another kind or in another jurisdiction")
	}
	// A code that was not seen still leads to the act; the act says so.
	list := s.ActsCoded("U1400000741")
	if len(list) != 1 || list[0].Code != "" || list[0].DerivedCode != "U1400000741" || list[0].Certainty != registry.Inferred {
		t.Errorf("by a derived code: %+v", list)
	}
	if a := s.ActsCoded("U950002337_"); len(a) != 1 || a[0].DateCertainty != registry.Unverified {
		t.Errorf("a date from memory: %+v", a)
	}
	if a := s.ActsCoded("V2000020740"); len(a) != 1 || a[0].Registration.Number != "20740" || a[0].Registration.Date != "2020-05-27" {
		t.Errorf("a registered act: %+v", a)
	}
}

func TestNumberKey(t *testing.T) {
	t.Parallel()
	same := [][]string{
		{"280", "№280", "№ 280", "No. 280", "N 280", "No.\u00a0280", "#280", "N280"},
		{"124-VI", "124-V\u0406", "124‑VI", "124 – VI", "124-VI ЗРК", "124-VI ҚРЗ", "№ 124-VI"},
		{"11-1-4/302", "11-1-4 / 302", "11‑1‑4/302"},
		{"ҚР ДСМ-90", "КР ДСМ-90", "ҚР ДСМ- 90"},
		{"1017-XII", "1017-ХІІ"},
		{"ПҚ-3430", "ПҚ-3430-сон", "№ ПҚ-3430"},
		{"328-II", "328_II"},
		{"2016/679", "(EU) 2016/679", "(EU, Euratom) 2016/679", "(EC) No 2016/679"},
	}
	for i, group := range same {
		for _, number := range group {
			if got, want := registry.NumberKey(number), registry.NumberKey(group[0]); got != want {
				t.Errorf("NumberKey(%q) = %q, want %q as for %q", number, got, want, group[0])
			}
			for j, other := range same {
				if i != j && registry.NumberKey(number) == registry.NumberKey(other[0]) {
					t.Errorf("%q and %q are different numbers", number, other[0])
				}
			}
		}
	}
	for _, pair := range [][2]string{
		{"280", "28"}, {"124-VI", "124-IV"}, {"124-VI", "124"}, {"147-1", "147-I"}, {"213-НҚ", "213"},
		{"УП-60", "ПП-60"}, {"0280", "280"}, {"152-ФЗ", "152"}, {"1/30", "130"},
		{"217", "217(III)"}, {"(2001) 5", "5"},
	} {
		if registry.NumberKey(pair[0]) == registry.NumberKey(pair[1]) {
			t.Errorf("%q and %q are different numbers", pair[0], pair[1])
		}
	}
}

func FuzzNumberKey(f *testing.F) {
	for _, s := range []string{"280", "No. 280", "124-VІ ЗРК", "NoNo1", "N1N2", "-сон", "1-сон-сон"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := registry.NumberKey(s)
		if again := registry.NumberKey(key); again != key && registry.NumberKey(again) != again {
			t.Errorf("NumberKey(%q) = %q, then %q: it does not settle", s, key, again)
		}
	})
}
