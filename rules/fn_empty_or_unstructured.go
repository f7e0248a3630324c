package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/weburl"
	"github.com/policylint/policylint/internal/yamldoc"
)

var fnEmptyOrUnstructured = rule.Rule{
	ID:         "fn-empty-or-unstructured",
	Category:   rule.Footnotes,
	Severity:   finding.Error,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "a footnote says nothing, or cites a source in free text only",
	Doc: `A citation in free text cannot be checked: whether its address works, its act
exists, its date agrees with the text, and whether “Ibid.” still means it. Describe
the source once in ` + "`sources`" + ` and let the footnote point to it with ` + "`cites`" + `; the words
of the page are kept in ` + "`printed`" + `.

Reported are footnotes whose whole text reads as a citation: a title and a
container parted by “//”, a bare address, an act with its number and date, a quoted
title with an address, an author with an imprint. What is likely but not certain is a
warning. A footnote that has only its ` + "`printed`" + ` form is reported as well, and so are
one with nothing in it that the schema lets pass, and a citation that names no source
and is no Ibid.

Not reported: an explanation that mentions a law or a page in passing, the text of
a footnote that has ` + "`cites`" + ` too, and “Ibid.”, which has rules of its own.

Where ` + "`sources`" + ` has the address already, the fix cites that source and keeps the text
as ` + "`printed`" + `.`,
	Ref:    "https://en.wikipedia.org/wiki/Help:CS1_errors",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkFnEmptyOrUnstructured,
}

func checkFnEmptyOrUnstructured(p *rule.Pass) {
	for i := range p.Article.Footnotes {
		fn := &p.Article.Footnotes[i]
		text, printed := strings.TrimSpace(fn.TextNode().Text()), strings.TrimSpace(fn.Printed.Text())
		switch {
		case len(fn.Cites) > 0:
			reportNameless(p, fn, i)
		case fn.Node.Kind != yamldoc.Mapping:
		case text == "" && printed == "":
			if !missed(p, fn) {
				p.Report(fn.Place(), "%s says nothing: give it a source to cite or a text", footnoteName(*fn, i))
			}
		case text != "":
			reportFreeText(p, fn, i, citationLikeness(text))
		default:
			reportPrinted(p, fn, i, citationLikeness(printed))
		}
	}
}

// missed reports whether the schema already misses something in the footnote.
func missed(p *rule.Pass, fn *article.Footnote) bool {
	for _, f := range p.Schema {
		if f.Kind == schema.MissingKey && fn.Node.Place().Span.Contains(f.Place.Span) {
			return true
		}
	}
	return false
}

// reportNameless is about citations that do not say what they cite. An Ibid. need
// not: the footnote before says it.
func reportNameless(p *rule.Pass, fn *article.Footnote, index int) {
	for _, c := range fn.Cites {
		if !c.Node.Has("source") && c.Form != nil && c.Form.Text() != "ibid" {
			p.Report(c.Form.Content(), "%s has a citation in %s form that names no source: add \"source\"", footnoteName(*fn, index), c.Form.Text())
		}
	}
}

func reportFreeText(p *rule.Pass, fn *article.Footnote, index int, like likeness) {
	if like == noCitation {
		return
	}
	raw := fn.Text.Raw
	start := len(raw) - len(strings.TrimLeft(raw, " \t\n"))
	at := fn.Text.Node.Range(start, len(strings.TrimRight(raw, " \t\n")))
	r := p.Report(at, "%s cites a source in free text: describe it in \"sources\" and point to it with \"cites\"", footnoteName(*fn, index))
	if like == likelyCitation {
		r.AtMost(finding.Warning)
	}
	offerCite(p, r, fn, fn.Text.Node, rule.Replace(fn.Text.Node.KeyPlace().Span, "printed"))
}

func reportPrinted(p *rule.Pass, fn *article.Footnote, index int, like likeness) {
	if len(fn.Note.Backs) > 0 {
		return
	}
	name := footnoteName(*fn, index)
	const message = "%s has only its printed form: %s"
	if like == noCitation {
		p.Report(fn.Place(), message, name, "if it explains something, put the words into \"text\"").AtMost(finding.Warning)
		return
	}
	r := p.Report(fn.Place(), message, name, "describe the source in \"sources\" and point to it with \"cites\"")
	offerCite(p, r, fn, fn.Printed, rule.Edit{})
}

// offerCite offers to cite the one source that has the address of a free text.
func offerCite(p *rule.Pass, r *rule.Report, fn *article.Footnote, text *article.Node, rename rule.Edit) {
	source := sourceOf(p.Article, text.Text())
	if source == nil {
		return
	}
	r.Relate(source.Place(), "a source with this address")
	span, entry, ok := fn.Node.NewEntryBefore(text, "cites", "[{source: "+source.Raw()+"}]")
	if !ok || source.Aliased() || strings.ContainsAny(source.Raw(), ",[]{}") {
		return
	}
	edits := []rule.Edit{rule.Replace(span, entry)}
	if rename != (rule.Edit{}) {
		edits = append(edits, rename)
	}
	r.UnsafeFix("cite "+source.Text()+" and keep the text as printed", edits...)
}

// sourceOf returns the id of the one source whose address a text has.
func sourceOf(a *article.Article, text string) *article.Node {
	var found *article.Node
	n := citation.Parse(text)
	for _, f := range n.Fields {
		key := ""
		if f.Kind == citation.Address {
			key = weburl.Key(n.Text[f.Start:f.End])
		}
		for _, s := range a.Sources {
			if key == "" || s.ID == nil || s.ID == found || weburl.Key(s.Get("URL").Text()) != key {
				continue
			}
			if found != nil {
				return nil
			}
			found = s.ID
		}
	}
	return found
}
