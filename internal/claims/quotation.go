package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/prose"
)

// shortest is how many words a quotation has that nothing announces.
const shortest = 4

// quotations lists the quotations of words that somebody said or wrote. One
// belongs to the sentence that it ends in.
func (s *sentence) quotations() []prose.Quote {
	var list []prose.Quote
	for _, q := range s.quotes {
		if q.End <= s.at.End && s.isQuotation(q) {
			list = append(list, q)
		}
	}
	return list
}

// isQuotation tells a quotation from a name, a title, a term and a slogan.
// Those begin with a capital letter or are short, and often a word such as
// “programme” stands before them.
func (s *sentence) isQuotation(q prose.Quote) bool {
	inner := strings.TrimSpace(s.text.Raw[q.Inner.Start:q.Inner.End])
	n := countWords(inner)
	before := s.before(q.Start)
	after := s.text.Raw[q.End:max(q.End, s.at.End)]
	said := s.any(speech|doubtful|thought, 0, len(s.words)) >= 0
	announced := strings.HasSuffix(strings.TrimSpace(s.text.Raw[s.at.Start:max(q.Start, s.at.Start)]), ":")
	switch {
	case n == 0 || s.isTitle(q, before) || s.text.IsGloss(q) || s.saidByAnybody(before):
		return false
	case announced && n < 3 && s.first(q.End) >= 0:
		return false
	case announced && (said || isSentence(inner) || n >= shortest && !s.has(before, naming) || s.answered(before)):
		return true
	case said && n >= 2 && isSpoken(inner, after), n >= shortest && strings.HasPrefix(after, ",") && (s.has(s.first(q.End), speech|doubtful) || s.as(s.first(q.End))):
		return true
	case n < shortest:
		return isLower(inner) && (n > 1 && isInfinitive(inner) || n > 1 && (s.has(before, speech) && !s.has(before, calling) || s.is(before, "as", "как") && s.any(speech, before-5, before) >= 0) || n > 2 && s.quotedClause(before) || n > 2 && !s.has(before, naming) && (s.any(calling, before-3, before+1) >= 0 || s.credited()))
	case isUtterance(inner) && !s.has(before, naming) && (q.Start <= s.at.Start || isSpoken(inner, after)):
		return true
	case isLower(inner):
		return !s.has(before, naming) || isUtterance(inner) || s.credited()
	}
	// A capital letter begins a title as well; only whole sentences are speech.
	return !s.has(before, naming) && isSentence(inner) && q.Start <= s.at.Start
}

// quotedClause reports whether a clause that tells what somebody said ends at
// the quotation behind the word at i: told me that the questions were “…”.
func (s *sentence) quotedClause(i int) bool {
	for j := i; j >= max(i-6, 0); j-- {
		if s.is(j, "that", "что") && s.any(speech, max(j-3, 0), j) >= 0 {
			return true
		}
	}
	return false
}

// saidByAnybody reports whether a quotation behind the word at i is what people
// say, or those who say it, and nobody in particular.
func (s *sentence) saidByAnybody(i int) bool {
	if !s.has(i, speech) {
		return false
	}
	for i--; s.has(i, adverb); i-- {
	}
	switch {
	case s.is(i, "people", "люди", "everybody", "everyone"):
		return i == 0 || s.words[i].first || s.words[i].breaks || s.words[i].comma
	case s.is(i, "who", "кто"):
		return s.is(i-1, "those", "anyone", "anybody", "тем", "те", "тех", "теми", "всем", "всех")
	}
	return false
}

// credited reports whether the sentence says whose words it tells.
func (s *sentence) credited() bool { return s.isCredited.ask(s.namesSource) }

func (s *sentence) namesSource() bool {
	for i := range s.words {
		if _, ok := s.book.sources.find(s, i); ok || s.as(i) && s.any(speech, i+1, i+6) > 0 {
			return true
		}
	}
	return false
}

// answered reports whether the words before a quotation announce an answer.
func (s *sentence) answered(before int) bool {
	for j := max(before-3, 0); j <= before; j++ {
		if s.is(j, "answer", "reply", "response", "verdict", "ответ", "реакция", "вердикт") {
			return true
		}
	}
	return false
}

// isTitle reports whether what a quotation holds is the title of an act or a
// work: it stands right behind the word for one, or behind its number.
func (s *sentence) isTitle(q prose.Quote, before int) bool {
	if before < 0 || !unicode.IsUpper(firstLetter(s.text.Raw[q.Inner.Start:q.Inner.End])) {
		return false
	}
	if s.has(before, speech) && !s.has(before, naming) {
		return false
	}
	return s.has(before, naming|lawful) || s.words[before].digit
}

// before returns the last word before an offset in the text, or -1.
func (s *sentence) before(offset int) int {
	i, _ := slices.BinarySearchFunc(s.words, offset, func(w word, at int) int { return w.End - at - 1 })
	return i - 1
}

// isSpoken reports whether a quotation is set off as speech is: a comma stands
// before the closing mark, or a comma or a dash behind it.
func isSpoken(inner, after string) bool {
	if strings.HasSuffix(inner, ",") || strings.HasSuffix(inner, "?") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "…") {
		return true
	}
	after = strings.TrimLeft(after, ", \u00a0")
	return strings.HasPrefix(after, "–") || strings.HasPrefix(after, "—") || strings.HasPrefix(after, "- ")
}

// isInfinitive reports whether a text begins with what somebody is to do: “to
// fire without warning”, «учитывать интересы соседей».
func isInfinitive(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return first == "to" || strings.HasSuffix(first, "ть") || strings.HasSuffix(first, "ться")
}

// isUtterance reports whether a text has words that speech is full of, and
// titles are not.
func isUtterance(text string) bool {
	for w := range strings.FieldsSeq(text) {
		switch strings.Trim(w, ",.!?") {
		case "I", "we", "We", "you", "You", "they", "They", "he", "she", "it", "It", "is", "are", "was", "were", "will", "do", "don’t", "not",
			"я", "Я", "мы", "Мы", "вы", "они", "Они", "он", "она", "его", "её", "их", "это", "Это", "не", "нам", "нас", "нет", "будет", "было":
			return true
		}
	}
	return false
}

// isSentence reports whether a text ends as a sentence does.
func isSentence(text string) bool {
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!")
}

func isLower(text string) bool { return unicode.IsLower(firstLetter(text)) }

func firstLetter(text string) rune {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return utf8.RuneError
}

func countWords(text string) int {
	n := 0
	for w := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
