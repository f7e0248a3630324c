package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

// spaceBetween reports a sentence that begins right behind the full stop after
// a footnote number.
func spaceBetween(p *rule.Pass, t *article.Text, run markerRun) {
	mark, size := utf8.DecodeRuneInString(t.Raw[run.End:])
	if !strings.ContainsRune(".!?…", mark) || !opensSentence(t.Raw[run.End+size:]) || mark == '.' && mayGoOn(t.Raw[:run.Start]) {
		return
	}
	at := run.End + size
	p.Report(t.At(prose.Range{Start: run.End, End: at}), "the next sentence begins right behind %q: put a space between", string(mark)).
		SafeFix("put a space between", rule.ReplaceText(t.Node, at, at, " "))
}

// opensSentence reports whether a text begins with the first word of a
// sentence: a capital and small letters, or one letter, and then no sign that
// an address goes on with. Initials and names in capitals, as in .NET, are none.
func opensSentence(text string) bool {
	first, size := utf8.DecodeRuneInString(text)
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if !unicode.IsUpper(first) || end < 0 {
		return false
	}
	if strings.ContainsFunc(text[size:end], unicode.IsUpper) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[end:])
	return unicode.IsSpace(next) || end > size && strings.ContainsRune(",;:'’-", next)
}

// mayGoOn reports whether a full stop behind a text may be no end of a
// sentence: the last word is an abbreviation, an initial or part of an address.
func mayGoOn(before string) bool {
	const longest = 64 // bytes of a word that is looked at
	before = before[max(0, len(before)-longest):]
	word := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
	letters := word[strings.LastIndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })+1:]
	if strings.ContainsAny(word, "/@") {
		return true
	}
	stop := strings.IndexByte(letters, '.')
	return stop >= 0 && stop < len(letters)-1 || prose.IsAbbreviation(strings.TrimSuffix(letters, "."))
}
