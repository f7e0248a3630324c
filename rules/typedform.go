package rules

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// numbers looks at ³, ^3^ and <sup>3</sup>, and at "see note 3". Of the words only
// those that begin with a digit or have a rare sign need a look.
func (s *typedScan) numbers(t *article.Text) {
	raw, at := t.Raw, 0
	spelled := t.Spelled()
	for i, w := range spelled.Words {
		if w.Start-at != 1 || raw[at] != ' ' {
			at = s.numbersBetween(t, at, w.Start)
		}
		if spelled.Looks[i]&(prose.Digit|prose.Rare) != 0 {
			at = s.numbersBetween(t, at, w.End)
		}
		at = max(at, w.End)
	}
	s.numbersBetween(t, at, len(raw))
	for i := 1; i < len(t.Foreign); i++ {
		open, closing := t.Foreign[i-1], t.Foreign[i]
		if t.Slice(open) == "<sup>" && t.Slice(closing) == "</sup>" {
			s.raise(t, prose.Range{Start: open.Start, End: closing.End}, strings.Trim(raw[open.End:closing.Start], "[]() "))
		}
	}
}

// numbersBetween looks at the numbers that begin in a part of the text. It
// returns where the last of them ends, or else the part.
func (s *typedScan) numbersBetween(t *article.Text, i, limit int) int {
	raw := t.Raw
	for ; i < limit; i++ {
		switch c := raw[i]; {
		case c >= '0' && c <= '9':
			digits := digitsAt(raw[i:])
			s.name(t, i, i+len(digits))
			i += len(digits) - 1
		case c == 0xC2 || c == 0xE2:
			if end, id := superscript(raw, i); end > i {
				s.raise(t, prose.Range{Start: i, End: end}, id)
				i = end - 1
			}
		case c == '^':
			if n := strings.IndexByte(raw[i+1:min(i+5, len(raw))], '^'); n > 0 {
				s.raise(t, prose.Range{Start: i, End: i + n + 2}, raw[i+1:i+1+n])
				i += n + 1
			}
		}
	}
	return i
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
	for end = i; end < len(raw); {
		digit, size := 0, 2
		switch {
		case strings.HasPrefix(raw[end:], "¹"):
			digit = 1
		case strings.HasPrefix(raw[end:], "²"), strings.HasPrefix(raw[end:], "³"):
			digit = int(raw[end+1] - "²"[1] + 2)
		case strings.HasPrefix(raw[end:], "⁰"):
			size = 3
		case strings.HasPrefix(raw[end:], "\xe2\x81") && len(raw) > end+2 && raw[end+2] >= "⁴"[2] && raw[end+2] <= "⁹"[2]:
			digit, size = int(raw[end+2]-"⁴"[2]+4), 3
		default:
			return end, id
		}
		id += strconv.Itoa(digit)
		end += size
	}
	return end, id
}

// toHyphens makes hyphens of dashes. It is made once: that takes longer than to
// use it.
var toHyphens = strings.NewReplacer("–", "-", "—", "-")

// noteNumbers reads "3", "3, 4" and "3–5"; nil for anything else. A range
// gives all its numbers.
func noteNumbers(inner string) []string {
	const widest = 20
	var ids []string
	for part := range strings.FieldsFuncSeq(inner, func(r rune) bool { return r == ',' || r == ';' }) {
		first, last, isRange := strings.Cut(toHyphens.Replace(part), "-")
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
	const longest = 100
	if len(inner) > longest {
		return "", false
	}
	id, ok := strings.CutPrefix(strings.TrimSpace(inner), "^")
	id = strings.TrimSpace(id)
	return id, ok && "^"+id != inner && id != "" && !strings.ContainsFunc(id, unicode.IsSpace)
}

// dashBetween returns the dash that alone stands between two brackets, "" if
// there is none.
func dashBetween(raw string, from, to int) string {
	switch between := raw[from:max(from, to)]; between {
	case "-", "–", "—":
		return between
	}
	return ""
}

// followsText reports whether a bracket at i stands behind a word, as a
// marker does, and not at the start of a line, in a formula or on a variable.
func followsText(t *article.Text, i int) bool {
	end := len(strings.TrimRight(t.Raw[:i], " \u00a0\t"))
	before, size := utf8.DecodeLastRuneInString(t.Raw[:end])
	switch {
	case end == 0 || before == '\n':
		return false
	case before == ']':
		open := strings.LastIndexByte(t.Raw[max(0, end-20):end], '[') + max(0, end-20)
		return end == i && (t.Raw[open+1] == '^' || noteNumbers(t.Raw[open+1:end-1]) != nil)
	case unicode.IsLetter(before) && end == i:
		r, _ := utf8.DecodeLastRuneInString(t.Raw[:end-size])
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
	at := startsBefore(t.Quotes, r, func(q prose.Quote) int { return q.Start })
	for at >= 0 && t.Quotes[at].Level > 0 {
		at--
	}
	return at >= 0 && t.Quotes[at].Inner.Contains(r)
}

func inLink(t *article.Text, r prose.Range) bool {
	at := startsBefore(t.Links, r, func(l prose.Link) int { return l.Start })
	return at >= 0 && t.Links[at].Contains(r)
}

func inCode(t *article.Text, r prose.Range) bool {
	for _, list := range [][]prose.Range{t.Code, t.Foreign} {
		at := startsBefore(list, r, func(c prose.Range) int { return c.Start })
		if at >= 0 && list[at].Contains(r) {
			return true
		}
	}
	return false
}

// startsBefore returns the index of the last item of a list that does not start
// behind a range; -1 if all do.
func startsBefore[T any](list []T, r prose.Range, start func(T) int) int {
	return sort.Search(len(list), func(i int) bool { return start(list[i]) > r.Start }) - 1
}
