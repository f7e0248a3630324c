package registry_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

func TestPeople(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	p := s.Person("putin")
	if p == nil || p.Name("ru") != "Владимир Путин" || p.Name("kk") != "Vladimir Putin" || len(p.Offices) != 2 {
		t.Fatalf("got %+v", p)
	}
	if o := p.Offices[1]; o.From.Readings[0].EDTF() != "2012-05-07" || len(o.To.Readings) != 0 || o.Title("en") != "President of the Russian Federation" {
		t.Errorf("got %+v", o)
	}
	if s.Person("nobody") != nil || (*registry.Set)(nil).Person("putin") != nil || (*registry.Set)(nil).Event("brexit-2020") != nil {
		t.Error("who is not there was found")
	}
}

// TestOneHeadOfState checks that no two people hold an office of the same
// title on the same day, but for the day on which one follows the other and
// the days on which nobody knew who did.
func TestOneHeadOfState(t *testing.T) {
	t.Parallel()
	const unsettled = 20 // days
	type term struct {
		who  string
		from dates.Day
		to   dates.Day
	}
	held := map[string][]term{}
	for _, p := range registry.Builtin().People() {
		for _, o := range p.Offices {
			now := term{p.ID, o.From.Readings[0].From, dates.DistantFuture}
			if len(o.To.Readings) > 0 {
				now.to = o.To.Readings[0].To
			}
			for _, other := range held[o.Titles.In("en")] {
				if min(now.to, other.to)-max(now.from, other.from) > unsettled {
					t.Errorf("%s and %s are both %s", other.who, p.ID, o.Titles.In("en"))
				}
			}
			held[o.Titles.In("en")] = append(held[o.Titles.In("en")], now)
		}
	}
}

func TestEvents(t *testing.T) {
	t.Parallel()
	s := with(t, registry.Builtin(), "schema: events/v1\nevents:\n  - {id: brexit-2020, names: {kk: Брексит}, date: 2020-02-01}\n")
	if e := s.Event("brexit-2020"); e.Name("en") != "Брексит" || e.Date.Readings[0].EDTF() != "2020-02-01" {
		t.Errorf("the corpus must override the whole entry, got %+v", e)
	}
	if s.Event("kz-message-2019") == nil || len(s.Events()) < 2 {
		t.Error("the corpus must add to what is built in")
	}
}

func TestUnusablePeopleAndEvents(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"no-such-day":   "schema: events/v1\nevents:\n  - {id: a, names: {en: A}, date: 2020-02-30}\n",
		"no-date":       "schema: events/v1\nevents:\n  - {id: a, names: {en: A}}\n",
		"no-names":      "schema: people/v1\npeople:\n  - {id: a}\n",
		"no-titles":     "schema: people/v1\npeople:\n  - {id: a, names: {en: A}, offices: [{from: 2020-01-01}]}\n",
		"ends-too-soon": "schema: people/v1\npeople:\n  - {id: a, names: {en: A}, offices: [{titles: {en: B}, from: 2020-01-02, to: 2020-01-01}]}\n",
	} {
		s, errs := registry.Builtin().With(documents(t, text)...)
		if len(errs) != 1 || !strings.Contains(errs[0].Error(), "left out") && !strings.Contains(errs[0].Error(), "29 days") {
			t.Errorf("%s: %v", name, errs)
		}
		if s.Person("a") != nil || s.Event("a") != nil {
			t.Errorf("%s: the entry is there all the same", name)
		}
	}
}
