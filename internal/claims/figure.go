package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/prose"
)

// figure finds a quantity: a number with its unit or with what it counts, a
// share, a rank, a change.
func (s *sentence) figure() (prose.Range, bool) {
	if s.hypothetical() {
		return prose.Range{}, false
	}
	for i := range s.words {
		j, ok := s.share(i)
		if !ok {
			j, ok = s.rank(i)
		}
		if !ok {
			j, ok = s.quantity(i)
		}
		if ok {
			return s.withSigns(s.span(i, j)), true
		}
	}
	return prose.Range{}, false
}

// withSigns widens the range of a number to its unit, if that is a sign: $165
// billion, 40%.
func (s *sentence) withSigns(r prose.Range) prose.Range {
	before := strings.TrimRight(s.text.Raw[s.at.Start:r.Start], " \u00a0")
	if c, size := utf8.DecodeLastRuneInString(before); unicode.Is(unicode.Sc, c) {
		r.Start = s.at.Start + len(before) - size
	}
	rest := s.text.Raw[r.End:s.at.End]
	after := strings.TrimLeft(rest, " \u00a0\u202f")
	if strings.HasPrefix(after, "%") {
		r.End += len(rest) - len(after) + 1
	}
	if i := s.first(r.End); s.has(i, scale|unit) && strings.HasPrefix(after, s.text.Raw[s.words[i].Start:s.words[i].End]) {
		r.End = s.words[i].End
	}
	return r
}

// first returns the first word from an offset on, or -1.
func (s *sentence) first(offset int) int {
	for i := range s.words {
		if s.words[i].Start >= offset {
			return i
		}
	}
	return -1
}

// share reads “two thirds of”, “half of”, “every third”, “seven out of ten”,
// “doubled”, “five times lower” from i on and returns the last word.
func (s *sentence) share(i int) (int, bool) {
	counted := (s.has(i, number|tens) || s.words[i].digit && !s.dated(i)) && !s.has(i-1, heading|lawful)
	switch {
	case s.has(i, multiple):
		return i, true
	case counted && s.has(i+1, fraction):
		return i + 1, true
	case counted && s.is(i+1, "out") && s.is(i+2, "of"), counted && s.is(i+1, "times") && !s.is(i+2, "a"):
		return i + 2, i+2 < len(s.words)
	case counted && s.is(i+1, "in") && s.has(i+2, number|tens) && !s.has(i+3, timeNoun):
		return i + 2, true
	case s.is(i, "hundreds", "thousands", "millions", "billions", "dozens", "scores", "tens") && s.is(i+1, "of") && (s.counts(i+2) || s.has(i+2, unit|scale)):
		return i + 2, true
	case s.has(i, change) && s.is(i+1, "to", "at", "by", "with", "на", "до") && s.amount(i+2), s.has(i, change) && s.amount(i+1):
		return i + 2, true
	case s.has(i, scale) && s.is(i-1, "few", "several", "несколько", "нескольких"):
		return i, true
	case s.has(i, ordinal) && (s.is(i+2, "in") && s.is(i+4, "row") || s.is(i+2, "подряд")):
		return i + 2, true
	case s.is(i, "over", "about", "almost", "nearly", "roughly", "around") && s.is(i+1, "a", "an") && s.has(i+2, unit):
		return i + 2, true
	case counted && s.is(i+1, "of") && s.is(i+2, "the", "its") && s.has(i+3, number|tens):
		return i + 3, true
	case s.is(i, "less", "more") && s.is(i+1, "than") && s.is(i+2, "a", "an", "one") && s.has(i+3, unit):
		return i + 3, true
	case s.is(i, "больше", "меньше", "более", "менее", "около", "почти", "свыше") && s.has(i+1, unit) && !s.has(i+1, heading):
		return i + 1, true
	case s.is(i, "сотни", "тысячи", "миллионы", "десятки", "сотен", "тысяч", "миллионов", "десятков") && s.counts(i+1):
		return i + 1, true
	case counted && s.is(i+2, "из") && (s.has(i+3, number|tens) || i+3 < len(s.words) && s.words[i+3].digit):
		return i + 3, true
	case counted && !s.is(i, "one", "два", "две") && (s.words[i].Len() > 1 || s.has(i, tens)) && (s.is(i+1, "of") && s.is(i+2, "them", "those", "whom") || s.is(i+1, "из") && s.is(i+2, "них", "которых")):
		return i + 2, true
	case s.is(i, "every", "каждых", "each") && s.has(i+1, scale), s.has(i, scale) && !s.has(i-1, scale) && s.has(i+1, scale) && !s.has(i-1, number|tens):
		return i + 1, true
	case s.is(i, "a", "one") && s.is(i+1, "hundred", "thousand", "million", "billion") && (s.has(i+2, unit) || s.counts(i+2)):
		return i + 2, true
	case s.is(i, "by", "на") && (s.is(i+1, "a", "one") && s.has(i+2, fraction) || s.has(i+1, fraction) && !s.has(i+2, timeNoun)):
		return i + 1, true
	case counted && !s.is(i, "two", "два", "две", "двое", "двух") && !s.is(i-1, "the", "these", "those", "эти", "этих") && strings.TrimSpace(s.gap(i)) == "" && s.counts(i+1):
		return i + 1, true
	case s.is(i, "twice") && s.is(i+1, "as", "the"):
		return i + 1, true
	case counted && !s.is(i, "одного", "одной", "одному") && s.is(i+1, "из") && (s.has(i+2, number|tens) || i+2 < len(s.words) && s.words[i+2].digit):
		return i + 2, true
	case s.is(i, "в", "во") && s.is(i+2, "раз", "раза"):
		return i + 2, s.has(i+1, number|tens) || s.words[i+1].digit
	case s.is(i, "every", "each", "каждый", "каждая", "каждое", "каждого") && s.has(i+1, ordinal|tens):
		return i + 1, !s.has(i+2, timeNoun)
	case !s.has(i, fraction) || s.has(i-1, ordinal):
		return 0, false
	case s.is(i, "half"):
		return i + 1, s.is(i+1, "of", "a") && !s.has(i+2, timeNoun) || s.is(i+1, "the") && !s.has(i+2, timeNoun)
	case s.words[i].lower[0] < 0x80:
		return i + 1, s.is(i-1, "a", "one") && s.is(i+1, "of")
	}
	return i + 1, i+1 < len(s.words) && !s.has(i+1, timeNoun|noNoun)
}

