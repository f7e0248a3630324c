package rules

import (
	"slices"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var quoteSpacing = rule.Rule{
	ID:         "quote-spacing",
	Category:   rule.Wording,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a space stands inside a quotation mark, or is missing outside it",
	Doc: `A quotation mark clings to the words it encloses and keeps apart from the others.
Where a space is on the wrong side, programs turn the mark round or break the
line behind it.

Read are the prose, printed footnotes and the texts of sources. Reported are a
space behind an opening or before a closing mark; a word, a bracket or ` + "`//`" + ` right behind
a closing mark; and a word or a comma right before an opening one.

Not reported: the spaces that French puts inside « », and narrow ones anywhere; marks within
marks; an ellipsis at either end; endings that follow a closing mark, as in
“ghost”ed, «Нұр Отан»ға and “soft power”’s; a bracket such as (s) or (1); brackets, dashes
and footnote markers at either side; languages without spaces, and those written
from right to left. Straight marks are reported
only where both have a space inside.`,
	Ref:    "https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style#Quotation_characters",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkQuoteSpacing,
}

func checkQuoteSpacing(p *rule.Pass) {
	lang := primaryLanguage(p.Article.Lang.Text())
	if rightToLeft(lang) {
		return
	}
	for _, t := range p.Article.Texts() {
		c := quoteChecker{Pass: p, node: t.Node, text: t.Text, lang: lang}
		c.check()
	}
	for _, n := range citationTexts(p.Article) {
		if hasQuoteMark(n.Text()) {
			c := quoteChecker{Pass: p, node: n, text: p.Article.Prose(n), lang: lang}
			c.check()
		}
	}
}

// citationTexts returns the printed footnotes and the fields of sources that
// hold running text.
func citationTexts(a *article.Article) []*article.Node {
	var list []*article.Node
	for _, fn := range a.Footnotes {
		if fn.Printed != nil {
			list = append(list, fn.Printed)
		}
	}
	for _, s := range a.Sources {
		for _, field := range balancedFields {
			if n := s.Get(field); n.IsScalar() {
				list = append(list, n)
			}
		}
	}
	return list
}

func hasQuoteMark(text string) bool {
	return strings.Contains(text, "\u201c"[:2]) || strings.Contains(text, "\u00ab"[:1]) || strings.IndexByte(text, '"') >= 0
}

// quoteChecker looks at the marks of one text.
type quoteChecker struct {
	*rule.Pass
	node *article.Node
	text *prose.Text
	lang string
	seen map[int]bool // closing marks already looked at that quotations share
	lone []string     // marks without partner, each once

	around []prose.Quote // the quotations that the present one stands in
}

// mark is a quotation mark and what is next to it.
type mark struct {
	prose.Range
	inner prose.Range // the blanks inside, next to the mark
	glued bool        // something outside touches it that should not
}

func (c *quoteChecker) check() {
	if len(c.text.Quotes)+len(c.text.Strays) == 0 {
		return
	}
	for _, s := range c.text.Strays {
		if !slices.Contains(c.lone, s.Mark) {
			c.lone = append(c.lone, s.Mark)
		}
	}
	for i, q := range c.text.Quotes {
		c.enter(q)
		if !spacedMark(q.Open) || isFrench(c.text.Raw, q, c.lang) {
			continue
		}
		opening, closing := c.opening(q), c.closing(q, i)
		if opening.inner.Len() >= q.Inner.Len() || c.mayClose(q, opening) || c.mayOpen(opening, closing) {
			continue
		}
		if timid := q.Open == `"` || q.Open == "'" || q.Open == "‘" || q.Open == "‚"; timid {
			opening.glued, closing.glued = false, false
			if opening.inner.Len() == 0 || closing.inner.Len() == 0 {
				continue // an apostrophe or an inch, for all we know
			}
		}
		c.reportOpening(opening)
		if !c.seen[closing.Start] {
			c.reportClosing(closing)
		}
		if q.Shared {
			if c.seen == nil {
				c.seen = map[int]bool{}
			}
			c.seen[closing.Start] = true
		}
	}
	for _, s := range c.text.Strays {
		c.stray(s)
	}
}

// enter notes that q is the quotation looked at, and which ones it stands in.
func (c *quoteChecker) enter(q prose.Quote) {
	c.around = c.around[:min(q.Level, len(c.around))]
	c.around = append(c.around, q)
}

// spacedMark reports whether a mark belongs to a script with spaces.
func spacedMark(mark string) bool { return !strings.Contains("「『《〈", mark) }

func (c *quoteChecker) opening(q prose.Quote) mark {
	raw := c.text.Raw
	start := q.Inner.Start
	m := mark{Range: prose.Range{Start: q.Start, End: start}, inner: prose.Range{Start: start, End: start}, glued: c.gluedBefore(q.Start)}
	if q.Inner.Len() == 0 || !touchesBlank(raw[start]) {
		return m
	}
	rest := strings.TrimLeft(raw[start:q.Inner.End], blanks)
	if end := q.Inner.End - len(rest); c.isLoose(q.Open, raw[start:end]) && !startsSpaced(rest) {
		m.inner.End = end
	}
	return m
}

func (c *quoteChecker) closing(q prose.Quote, i int) mark {
	raw := c.text.Raw
	end := q.Inner.End
	m := mark{Range: prose.Range{Start: end, End: q.End}, inner: prose.Range{Start: end, End: end}, glued: c.gluedBehind(q.End, i)}
	if q.Inner.Len() == 0 || !touchesBlank(raw[end-1]) {
		return m
	}
	rest := strings.TrimRight(raw[q.Inner.Start:end], blanks)
	if start := q.Inner.Start + len(rest); c.isLoose(q.Open, raw[start:end]) && !endsSpaced(rest) {
		m.inner.Start = start
	}
	return m
}

// stray looks at a closing mark without partner: the space before it is wrong
// whatever it closes. An opening one may be a closing one mistyped.
func (c *quoteChecker) stray(s prose.Stray) {
	if s.Mark != "”" && s.Mark != "»" || !c.closesOnly(s.Mark) {
		return
	}
	raw := c.text.Raw
	rest := strings.TrimRight(raw[:s.Start], blanks)
	behind, _ := firstRune(raw[s.End:])
	m := mark{Range: s.Range, inner: prose.Range{Start: len(rest), End: s.Start}, glued: behind == '(' && c.gluedBehind(s.End, len(c.text.Quotes))}
	if before, _ := lastRune(rest); isWordRune(before) && (behind == 0 || unicode.IsPunct(behind)) && c.isLoose(s.Mark, raw[m.inner.Start:m.inner.End]) {
		c.reportClosing(m)
	}
}

// closesOnly reports whether a mark never opens in this text, as ” does in
// Swedish and » in German.
func (c *quoteChecker) closesOnly(mark string) bool {
	switch c.lang {
	case "sv", "fi", "de", "da", "hu", "pl", "cs", "sk", "hr", "sr", "sl":
		return false
	}
	for _, q := range c.text.Quotes {
		if q.Open == mark {
			return false
		}
	}
	return true
}

func (c *quoteChecker) reportOpening(m mark) {
	if m.inner.Len() == 0 && !m.glued {
		return // as nearly all
	}
	raw := c.text.Raw
	inside := startWord(raw[max(m.inner.End, m.End):])
	symbol := raw[m.Start:m.End]
	switch {
	case m.inner.Len() > 0 && m.glued:
		c.report(m.Start, m.inner.End, " "+symbol, "the space stands on the wrong side of %q: write %q", symbol, endWord(raw[:m.Start])+" "+symbol+inside)
	case m.inner.Len() > 0:
		c.report(m.inner.Start, m.inner.End, "", "a space follows the opening mark %q: write %q", symbol, symbol+inside)
	case m.glued:
		c.reportMissing(m, m.Start, "before", endWord(raw[:m.Start])+" "+symbol+inside)
	}
}

func (c *quoteChecker) reportClosing(m mark) {
	if m.inner.Len() == 0 && !m.glued {
		return
	}
	raw := c.text.Raw
	inside := endWord(raw[:min(m.inner.Start, m.Start)])
	symbol := raw[m.Start:m.End]
	switch {
	case m.inner.Len() > 0 && m.glued:
		c.report(m.inner.Start, m.End, symbol+" ", "the space stands on the wrong side of %q: write %q", symbol, inside+symbol+" "+startWord(raw[m.End:]))
	case m.inner.Len() > 0:
		c.report(m.inner.Start, m.inner.End, "", "a space stands before the closing mark %q: write %q", symbol, inside+symbol)
	case m.glued:
		c.reportMissing(m, m.End, "behind", inside+symbol+" "+startWord(raw[m.End:]))
	}
}

func (c *quoteChecker) report(from, to int, newText, format string, args ...any) {
	c.Report(c.node.Range(from, to), format, args...).SafeFix("put the space right", rule.ReplaceText(c.node, from, to, newText))
}

// reportMissing reports the mark that lacks a space on its outer side.
func (c *quoteChecker) reportMissing(m mark, at int, side, right string) {
	c.Report(c.node.Range(m.Start, m.End), "a space is missing %s %q: write %q", side, c.text.Raw[m.Start:m.End], right).
		SafeFix("put a space there", rule.ReplaceText(c.node, at, at, " "))
}
