package registry_test

import (
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/registry"
)

// TestJurisdictionsHoldTogether checks what the schema cannot: that ids lead
// somewhere, examples fit their forms, and nothing is taken on trust.
func TestJurisdictionsHoldTogether(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	for _, id := range []string{"KZ", "KG", "UZ", "TJ", "TM", "RU", "EU", "UN", "US", "EAEU"} {
		if s.Jurisdiction(id) == nil {
			t.Errorf("there is no jurisdiction %s", id)
		}
	}
	for _, j := range s.Jurisdictions() {
		known := func(what string, issuers, kinds []string) {
			for _, id := range issuers {
				if j.Issuer(id) == nil {
					t.Errorf("%s %s: there is no issuer %q", j.ID, what, id)
				}
			}
			for _, id := range kinds {
				if j.Kind(id) == nil {
					t.Errorf("%s %s: there is no kind %q", j.ID, what, id)
				}
			}
		}
		for _, k := range j.Kinds {
			known(k.ID, k.Issuers, nil)
			sure(t, &k.Entry)
			for _, f := range k.Numbers {
				known(k.ID, f.Issuers, nil)
				for _, e := range f.Examples {
					if _, ok := k.Number(e); !ok || !f.Pattern.MatchString(k.Bared(e)) {
						t.Errorf("%s %s: the example %q does not fit %s", j.ID, k.ID, e, f.Pattern)
					}
				}
			}
		}
		for _, i := range j.Issuers {
			sure(t, &i.Entry)
		}
		for _, series := range j.Series {
			known(series.ID, series.Issuers, series.Kinds)
			sure(t, &series.Entry)
		}
		for _, i := range j.Identifiers {
			sure(t, &i.Entry)
			for _, l := range i.Letters {
				known(i.ID, l.Issuers, l.Kinds)
			}
			for _, n := range i.Node.Get("examples").Each() {
				fits := func(f registry.IdentifierForm) bool { return f.Pattern.MatchString(n.Text()) }
				if !slices.ContainsFunc(i.Forms, fits) {
					t.Errorf("%s: the example %q fits no form", i.ID, n.Text())
				}
			}
			for _, e := range i.Exceptions {
				if i.Length > 0 && len(e) != i.Length {
					t.Errorf("%s: the exception %q has %d characters", i.ID, e, len(e))
				}
			}
		}
		for _, a := range j.Addresses {
			if s.Site(a.Site) == nil || j.Identifier(a.Identifier) == nil {
				t.Errorf("%s: there is no site %q or no identifier %q", j.ID, a.Site, a.Identifier)
			}
		}
	}
}

// sure checks that an entry says how sure it is, and why.
func sure(t *testing.T, e *registry.Entry) {
	t.Helper()
	if !e.Node.Has("certainty") || e.Certainty != registry.Unverified && len(e.Evidence()) == 0 {
		t.Errorf("%s has no certainty or no evidence", e.ID)
	}
}

func TestKindNumber(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	for _, c := range []struct {
		jurisdiction, kind, text string
		want                     registry.ActNumber
	}{
		{"KZ", "decree", "№ 280", registry.ActNumber{Key: "280", Count: 280}},
		{"KZ", "law", "186-VII ЗРК", registry.ActNumber{Key: "186-VII", Count: 186, Suffix: "VII"}},
		{"KZ", "law", "124-VІ", registry.ActNumber{Key: "124-VI", Count: 124, Suffix: "VI"}},
		{"KZ", "law", "314-V ҚРЗ", registry.ActNumber{Key: "314-V", Count: 314, Suffix: "V"}},
		{"KZ", "law", "147-1", registry.ActNumber{Key: "147-I", Count: 147, Suffix: "I"}},
		{"KZ", "law", "266", registry.ActNumber{Key: "266", Count: 266}},
		{"UZ", "decree", "УП-137", registry.ActNumber{Key: "137", Count: 137, Prefix: "УП"}},
		{"UZ", "resolution", "ПҚ-3430-сон", registry.ActNumber{Key: "3430", Count: 3430, Prefix: "ПҚ"}},
		{"UZ", "law", "ЎРҚ-1090-сон", registry.ActNumber{Key: "1090", Count: 1090, Prefix: "ЎРҚ"}},
		{"KG", "decree", "УП № 266", registry.ActNumber{Key: "266", Count: 266, Prefix: "УП"}},
	} {
		got, ok := s.Jurisdiction(c.jurisdiction).Kind(c.kind).Number(c.text)
		if !ok || got != c.want {
			t.Errorf("%s %s: Number(%q) = %+v %t, want %+v", c.jurisdiction, c.kind, c.text, got, ok, c.want)
		}
	}
	for _, bad := range []string{"0280", "280-VI-2", "12345", "27/1", "дело"} {
		if n, ok := s.Jurisdiction("KZ").Kind("decree").Number(bad); ok {
			t.Errorf("%q is taken for the number of a decree: %+v", bad, n)
		}
	}
}
