package rules

import (
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/dates"
)

// likeness is how much a free text looks like a citation.
type likeness uint8

const (
	noCitation likeness = iota
	likelyCitation
	surelyCitation
)

// citationLikeness judges whether the text of a note is, as a whole, the
// citation of a source. A sentence that mentions a law or a page in passing is
// none. An Ibid. is left to the rules about it.
func citationLikeness(text string) likeness {
	bare := withoutQuotes(text)
	act, imprint := isAct(bare), isImprint(text)
	if !act && !imprint && !strings.Contains(text, "//") {
		return noCitation // it has no address and no container either
	}
	n := citation.Parse(text)
	if len(n.Backs) > 0 {
		return noCitation
	}
	_, hasAddress := firstField(n, citation.Address)
	container, hasContainer := firstField(n, citation.Container)
	dated := len(dates.Scan(text)) > 0
	quoted := bare != text
	switch {
	case hasContainer && startsHigh(text) && startsHigh(container):
		if hasAddress || dated || quoted {
			return surelyCitation
		}
		return likelyCitation
	case hasAddress && onlyAddress(n):
		return surelyCitation
	case narrates(bare):
		return noCitation
	case act && dated && quoted, hasAddress && quoted && dated && endsInAddress(n):
		return surelyCitation
	case act && dated, hasAddress && quoted && endsInAddress(n), imprint:
		return likelyCitation
	}
	return noCitation
}

func firstField(n *citation.Note, kind citation.FieldKind) (string, bool) {
	text, _ := n.First(kind)
	return text, text != ""
}

// withoutQuotes is a text with everything between quotation marks left out,
// since titles may hold any words.
func withoutQuotes(text string) string {
	if !strings.Contains(text, "“") && !strings.Contains(text, "«") && !strings.Contains(text, "„") {
		return text
	}
	var b strings.Builder
	depth := 0
	for _, r := range text {
		switch {
		case strings.ContainsRune("“«„", r):
			depth++
		case strings.ContainsRune("”»", r) && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func startsHigh(s string) bool {
	i := strings.IndexFunc(s, unicode.IsLetter)
	return i >= 0 && beginsUpper(s[i:])
}

// onlyAddress reports whether a note has nothing but addresses, with words that
// lead to them and the day on which they were visited.
func onlyAddress(n *citation.Note) bool {
	for _, f := range n.Fields {
		if f.Kind == citation.Address {
			continue
		}
		rest := n.Text[f.Start:f.End]
		for _, d := range dates.Scan(rest) {
			rest = strings.Replace(rest, n.Text[f.Start+d.Start:f.Start+d.End], "", 1)
		}
		for _, w := range words(rest) {
			switch w {
			case "see", "url", "source", "link", "available", "at", "from", "retrieved", "accessed", "on", "last", "visited", "viewed",
				"см", "источник", "ссылка", "режим", "доступа", "дата", "обращения", "электронный", "ресурс", "на", "қараңыз", "дереккөз":
			default:
				return false
			}
		}
	}
	return true
}

// endsInAddress reports whether nothing but a date of access follows the last
// address of a note.
func endsInAddress(n *citation.Note) bool {
	last := n.Fields[len(n.Fields)-1]
	if last.Kind == citation.Address {
		return true
	}
	tail := citation.Parse("https://a.kz " + n.Text[last.Start:last.End])
	return onlyAddress(tail) && len(n.Fields) > 1 && n.Fields[len(n.Fields)-2].Kind == citation.Address
}

// narrates reports whether a text has the words of a sentence: it speaks of
// something instead of naming it.
func narrates(text string) bool {
	for i, w := range words(text) {
		switch w {
		case "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
			"should", "does", "did", "do", "not", "thanks", "thank", "this", "these", "that", "which", "who", "where", "when", "here",
			"we", "he", "she", "it", "they", "his", "her", "our", "their", "also", "according", "including", "because", "however",
			"был", "была", "было", "были", "будет", "является", "являются", "не", "это", "этот", "эта", "эти", "который", "которая", "которые",
			"также", "автор", "здесь", "далее", "мы", "он", "она", "они", "его", "их", "если", "согласно", "утратил", "утратила", "утратило",
			"принят", "принята", "принято", "вступил", "вступила", "вступило", "бұл", "болды", "болып", "емес", "және":
			return true
		case "in", "for", "as", "since", "after", "before", "by", "on", "with", "во", "в", "по", "для", "после", "до", "с":
			if i == 0 {
				return true
			}
		}
	}
	return false
}

// isAct reports whether a text begins with the kind of a legal act and has a
// number: "Decree of the President … No. 280".
func isAct(text string) bool {
	number := false
	for _, sign := range []string{"№", "No.", "No ", "N ", "no."} {
		_, after, found := strings.Cut(text, sign)
		after = strings.TrimLeft(after, " \u00a0")
		number = number || found && after != "" && unicode.IsDigit(rune(after[0]))
	}
	if !number || strings.Contains(text, " in 20") {
		return false
	}
	for i, w := range words(text) {
		switch w {
		case "decree", "law", "resolution", "order", "ordinance", "directive", "regulation", "code", "act", "decision",
			"указ", "закон", "постановление", "приказ", "распоряжение", "кодекс", "решение",
			"жарлығы", "заңы", "қаулысы", "бұйрығы", "өкімі":
			return true
		}
		if i >= 6 {
			break
		}
	}
	return false
}

// isImprint reports whether a text has the marks of a printed work: a place
// with a publisher and a year, and an author with initials or pages.
func isImprint(text string) bool {
	if !startsHigh(text) {
		return false
	}
	for i := 0; i < len(text); {
		n := strings.Index(text[i:], ": ")
		if n < 0 {
			return false
		}
		i += n + len(": ")
		publisher, rest, found := strings.Cut(text[i:], ", ")
		if found && len(publisher) < 60 && startsHigh(publisher) && startsWithYear(rest) && (hasInitial(text) || hasPages(rest)) {
			return true
		}
	}
	return false
}

func startsWithYear(s string) bool {
	return len(s) >= 4 && (s[:2] == "19" || s[:2] == "20") && unicode.IsDigit(rune(s[2])) && unicode.IsDigit(rune(s[3]))
}

func hasPages(s string) bool {
	for _, sign := range []string{"P. ", "p. ", "pp. ", "С. ", "с. "} {
		if strings.Contains(s, sign) {
			return true
		}
	}
	return false
}

// hasInitial reports whether one of the first words is an initial.
func hasInitial(text string) bool {
	for i, w := range strings.Fields(text) {
		r := []rune(w)
		if len(r) >= 2 && unicode.IsUpper(r[0]) && r[1] == '.' {
			return true
		}
		if i > 3 {
			break
		}
	}
	return false
}

// words splits a text into words in lower case.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}
