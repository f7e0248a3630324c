package instruments

import (
	"strings"
	"unicode/utf8"
)

// isYear reports whether a word is a year, or a period of years.
func isYear(w string) bool {
	if len(w) == len("2014-2020") && w[4] == '-' {
		return isYear(w[:4]) && isYear(w[5:])
	}
	return len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) && strings.Trim(w, "0123456789") == ""
}

// yearsBehind returns the last word of the years that follow the word for a
// kind at i or the title that ends at end, -1 if none do. Modifiers is how many
// words of the name stand before it.
func (f *finder) yearsBehind(i, end int, k kind, modifiers int) int {
	if k.group == plan {
		end = f.genitive(i, end)
	}
	bare := end == i && modifiers == 0 // nothing but the kind and the years
	next := end + 1
	gap := f.gap(end)
	switch {
	case next >= len(f.words):
		return -1
	case gap == " (" && isYear(f.words[next].lower) && !bare:
		last := f.period(next)
		if strings.HasPrefix(f.text.Raw[f.words[last].End:], ")") {
			return last
		}
		return -1
	case !f.joined(end) && gap != " – " && gap != "–":
		return -1
	case isYear(f.words[next].lower) && k.name == "strategy":
		return f.period(next)
	case f.is(next, "for", "until", "till", "to", "through", "на", "до") && k.group == plan, f.is(next, "of") && !bare:
		if next+1 >= len(f.words) || !f.joined(next) || !isYear(f.words[next+1].lower) {
			return -1
		}
		last := f.period(next + 1)
		if bare && (last == next+1 && len(f.words[last].lower) == 4 || f.words[i].first) {
			return -1 // Plan for 2020
		}
		return last
	case isYear(f.words[next].lower) && !f.words[i].latin && f.is(next+1, "года", "г") && !bare:
		return next
	}
	return -1
}

// genitive returns the last word of what a Russian plan is a plan of:
// Концепция внешней политики Республики Казахстан.
func (f *finder) genitive(i, end int) int {
	const most = 9 // words
	if f.words[i].latin || end > i {
		return end
	}
	for j := i + 1; j < min(len(f.words), i+most) && f.joined(j-1); j++ {
		w := f.words[j].lower
		if f.is(j, "на", "до") && j+1 < len(f.words) && isYear(f.words[j+1].lower) {
			return j - 1
		}
		if utf8.RuneCountInString(w) < 2 || stops[w] && w != "и" || isVerb(w) || isYear(w) {
			break
		}
	}
	return end
}

// period returns the last word of the years that begin at i: 2014–2020.
func (f *finder) period(i int) int {
	if i+1 < len(f.words) && isYear(f.words[i+1].lower) {
		switch strings.Trim(f.gap(i), " \u00a0") {
		case "–", "-", "—", "−":
			i++
		}
	}
	if f.is(i+1, "годы", "года", "годов", "г", "гг") && f.joined(i) {
		i++
	}
	return i
}

// closed returns the end of a name whose last word is at i, with the bracket
// that closes behind it.
func (f *finder) closed(i int) int {
	end := f.words[i].End
	if strings.HasPrefix(f.text.Raw[end:], ")") && strings.Contains(f.gapBefore(i), "(") {
		return end + 1
	}
	return end
}

func (f *finder) gapBefore(i int) string {
	for j := i; j > 0 && j > i-3; j-- {
		if g := f.gap(j - 1); strings.Contains(g, "(") {
			return g
		}
	}
	return ""
}

// yearBefore returns the word before the name that is its year, as in the 1994
// Budapest Memorandum; -1 if none is.
func (f *finder) yearBefore(from, i int, k kind) int {
	year := from - 1
	if year < 0 || !f.joined(year) || !isYear(f.words[year].lower) || len(f.words[year].lower) != 4 || !f.words[i].latin {
		return -1
	}
	titled := k.group == treaty && f.is(i+1, "on", "concerning", "for", "against")
	if from == i && !titled || f.words[year].first || year > 0 && !f.is(year-1, "the", "its", "their", "a") && !strings.HasSuffix(f.words[year-1].lower, "s") {
		return -1
	}
	for j := from; j < i; j++ {
		if k.name == "convention" && meetings[f.words[j].lower] {
			return -1
		}
	}
	return year
}

// ownYear returns the first word of a plan that has a year in its name before
// the word for the kind, as in Kazakhstan 2050 Strategy; -1 where it has none.
func (f *finder) ownYear(i, from int, k kind) int {
	if k.group != plan || i == 0 || !f.joined(i-1) {
		return -1
	}
	switch w := f.words[i-1]; {
	case w.capital && dated(w.lower):
		return from
	case isYear(w.lower) && i > 1 && f.joined(i-2) && f.words[i-2].capital && !opening[f.words[i-2].lower]:
		return i - 2
	}
	return -1
}
