package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

type repeatedOptions struct {
	Words int `option:"words" doc:"how many words a sentence must have to be compared"`
}

var repeatedPassage = rule.Rule{
	ID:         "repeated-passage",
	Category:   rule.Structure,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "a sentence or paragraph stands in the article twice",
	Doc: `A sentence that comes back word for word was pasted twice, or is a pull quote that
was copied from the page as a paragraph of its own. The fix makes such a
paragraph a ` + "`pullquote`" + `; other repetitions an editor has to sort out.

Sentences of paragraphs, list items, block quotations and captions are compared
without case, punctuation and footnotes. Nearly the same sentences count too: at
least nine words of ten in the same order, with nothing but small words
different. A repetition in a caption is an information.

Not reported: a ` + "`pullquote`" + ` that repeats the text, which is its purpose, unless two
pull quotes are the same; the lead, titles and headings; tables and notes; short
sentences; sentences that differ in a number, a name or a negation, as those of a
comparison do (“In 2019 exports grew … In 2020 exports grew …”); a quotation that
is quoted again.`,
	Ref:     "https://github.com/elifesciences/eLife-JATS-schematron",
	Since:   "0.2.0",
	Target:  rule.Articles,
	Options: repeatedOptions{Words: 8},
	Check:   checkRepeatedPassage,
}

// passage is a sentence, taken apart into its words.
type passage struct {
	text  *article.Text
	at    prose.Range
	words []string
	sums  []uint64 // of the words, whatever their case
	hash  uint64
}

func checkRepeatedPassage(p *rule.Pass) {
	least := rule.OptionsOf[repeatedOptions](p).Words
	seen := newPassages()
	quoted := newPassages()
	for _, t := range p.Article.Texts() {
		among := seen
		switch t.Kind {
		case article.PullQuote:
			among = quoted
		case article.Paragraph, article.ListItem, article.BlockQuote, article.Caption:
		default:
			continue
		}
		for _, found := range passagesOf(t, least) {
			if first := among.find(found); first == nil {
				among.add(found)
			} else {
				reportRepeated(p, *first, found)
			}
		}
	}
}

// passagesOf lists the sentences of a text that have enough words and are not
// quoted.
func passagesOf(t *article.Text, least int) []passage {
	var list []passage
	words := t.Words()
	for _, s := range t.Sentences {
		pa := passage{text: t, at: s.Range}
		for len(words) > 0 && words[0].Start < s.End {
			if words[0].Start >= s.Start {
				pa.words = append(pa.words, t.Slice(words[0]))
			}
			words = words[1:]
		}
		if len(pa.words) >= max(least, 1) && !isQuotation(t, s.Range) {
			for _, w := range pa.words {
				pa.sums = append(pa.sums, hashOf(w))
			}
			pa.hash = combine(pa.sums)
			list = append(list, pa)
		}
	}
	return list
}

// isQuotation reports whether most of a sentence stands in quotation marks.
func isQuotation(t *article.Text, s prose.Range) bool {
	return slices.ContainsFunc(t.Quotes, func(q prose.Quote) bool {
		return q.Level == 0 && 2*(min(q.End, s.End)-max(q.Start, s.Start)) > s.Len()
	})
}

// reportRepeated reports the later of two passages, or the one that is a
// paragraph of its own and so may be a pull quote.
func reportRepeated(p *rule.Pass, first, second passage) {
	if first.isAlone() && !second.isAlone() && first.text.Kind == article.Paragraph {
		first, second = second, first
	}
	how := "stands"
	if !slices.EqualFunc(first.words, second.words, strings.EqualFold) {
		how = "nearly stands"
	}
	r := p.Report(second.text.At(second.at), "%q %s in the article twice", shorten(second.text.Slice(second.at)), how).
		Relate(first.text.At(first.at), "the other time")
	if second.isAlone() && second.text.Kind == article.Paragraph {
		r.WithHelp("if it is a pull quote, call it one")
		if key := second.text.Node.Key(); key != nil {
			r.UnsafeFix("make it a pullquote", rule.ReplaceText(key, 0, len(key.Value), "pullquote"))
		}
	}
	if second.text.Kind == article.Caption || first.text.Kind == article.Caption {
		r.AtMost(finding.Info)
	}
}

