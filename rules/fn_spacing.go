package rules

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var fnSpacing = rule.Rule{
	ID:         "fn-spacing",
	Category:   rule.Footnotes,
	Severity:   finding.Warning,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "a footnote marker has a space before it, or none behind it",
	Doc: `A footnote number belongs to the word or the punctuation before it. After a
space it can end up alone at the start of the next line, and without a space
behind it, it runs into the next word. A line break in the source is a space
too.

A marker that is all a paragraph has belongs to no word at all.

The same space can be missing behind the full stop that follows a marker,
` + "`2019[^7].It`" + `. Reported is a sentence that goes on there with a capital letter; not
where the full stop may belong to an abbreviation, an initial, a number or an address.

A space inside a marker, ` + "`[^ 3]`" + `, makes it plain text that leads nowhere; it is
reported where there is a footnote of that id.

Not reported: a marker at the start of a paragraph or behind a dash or an opening
bracket; the space between two markers; a thin or hair space, which some houses
put before the number; a marker before a bracket, a quotation mark, a dash, a
hyphen or an apostrophe, or before the letters of scripts that have no spaces
between words.`,
	Ref:    "https://www.mhra.org.uk/style/10.3",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkFnSpacing,
}

func checkFnSpacing(p *rule.Pass) {
	for _, t := range p.Article.Texts() {
		for _, run := range markerRuns(t) {
			if t.Kind == article.Paragraph && fillsParagraph(t.Raw, run) {
				p.Report(t.At(run.Range), "marker %q stands alone: put it behind the words that it belongs to", t.Slice(run.Range))
				continue
			}
			spaceBefore(p, t, run)
			spaceBehind(p, t, run)
			spaceBetween(p, t, run)
		}
		for _, b := range t.Brackets {
			id, ok := spacedID(t.Slice(b.Inner))
			if ok && p.Article.Footnote(id) != nil {
				p.Report(t.At(b.Range), "a space makes %q plain text that leads nowhere: write [^%s]", t.Slice(b.Range), id).
					UnsafeFix("make it a marker", rule.ReplaceText(t.Node, b.Start, b.End, "[^"+id+"]"))
			}
		}
	}
}

// fillsParagraph reports whether markers are all that a paragraph has.
func fillsParagraph(raw string, run markerRun) bool {
	before, behind := strings.TrimRight(raw[:run.Start], " \t"), strings.TrimLeft(raw[run.End:], " \t")
	opens := before == "" || strings.HasSuffix(before, "\n\n")
	return opens && (strings.TrimSpace(behind) == "" || strings.HasPrefix(behind, "\n\n"))
}

// spaceBefore reports white space between a word and its footnote number.
func spaceBefore(p *rule.Pass, t *article.Text, run markerRun) {
	start := len(strings.TrimRightFunc(t.Raw[:run.Start], isLooseSpace))
	space := t.Raw[start:run.Start]
	before, _ := utf8.DecodeLastRuneInString(t.Raw[:start])
	if space == "" || start == 0 || strings.Count(space, "\n") > 1 || unicode.In(before, unicode.Ps, unicode.Pi, unicode.Pd) || strings.ContainsRune("|=+", before) {
		return
	}
	p.Report(t.At(prose.Range{Start: start, End: run.Start}), "%s before marker %q: close it up", nameSpace(space), t.Slice(run.markers[0].Range)).
		SafeFix("close it up", closeUp(t, start, run)...)
}

// closeUp takes out the space before a run of markers. Where that is the line
// break of a text that keeps its lines, the markers move up a line instead.
func closeUp(t *article.Text, start int, run markerRun) []rule.Edit {
	behind := strings.TrimLeft(t.Raw[run.End:], " ")
	if t.Raw[start:run.Start] != "\n" || len(behind) == len(t.Raw)-run.End {
		return []rule.Edit{rule.ReplaceText(t.Node, start, run.Start, "")}
	}
	return []rule.Edit{
		rule.ReplaceText(t.Node, start, start, t.Slice(run.Range)),
		rule.ReplaceText(t.Node, run.Start, len(t.Raw)-len(behind), ""),
	}
}

// spaceBehind reports a word glued to the footnote number before it.
func spaceBehind(p *rule.Pass, t *article.Text, run markerRun) {
	behind, _ := utf8.DecodeRuneInString(t.Raw[run.End:])
	if run.End == len(t.Raw) || !unicode.IsLetter(behind) && !unicode.IsDigit(behind) || isUnspaced(behind) {
		return
	}
	last := run.markers[len(run.markers)-1]
	r := p.Report(t.At(last.Range), "marker %q runs into the next word: put a space behind it", t.Slice(last.Range))
	edit := rule.ReplaceText(t.Node, run.End, run.End, " ")
	before, _ := utf8.DecodeLastRuneInString(t.Raw[:run.Start])
	if unicode.IsLetter(before) || unicode.IsDigit(before) {
		r.UnsafeFix("put a space behind it", edit) // it may stand in the middle of a word
		return
	}
	r.SafeFix("put a space behind it", edit)
}

// isLooseSpace reports whether a space parts a number from its word. Thin and
// hair spaces are chosen on purpose.
func isLooseSpace(r rune) bool {
	return unicode.IsSpace(r) && r != '\u2009' && r != '\u200a' && r != '\u202f'
}

// isUnspaced reports whether a letter is of a script that puts no space between
// words, or none before particles.
func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan)
}

// nameSpace says what a space is made of.
func nameSpace(s string) string {
	switch n := utf8.RuneCountInString(s); {
	case s == " ":
		return "a space"
	case s == "\u00a0":
		return "a no-break space"
	case s == "\t":
		return "a tab"
	case strings.Contains(s, "\n"):
		return "a line break"
	case n > 1:
		return fmt.Sprintf("%d spaces", n)
	default:
		return fmt.Sprintf("a space (U+%04X)", []rune(s)[0])
	}
}
