package rules

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// raised looks at ³, ^3^ and <sup>3</sup>.
func (s *typedScan) raised(t *article.Text) {
	for i := 0; i < len(t.Raw); i++ {
		end, id := i, ""
		switch t.Raw[i] {
		case 0xC2, 0xE2:
			end, id = superscript(t.Raw, i)
		case '^':
			if n := strings.IndexByte(t.Raw[i+1:], '^'); n > 0 && n < 4 {
				end, id = i+n+2, t.Raw[i+1:i+1+n]
			}
		}
		if end > i {
			s.raise(t, prose.Range{Start: i, End: end}, id)
			i = end - 1
		}
	}
	for i := 1; i < len(t.Foreign); i++ {
		open, closing := t.Foreign[i-1], t.Foreign[i]
		if t.Slice(open) == "<sup>" && t.Slice(closing) == "</sup>" {
			s.raise(t, prose.Range{Start: open.Start, End: closing.End}, strings.Trim(t.Raw[open.End:closing.Start], "[]() "))
		}
	}
}

// raise judges a raised number. Behind a unit or a short symbol it is an
// exponent, before a letter an isotope.
func (s *typedScan) raise(t *article.Text, at prose.Range, id string) {
	if noteNumber(id) == 0 || !s.exists(id) || continues(t.Raw, at.End) || inLink(t, at) || inCode(t, at) {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(t.Raw[:at.Start])
	word := wordBefore(t.Raw, at.Start)
	symbol := word == strings.ToUpper(word) && utf8.RuneCountInString(word) < 4
	switch {
	case unicode.IsLetter(before) && (utf8.RuneCountInString(word) < 2 || isUnit(strings.ToLower(word))):
	case unicode.IsLetter(before) && symbol && !s.idle[id]:
	case !unicode.IsLetter(before) && !strings.ContainsRune("”»’\".,;:!?…)", before):
	case quoting(t, at) && !s.idle[id]:
	default:
		s.add(t, at, raised, true, id)
	}
}

// isUnit reports whether a raised number makes the word an area or a volume.
func isUnit(word string) bool {
	switch word {
	case "mm", "cm", "dm", "km", "nm", "ft", "in", "yd", "mi", "sq", "kg", "hm", "metre", "meter", "feet",
		"мм", "см", "дм", "км", "кв", "кг", "га":
		return true
	}
	return false
}

// superscript reads raised digits such as ¹².
func superscript(raw string, i int) (end int, id string) {
	const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	end = i
	for end < len(raw) {
		r, size := utf8.DecodeRuneInString(raw[end:])
		n := strings.IndexRune(digits, r)
		if n < 0 || r == utf8.RuneError {
			break
		}
		id += strconv.Itoa(utf8.RuneCountInString(digits[:n]))
		end += size
	}
	return end, id
}

// names looks at "see note 3", whose number does not follow the footnote.
func (s *typedScan) names(t *article.Text) {
	for i := 1; i < len(t.Raw); i++ {
		if t.Raw[i] < '0' || t.Raw[i] > '9' {
			continue
		}
		end := i
		for end < len(t.Raw) && t.Raw[end] >= '0' && t.Raw[end] <= '9' {
			end++
		}
		if id := t.Raw[i:end]; s.exists(id) && noteNumber(id) > 0 {
			if start := nameBefore(t.Raw, i); start >= 0 && leadsBack(t.Raw, start, end) && !quoting(t, prose.Range{Start: start, End: end}) {
				s.add(t, prose.Range{Start: start, End: end}, named, false, id)
			}
		}
		i = end
	}
}

// nameBefore returns where the word for a footnote before a number starts, or
// -1 where another word or none stands there.
func nameBefore(raw string, i int) int {
	end := len(strings.TrimRight(raw[:i], " \u00a0"))
	if end == i {
		return -1
	}
	word := wordBefore(raw, end)
	switch strings.ToLower(word) {
	case "note", "footnote", "fn", "endnote",
		"сноску", "сноска", "сноске", "сноски", "примечание", "примечании", "примечания", "прим":
		return len(strings.TrimSuffix(raw[:end], ".")) - len(word)
	}
	return -1
}

// leadsBack reports whether a phrase such as "note 3" is about a footnote of
// the article: "see note 3", "note 3 above". A note 3 "to the agreement" or
// "of the report" is somebody else's.
func leadsBack(raw string, start, end int) bool {
	before := strings.ToLower(strings.TrimRight(wordBefore(raw, len(strings.TrimRight(raw[:start], " \u00a0"))), "."))
	after, _, _ := strings.Cut(strings.TrimLeft(raw[end:], " \u00a0"), " ")
	after = strings.ToLower(strings.TrimRight(after, ".,;:)”»"))
	switch after {
	case "to", "of", "in", "к", "из":
		return false
	case "above", "below", "supra", "infra", "выше", "ниже":
		return true
	}
	switch before {
	case "see", "cf", "supra", "infra", "см", "ср":
		return true
	}
	return false
}

// noteNumbers reads "3", "3, 4" and "3–5"; nil for anything else. A range
// gives all its numbers.
func noteNumbers(inner string) []string {
	const widest = 20
	var ids []string
	for part := range strings.FieldsFuncSeq(inner, func(r rune) bool { return r == ',' || r == ';' }) {
		first, last, isRange := strings.Cut(strings.NewReplacer("–", "-", "—", "-").Replace(part), "-")
		from := noteNumber(strings.TrimSpace(first))
		to := from
		if isRange {
			to = noteNumber(strings.TrimSpace(last))
		}
		if from == 0 || to < from || from > 999 || to-from > widest || isRange && to == from {
			return nil
		}
		for n := from; n <= to; n++ {
			ids = append(ids, strconv.Itoa(n))
		}
	}
	return ids
}

// spacedID reads "^ 3" and the like, the inside of a marker with spaces in it.
func spacedID(inner string) (string, bool) {
	id, ok := strings.CutPrefix(strings.TrimSpace(inner), "^")
	id = strings.TrimSpace(id)
	return id, ok && "^"+id != inner && id != "" && !strings.ContainsFunc(id, unicode.IsSpace)
}

// dashBetween returns the dash that alone stands between two brackets, or a
// text that makes no range.
func dashBetween(raw string, from, to int) string {
	switch between := raw[from:max(from, to)]; between {
	case "-", "–", "—":
		return between
	}
	return "x"
}

// followsText reports whether a bracket at i stands behind a word, as a
// marker does, and not at the start of a line, in a formula or on a variable.
func followsText(t *article.Text, i int) bool {
	line := strings.TrimRight(t.Raw[strings.LastIndexByte(t.Raw[:i], '\n')+1:i], " \u00a0\t")
	before, size := utf8.DecodeLastRuneInString(line)
	switch {
	case line == "":
		return false
	case before == ']':
		return isTight(t.Raw, i) && len(t.Markers) > 0 || noteNumbers(line[strings.LastIndexByte(line, '[')+1:len(line)-1]) != nil
	case unicode.IsLetter(before) && isTight(t.Raw, i):
		r, _ := utf8.DecodeLastRuneInString(line[:len(line)-size])
		return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.Is(unicode.Han, before)
	}
	return unicode.IsLetter(before) || unicode.IsDigit(before) || unicode.IsMark(before) || strings.ContainsRune(".,;:!?…)”»’\"'%*_", before)
}

// isTight reports whether no space stands before i.
func isTight(raw string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(raw[:i])
	return i > 0 && !unicode.IsSpace(r)
}

// continues reports whether a word, a number or markup goes on at i.
func continues(raw string, i int) bool {
	r, _ := utf8.DecodeRuneInString(raw[i:])
	return i < len(raw) && (unicode.IsLetter(r) || unicode.IsNumber(r) || strings.ContainsRune("({⁻⁺", r))
}

// endsClause reports whether punctuation or the end of the text stands at i.
func endsClause(raw string, i int) bool {
	return i == len(raw) || strings.IndexByte(".,;:!?\n", raw[i]) >= 0
}

// wordBefore returns the letters that end at i, or before a full stop at i.
func wordBefore(raw string, i int) string {
	text := strings.TrimSuffix(raw[:i], ".")
	at := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if at < 0 {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return text[at+size:]
}

// quoting reports whether a range stands in words of somebody else, which may
// have footnotes of their own.
func quoting(t *article.Text, r prose.Range) bool {
	if t.Kind == article.BlockQuote {
		return true
	}
	for _, q := range t.Quotes {
		if q.Inner.Contains(r) {
			return true
		}
	}
	return false
}

func inLink(t *article.Text, r prose.Range) bool {
	for _, l := range t.Links {
		if l.Range.Contains(r) {
			return true
		}
	}
	return false
}

func inCode(t *article.Text, r prose.Range) bool {
	for _, list := range [][]prose.Range{t.Code, t.Foreign} {
		for _, c := range list {
			if c.Contains(r) {
				return true
			}
		}
	}
	return false
}
