package rules

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var spaceDash = rule.Rule{
	ID:         "space-dash",
	Category:   rule.Wording,
	Severity:   finding.Info,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a space is doubled, missing or in front of a comma, or a hyphen stands for a dash",
	Doc: `Small slips of the typewriter that a page shows as holes.

In prose, printed footnotes and the texts of sources: several spaces in a row,
and a space before a comma, full stop, colon, semicolon, question or exclamation
mark (French has one before the last four). In printed footnotes: no space
before or behind ` + "`//`" + `. In prose: a hyphen between spaces where a dash is meant, and a
hyphen between two years.

Titles keep the hyphens of the work, so what stands in quotation marks and in
the fields of sources is not asked for dashes. Passed over are code, addresses,
tables typed as text, numbers of acts and standards, subtraction, and two spaces
behind full stops where most sentences of the article have two. No-break spaces
are the business of ` + "`enc-invisible-char`" + `.`,
	Ref:    "https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style#Dashes",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkSpaceDash,
}

func checkSpaceDash(p *rule.Pass) {
	style := &spacingStyle{
		lang: primaryLanguage(p.Article.Lang.Text()),
		wide: sync.OnceValue(func() bool { return setsWide(p.Article) }),
	}
	style.dash = sync.OnceValue(func() string { return usualDash(p.Article, style.lang) })
	for _, t := range p.Article.Texts() {
		c := spacing{Pass: p, spacingStyle: style, node: t.Node, text: t.Raw, prose: t.Text}
		c.spacesBetween(t.Words())
		c.dashes()
	}
	for _, n := range citationTexts(p.Article) {
		c := spacing{Pass: p, spacingStyle: style, node: n, text: n.Text()}
		if n.Key().Text() == "printed" {
			c.inAddress = inAddresses(c.text)
			c.strokes()
		}
		c.spaces(0, len(c.text))
	}
}

// spacingStyle is how an article is set.
type spacingStyle struct {
	lang string
	wide func() bool   // whether sentences are two spaces apart
	dash func() string // the dash that stands between spaces
}

// setsWide reports whether most sentences of the article are set two spaces
// apart.
func setsWide(a *article.Article) bool {
	one, two := 0, 0
	for _, t := range a.Texts() {
		two += strings.Count(t.Raw, ".  ")
		one += strings.Count(t.Raw, ". ")
	}
	return two > 2 && 2*two > one
}

// inAddresses returns a function that reports whether a place of a note is in an
// address.
func inAddresses(text string) func(int) bool {
	fields := sync.OnceValue(func() []citation.Field { return citation.Parse(text).Fields })
	return func(at int) bool {
		i, _ := slices.BinarySearchFunc(fields(), at, func(f citation.Field, at int) int { return f.End - at - 1 })
		return i < len(fields()) && fields()[i].Kind == citation.Address && fields()[i].Start <= at
	}
}

// inMarkup reports whether a place of a text is in code, a tag or an address.
func inMarkup(t *prose.Text, at int) bool {
	if covers(t.Code, at) || covers(t.Foreign, at) {
		return true
	}
	i, _ := slices.BinarySearchFunc(t.Links, at, func(l prose.Link, at int) int { return l.End - at - 1 })
	return i < len(t.Links) && t.Links[i].Start <= at && (t.Links[i].Kind != prose.InlineLink || t.Links[i].Target.Start <= at)
}

// covers reports whether one of the ranges, which are in order, holds a place.
func covers(ranges []prose.Range, at int) bool {
	i, _ := slices.BinarySearchFunc(ranges, at, func(r prose.Range, at int) int { return r.End - at - 1 })
	return i < len(ranges) && ranges[i].Start <= at
}

// spacing looks for slips in one text.
type spacing struct {
	*rule.Pass
	*spacingStyle
	node *article.Node
	text string

	// What tells the places that are no running text; nil for none.
	prose     *prose.Text
	inAddress func(at int) bool
}

// skip reports whether a place is no running text.
func (c *spacing) skip(at int) bool {
	return c.prose != nil && inMarkup(c.prose, at) || c.inAddress != nil && c.inAddress(at)
}

func (c *spacing) report(from, to int, newText, message, format string, args ...any) {
	at := c.node.Range(from, to)
	if c.node.Style.Folds() && strings.ContainsAny(c.File().Text(at.Span), "\r\n") || c.skip(from) {
		return // the space is YAML's own
	}
	c.Report(at, format, args...).SafeFix(message, rule.ReplaceText(c.node, from, to, newText))
}

