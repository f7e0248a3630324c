package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

// checkCounting reports a section that begins to count and does not go on, and
// one that announces another number of things than it has.
func checkCounting(p *rule.Pass, s section) {
	c := counting{Pass: p, section: s}
	for i, t := range s {
		if inAnotherLanguage(p.Article, t) {
			continue
		}
		words := t.Words()
		next := nextNumber(t, 0) // that may announce something
		for k, sentence := range t.Sentences {
			if word, ok := firstOrdinal(t.Slice(sentence.Range)); ok && !c.tallied().onward.isBehind(i, sentence.Start) {
				at := prose.Range{Start: sentence.Start, End: sentence.Start + len(word)}
				p.Report(t.At(at), "%q begins to count, and nothing in the section goes on: say which is the second, or do not count", strings.TrimRight(word, ",")).AtMost(finding.Info)
			}
			for told := false; next < len(words) && words[next].Start < sentence.End; next = nextNumber(t, next+1) {
				if n, at, ok := announced(t, sentence.Range, next); ok && !told {
					c.checkAnnounced(i, k, n, at)
					told = true
				}
			}
		}
	}
}

// counting looks at the counts of one section.
type counting struct {
	*rule.Pass
	section
	tally *tally // once it has been asked for
}

func (c *counting) tallied() *tally {
	if c.tally == nil {
		c.tally = readTally(c.section)
	}
	return c.tally
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

// sectionPlace is where a word of a section begins: in which text, and where in it.
type sectionPlace struct{ text, start int }

func (p sectionPlace) isBehind(text, at int) bool {
	return p.text > text || p.text == text && p.start > at
}

// tally tells where a section counts for the last time.
type tally struct {
	ordinals [last + 1]sectionPlace // each of them
	onward   sectionPlace           // what goes on counting
}

func readTally(s section) *tally {
	c := &tally{onward: sectionPlace{text: -1}}
	for n := range c.ordinals {
		c.ordinals[n].text = -1
	}
	for i, t := range s {
		sentences := t.Sentences
		for j, w := range t.Words() {
			number := ordinalOf(t, j)
			if number == 0 {
				continue
			}
			c.ordinals[number] = sectionPlace{i, w.Start}
			for len(sentences) > 0 && sentences[0].End <= w.Start {
				sentences = sentences[1:]
			}
			if len(sentences) > 0 && sentences[0].Start <= w.Start && (number == last || number > 1 && counts(t, j, sentences[0].Start)) {
				c.onward = sectionPlace{i, w.Start}
			}
		}
	}
	return c
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

// ordinals are the numbers that words count with, [last] for those that go on or
// end the count.
var ordinals = map[string]int{
	"first": 1, "firstly": 1, "во-первых": 1, "біріншіден": 1,
	"second": 2, "secondly": 2, "во-вторых": 2, "екіншіден": 2,
	"third": 3, "thirdly": 3, "в-третьих": 3, "үшіншіден": 3,
	"fourth": 4, "fourthly": 4, "в-четвертых": 4, "в-четвёртых": 4, "төртіншіден": 4,
	"fifth": 5, "fifthly": 5, "в-пятых": 5,
	"then": last, "next": last, "finally": last, "lastly": last, "last": last, "later": last, "subsequently": last, "afterwards": last,
	"затем": last, "далее": last, "наконец": last, "соңында": last, "сонымен": last,
}

// mayOrder lets the ordinals pass, by their sums.
var mayOrder = sieveOf(ordinals)

// ordinalOf returns the number that a word counts with; 0 for most.
func ordinalOf(t *article.Text, i int) int {
	if spelled := t.Spelled(); mayOrder.Passes(spelled.Sums[i]) {
		return ordinals[spelled.Lower[i]]
	}
	return 0
}

// nextNumber returns the first word from the i-th on that may be a small number.
func nextNumber(t *article.Text, i int) int {
	sums := t.Spelled().Sums
	for i < len(sums) && !mayCount.Passes(sums[i]) {
		i++
	}
	return i
}

// announced returns how many things the i-th word announces in a sentence, and
// where: “for three reasons”. What is only about so many is passed over.
func announced(t *article.Text, s prose.Range, i int) (number int, at prose.Range, ok bool) {
	words, lower := t.Words(), t.Spelled().Lower
	n := smallNumbers[lower[i]]
	if n == 0 || words[i].Start < s.Start || i > 0 && words[i-1].Start >= s.Start && isVague(lower[i-1]) || inQuotes(t.Quotes, words[i].Start) {
		return 0, prose.Range{}, false
	}
	for k := i + 1; k < min(len(words), i+4) && words[k].End <= s.End; k++ {
		if isCountable(lower[k]) {
			return n, prose.Range{Start: words[i].Start, End: words[k].End}, true
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
var mayCount = sieveOf(smallNumbers)

func sieveOf[T any](words map[string]T) prose.Sieve {
	s := prose.NewSieve(4 * len(words)) // that spares most of the others a search
	for w := range words {
		s.Open(prose.Sum(w))
	}
	return s
}

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
func (c *counting) checkAnnounced(i, k, n int, at prose.Range) {
	t := c.section[i]
	if k == len(t.Sentences)-1 && strings.HasSuffix(strings.TrimSpace(t.Raw), ":") && t.Kind == article.Paragraph {
		items := 0
		for _, next := range c.section[i+1:] {
			if next.Kind != article.ListItem || next.Block != t.Block+1 {
				break
			}
			items++
		}
		if items > 0 && items != n {
			c.Report(t.At(at), "%q are announced, and the list has %d", t.Slice(at), items).
				Relate(c.section[i+1].Node.Place(), "the list")
		}
		return
	}
	later := func(ordinal int) bool { return c.tallied().ordinals[ordinal].isBehind(i, at.End) }
	if n > 2 && later(1) && later(2) && !later(last) && !later(n) && !(n > 3 && !later(3)) {
		c.Report(t.At(at), "%q are announced, and only some are counted out", t.Slice(at)).AtMost(finding.Info)
	}
}
