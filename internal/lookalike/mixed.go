package lookalike

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mixed is a word in which letters of one script stand for look-alikes of
// another.
type Mixed struct {
	Start, End int    // bytes of the text
	To         Script // the script that the word is meant to be in
	Odd        []Odd  // the letters that are not
	Doubtful   bool   // it may as well be an acronym with an ending
}

// Odd is a letter of the wrong script.
type Odd struct {
	Start, End int // bytes of the text
	Place      int // among the letters of the word, from 1
	Letter     rune
	Instead    rune // the letter of the right script
}

// MixedWords finds the words of a text that become words of one script when
// some letters are replaced by their look-alikes. A word that mixes scripts
// and does not is left alone: somebody meant it so. Lang is the language of
// the text, "" if unknown.
func MixedWords(text, lang string) []Mixed {
	var list []Mixed
	for at := mixture(text, 0); at >= 0; {
		w := wordAround(text, at)
		if m, ok := w.mixed(lang); ok {
			list = append(list, m)
		}
		at = mixture(text, w[len(w)-1].end)
	}
	return list
}

// Mixes reports whether letters of two scripts stand side by side in a text,
// so that it is worth asking for [MixedWords].
func Mixes(text string) bool { return mixture(text, 0) >= 0 }

// mixture returns the offset of the first letter from an offset on that stands
// beside one of another script, -1 if there is none.
func mixture(text string, from int) int {
	last, lastEnd := None, from
	for i := from; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		before, s := last, ScriptOf(r)
		if lastEnd != i {
			before = asciiScript(text, i-1)
		}
		after := asciiScript(text, i+size)
		switch {
		case isMark(r):
			last = before
		case s != None && (before != None && before != s || after != None && after != s):
			return i
		default:
			last = s
		}
		i += size
		lastEnd = i
	}
	return -1
}

// asciiScript returns the script of the ASCII character at an offset.
func asciiScript(text string, i int) Script {
	if i < 0 || i >= len(text) || text[i] >= utf8.RuneSelf {
		return None
	}
	return ScriptOf(rune(text[i]))
}

func isMark(r rune) bool { return r >= 0x300 && r < 0x370 }

// word is the letters of a word.
type word []wordLetter

type wordLetter struct {
	start, end int // with its combining marks
	r          rune
	script     Script
}

// wordAround returns the word that has a letter at an offset.
func wordAround(text string, at int) word {
	start := at
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if ScriptOf(r) == None && !isMark(r) {
			break
		}
		start -= size
	}
	var w word
	for i := start; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch s := ScriptOf(r); {
		case s != None:
			w = append(w, wordLetter{i, i + size, r, s})
		case !isMark(r):
			return w
		case len(w) > 0:
			w[len(w)-1].end = i + size
		}
		i += size
	}
	return w
}

// mixed decides which script the word is meant to be in.
func (w word) mixed(lang string) (Mixed, bool) {
	if w.deliberate(lang) {
		return Mixed{}, false
	}
	var able []Script
	for _, s := range []Script{Latin, Cyrillic, Greek} {
		if w.count(s) > 0 && w.fits(s, lang) {
			able = append(able, s)
		}
	}
	if len(able) == 0 {
		return Mixed{}, false
	}
	to := able[0]
	if len(able) > 1 {
		to = w.likelier(able, lang)
	}
	m := Mixed{Start: w[0].start, End: w[len(w)-1].end, To: to, Doubtful: w.ending()}
	for i, l := range w {
		if l.script != to {
			m.Odd = append(m.Odd, Odd{l.start, l.end, i + 1, l.r, As(l.r, to, lang)})
		}
	}
	return m, true
}

func (w word) count(s Script) int {
	n := 0
	for _, l := range w {
		if l.script == s {
			n++
		}
	}
	return n
}

// fits reports whether every letter of the word is of the script or has a
// look-alike there. Greek letters are symbols too, as in "ΔT", so a word with
// some must be more clearly a word.
func (w word) fits(s Script, lang string) bool {
	own := 0 // letters that only this script has
	for _, l := range w {
		if l.script != s && As(l.r, s, lang) == 0 {
			return false
		}
		if l.script == s && !slices.ContainsFunc([]Script{Latin, Cyrillic, Greek}, func(o Script) bool { return o != s && As(l.r, o, lang) != 0 }) {
			own++
		}
	}
	return w.count(Greek) == 0 || len(w) >= 4 && own >= 2
}

// deliberate reports whether the mixture is one that people make on purpose:
// a letter and its capital, "Aа", or the e or i of things digital, "eҚызмет".
func (w word) deliberate(lang string) bool {
	first, second := w[0], w[1]
	if len(w) == 2 {
		alike := As(first.r, second.script, lang)
		return alike != 0 && alike != second.r && unicode.ToLower(alike) == unicode.ToLower(second.r)
	}
	return w.count(first.script) == 1 && (first.r == 'e' || first.r == 'i') && unicode.IsUpper(second.r)
}

// ending reports whether the word may be a Latin acronym or name of two
// capitals at least with a Cyrillic ending, "CIAға".
func (w word) ending() bool {
	i := slices.IndexFunc(w, func(l wordLetter) bool { return l.script != Latin })
	capitals := 0
	for _, l := range w[:i] {
		if unicode.IsUpper(l.r) {
			capitals++
		}
	}
	return capitals >= 2 && !slices.ContainsFunc(w[i:], func(l wordLetter) bool { return l.script != Cyrillic || unicode.IsUpper(l.r) })
}

// likelier chooses between scripts that the whole word could be in: that of
// most letters, and that of the language where it is only one letter more.
func (w word) likelier(able []Script, lang string) Script {
	if w.roman(lang) {
		return Latin
	}
	best := slices.MaxFunc(able, func(a, b Script) int { return w.count(a) - w.count(b) })
	if home := homeScript(lang); slices.Contains(able, home) && w.count(best)-w.count(home) <= 1 {
		return home
	}
	return best
}

// roman reports whether the word is a Roman numeral.
func (w word) roman(lang string) bool {
	for _, l := range w {
		r := l.r
		if l.script != Latin {
			r = As(r, Latin, lang)
		}
		if !strings.ContainsRune("IVXLCDM", r) {
			return false
		}
	}
	return true
}

// homeScript returns the script that a language is written in, None where
// nobody says which it is.
func homeScript(lang string) Script {
	if lang == "" {
		return None
	}
	lang, rest, _ := strings.Cut(strings.ToLower(lang), "-")
	switch {
	case strings.Contains(rest, "latn"):
		return Latin
	case lang == "el":
		return Greek
	case slices.Contains([]string{"ru", "kk", "ky", "uk", "be", "bg", "mk", "sr", "mn", "tg", "tt", "ba", "os"}, lang):
		return Cyrillic
	}
	return Latin
}
