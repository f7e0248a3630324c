package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

// checkCounting reports a section that begins to count and does not go on, and
// one that announces another number of things than it has.
func checkCounting(p *rule.Pass, s section) {
	for i, t := range s {
		if inAnotherLanguage(p.Article, t) {
			continue
		}
		for k, sentence := range t.Sentences {
			if word, ok := firstOrdinal(t.Slice(sentence.Range)); ok && !goesOnCounting(s, i, k) {
				at := prose.Range{Start: sentence.Start, End: sentence.Start + len(word)}
				p.Report(t.At(at), "%q begins to count, and nothing in the section goes on: say which is the second, or do not count", strings.TrimRight(word, ",")).AtMost(finding.Info)
			}
			if n, at, ok := announced(t, sentence.Range); ok {
				checkAnnounced(p, s, i, k, n, at)
			}
		}
	}
}

// firstOrdinal returns the word with which a sentence begins to count.
func firstOrdinal(sentence string) (string, bool) {
	for _, word := range [...]string{"First,", "Firstly,", "Во-первых,", "Біріншіден,"} {
		rest, ok := strings.CutPrefix(sentence, word)
		if ok && !isPreface(strings.ToLower(strings.TrimSpace(rest))) {
			return word, true
		}
	}
	return "", false
}

// isPreface reports whether what follows “First,” tells what comes first in
// time, or that nothing else comes: “First, some background”.
func isPreface(rest string) bool {
	for _, start := range [...]string{"let ", "let’s", "some ", "a few ", "a word", "a note", "a brief", "however", "second", "it is necessary to", "we need", "i "} {
		if strings.HasPrefix(rest, start) {
			return true
		}
	}
	return false
}

// goesOnCounting reports whether anything behind the k-th sentence of the i-th
// text of a section goes on counting.
func goesOnCounting(s section, i, k int) bool {
	for n, t := range s[i:] {
		for m, sentence := range t.Sentences {
			if n == 0 && m < k {
				continue
			}
			from := sentence.Start
			for j, w := range t.Words() {
				if w.Start < from || w.Start >= sentence.End || n == 0 && m == k && w.Start == from {
					continue
				}
				if n := ordinalOf(t, j); n == last || n > 1 && counts(t, j, from) {
					return true
				}
			}
		}
	}
	return false
}

// counts reports whether an ordinal counts what the text says, as at the start
// of the sentence, before a comma and behind “the”; “a second document” does not.
func counts(t *article.Text, i, start int) bool {
	words := t.Words()
	if strings.HasPrefix(t.Raw[words[i].End:], ",") || i == 0 || words[i-1].Start <= start {
		return true
	}
	switch t.Spelled().Lower[i-1] {
	case "the", "and", "but", "а", "и":
		return true
	}
	return strings.HasSuffix(t.Slice(words[i]), "ly") || scriptOfWord(t.Slice(words[i])) == cyrillic
}

// last is the ordinal of words that end a count.
const last = 99

// ordinalOf returns the number that a word counts with, [last] for one that
// goes on or ends the count; 0 for other words.
func ordinalOf(t *article.Text, i int) int {
	switch t.Spelled().Lower[i] {
	case "first", "firstly", "во-первых", "біріншіден":
		return 1
	case "second", "secondly", "во-вторых", "екіншіден":
		return 2
	case "third", "thirdly", "в-третьих", "үшіншіден":
		return 3
	case "fourth", "fourthly", "в-четвертых", "в-четвёртых", "төртіншіден":
		return 4
	case "fifth", "fifthly", "в-пятых":
		return 5
	case "then", "next", "finally", "lastly", "last", "later", "subsequently", "afterwards", "затем", "далее", "наконец", "соңында", "сонымен":
		return last
	}
	return 0
}

// announced returns how many things a sentence announces, and where: “for three
// reasons”. What is only about so many is passed over.
func announced(t *article.Text, s prose.Range) (number int, at prose.Range, ok bool) {
	words, lower, sums := t.Words(), t.Spelled().Lower, t.Spelled().Sums
	from, _ := slices.BinarySearchFunc(words, s.Start, func(w prose.Range, i int) int { return w.Start - i })
	for i := from; i+1 < len(words) && words[i+1].End <= s.End; i++ {
		if !mayCount.Passes(sums[i]) {
			continue
		}
		n := smallNumbers[lower[i]]
		if n == 0 || i > from && isVague(lower[i-1]) || inQuotes(t.Quotes, words[i].Start) {
			continue
		}
		for k := i + 1; k < min(len(words), i+4) && words[k].End <= s.End; k++ {
			if isCountable(lower[k]) {
				return n, prose.Range{Start: words[i].Start, End: words[k].End}, true
			}
		}
	}
	return 0, prose.Range{}, false
}

// smallNumbers are the numbers that are announced, by their words.
var smallNumbers = map[string]int{
	"two": 2, "два": 2, "две": 2, "двух": 2,
	"three": 3, "три": 3, "трёх": 3, "трех": 3, "үш": 3,
	"four": 4, "четыре": 4, "четырёх": 4, "четырех": 4, "төрт": 4,
	"five": 5, "пять": 5, "пяти": 5, "бес": 5,
	"six": 6, "шесть": 6, "шести": 6, "алты": 6,
}

// mayCount lets the words of small numbers pass, by their sums.
var mayCount = func() prose.Sieve {
	s := prose.NewSieve(len(smallNumbers))
	for w := range smallNumbers {
		s.Open(prose.Sum(w))
	}
	return s
}()

func isVague(w string) bool {
	switch w {
	case "about", "least", "around", "some", "than", "over", "nearly", "almost", "or", "to", "last", "past", "other", "of", "these", "those", "all", "the",
		"около", "минимум", "более", "менее", "почти", "или", "эти", "всех", "последние", "других", "из":
		return true
	}
	return false
}

func isCountable(w string) bool {
	switch w {
	case "reasons", "factors", "ways", "options", "principles", "goals", "objectives", "priorities", "stages", "areas", "directions", "conditions", "challenges", "aspects", "points", "tasks", "groups", "scenarios",
		"причины", "причин", "фактора", "факторов", "способа", "варианта", "вариантов", "принципа", "принципов", "цели", "целей", "приоритета", "приоритетов", "этапа", "этапов", "направления", "направлений", "условия", "задачи", "задач", "аспекта", "сценария", "группы":
		return true
	}
	return false
}

// checkAnnounced holds the number that the k-th sentence of the i-th text
// announces against the list that follows, or against the ordinals behind it.
func checkAnnounced(p *rule.Pass, s section, i, k, n int, at prose.Range) {
	t := s[i]
	if k == len(t.Sentences)-1 && strings.HasSuffix(strings.TrimSpace(t.Raw), ":") && t.Kind == article.Paragraph {
		items := 0
		for _, next := range s[i+1:] {
			if next.Kind != article.ListItem || next.Block != t.Block+1 {
				break
			}
			items++
		}
		if items > 0 && items != n {
			p.Report(t.At(at), "%q are announced, and the list has %d", t.Slice(at), items).
				Relate(s[i+1].Node.Place(), "the list")
		}
		return
	}
	counted := map[int]bool{}
	for _, next := range s[i:] {
		for j, w := range next.Words() {
			if next != t || w.Start > at.End {
				counted[ordinalOf(next, j)] = true
			}
		}
	}
	if n > 2 && counted[1] && counted[2] && !counted[last] && !counted[n] && !(n > 3 && !counted[3]) {
		p.Report(t.At(at), "%q are announced, and only some are counted out", t.Slice(at)).AtMost(finding.Info)
	}
}