// rank reads “ranks second”, “94th place”, “the largest … in the world” from i
// on and returns the last word.
func (s *sentence) rank(i int) (int, bool) {
	place := s.has(i, ordinal) || s.words[i].digit && !s.dated(i)
	switch {
	case s.has(i, ranking) && s.place(i+1):
		return i + 1, true
	case place && s.is(i+1, "place", "месте", "место", "rank"):
		return i + 1, !s.is(i-1, "the") || !s.is(i-2, "in")
	case !s.has(i, superlative), strings.HasPrefix(s.words[i].lower, "сам") && !s.measured(i+1):
		return 0, false
	}
	for j := i + 1; j < min(i+8, len(s.words)); j++ {
		if s.words[j].breaks || s.words[j].comma {
			return 0, false
		}
		if s.is(j, "since") || s.is(j, "ever", "record") && s.is(j-1, "on", "the", "level") || s.is(j, "history", "decade", "decades") && s.is(j-1, "in", "a", "its", "their") {
			return j, true
		}
		if s.rival(j) || s.has(j, world) && s.is(j-1, "the", "in", "в", "во") || s.is(j, "of", "из") && (s.is(j+1, "the") && s.has(j+2, number|tens) || s.has(j+1, number|tens)) {
			return j, true
		}
	}
	return 0, false
}

// measured reports whether the word at i tells of a quantity, so that the most
// so can be found out: самая бедная, not самая динамичная.
func (s *sentence) measured(i int) bool {
	if i >= len(s.words) {
		return false
	}
	for _, stem := range []string{"бедн", "богат", "больш", "крупн", "высок", "низк", "длинн", "корот", "густонасел", "населенн", "населённ", "дорог", "дешев", "дешёв", "многочисл", "стар", "молод", "быстр", "глубок", "мал", "протяж"} {
		if strings.HasPrefix(s.words[i].lower, stem) {
			return true
		}
	}
	return false
}

// rival reports whether the word at i is somebody of whom there are several, so
// that the largest of them has a rank: partner, supplier.
func (s *sentence) rival(i int) bool {
	w := strings.TrimSuffix(s.words[i].lower, "s")
	for _, stem := range []string{"partner", "supplier", "exporter", "importer", "producer", "investor", "donor", "buyer", "lender", "creditor", "employer", "economy",
		"партнер", "партнёр", "поставщик", "экспортер", "экспортёр", "импортер", "импортёр", "производител", "инвестор", "донор", "покупател", "кредитор", "работодател", "экономик"} {
		if rest, ok := strings.CutPrefix(w, stem); ok && len(rest) <= 4 {
			return true
		}
	}
	return false
}

// place reports whether the word at i is the place in a ranking.
func (s *sentence) place(i int) bool {
	return i < len(s.words) && (s.has(i, ordinal) || s.is(i, "last", "bottom", "near", "among", "lowest", "highest") && s.has(i-1, ranking) && !s.is(i-1, "rank") || s.words[i].digit && !s.dated(i))
}

