package rules

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

type encInvisibleCharOptions struct {
	Allow []string `option:"allow" doc:"characters that are fine, by code point, such as U+00AD"`
}

var encInvisibleChar = rule.Rule{
	ID:         "enc-invisible-char",
	Category:   rule.Encoding,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a text has a character that nobody sees",
	Doc: `Zero-width spaces, soft hyphens and stray no-break spaces come along when text is
copied from a web page or a word processor. They break searches, make two spellings of
one name and show up as gaps or hyphens in the wrong place. Controls of the writing
direction can even show a text in another order than it has.

Each is reported with its name, its code point and the word it is in. A no-break space
is reported only where it cannot be meant: beside another space, and at the start or
end of a line, a value or a key. Between a number and its unit, behind “№”, an initial
or a short word, before a dash or inside French quotation marks it is good typography.

Not reported: what a script needs, such as joiners in Persian, Hindi and emoji, marks
of direction beside Arabic and Hebrew, zero-width spaces in Thai; and what is written
as an escape, ` + "`\"\\u200b\"`" + `, since it stands in plain sight – unless the letters of the
text are escaped too, as a program does it.

Fixed without asking: zero-width spaces and soft hyphens inside words are taken out,
and of several spaces one stays.`,
	Ref:     "https://www.unicode.org/reports/tr36/",
	Since:   "0.1.0",
	Target:  rule.Documents,
	Options: encInvisibleCharOptions{Allow: []string{}},
	Check:   checkEncInvisibleChar,
}

func checkEncInvisibleChar(p *rule.Pass) {
	allowed := map[rune]bool{}
	for _, a := range rule.OptionsOf[encInvisibleCharOptions](p).Allow {
		if v, err := strconv.ParseUint(strings.TrimPrefix(strings.ToUpper(a), "U+"), 16, 32); err == nil {
			allowed[rune(v)] = true
		}
	}
	for _, s := range p.NonASCII {
		if s.Has(rule.Invisible) {
			reportSpots(p, s.Node, invisibleSpots(p, s.Node, allowed), "is another character that nobody sees", "are %d others that nobody sees")
		}
	}
}

// invisibleSpots finds the invisible characters of a text.
func invisibleSpots(p *rule.Pass, n *yamldoc.Node, allowed map[rune]bool) []spot {
	var spots []spot
	text := n.Value
	for i := 0; i < len(text); {
		if c := text[i]; c < 0xC2 || c >= 0xD0 && c < 0xD8 { // ASCII, and the letters of Cyrillic and Hebrew
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !mayBeInvisible(r) || allowed[r] || !writtenAsItIs(p, n, i, r) {
			i += size
			continue
		}
		s, ok := invisible(text, i, r)
		if ok {
			spots = append(spots, s)
		}
		i = max(s.to, i+size)
	}
	return spots
}

// writtenAsItIs reports whether a character of a text stands in the file as
// such and not as an escape in plain sight.
func writtenAsItIs(p *rule.Pass, n *yamldoc.Node, at int, r rune) bool {
	written := func(i int, r rune) bool {
		return p.File().Text(n.Range(i, i+utf8.RuneLen(r)).Span) == string(r)
	}
	if written(at, r) {
		return true
	}
	if n.Style != yamldoc.DoubleQuoted {
		return false // a stand-in for a byte order mark
	}
	for i, letter := range n.Value {
		if letter >= utf8.RuneSelf && unicode.IsLetter(letter) {
			return !written(i, letter)
		}
	}
	return false
}

// invisible tells of the invisible character at an offset, and of those equal
// to it or, for spaces, beside it. It reports false for one that is meant; to
// then is where to read on.
func invisible(text string, at int, r rune) (spot, bool) {
	if isSpace(r) {
		return straySpace(text, at, r)
	}
	s := spot{from: at, to: at}
	for strings.HasPrefix(text[s.to:], string(r)) {
		s.to += utf8.RuneLen(r)
	}
	before, _ := utf8.DecodeLastRuneInString(text[:s.from])
	after, _ := utf8.DecodeRuneInString(text[s.to:])
	if isNeeded(r, before, after, text, s.from) {
		return s, false
	}
	s.message = counted(r, utf8.RuneCountInString(text[s.from:s.to])) + " in \"" + visible(shorten(wordAt(text, s.from, s.to))) + "\""
	switch letters := unicode.IsLetter(before) && unicode.IsLetter(after); {
	case r == '\u2028' || r == '\u2029':
		s.fix, s.newText = "write a space", " "
	case r == '\ufffc':
		s.message += ": an object, such as a picture, was lost"
	case r == '\u200b', r == '\u00ad' && letters:
		s.fix, s.safe = "remove it", true
	default:
		s.fix = "remove it"
	}
	return s, true
}

// straySpace tells of a space that is not the usual one.
func straySpace(text string, at int, r rune) (spot, bool) {
	s := spot{from: len(strings.TrimRightFunc(text[:at], isSpace)), to: len(text) - len(strings.TrimLeftFunc(text[at:], isSpace))}
	run := text[s.from:s.to]
	before, _ := utf8.DecodeLastRuneInString(text[:s.from])
	after, _ := utf8.DecodeRuneInString(text[s.to:])
	atStart := s.from == 0 || before == '\n'
	atEnd := s.to == len(text) || after == '\n'
	line := "the text"
	if strings.Contains(text, "\n") {
		line = "a line"
	}
	switch {
	case r == '\u3000' && (isEastAsian(before) || isEastAsian(after)):
		return s, false
	case atStart && atEnd:
		s.message = counted(r, 1) + " on an empty line"
	case atStart:
		s.message, s.fix, s.safe = counted(r, 1)+" at the start of "+line, "remove it", true
	case atEnd:
		s.message, s.fix, s.safe = counted(r, 1)+" at the end of "+line, "remove it", true
	case utf8.RuneCountInString(run) > 1:
		s.message, s.fix, s.safe = counted(r, 1)+" beside another space", "leave one space", true
		s.newText = oneSpace(run, before, after)
	case isBinding(r):
		return s, false
	default:
		s.message, s.fix, s.newText = counted(r, 1)+" in place of a plain space", "write a plain space", " "
	}
	return s, true
}

// oneSpace chooses the space to keep of several: a no-break space where the
// text breaks badly, and else the plain one.
func oneSpace(run string, before, after rune) string {
	binding := strings.IndexFunc(run, isBinding)
	if binding < 0 || strings.ContainsRune(run, ' ') && !strings.ContainsRune("–—-»:;?!%", after) && !strings.ContainsRune("«№§", before) && !unicode.IsDigit(before) {
		return " "
	}
	r, _ := utf8.DecodeRuneInString(run[binding:])
	return string(r)
}

// counted names a character, and says how many there are.
func counted(r rune, n int) string {
	name := fmt.Sprintf("%s (U+%04X)", invisibleName(r), r)
	switch {
	case n > 1:
		return fmt.Sprintf("%d times %s", n, name)
	case strings.ContainsRune("aeiouAEIO", rune(name[0])):
		return "an " + name
	default:
		return "a " + name
	}
}

// wordAt returns the word that has the range.
func wordAt(text string, from, to int) string {
	start := len(strings.TrimRightFunc(text[:from], isNoSpace))
	return text[start : len(text)-len(strings.TrimLeftFunc(text[to:], isNoSpace))]
}

func isNoSpace(r rune) bool { return !unicode.IsSpace(r) }

// visible writes the invisible characters of a word as escapes.
func visible(word string) string {
	var b strings.Builder
	for _, r := range word {
		if mayBeInvisible(r) {
			fmt.Fprintf(&b, "\\u%04X", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
