package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/prose"
)

// act finds the name of one legal act or treaty. The law, a decree and any
// convention are none.
func (s *sentence) act() (prose.Range, bool) {
	if s.all.tags&lawful == 0 {
		return prose.Range{}, false
	}
	for i := range s.words {
		if !s.has(i, lawful) {
			continue
		}
		if from, to, ok := s.named(i); ok {
			s.acted = s.withDate(s.span(from, to))
			return s.acted, true
		}
	}
	return prose.Range{}, false
}

// named looks for what makes the word for an act at i the name of one: a
// number, a title, a capital letter with words that go with it, an article of
// it, a date on which it was adopted.
func (s *sentence) named(i int) (from, to int, ok bool) {
	if from, to, ok = s.cited(i); ok {
		return from, to, true
	}
	if s.russian(i) {
		from, to, ok = s.russianName(i)
	} else {
		from, to, ok = s.englishName(i)
	}
	if ok {
		return from, to, true
	}
	return i, i, s.abutted(i) || s.adopted()
}

// cited looks for a title, a number, or an article of the act.
func (s *sentence) cited(i int) (from, to int, ok bool) {
	gap := s.gap(i)
	switch next := i + 1; {
	case opensQuote(gap):
		return i, i, true
	case strings.Contains(gap, "№"), s.follows(i) && (s.is(next, "no") || s.words[i].capital && s.words[next].digit):
		return i, min(next, len(s.words)-1), true
	case s.numbered(i):
		return i, i, true
	case s.article(i) >= 0:
		return s.article(i), i, true
	}
	return 0, 0, false
}

// follows reports whether nothing but a space parts the word at i from the
// next.
func (s *sentence) follows(i int) bool {
	return i+1 < len(s.words) && strings.TrimSpace(s.gap(i)) == ""
}

func (s *sentence) englishName(i int) (from, to int, ok bool) {
	w, next := s.words[i], i+1
	switch {
	case w.capital && s.adjective(i-1):
		return i - 1, i, true
	case w.first && isPlural(w.lower), !s.follows(i):
		return 0, 0, false // treaties of this kind
	case w.capital && s.is(next, "on", "of", "between", "concerning", "establishing"):
		return i, s.title(next), !s.is(i, "law") || s.is(next, "on")
	}
	return i, i, !w.capital && s.is(i-1, "the") && s.is(next, "on")
}

func (s *sentence) russianName(i int) (from, to int, ok bool) {
	w, next := s.words[i], i+1
	switch {
	case s.adjective(i - 1), s.codified(i - 1):
		return i - 1, i, true
	case strings.HasPrefix(w.lower, "акт"):
		return i - 2, i, i > 1 && s.words[i-2].capital && (strings.HasPrefix(s.words[i-1].lower, "заключительн") || strings.HasPrefix(s.words[i-1].lower, "основополагающ"))
	case !s.follows(i):
		return 0, 0, false
	case s.is(next, "о", "об"):
		return i, s.title(next), w.capital && !s.is(next+1, "этом", "том") || s.any(adopting, 0, len(s.words)) >= 0
	case s.is(next, "по"):
		return i, i, w.first && next+1 < len(s.words) && s.words[next+1].capital
	}
	return i, next, w.capital && s.words[next].capital
}

// title returns the last word of the title that goes on at i, the "on" of
// "Convention on the Legal Status of the Caspian Sea". It ends with a capital
// letter; a title without them ends nobody knows where.
func (s *sentence) title(i int) int {
	last := i
	for i++; i < len(s.words) && strings.TrimSpace(s.gap(i-1)) == "" && !s.words[i].breaks; i++ {
		switch {
		case s.words[i].capital:
			last = i
		case !s.is(i, "the", "of", "on", "and", "for", "in", "to", "with", "between", "concerning", "establishing"):
			return last
		}
	}
	return last
}

// article returns the first word of “Article 8 of the Constitution”, which the
// word at i ends, or -1.
func (s *sentence) article(i int) int {
	i--
	if s.is(i, "the") {
		i--
	}
	if s.is(i, "of") {
		i--
	}
	if i > 0 && s.words[i].digit && s.has(i-1, heading) {
		return i - 1
	}
	return -1
}

