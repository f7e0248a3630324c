package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Back is a phrase that leads back to an earlier note.
type Back struct {
	Kind       BackKind
	Start, End int
	Note       string // the note it names, as in "supra note 3"; "" if none
}

// BackKind tells how a phrase leads back.
type BackKind uint8

// The ways to lead back.
const (
	Same     BackKind = iota // Ibid.: the source of the note before
	Earlier                  // op. cit.: a source cited before, named by its author or title
	Numbered                 // supra note 3: the source of that note
)

// phrase is one way to say it in one language. A word in lower case matches
// any case; a trailing full stop is taken along where it stands.
type phrase struct {
	kind  BackKind
	words string
	whole bool // must open the note: the word has other uses elsewhere
}

// phrases lists what the style guides use: Chicago (17th ed., 14.34–14.36) and
// OSCOLA (1.2) for English, GOST R 7.0.5-2008 (9.3–9.5) for Russian. The Kazakh
// and Kyrgyz words are those of the same practice.
var phrases = []phrase{
	{Same, "ibid", false},
	{Same, "ibidem", false},
	{Same, "id", true},
	{Same, "там же", true},
	{Same, "сонда", true},
	{Same, "сол жерде", true},
	{Same, "ошол эле жерде", true},
	{Earlier, "op. cit", false},
	{Earlier, "op.cit", false},
	{Earlier, "loc. cit", false},
	{Earlier, "указ. соч", false},
	{Earlier, "указ.соч", false},
	{Earlier, "указанное сочинение", false},
	{Numbered, "supra note", false},
	{Numbered, "see note", true},
	{Numbered, "note above", false},
	{Numbered, "см. сноску", true},
	{Numbered, "см. примечание", true},
}

// mayLeadBack returns the width of the letter that a text begins with if a phrase
// can begin with it too; else 0.
func mayLeadBack(text string) int {
	switch c := text[0]; {
	case c < utf8.RuneSelf:
		switch c | 0x20 {
		case 'i', 'o', 'l', 's', 'n':
			return 1
		}
	case c == 0xD0 || c == 0xD1: // most Cyrillic letters
		switch r, n := utf8.DecodeRuneInString(text); r {
		case 'о', 'О', 'у', 'У', 'с', 'С', 'т', 'Т':
			return n
		}
	}
	return 0
}

// findBacks returns the phrases of a note that lead back, in order.
func findBacks(text string) []Back {
	var found []Back
	for i := 0; i < len(text); {
		size := mayLeadBack(text[i:])
		if size == 0 || i > 0 && isWordBefore(text, i) {
			i += max(size, 1)
			continue
		}
		if b, ok := backAt(text, i); ok {
			found = append(found, b)
			i = b.End
			continue
		}
		i += size
	}
	return found
}

func backAt(text string, i int) (Back, bool) {
	best := Back{}
	ok := false
	for _, p := range phrases {
		end := i + len(p.words)
		if !beginsWith(text[i:], p.words) || isWordAt(text, end) || p.whole && strings.TrimLeft(text[:i], " «“\"([") != "" {
			continue
		}
		if p.words == "id" && !strings.HasPrefix(text[end:], ".") {
			continue
		}
		if p.kind == Same && p.whole && !locatorFollows(text[end:]) {
			continue
		}
		b := Back{Kind: p.kind, Start: i, End: end}
		if p.kind == Numbered {
			if b.Note, b.End = noteNumber(text, end); b.Note == "" {
				continue
			}
		} else if strings.HasPrefix(text[end:], ".") {
			b.End++
		}
		if !ok || b.End > best.End {
			best, ok = b, true
		}
	}
	return best, ok
}

// locatorFollows reports whether what follows a phrase is nothing or a place in
// the source, such as ". С. 5", and not the rest of a sentence.
func locatorFollows(rest string) bool {
	if rest != "" && strings.IndexByte(".,;:", rest[0]) < 0 {
		return false
	}
	rest = strings.TrimLeft(rest, ".,;: \u00a0\n")
	digit := strings.IndexAny(rest, "0123456789")
	const longest = 24 // bytes of "стр. ", "chapter " and the like
	return rest == "" || digit >= 0 && digit <= longest
}

// noteNumber reads the number after "supra note".
func noteNumber(text string, i int) (string, int) {
	start := i
	for start < len(text) && (text[start] == ' ' || strings.HasPrefix(text[start:], "\u00a0")) {
		_, size := utf8.DecodeRuneInString(text[start:])
		start += size
	}
	end := start
	for end < len(text) && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	return text[start:end], end
}

// beginsWith reports whether a text begins with words in lower case, whatever
// its own case is.
func beginsWith(text, words string) bool {
	for len(words) > 0 {
		w, n := utf8.DecodeRuneInString(words)
		r, size := utf8.DecodeRuneInString(text)
		if size != n || r != w && unicode.ToLower(r) != w {
			return false
		}
		text, words = text[size:], words[n:]
	}
	return true
}

func isWordBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func isWordAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