// isAlone reports whether a passage is all there is in its text.
func (pa passage) isAlone() bool {
	return strings.TrimSpace(pa.text.Raw[:pa.at.Start]+pa.text.Raw[pa.at.End:]) == ""
}

// passages finds passages that say the same.
type passages struct {
	list     []passage
	byHash   map[uint64]int
	byGram   map[uint64][]int // by runs of words
	compared []int            // for each passage, the last search it was compared in
	searches int
}

func newPassages() *passages { return &passages{byHash: map[uint64]int{}, byGram: map[uint64][]int{}} }

// gram is how many words in a row two passages that are nearly the same share.
const gram = 5

// mostAlike bounds how many passages are looked at for one run of words.
const mostAlike = 8

func (ps *passages) add(pa passage) {
	i := len(ps.list)
	ps.list = append(ps.list, pa)
	ps.compared = append(ps.compared, 0)
	ps.byHash[pa.hash] = i
	pa.eachGram(func(h uint64) bool {
		if len(ps.byGram[h]) < mostAlike {
			ps.byGram[h] = append(ps.byGram[h], i)
		}
		return true
	})
}

// find returns a passage that says the same, nil if none does.
func (ps *passages) find(pa passage) *passage {
	if i, ok := ps.byHash[pa.hash]; ok && slices.EqualFunc(ps.list[i].words, pa.words, strings.EqualFold) {
		return &ps.list[i]
	}
	var found *passage
	ps.searches++
	pa.eachGram(func(h uint64) bool {
		for _, i := range ps.byGram[h] {
			if ps.compared[i] == ps.searches {
				continue
			}
			ps.compared[i] = ps.searches
			if nearlySame(ps.list[i].words, pa.words) {
				found = &ps.list[i]
				return false
			}
		}
		return true
	})
	return found
}

// eachGram calls f with the hashes of the runs of words that a passage is
// looked up by, some of all, until f returns false.
func (pa passage) eachGram(f func(uint64) bool) {
	for i := 0; i+gram <= len(pa.sums); i++ {
		if h := combine(pa.sums[i : i+gram]); h%4 == 0 && !f(h) {
			return
		}
	}
}

// prime is that of the hash FNV-1a, and so is the first value below.
const prime = 1099511628211

// hashOf hashes a word without its case.
func hashOf(word string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range word {
		if r < utf8.RuneSelf {
			r |= 0x20
		} else {
			r = unicode.ToLower(r)
		}
		h = (h ^ uint64(r)) * prime
	}
	return h
}

// combine makes one hash of those of words in a row.
func combine(sums []uint64) uint64 {
	h := uint64(0)
	for _, s := range sums {
		h = (h<<7|h>>57)*prime ^ s
	}
	return h ^ h>>29
}

// nearlySame reports whether two passages differ in so little that one was
// made from the other: a tenth of the words, and none that matters.
func nearlySame(a, b []string) bool {
	const leastWords = 12
	longest := max(len(a), len(b))
	if longest-min(len(a), len(b)) > longest/10 || min(len(a), len(b)) < leastWords {
		return false
	}
	same, counts := commonWords(a, b)
	if 10*same < 9*longest {
		return false
	}
	for w, n := range counts {
		if n != 0 && matters(w) {
			return false
		}
	}
	return true
}

// commonWords counts the words that two passages share, and how often each has
// more of a word than the other.
func commonWords(a, b []string) (int, map[string]int) {
	counts := map[string]int{}
	for _, w := range a {
		counts[w]++
	}
	same := 0
	for _, w := range b {
		if counts[w] > 0 {
			same++
		}
		counts[w]--
	}
	return same, counts
}

// matters reports whether a word makes another statement of a sentence: a
// number, a name or a negation.
func matters(w string) bool {
	switch strings.ToLower(w) {
	case "not", "no", "never", "without", "не", "ни", "нет", "без", "емес", "more", "less", "higher", "lower", "most", "least",
		"exports", "imports", "export", "import", "increase", "decrease", "increased", "decreased", "first", "second", "third", "больше", "меньше":
		return true
	}
	return strings.ContainsFunc(w, unicode.IsDigit) || beginsUpper(w)
}