// spacesBetween is spaces for a text whose words are known. Most are one space
// apart, or a comma and a space, and need no look.
func (c *spacing) spacesBetween(words []prose.Range) {
	from := 0
	for _, w := range words {
		switch n := w.Start - from; {
		case n == 1 && c.text[from] == ' ':
		case n == 2 && c.text[from] != ' ' && c.text[from+1] == ' ':
		default:
			c.spaces(from, w.Start)
		}
		from = w.End
	}
	c.spaces(from, len(c.text))
}

// spaces reports doubled spaces, and those before punctuation, that begin in a
// part of the text.
func (c *spacing) spaces(from, limit int) {
	for from < limit {
		i := strings.IndexByte(c.text[from:limit], ' ')
		if i < 0 {
			return
		}
		i += from
		end := i + 1
		for end < len(c.text) && c.text[end] == ' ' {
			end++
		}
		from = end
		if end-i == 1 && (end == len(c.text) || !isStop(c.text[end])) {
			continue // as nearly all are
		}
		before, _ := lastRune(c.text[:i])
		behind, _ := firstRune(c.text[end:])
		switch {
		case isLineEdge(before) || isLineEdge(behind):
		case c.misplaced(before, end):
			c.report(i, end, "", "close it up", "a space stands before %q: close it up", string(behind))
		case c.swapped(before, end):
			c.report(i, end+1, ", ", "put the space behind it", "a space stands before %q and none behind it: put it there", ",")
		case end-i > 1 && !c.aligned(i, end):
			c.report(i, end, " ", "leave one", "%d spaces in a row: one will do", end-i)
		}
	}
}

// isLineEdge reports whether a rune is none, a line break or a no-break space:
// a space beside it indents, ends a line, or is reported with the other one.
func isLineEdge(r rune) bool { return r == 0 || r == '\n' || r == '\u00a0' || r == '\t' }

// misplaced reports whether the punctuation behind a space belongs to the word
// before it.
func (c *spacing) misplaced(before rune, at int) bool {
	if at >= len(c.text) || !isStop(c.text[at]) || c.lang == "fr" && strings.IndexByte(";:!?", c.text[at]) >= 0 {
		return false
	}
	if !isWordRune(before) && !strings.ContainsRune(")]”»’\"%", before) {
		return false
	}
	next, _ := firstRune(c.text[at+1:])
	return next == 0 || next == ' ' && !strings.HasPrefix(c.text[at+1:], " .") || strings.ContainsRune("\n”»’)", next) && c.text[at] != ':'
}

// swapped reports whether a comma stands at the beginning of the next word.
func (c *spacing) swapped(before rune, at int) bool {
	next, _ := firstRune(c.text[min(at+1, len(c.text)):])
	return at < len(c.text) && c.text[at] == ',' && unicode.IsLetter(before) && unicode.IsLetter(next)
}

// aligned reports whether several spaces are there on purpose: in a table typed
// as text, behind the mark of a list item, or between sentences.
func (c *spacing) aligned(i, end int) bool {
	const longest = 12 // bytes of a mark of a list item, or of marks behind a full stop
	before := c.text[max(0, i-longest):i]
	if start := strings.LastIndexByte(before, '\n') + 1; (start > 0 || i <= longest) && strings.Trim(before[start:], "-*+•0123456789.) ") == "" || inTable(c.text, i) {
		return true
	}
	before = strings.TrimRight(before, "”»\"')]’")
	return end-i == 2 && before != "" && strings.IndexByte(".?!", before[len(before)-1]) >= 0 && c.wide()
}

// inTable reports whether a place of a text is in a line with bars around.
func inTable(text string, i int) bool {
	const near = 200 // bytes to look for bars in
	before, behind := text[max(0, i-near):i], text[i:min(len(text), i+near)]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	behind, _, _ = strings.Cut(behind, "\n")
	return strings.Count(before, "|")+strings.Count(behind, "|") > 1
}

// strokes reports the strokes before a container that lack a space. A closing
// quotation mark before them lacks it itself.
func (c *spacing) strokes() {
	for from := 0; ; {
		i := strings.Index(c.text[from:], "//")
		if i < 0 {
			return
		}
		i += from
		from = i + 2
		before, _ := lastRune(c.text[:i])
		behind, _ := firstRune(c.text[from:])
		if before == 0 || before == ':' || before == '/' || behind == '/' || behind == 0 {
			continue
		}
		left, right := "", ""
		if !strings.ContainsRune(" \n\u00a0”»\"’", before) {
			left = " "
		}
		if !strings.ContainsRune(" \n\u00a0", behind) {
			right = " "
		}
		if left+right != "" {
			c.report(i, from, left+"//"+right, "put a space there", "// stands between spaces: write %q", endWord(c.text[:i])+left+"//"+right+startWord(c.text[from:]))
		}
	}
}