// quantity reads a number with its unit, or with what it counts, from i on.
func (s *sentence) quantity(i int) (int, bool) {
	w := &s.words[i]
	if !w.digit {
		if w.tags&(number|tens) == 0 {
			return 0, false
		}
		j := i + 1
		for s.has(j, number|tens) {
			j++
		}
		if s.has(j, unit|scale) {
			return j, true
		}
		if s.has(j+1, unit) && s.words[j].capital {
			return j + 1, true
		}
		return j, w.tags&tens != 0 && s.countable(j)
	}
	if s.dated(i) || s.has(i-1, heading|lawful) || s.joined(w.Start) || s.ordinary(i) || strings.Contains(s.gapBefore(i), "№") {
		return 0, false
	}
	digits, j, grouped := s.numeral(i)
	after := strings.TrimLeft(s.text.Raw[s.words[j].End:s.at.End], " \u00a0\u202f")
	switch {
	case strings.HasPrefix(after, "%"), strings.HasPrefix(after, "‰"), s.money(w.Start):
		return j, true
	case s.is(j+1, "per") && s.is(j+2, "cent"):
		return j + 2, true
	case s.has(j+1, unit|scale) && !s.words[j+1].breaks:
		return j + 1, true
	case strings.HasPrefix(after, "+"), strings.HasPrefix(after, "/"):
		return 0, false
	case s.is(j+1, "to", "до") && s.is(i-1, "from", "с", "со") && j+2 < len(s.words) && s.words[j+2].digit && !s.dated(j+2):
		return j + 2, true
	case grouped:
		return j, j+1 < len(s.words) && !s.has(j+1, timeNoun)
	}
	return j + 1, digits >= 2 && s.countable(j+1)
}

// amount reports whether the word at i is a number that is no date.
func (s *sentence) amount(i int) bool {
	return i < len(s.words) && (s.words[i].digit && !s.dated(i) && !s.ordinary(i) && !s.yearly(i) || s.has(i, tens))
}

// yearly reports whether the number at i may be a year.
func (s *sentence) yearly(i int) bool {
	w := s.words[i].lower
	return len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20"))
}

// counts reports whether the word at i is somebody or something that people
// count, and not pages or years: hundreds of families.
func (s *sentence) counts(i int) bool {
	for j := i; j < min(i+2, len(s.words)); j++ {
		if s.words[j].breaks {
			return false
		}
		if s.people(j) {
			return true
		}
	}
	return s.is(i, "houses", "homes", "jobs", "arrests", "troops", "hectares", "домов", "человек", "семей", "арестов", "солдат", "погибших", "раненых", "убитых", "жертв")
}

// people reports whether the word at i is people in the plural.
func (s *sentence) people(i int) bool {
	if !s.has(i, harmed) || s.words[i].comma || s.words[i].capital {
		return false
	}
	if s.russian(i) {
		return s.agentive(i) || s.describes(i) || strings.HasSuffix(s.words[i].lower, "ов") || strings.HasSuffix(s.words[i].lower, "ёв") || s.is(i, "людей", "детей", "граждан", "жителей", "женщин", "семей", "врачей", "учителей")
	}
	return s.is(i, "people", "men", "women", "children", "families") || s.agentive(i) || strings.HasSuffix(s.words[i].lower, "ents") || strings.HasSuffix(s.words[i].lower, "ants") || strings.HasSuffix(s.words[i].lower, "ians")
}

// numeral reads the rest of a number such as 1,240 or 9.6 that begins at i. It
// returns how many digits it has, its last word, and whether it has several.
func (s *sentence) numeral(i int) (digits, last int, grouped bool) {
	digits, last = s.words[i].Len(), i
	for last+1 < len(s.words) && s.words[last+1].digit {
		switch gap := s.gap(last); {
		case gap == "," || gap == ".":
		case (gap == " " || gap == "\u00a0" || gap == "\u202f") && s.words[last+1].Len() == 3:
		default:
			return digits, last, grouped
		}
		last++
		digits += s.words[last].Len()
		grouped = true
	}
	return digits, last, grouped
}

// countable reports whether the word at i, or the one it describes, is what a
// number counts, and no span of time.
func (s *sentence) countable(i int) bool {
	for j := i; j < min(i+2, len(s.words)); j++ {
		w := s.words[j]
		if w.capital || w.digit || w.breaks || w.tags&(timeNoun|noNoun|modal) != 0 || s.gap(j-1) != " " && s.gap(j-1) != "\u00a0" {
			return false
		}
		if w.lower[0] >= 0x80 || isPlural(w.lower) || s.is(j, "people", "men", "women", "children") {
			return true
		}
	}
	return false
}

func isPlural(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "is") && !strings.HasSuffix(w, "us")
}

// dated reports whether the word at i belongs to a date.
func (s *sentence) dated(i int) bool {
	for _, d := range s.dates {
		if d.Start <= s.words[i].Start && s.words[i].End <= d.End {
			return true
		}
	}
	return s.acted.Contains(s.words[i].Range)
}

// joined reports whether a sign such as the + of 5+1 or a letter stands right
// before the offset.
func (s *sentence) joined(at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text.Raw[s.at.Start:at])
	return r == '+' || r == '/' || r == '#' || unicode.IsLetter(r)
}

// ordinary reports whether the number at i is part of a word that counts
// nothing: 1990-х, 23-летний, 5-й.
func (s *sentence) ordinary(i int) bool {
	_, rest, ok := strings.Cut(s.words[i].lower, "-")
	return ok && unicode.IsLetter(firstLetter(rest)) && lexicon().tags(rest)&unit == 0
}

// money reports whether a sign of a currency stands before the offset.
func (s *sentence) money(at int) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s.text.Raw[s.at.Start:at], " \u00a0"))
	return unicode.Is(unicode.Sc, r)
}

func (s *sentence) gapBefore(i int) string {
	if i == 0 {
		return ""
	}
	return s.gap(i - 1)
}