func opensQuote(gap string) bool {
	gap = strings.TrimSpace(gap)
	return strings.HasPrefix(gap, "“") || strings.HasPrefix(gap, "«") || strings.HasPrefix(gap, "„") || strings.HasPrefix(gap, `"`)
}

// numbered reports whether a number such as No. 27 follows the word at i
// within a few words.
func (s *sentence) numbered(i int) bool {
	for j := i + 1; j < min(i+10, len(s.words)); j++ {
		if strings.Contains(s.gap(j-1), "№") || s.is(j, "no") && j+1 < len(s.words) && s.words[j+1].digit {
			return true
		}
	}
	return false
}

// adjective reports whether the word at i names an act with the word behind
// it, as in Water Code, Budapest Memorandum, Алматинское соглашение.
func (s *sentence) adjective(i int) bool {
	if i < 0 || !s.words[i].capital || strings.TrimSpace(s.gap(i)) != "" {
		return false
	}
	w := s.words[i]
	if w.lower[0] < 0x80 {
		return !w.first || !s.is(i, "the", "a", "an", "this", "that", "each", "any", "no", "under", "by", "our", "its")
	}
	if !w.first && s.describes(i) {
		return true
	}
	return endsIn(w.lower, "ское", "ский", "ская", "ского", "скому", "ским", "ском", "ской", "скую", "ские", "ских", "скими")
}

// codified reports whether the word at i says which code the one behind it is:
// водный, not новый.
func (s *sentence) codified(i int) bool {
	if i < 0 || !strings.HasPrefix(s.words[i+1].lower, "кодекс") {
		return false
	}
	if s.words[i].first {
		return endsIn(s.words[i].lower, "ый", "ий", "ой") && !s.is(i, "новый", "этот", "наш", "любой", "каждый", "единый", "такой")
	}
	for _, stem := range []string{"водн", "налогов", "гражданск", "уголовн", "трудов", "земельн", "лесн", "таможенн", "бюджетн", "экологическ"} {
		if strings.HasPrefix(s.words[i].lower, stem) {
			return true
		}
	}
	return false
}

// abutted reports whether a year stands right before or behind the word at i:
// the 1998 agreement, соглашение 1998 года.
func (s *sentence) abutted(i int) bool {
	w := s.words[i]
	k := s.dateFrom(w.End)
	if k < len(s.dates) && strings.TrimSpace(s.text.Raw[w.End:s.dates[k].Start]) == "" {
		return true
	}
	return k > 0 && s.dates[k-1].End <= w.Start && strings.TrimSpace(s.text.Raw[s.dates[k-1].End:w.Start]) == ""
}

// adopted reports whether the sentence tells the day on which an act was
// adopted.
func (s *sentence) adopted() bool { return s.isAdopted.ask(s.tellsAdoption) }

func (s *sentence) tellsAdoption() bool {
	if s.any(adopting, 0, len(s.words)) < 0 {
		return false
	}
	for _, d := range s.dates {
		if len(d.Readings) > 0 && d.Readings[0].IsDay() {
			return true
		}
	}
	return false
}

// withDate widens the range of an act to a date that belongs to it: the 1992
// Almaty Agreement, the resolution of 14 May 2018.
func (s *sentence) withDate(r prose.Range) prose.Range {
	for _, d := range s.dates {
		if d.End <= r.Start && strings.TrimSpace(s.text.Raw[d.End:r.Start]) == "" {
			r.Start = d.Start
		}
		if d.Start >= r.End && s.belongs(d, r.End) {
			r.End = d.End
		}
	}
	return r
}

// belongs reports whether what stands between an act and a date joins them.
func (s *sentence) belongs(d dates.Date, end int) bool {
	between := strings.TrimSpace(s.text.Raw[end:d.Start])
	if i := strings.LastIndexByte(between, ' '); i >= 0 && len(between) < 80 {
		between = between[i+1:]
		return between == "of" || between == "dated" || between == "от"
	}
	return between == "" || between == "of" || between == "dated" || between == "от"
}
