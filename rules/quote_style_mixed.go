package rules

import (
	"slices"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

type quoteStyleOptions struct {
	Marks string `option:"marks" doc:"the marks of outer quotations; “majority” takes those that the article has most often" enum:"majority,“”,«»,„“,straight"`
}

var quoteStyleMixed = rule.Rule{
	ID:         "quote-style-mixed",
	Category:   rule.Wording,
	Severity:   finding.Info,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "quotations of one level have marks of two kinds in one article",
	Doc: `A reader takes other marks for another meaning. A mixture comes from pasting: from a
page in another language, from a program that types straight marks.

The outermost quotations of the article’s own text are compared: « », “ ”, „ “ and
straight marks. The kind that most of them have is taken for the one that is
meant; where two are equally common, the one that is usual in the article’s
language. The others are reported at their opening mark, and the fix changes the
pair. In English a quotation within another one has the other marks: “He said
‘no’.”

Not reported: marks inside others, which are right to differ, and « » inside « »,
as Russian has them; single marks; a
quotation in the script of another language, «Әділет» in an English article, one
that is set as French sets it, « ainsi », or in a part that is marked as of another language; what stands in code.`,
	Ref:     "https://www.unicode.org/reports/tr35/tr35-general.html#Delimiter_Elements",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: quoteStyleOptions{Marks: "majority"},
	Check:   checkQuoteStyleMixed,
}

// markStyle is a pair of quotation marks.
type markStyle struct{ open, close string }

// markStyles returns the pairs that outer quotations have.
func markStyles() []markStyle {
	return []markStyle{{"“", "”"}, {"«", "»"}, {"„", "“"}, {`"`, `"`}}
}

// styledQuote is an outermost quotation.
type styledQuote struct {
	*prose.Quote
	text   *article.Text
	style  markStyle
	nested []prose.Quote
}

func checkQuoteStyleMixed(p *rule.Pass) {
	var quotes []styledQuote
	for _, t := range p.Article.Texts() {
		quotes = appendOuterQuotes(quotes, p.Article, t)
	}
	want := wantedMarks(quotes, p.Article.Lang.Text(), rule.OptionsOf[quoteStyleOptions](p).Marks)
	for _, q := range quotes {
		if q.style == want {
			reportNested(p, q)
			continue
		}
		r := p.Report(q.text.At(prose.Range{Start: q.Start, End: q.Inner.Start}), "the quotation %s has the marks %s %s: here they are %s %s",
			shorten(q.text.Slice(q.Range)), q.Open, q.Close, want.open, want.close).
			Relate(q.text.At(prose.Range{Start: q.Inner.End, End: q.End}), "the closing mark")
		if !slices.ContainsFunc(q.nested, func(n prose.Quote) bool { return n.Open == want.open || n.Close == want.close }) && !q.Shared {
			r.SafeFix("write "+want.open+" "+want.close,
				rule.ReplaceText(q.text.Node, q.Start, q.Inner.Start, want.open), rule.ReplaceText(q.text.Node, q.Inner.End, q.End, want.close))
		}
	}
}

// reportNested reports quotations that have the marks of the one around them.
func reportNested(p *rule.Pass, q styledQuote) {
	if q.style.open != "“" || primaryLanguage(p.Article.Lang.Text()) != "en" || q.Shared {
		return
	}
	for _, n := range q.nested {
		if n.Level == 1 && n.Open == q.Open && n.Close == q.Close {
			p.Report(q.text.At(prose.Range{Start: n.Start, End: n.Inner.Start}), "the quotation %s stands within another one and has the same marks: here they are ‘ ’", shorten(q.text.Slice(n.Range))).
				Relate(q.text.At(prose.Range{Start: n.Inner.End, End: n.End}), "the closing mark").
				UnsafeFix("write ‘ ’", rule.ReplaceText(q.text.Node, n.Start, n.Inner.Start, "‘"), rule.ReplaceText(q.text.Node, n.Inner.End, n.End, "’"))
		}
	}
}

// appendOuterQuotes appends the outermost quotations of a text that are in the
// language of the article and have marks that are compared.
func appendOuterQuotes(list []styledQuote, a *article.Article, t *article.Text) []styledQuote {
	if len(t.Quotes) == 0 || inAnotherLanguage(a, t) {
		return list
	}
	lang, foreign := primaryLanguage(a.Lang.Text()), foreignSpans(t)
	for i := range t.Quotes {
		q := &t.Quotes[i]
		if q.Level > 0 {
			if last := len(list) - 1; last >= 0 && list[last].text == t && list[last].Contains(q.Range) {
				list[last].nested = append(list[last].nested, *q)
			}
			continue
		}
		style := markStyle{q.Open, q.Close}
		if slices.Contains(markStyles(), style) && !isFrench(t.Raw, *q, lang) && !otherScript(t.Slice(q.Inner), lang) && !inOneOf(foreign, q.Start) {
			list = append(list, styledQuote{Quote: q, text: t, style: style})
		}
	}
	return list
}

// wantedMarks returns the pair that a house or most of the quotations want.
func wantedMarks(quotes []styledQuote, lang, option string) markStyle {
	for _, s := range markStyles() {
		if s.open+s.close == option || option == "straight" && s.open == `"` {
			return s
		}
	}
	count := map[markStyle]int{}
	for _, q := range quotes {
		count[q.style]++
	}
	best := usualMarks(lang)
	for _, s := range markStyles() {
		if count[s] > count[best] {
			best = s
		}
	}
	return best
}

// usualMarks returns the pair that is usual in a language.
func usualMarks(lang string) markStyle {
	switch primaryLanguage(lang) {
	case "ru", "uk", "be", "kk", "ky", "tg", "fr", "it", "es", "hy", "fa":
		return markStyle{"«", "»"}
	case "de", "cs", "sk", "bg", "ka":
		return markStyle{"„", "“"}
	}
	return markStyle{"“", "”"}
}

// otherScript reports whether a text is in a script that a language, as
// [primaryLanguage] returns it, is not written in.
func otherScript(text, lang string) bool {
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			return scriptOfLanguage(lang) == latin
		case unicode.Is(unicode.Latin, r):
			return scriptOfLanguage(lang) == cyrillic
		}
	}
	return false
}
