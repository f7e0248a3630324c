package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/prose"
)

// event finds the date of something that happened. Plans, spans of years and
// years that things are compared with are none.
func (s *sentence) event() (prose.Range, bool) {
	for _, d := range s.dates {
		if s.acted.Contains(prose.Range{Start: d.Start, End: d.End}) || !isMoment(d) {
			continue
		}
		fine := d.Readings[0].Precision <= dates.ToSeason
		if _, ok := s.happening(fine); ok {
			return prose.Range{Start: d.Start, End: d.End}, true
		}
	}
	for i := range s.words {
		if j, ok := s.relative(i); ok {
			if _, ok := s.happening(false); ok {
				return s.span(i, j), true
			}
		}
	}
	return prose.Range{}, false
}

// isMoment reports whether a date is a year or less.
func isMoment(d dates.Date) bool {
	if len(d.Readings) == 0 {
		return false
	}
	r := d.Readings[0]
	return r.Precision <= dates.ToYear && r.To-r.From <= 366
}

// relative reads “last year”, «в прошлом году» from i on.
func (s *sentence) relative(i int) (int, bool) {
	switch {
	case s.is(i, "last") && s.is(i+1, "year", "month", "week", "weekend", "spring", "summer", "autumn", "fall", "winter"), s.is(i, "this") && s.is(i+1, "year", "month", "week"):
		return i + 1, true
	case s.is(i, "в", "на") && s.is(i+1, "прошлом", "прошлой", "этом", "этой") && s.is(i+2, "году", "месяце", "неделе"):
		return i + 2, true
	}
	return 0, false
}

// happening looks for a verb that tells that something happened. Where the
// date is fine, any verb in the past will do.
func (s *sentence) happening(fine bool) (int, bool) {
	for i := range s.words {
		if s.infinitive(i) {
			continue
		}
		if s.has(i, happened) || fine && isPast(s.words[i].lower) && !s.is(i+1, "for", "by", "until") {
			return i, true
		}
	}
	return 0, false
}

// isPast reports whether a word looks like a verb in the past tense.
func isPast(w string) bool {
	if w[0] < 0x80 {
		return len(w) > 4 && strings.HasSuffix(w, "ed")
	}
	for _, end := range []string{"лся", "лась", "лось", "лись", "ила", "или", "ило", "ала", "али", "ало"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+4 {
			return true
		}
	}
	return false
}
