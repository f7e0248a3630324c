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
		if s.happening(fine || s.placed(d)) {
			return prose.Range{Start: d.Start, End: d.End}, true
		}
	}
	for i := range s.words {
		j, ok := s.relative(i)
		if !ok {
			j, ok = s.moment(i)
		}
		if ok && s.happening(true) {
			return s.span(i, j), true
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

// placed reports whether the words before a year say that something happened
// then: in 2017, в 2017 году. A year after “than” or “until” is a reference.
func (s *sentence) placed(d dates.Date) bool {
	i := s.before(d.Start)
	return s.is(i, "in", "since", "by", "в", "с") && !s.is(i, "by") && !s.is(i-1, "compared", "as", "back", "beginning", "сравнению", "начиная")
}

// relative reads “last year”, «в прошлом году» from i on.
func (s *sentence) relative(i int) (int, bool) {
	if j, ok := s.ago(i); ok {
		return j, true
	}
	season := s.is(i+1, "весной", "летом", "осенью", "зимой")
	switch {
	case s.is(i, "last") && s.is(i+1, "year", "month", "week", "weekend", "spring", "summer", "autumn", "fall", "winter"), s.is(i, "this") && s.is(i+1, "year", "month", "week"):
		return i + 1, true
	case s.is(i, "в", "на") && s.is(i+1, "прошлом", "прошлой", "этом", "этой", "минувшем", "минувшей") && s.is(i+2, "году", "месяце", "неделе"):
		return i + 2, true
	case s.is(i, "прошлой", "минувшей", "этой", "прошлым", "минувшим", "этим"):
		return i + 1, season
	}
	return 0, false
}

// ago reads “two weeks later”, «год назад», «спустя месяц» from i on.
func (s *sentence) ago(i int) (int, bool) {
	switch {
	case !s.has(i, timeNoun):
		return i, s.is(i, "yesterday", "вчера")
	case s.is(i-1, "following", "следующий") && !s.words[i-1].first, s.is(i-1, "next") && s.is(i-2, "the"), s.is(i-1, "that") && s.is(i-2, "later", "in"), s.is(i-1, "же") && s.is(i-2, "том", "тот"):
		return i, true
	case s.is(i+1, "later", "ago", "earlier", "спустя", "назад"):
		return i + 1, true
	}
	return i, s.is(i-1, "спустя", "через") || s.is(i-2, "спустя", "через")
}

// moment reads “in September”, «в субботу» from i on: a day or a month whose
// year everybody knows.
func (s *sentence) moment(i int) (int, bool) {
	if !s.has(i, moment) || s.dated(i) {
		return 0, false
	}
	if s.russian(i) {
		return i, s.is(i-1, "в", "во", "числах", "начале", "конце", "середине", "минувшую", "прошлую", "прошлый", "минувший")
	}
	return i, s.words[i].capital && s.is(i-1, "in", "on", "last", "late", "early", "mid", "since", "of")
}

// happening reports whether a verb of the sentence tells that something
// happened. Where the date says so as well, any verb in the past will do.
func (s *sentence) happening(dated bool) bool {
	for i := range s.words {
		switch {
		case s.infinitive(i):
		case s.negated(i), s.is(i+1, "на") && s.is(i, "назначен", "назначена", "назначено", "назначены"), s.participle(i):
		case s.has(i, happened), s.is(i, "force") && s.is(i-1, "in", "into") && s.is(i+1, "since"):
			return true
		case dated && !s.has(i, lasting) && (!s.has(i, speech) || s.has(i, wrong)) && s.isPast(i):
			return true
		}
	}
	return false
}

// participle reports whether a verb in -ed describes a noun in a sentence that
// has another verb: the agreement signed in March was to last for ever.
func (s *sentence) participle(i int) bool {
	if !strings.HasSuffix(s.words[i].lower, "ed") || !s.is(i+1, "in", "on", "by", "at") || s.has(i-1, adverb) || s.passive(i) {
		return false
	}
	for j := i + 1; j < len(s.words); j++ {
		if s.is(j, "is", "are", "was", "were", "has", "had", "have", "will", "remains", "remain", "does", "can", "must") {
			return true
		}
	}
	return false
}

// isPast reports whether the word at i looks like a verb in the past tense.
func (s *sentence) isPast(i int) bool {
	w := s.words[i].lower
	if !s.russian(i) {
		return len(w) > 4 && strings.HasSuffix(w, "ed") && s.finite(i)
	}
	for _, end := range []string{"лся", "лась", "лось", "лись", "ил", "ал", "ял", "ел", "ила", "или", "ило", "ала", "али", "ало", "яла", "яли", "яло", "ела", "ели", "ело", "нул", "нула", "нули"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+4 {
			return !s.has(i, thing|reporter|naming|data|harmed|organ) && !isNoun(w)
		}
	}
	for _, end := range []string{"шёл", "шел", "шла", "шло", "шли", "вёл", "вела", "вели", "нёс", "нес", "несла", "несли", "жёг", "жгли"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+1 {
			return true
		}
	}
	return false
}

// isNoun tells nouns that end as verbs in the past do: канал, материал, недели.
func isNoun(w string) bool {
	for _, stem := range []string{"канал", "материал", "потенциал", "капитал", "персонал", "терминал", "финал", "сигнал", "филиал", "интервал", "квартал", "металл", "идеал", "арсенал", "журнал", "генерал", "недел", "предел", "отдел", "раздел", "удел", "цел", "модел", "школ", "начал", "скал"} {
		if rest, ok := strings.CutPrefix(w, stem); ok && len(rest) <= 4 {
			return true
		}
	}
	return false
}

// finite reports whether a word in -ed is the verb of a sentence, and not what
// describes a noun: the convention adopted in 2018, the newly elected head.
func (s *sentence) finite(i int) bool {
	if s.is(i+1, "for", "by", "until") || s.titled(i) || s.is(i-1, "newly", "so") {
		return false
	}
	be := s.is(i-1, "was", "were", "been", "has", "have", "had") || s.has(i-1, adverb) && s.is(i-2, "was", "were", "been", "has", "have", "had")
	return be || !s.is(i+1, "in", "on", "at", "since", "under", "with", "as", "of", "between", "during")
}
