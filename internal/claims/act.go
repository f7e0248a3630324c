package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/prose"
)

// act finds the name of one legal act or treaty. The law, a decree and any
// convention are none.
func (s *sentence) act() (prose.Range, bool) {
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
	w := s.words[i]
	gap := s.gap(i)
	next := i + 1
	follows := next < len(s.words) && strings.TrimSpace(gap) == ""
	switch {
	case opensQuote(gap):
		return i, i, true
	case strings.Contains(gap, "№"), s.is(next, "no") && follows, w.capital && follows && s.words[next].digit:
		return i, min(next, len(s.words)-1), true
	case s.numbered(i):
		return i, i, true
	case s.article(i) >= 0:
		return s.article(i), i, true
	case w.capital && s.adjective(i-1):
		return i - 1, i, true
	case w.first && isPlural(w.lower):
		return i, i, false
	case w.capital && follows && s.is(next, "on", "of", "between", "concerning", "establishing") || w.capital && follows && s.is(next, "о", "об") && !s.is(next+1, "этом", "том"):
		return i, next, !s.is(i, "law") || s.is(next, "on")
	case w.capital && follows && s.words[next].capital && w.lower[0] >= 0x80:
		return i, next, true
	case w.lower[0] >= 0x80 && (s.codified(i-1) || s.adjective(i-1)):
		return i - 1, i, true
	case s.words[max(i-1, 0)].first && i > 0 && s.is(i, "кодекс", "кодекса", "кодексом", "кодексу", "кодексе") && !s.is(i-1, "новый", "этот", "наш", "весь", "любой", "каждый", "нового", "этого", "единый"):
		return i - 1, i, true
	case s.is(i, "акт", "акта", "акту", "актом", "акте"):
		return max(i-2, 0), i, i > 1 && s.words[i-2].capital && s.is(i-1, "заключительный", "заключительного", "заключительному", "заключительным", "заключительном", "основополагающий")
	}
	if s.is(i-1, "the") && s.is(next, "on") && follows && !w.capital || follows && s.is(next, "по") && next+1 < len(s.words) && s.words[next+1].capital && w.first {
		return i, i, true
	}
	if s.abutted(i) || s.russian(i) && s.is(next, "о", "об") && follows && s.any(adopting, 0, len(s.words)) >= 0 {
		return i, i, true
	}
	return i, i, s.adopted()
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
	for _, end := range []string{"ское", "ский", "ская", "ского", "скому", "ским", "ском", "ской", "скую", "ские", "ских", "скими"} {
		if strings.HasSuffix(w.lower, end) {
			return true
		}
	}
	return false
}

// codified reports whether the word at i says which code the one behind it is.
func (s *sentence) codified(i int) bool {
	if i < 0 || !strings.HasPrefix(s.words[i+1].lower, "кодекс") {
		return false
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
	for _, d := range s.dates {
		if d.End <= s.words[i].Start && strings.TrimSpace(s.text.Raw[d.End:s.words[i].Start]) == "" ||
			d.Start >= s.words[i].End && strings.TrimSpace(s.text.Raw[s.words[i].End:d.Start]) == "" {
			return true
		}
	}
	return false
}

// adopted reports whether the sentence tells the day on which an act was
// adopted.
func (s *sentence) adopted() bool {
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
